import { Col, Row } from 'antd';
import { useMemo } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { Chart } from '../../../components/chart.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

type Bars = AnswerOf<typeof reviewEndpoints.readDistribution>['weights'];

/** How weights of findings and proposed points spread over the papers. */
export function Spread({ id }: { readonly id: string }) {
  const t = useText();
  const spread = useRead(reviewEndpoints.readDistribution, { params: { id } });
  return (
    <ReadState query={spread}>
      {({ value: { weights, points } }) => (
        <Row gutter={[16, 16]}>
          <Col xs={24} lg={12}>
            <BarPicture label={t(reviewWords.weightsAbout)} bars={weights} />
          </Col>
          <Col xs={24} lg={12}>
            <BarPicture label={t(reviewWords.pointsAbout)} bars={points} />
          </Col>
        </Row>
      )}
    </ReadState>
  );
}

function BarPicture({ label, bars }: { readonly label: string; readonly bars: Bars }) {
  const t = useText();
  const ranges = bars.map(({ from, to }) => (to === null ? `≥ ${from}` : `${from} – <${to}`));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is of these bars
  const option = useMemo(
    () => ({
      title: { text: label, textStyle: { fontSize: 14 } },
      tooltip: {},
      xAxis: { type: 'category', data: ranges },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        {
          type: 'bar',
          data: bars.map(({ papers }) => papers),
          itemStyle: { color: '#1d5a94' },
          label: { show: true, position: 'top' },
        },
      ],
    }),
    [bars, label],
  );
  return (
    <Chart
      label={label}
      option={option}
      table={{
        head: [t(reviewWords.range), t(reviewWords.count)],
        rows: bars.map(({ papers }, index) => [ranges[index] ?? '', String(papers)]),
      }}
    />
  );
}
