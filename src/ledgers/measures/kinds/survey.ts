import { decimal } from '../../../base/decimal.ts';
import type { MeasureTake, Part } from '../../../model/measure.ts';
import { type MeasureKind, numberKinds } from '../measure-kind.ts';
import { shareOf } from '../share.ts';
import { wilsonInterval } from '../wilson-interval.ts';

type Survey = Extract<MeasureTake, { kind: 'survey' }>;
/** Below this many answers a percentage says little; the note says so, the value stays. */
const FEW = 30;

/** The satisfied among the valid returns, always with n and a 95 % interval. Several surveys are weighed by their returns. */
export const survey: MeasureKind<Survey> = {
  kind: 'survey',
  title: { zh: '满意度', en: 'satisfaction' },
  reach: 'within',
  fields: ({ satisfied, returned }) => [...satisfied, returned].map((field) => ({ field, kinds: numberKinds })),
  parts: ({ satisfied, returned }) => {
    const where = [{ field: returned, present: true }];
    const sums = satisfied.map((field, index): [string, Part] => [`satisfied${index}`, { of: 'sum', field, where }]);
    return { ...Object.fromEntries(sums), returned: { of: 'sum', field: returned, where } };
  },
  finish: (values, { satisfied }) => {
    const n = values['returned'] ?? '0';
    const part = satisfied
      .reduce((total, _, index) => total.plus(values[`satisfied${index}`] ?? '0'), decimal(0))
      .toFixed();
    const outcome = shareOf(part, n, { zh: '收回的有效份数', en: 'the number of valid returns' });
    if (outcome.status !== 'measured') return outcome;
    const interval = wilsonInterval(part, n);
    const words = {
      zh: `n=${n}，95%置信区间 ${interval.low}%–${interval.high}%。`,
      en: `n=${n}, 95 % interval ${interval.low}%–${interval.high}%.`,
    };
    const few = {
      zh: `有效份数少于 ${FEW}，比例的意义有限。`,
      en: `Fewer than ${FEW} valid returns: the share says little.`,
    };
    return { ...outcome, interval, notes: decimal(n).lessThan(FEW) ? [words, few] : [words] };
  },
  sentence: ({ satisfied, returned }, words) => ({
    zh: `的${satisfied.map((field) => words.field(field).zh).join('与')}占${words.field(returned).zh}的比例`,
    en: `${satisfied.map((field) => words.field(field).en).join(' + ')} over ${words.field(returned).en}`,
  }),
};
