import { useMemo } from 'react';
import type { AnswerOf } from '#contract/endpoint.ts';
import { reviewEndpoints } from '#contract/reviews.ts';
import { Chart } from '../../../components/chart.tsx';
import { ReadState } from '../../../components/read-state.tsx';
import { useRead } from '../../../lib/api/use-read.ts';
import { useText } from '../../../lib/language/language.tsx';
import { reviewWords } from '../words.ts';

type Heat = AnswerOf<typeof reviewEndpoints.readHeatMap>;

/** More than this nobody sees at once; the workbook has all. */
const MOST_DEPARTMENTS = 30;
const MOST_RULES = 20;

/** Departments × rules: the weightiest departments and the most common rules. */
export function HeatMap({ id }: { readonly id: string }) {
  const heat = useRead(reviewEndpoints.readHeatMap, { params: { id } });
  return <ReadState query={heat}>{({ value }) => <HeatPicture heat={value} />}</ReadState>;
}

function HeatPicture({ heat }: { readonly heat: Heat }) {
  const t = useText();
  const departments = heat.departments.slice(0, MOST_DEPARTMENTS);
  const rules = heat.rules.slice(0, MOST_RULES);
  const shown = heat.cells.filter(([row, column]) => row < departments.length && column < rules.length);
  const label = t(reviewWords.heatAbout(departments.length, rules.length));
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is of this heat map in this language
  const option = useMemo(
    () => ({
      tooltip: { position: 'top' },
      grid: { left: 140, right: 16, top: 8, bottom: 150 },
      xAxis: {
        type: 'category',
        data: rules.map(({ title }) => t(title)),
        axisLabel: { rotate: 50, interval: 0, width: 150, overflow: 'truncate' },
      },
      yAxis: {
        type: 'category',
        inverse: true,
        data: departments.map(({ name }) => name),
        axisLabel: { width: 125, overflow: 'truncate' },
      },
      visualMap: {
        show: false,
        min: 0,
        max: Math.max(1, ...shown.map(([, , count]) => count)),
        inRange: { color: ['#eaf3fb', '#e2a23b', '#8c1d18'] },
      },
      series: [
        { type: 'heatmap', data: shown.map(([row, column, count]) => [column, row, count]), label: { show: true } },
      ],
    }),
    [heat, t],
  );
  const found = new Map(shown.map(([row, column, count]) => [`${row} ${column}`, String(count)]));
  return (
    <Chart
      label={label}
      option={option}
      height={190 + departments.length * 26}
      table={{
        head: [t(reviewWords.department), ...rules.map(({ title }) => t(title))],
        rows: departments.map(({ name }, row) => [
          name,
          ...rules.map((_, column) => found.get(`${row} ${column}`) ?? ''),
        ]),
      }}
    />
  );
}
