import { decimal } from '../../../base/decimal.ts';
import type { MeasureTake } from '../../../model/measure.ts';
import { type MeasureKind, measured, momentKinds, type Outcome, undefinedBecause } from '../measure-kind.ts';
import { quotient } from '../share.ts';
import { secondsIn, unitWords } from '../time-unit.ts';

type Duration = Extract<MeasureTake, { kind: 'duration' }>;

/** The longest or mean time from one moment to another, of records that have both. Those without an end are said, not guessed. */
export const duration: MeasureKind<Duration> = {
  kind: 'duration',
  title: { zh: '时长', en: 'duration' },
  reach: 'within',
  fields: ({ from, to }) => [from, to].map((field) => ({ field, kinds: momentKinds })),
  parts: (take) => {
    const { from, to } = take;
    return {
      seconds: { of: take.take === 'longest' ? 'longest-seconds' : 'total-seconds', from, to },
      ended: { of: 'count', where: counted(take) },
      begun: { of: 'count', where: [{ field: from, present: true }] },
    };
  },
  finish: ({ seconds, ended, begun }, take, _period, fieldOf) => {
    const unit = unitWords[take.unit].zh;
    const open = decimal(begun ?? '0').minus(ended ?? '0');
    const to = fieldOf(take.to)?.title;
    const notes = open.isZero()
      ? []
      : [{ zh: `另有 ${open} 条没有${to?.zh}，未计入时长。`, en: `${open} records without ${to?.en} are not in it.` }];
    if (seconds === null || seconds === undefined) {
      const none = undefinedBecause(unit, '没有起止时间齐全的记录，时长不能计算。', 'No record has both moments.');
      return { ...none, notes: [...(none.notes ?? []), ...notes] };
    }
    return { ...lengthOf(seconds, ended ?? '0', take, unit), notes };
  },
  counted,
  sentence: ({ take, from, to, unit }, words) => ({
    zh: `从${words.field(from).zh}到${words.field(to).zh}的${take === 'longest' ? '最长' : '平均'}${unitWords[unit].zh}数`,
    en: `${take} ${unitWords[unit].en} from ${words.field(from).en} to ${words.field(to).en}`,
  }),
};

function counted({ from, to }: Duration) {
  return [from, to].map((field) => ({ field, present: true }));
}

function lengthOf(seconds: string, ended: string, { take, unit }: Duration, words: string): Outcome {
  const one = secondsIn('1', unit);
  if (take === 'longest') return measured(quotient(seconds, one), words);
  const denominator = decimal(one).times(ended).toFixed();
  return measured(quotient(seconds, denominator), words, { numerator: seconds, denominator });
}
