import { Card, Space } from 'antd';
import { useParams, useSearchParams } from 'react-router';
import type { AnswerOf } from '#contract/endpoint.ts';
import { paceEndpoints } from '#contract/pace.ts';
import { Light } from '../../../components/light.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { PlanLinks } from '../../../components/plan-links.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { indicatorWords } from '../words.ts';
import { Behind } from './behind.tsx';
import { Filed } from './filed.tsx';
import { SeriesChart } from './series-chart.tsx';

export type Series = AnswerOf<typeof paceEndpoints.readSeries>;

/** One indicator: its year as a curve, the records behind the number, evidence, certification, and how the score came about. */
export default function IndicatorPage() {
  const { planId = '' } = useParams();
  const [search] = useSearchParams();
  const subject = search.get('subject') ?? '';
  const series = useRead(paceEndpoints.readSeries, { params: { id: planId }, query: { subject } });
  return <ReadState query={series}>{({ value }) => <OpenIndicator planId={planId} series={value} />}</ReadState>;
}

function OpenIndicator({ planId, series }: { readonly planId: string; readonly series: Series }) {
  const t = useText();
  const { level1, level2, level3, project, line, target, points, subject } = series;
  const last = points.at(-1);
  return (
    <>
      <PageHeader
        title={`${line} ${level3}`}
        about={
          <>
            {project} › {level1} › {level2}
            {t(common.semicolon)}
            {t(indicatorWords.target)} {target.text} {last?.light && <Light colour={last.light} />}
            <PlanLinks id={planId} wasApproved />
          </>
        }
      />
      <Space orientation="vertical" size="middle" style={{ width: '100%' }}>
        <Card size="small" title={<h2>{t(indicatorWords.series)}</h2>}>
          <SeriesChart series={series} />
          <Measure series={series} />
        </Card>
        <Card size="small" title={<h2>{t(indicatorWords.filed)}</h2>}>
          <Filed series={series} />
        </Card>
        <Behind planId={planId} subject={subject} />
      </Space>
    </>
  );
}

function Measure({ series: { measure } }: { readonly series: Series }) {
  const t = useText();
  if (!measure) return <p>{t(indicatorWords.noMeasure)}</p>;
  const { sentence, confirmedBy } = measure;
  return (
    <p>
      {t(indicatorWords.measure)}
      {t(common.colon)}
      {t(sentence)}
      {t(common.inBrackets(t(confirmedBy === null ? indicatorWords.proposed : indicatorWords.confirmed(confirmedBy))))}
    </p>
  );
}
