import type { MeasureTake } from '../../../model/measure.ts';
import { anyKind, type MeasureKind, measured } from '../measure-kind.ts';

type Distinct = Extract<MeasureTake, { kind: 'distinct' }>;

/** How many different values (or combinations of values) there are: one unit inspected three times is one unit. */
export const distinct: MeasureKind<Distinct> = {
  kind: 'distinct',
  title: { zh: '去重计数', en: 'distinct count' },
  reach: 'within',
  fields: ({ fields }) => fields.map((field) => ({ field, kinds: anyKind })),
  parts: ({ fields }) => ({ distinct: { of: 'distinct', fields } }),
  finish: (values) => measured(values['distinct'] ?? '0', ''),
  counted: ({ fields }) => fields.map((field) => ({ field, present: true })),
  sentence: ({ fields }, words) => ({
    zh: `不重复的${fields.map((field) => words.field(field).zh).join('、')}数`,
    en: `number of different ${fields.map((field) => words.field(field).en).join(' + ')}`,
  }),
};
