import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, momentKinds } from '../measure-kind.ts';
import { shareOf } from '../share.ts';
import { secondsIn, unitWords } from '../time-unit.ts';

type Within = Extract<MeasureTake, { kind: 'within' }>;

/** The share of records that were done within a limit after their beginning. What is not done yet counts as not within it. */
export const within: MeasureKind<Within> = {
  kind: 'within',
  title: { zh: '限时完成率', en: 'share within a limit' },
  reach: 'within',
  fields: ({ from, to }) => [from, to].map((field) => ({ field, kinds: momentKinds })),
  parts: (take) => ({
    whole: { of: 'count', where: [{ field: take.from, present: true }] },
    part: { of: 'count', where: counted(take) },
  }),
  finish: ({ part, whole }) => shareOf(part ?? '0', whole ?? '0', { zh: '记录数', en: 'the number of records' }),
  counted,
  sentence: ({ from, to, limit, unit }, words) => ({
    zh: `中从${words.field(from).zh}到${words.field(to).zh}不超过${limit}${unitWords[unit].zh}的记录所占比例`,
    en: `share of records from ${words.field(from).en} to ${words.field(to).en} within ${limit} ${unitWords[unit].en}`,
  }),
};

function counted({ from, to, limit, unit }: Within) {
  return [{ from, to, withinSeconds: secondsIn(limit, unit) }];
}
