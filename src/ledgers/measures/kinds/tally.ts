import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, measured, numberKinds, undefinedBecause } from '../measure-kind.ts';

type Tally = Extract<MeasureTake, { kind: 'tally' }>;

/** The sum of figures that another system counted. Without any entry nothing is known: that is no zero. */
export const tally: MeasureKind<Tally> = {
  kind: 'tally',
  title: { zh: '外部计数', en: 'tally' },
  reach: 'within',
  fields: ({ field }) => [{ field, kinds: numberKinds }],
  parts: ({ field }) => ({ sum: { of: 'sum', field } }),
  finish: (values) => {
    const sum = values['sum'];
    if (sum !== null && sum !== undefined) return measured(sum, '');
    return undefinedBecause(
      '',
      '期间内没有登记外部计数，数值未知（不是 0）。',
      'No count was entered: unknown, not 0.',
    );
  },
  counted: ({ field }) => [{ field, present: true }],
  sentence: ({ field }, words) => ({ zh: `的${words.field(field).zh}合计`, en: `sum of ${words.field(field).en}` }),
};
