import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, numberKinds } from '../measure-kind.ts';
import { shareOf } from '../share.ts';

type SumRatio = Extract<MeasureTake, { kind: 'sum-ratio' }>;

/** The sum of one field over the sum of another, of records that have both: half a record must not make a rate better or worse. */
export const sumRatio: MeasureKind<SumRatio> = {
  kind: 'sum-ratio',
  title: { zh: '合计之比', en: 'ratio of sums' },
  reach: 'within',
  fields: ({ part, whole }) => [part, whole].map((field) => ({ field, kinds: numberKinds })),
  parts: ({ part, whole }) => {
    const where = [part, whole].map((field) => ({ field, present: true }));
    return { part: { of: 'sum', field: part, where }, whole: { of: 'sum', field: whole, where } };
  },
  finish: ({ part, whole }, take, _period, fieldOf) => {
    const title = fieldOf(take.whole)?.title;
    return shareOf(part ?? '0', whole ?? '0', { zh: `${title?.zh ?? ''}合计`, en: `the sum of ${title?.en ?? ''}` });
  },
  counted: ({ part, whole }) => [part, whole].map((field) => ({ field, present: true })),
  sentence: ({ part, whole }, words) => ({
    zh: `的${words.field(part).zh}合计占${words.field(whole).zh}合计的比例`,
    en: `sum of ${words.field(part).en} over sum of ${words.field(whole).en}`,
  }),
};
