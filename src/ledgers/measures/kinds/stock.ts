import type { MeasureTake, PartCondition, Period } from '../../../model/measure.ts';
import { anyKind, type MeasureKind, measured, momentKinds } from '../measure-kind.ts';

type Stock = Extract<MeasureTake, { kind: 'stock' }>;

/** How many are there on a day: begun on or before it and not ended by it. Whoever leaves on the day is not there any more. */
export const stock: MeasureKind<Stock> = {
  kind: 'stock',
  title: { zh: '期末存量', en: 'stock' },
  reach: 'up-to-end',
  fields: ({ left, distinct = [] }) => [
    ...(left === undefined ? [] : [{ field: left, kinds: momentKinds }]),
    ...distinct.map((field) => ({ field, kinds: anyKind })),
  ],
  parts: (take, period) => {
    const where = counted(take, period);
    return { stock: take.distinct ? { of: 'distinct', fields: take.distinct, where } : { of: 'count', where } };
  },
  finish: (values) => measured(values['stock'] ?? '0', ''),
  counted,
  sentence: ({ distinct }, words) =>
    distinct
      ? {
          zh: `在册的不重复${distinct.map((field) => words.field(field).zh).join('、')}数`,
          en: `different ${distinct.map((field) => words.field(field).en).join(' + ')} in stock`,
        }
      : { zh: '在册的记录数', en: 'records in stock' },
};

function counted({ left, at }: Stock, period: Period): readonly PartCondition[] {
  const day = at !== undefined && at < period.to ? at : period.to;
  const begun = { dateFrom: '0001-01-01', dateTo: day };
  return left === undefined ? [begun] : [begun, { absentOrAfter: left, day }];
}
