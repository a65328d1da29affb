import { useMemo } from 'react';
import { Chart } from '../../../components/chart.tsx';
import { common } from '../../../lib/language/common-words.ts';
import { useText } from '../../../lib/language/language.tsx';
import { indicatorWords } from '../words.ts';
import type { Series } from './indicator-page.tsx';

/** Months of a whole year, so that the projection has its place at the end. */
const MONTHS = 12;
const COLOURS = { target: '#8a5a00', pace: '#6b7684', actual: '#0b3d6b', projection: '#1b6e3c' } as const;

/** Target, actual, pace and projection with its range over the year; the same figures stand in the table under it. */
export function SeriesChart({ series }: { readonly series: Series }) {
  const t = useText();
  const { points, target, projection, level3 } = series;
  const isDrawn = target.value !== null && points.length > 0;
  const option = useMemo(() => optionOf(series, t), [series, t]);
  if (!isDrawn) return <p>{t(indicatorWords.notDrawn)}</p>;
  const last = points.at(-1)?.actual ?? '—';
  const rows = points.map(({ through, actual, pace, records }) => [
    through,
    target.value ?? '',
    actual ?? '—',
    pace ?? '—',
    String(records),
  ]);
  const end = projection
    ? [
        [
          t(indicatorWords.projection),
          target.value ?? '',
          projection.value,
          t(indicatorWords.range(projection.low, projection.high)),
          '',
        ],
      ]
    : [];
  return (
    <>
      <Chart
        label={t(indicatorWords.chart(level3, `${last}${target.unit}`, target.text))}
        option={option}
        table={{
          head: [
            t(indicatorWords.through),
            t(indicatorWords.target),
            t(indicatorWords.actual),
            t(indicatorWords.pace),
            t(indicatorWords.records),
          ],
          rows: [...rows, ...end],
        }}
      />
      {projection && (
        <p>
          {t(indicatorWords.projection)} {projection.value}
          {target.unit}
          {t(common.inBrackets(t(indicatorWords.range(projection.low, projection.high))))}
        </p>
      )}
    </>
  );
}

/** Curves of a picture may be floating-point numbers; the table has every digit. */
const numberOf = (text: string | null): number | null => (text === null ? null : Number(text));

function optionOf({ points, target, projection }: Series, t: ReturnType<typeof useText>): Record<string, unknown> {
  const months = Array.from({ length: MONTHS }, (_, index) => String(index + 1));
  const lastAt = points.length - 1;
  const dotted = (value: string | undefined): (number | null)[] =>
    months.map((_, index) => {
      if (value === undefined || lastAt < 0) return null;
      if (index === lastAt) return numberOf(points[lastAt]?.actual ?? null);
      return index === MONTHS - 1 ? Number(value) : null;
    });
  const line = (name: string, data: readonly (number | null)[], color: string, more: object = {}) => ({
    ...{ type: 'line', name, data, connectNulls: true, itemStyle: { color }, lineStyle: { color, width: 2 } },
    ...more,
  });
  const dash = (color: string, type: 'dashed' | 'dotted') => ({ lineStyle: { color, type, width: 2 }, symbol: 'none' });
  const isOpen = projection !== null && lastAt < MONTHS - 1;
  return {
    grid: { left: 56, right: 24, top: 60, bottom: 32 },
    legend: { top: 0, type: 'scroll' },
    tooltip: { trigger: 'axis' },
    xAxis: { type: 'category', data: months },
    yAxis: { type: 'value', name: target.unit },
    series: [
      line(
        t(indicatorWords.target),
        months.map(() => numberOf(target.value)),
        COLOURS.target,
        dash(COLOURS.target, 'dashed'),
      ),
      line(
        t(indicatorWords.pace),
        points.map(({ pace }) => numberOf(pace)),
        COLOURS.pace,
        dash(COLOURS.pace, 'dotted'),
      ),
      line(
        t(indicatorWords.actual),
        points.map(({ actual }) => numberOf(actual)),
        COLOURS.actual,
        {
          lineStyle: { color: COLOURS.actual, width: 3 },
          symbolSize: 7,
        },
      ),
      ...(isOpen
        ? [
            line(
              t(indicatorWords.projection),
              dotted(projection.value),
              COLOURS.projection,
              dash(COLOURS.projection, 'dashed'),
            ),
            line(t(indicatorWords.low), dotted(projection.low), COLOURS.projection, dash(COLOURS.projection, 'dotted')),
            line(
              t(indicatorWords.high),
              dotted(projection.high),
              COLOURS.projection,
              dash(COLOURS.projection, 'dotted'),
            ),
          ]
        : []),
    ],
  };
}
