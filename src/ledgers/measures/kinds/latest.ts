import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, measured, numberKinds, undefinedBecause } from '../measure-kind.ts';

type Latest = Extract<MeasureTake, { kind: 'latest' }>;

/** The figure of the newest record that has one: for cumulative figures and levels that are reported again and again. */
export const latest: MeasureKind<Latest> = {
  kind: 'latest',
  title: { zh: '最近一次的值', en: 'latest value' },
  reach: 'within',
  fields: ({ field }) => [{ field, kinds: numberKinds }],
  parts: ({ field }) => ({ latest: { of: 'latest', field } }),
  finish: (values, { field }, _period, fieldOf) => {
    const unit = fieldOf(field)?.kind === 'money' ? '元' : '';
    const value = values['latest'];
    if (value !== null && value !== undefined) return measured(value, unit);
    return undefinedBecause(unit, '期间内没有记录，没有最近一次的值。', 'There is no record in the period.');
  },
  counted: ({ field }) => [{ field, present: true }],
  sentence: ({ field }, words) => ({
    zh: `最近一条记录的${words.field(field).zh}`,
    en: `${words.field(field).en} of the newest record`,
  }),
};
