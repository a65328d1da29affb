import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, measured, numberKinds } from '../measure-kind.ts';

type Sum = Extract<MeasureTake, { kind: 'sum' }>;

/** The sum of a field; records without a value add nothing. No record at all is a sum of 0. */
export const sum: MeasureKind<Sum> = {
  kind: 'sum',
  title: { zh: '合计', en: 'sum' },
  reach: 'within',
  fields: ({ field }) => [{ field, kinds: numberKinds }],
  parts: ({ field }) => ({ sum: { of: 'sum', field } }),
  finish: (values, { field }, _period, fieldOf) =>
    measured(values['sum'] ?? '0', fieldOf(field)?.kind === 'money' ? '元' : ''),
  counted: ({ field }) => [{ field, present: true }],
  sentence: ({ field }, words) => ({ zh: `的${words.field(field).zh}合计`, en: `sum of ${words.field(field).en}` }),
};
