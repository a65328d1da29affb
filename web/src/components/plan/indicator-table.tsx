import type { Indicator } from '#contract/plan-content.ts';
import { useText } from '../../lib/language/language.tsx';
import { DataTable } from '../data-table.tsx';
import { ScrollBox } from '../scroll-box.tsx';
import { planFieldWords } from './plan-field-words.ts';
import type { PlanRemarks } from './plan-remarks.ts';
import { RemarkButton } from './remark-button.tsx';

interface IndicatorTableProps {
  readonly title: string;
  /** The project that they are of; "" for the department as a whole. */
  readonly label: string;
  /** Of the list, as "/projects/0/indicators". */
  readonly pointer: string;
  readonly indicators: readonly Indicator[];
  readonly remarks?: PlanRemarks | undefined;
}

interface Row {
  readonly subject: string;
  readonly name: string;
  readonly indicator: Indicator;
}

const MOST = 200;

/** The indicators as they stand in the form; a reviewer comments on a line by clicking it. */
export function IndicatorTable({ title, label, pointer, indicators, remarks }: IndicatorTableProps) {
  const t = useText();
  const rows = indicators.map((indicator, at): Row => {
    const name = [label, indicator.level3].filter(Boolean).join(' › ');
    return { subject: `${pointer}/${at}`, name, indicator };
  });
  const text =
    (get: (indicator: Indicator) => string | null | undefined) =>
    (_: unknown, { indicator }: Row) =>
      get(indicator) ?? '';
  const hasMidterm = indicators.some(({ horizon }) => horizon === 'midterm');
  const has = (field: 'description' | 'weight'): boolean => indicators.some((one) => Boolean(one[field]));
  const write = remarks?.onWrite;
  return (
    <ScrollBox label={title} narrowest={720}>
      <DataTable<Row>
        size="small"
        bordered
        rowKey="subject"
        atFirst={MOST}
        rows={rows}
        empty={t(planFieldWords.noIndicators)}
        {...(write && {
          onRow: ({ subject, name }) => ({
            className: 'can-comment',
            onClick: () => write({ subject, label: name }),
          }),
        })}
        columns={[
          ...(hasMidterm
            ? [
                {
                  title: t(planFieldWords.horizon),
                  width: 64,
                  render: text(({ horizon }) => t(planFieldWords[horizon])),
                },
              ]
            : []),
          { title: t(planFieldWords.level1), width: 92, render: text(({ level1 }) => level1) },
          { title: t(planFieldWords.level2), width: 100, render: text(({ level2 }) => level2) },
          { title: t(planFieldWords.level3), render: text(({ level3 }) => level3) },
          ...(has('description')
            ? [{ title: t(planFieldWords.description), render: text(({ description }) => description) }]
            : []),
          { title: t(planFieldWords.target), width: 110, render: text(({ target }) => target.text) },
          { title: t(planFieldWords.basis), render: text(({ basis }) => basis) },
          ...(has('weight')
            ? [{ title: t(planFieldWords.weight), width: 60, render: text(({ weight }) => weight) }]
            : []),
          ...(remarks
            ? [
                {
                  width: 100,
                  render: (_: unknown, { subject, name }: Row) => (
                    <RemarkButton remarks={remarks} subject={subject} label={name} />
                  ),
                },
              ]
            : []),
        ]}
      />
    </ScrollBox>
  );
}
