import type { MeasureTake } from '../../../model/measure.ts';
import { anyKind, type MeasureKind } from '../measure-kind.ts';
import { shareOf } from '../share.ts';

type Ratio = Extract<MeasureTake, { kind: 'ratio' }>;

/** The share of records that meet further conditions. */
export const ratio: MeasureKind<Ratio> = {
  kind: 'ratio',
  title: { zh: '比例', en: 'ratio' },
  reach: 'within',
  fields: ({ part }) => part.map(({ field }) => ({ field, kinds: anyKind })),
  parts: ({ part }) => ({ part: { of: 'count', where: part } }),
  finish: ({ part, records }) => shareOf(part ?? '0', records ?? '0', { zh: '记录数', en: 'the number of records' }),
  counted: ({ part }) => part,
  sentence: ({ part }, words) => ({
    zh: `中${words.condition(part).zh}的记录所占比例`,
    en: `share of records with ${words.condition(part).en}`,
  }),
};
