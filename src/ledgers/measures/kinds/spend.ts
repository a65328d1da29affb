import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, measured } from '../measure-kind.ts';

type Spend = Extract<MeasureTake, { kind: 'spend' }>;

/** What was paid, in 元; reversals are negative and lower it. */
export const spend: MeasureKind<Spend> = {
  kind: 'spend',
  title: { zh: '支出', en: 'spend' },
  reach: 'within',
  fields: ({ field }) => [{ field, kinds: ['money'] }],
  parts: ({ field }) => ({ sum: { of: 'sum', field } }),
  finish: (values) => measured(values['sum'] ?? '0', '元'),
  counted: ({ field }) => [{ field, present: true }],
  sentence: ({ field }, words) => ({ zh: `的${words.field(field).zh}合计`, en: `sum of ${words.field(field).en}` }),
};
