import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, momentKinds } from '../measure-kind.ts';
import { shareOf } from '../share.ts';

type ByDue = Extract<MeasureTake, { kind: 'by-due' }>;

/** The share of records with a due date that were done by it. The due day itself is in time; what is not done is late. */
export const byDue: MeasureKind<ByDue> = {
  kind: 'by-due',
  title: { zh: '按期完成率', en: 'share done by its due date' },
  reach: 'within',
  fields: ({ to, due }) => [to, due].map((field) => ({ field, kinds: momentKinds })),
  parts: ({ to, due }) => ({
    whole: { of: 'count', where: [{ field: due, present: true }] },
    part: { of: 'count', where: [{ to, notAfter: due }] },
  }),
  finish: ({ part, whole }) =>
    shareOf(part ?? '0', whole ?? '0', { zh: '有期限的记录数', en: 'the number of records with a due date' }),
  counted: ({ to, due }) => [{ to, notAfter: due }],
  sentence: ({ to, due }, words) => ({
    zh: `中${words.field(to).zh}不晚于${words.field(due).zh}的记录占有${words.field(due).zh}的记录的比例`,
    en: `share of records with ${words.field(to).en} not after ${words.field(due).en}`,
  }),
};
