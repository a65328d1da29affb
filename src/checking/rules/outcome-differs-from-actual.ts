import type { NumberTarget } from '../../model/target.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { isMeasured } from '../base-unit.ts';
import { onProject } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { contradictionsOf } from '../goal-contradictions.ts';
import { sameValue } from '../number-agreement.ts';
import { reachedLinesOf } from '../outcomes.ts';
import { shorten } from '../plain-text.ts';
import { type ProjectView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { unitKind } from '../unit-kind.ts';

/** Behind a number that is only a part or a bound of what was done. */
const OPEN = /^(?:以上|余|多|左右|以内|以下)/;

/**
 * What 实际完成情况 tells and what the lines give as 实际完成值 are one number. Told and reached belong together by their words, as goals and targets do
 * (see goal-number-differs-from-indicator); numbers that some line carries, and "200余次", are never found.
 */
export const outcomeDiffersFromActual: Rule = {
  id: 'outcome-differs-from-actual',
  topic: 'self-evaluation',
  title: { zh: '完成情况的数字与实际完成值不一致', en: 'Outcome differs from the actual values' },
  severity: 'warning',
  cites: [evaluation2020.selfEvaluationTable, evaluation2020.evidence],
  explanation: {
    zh: '“实际完成情况”文字写的数量应与说同一件事的指标的实际完成值一致。按用词判断是否同一件事；数量在任一指标的实际完成值中出现的，写“200余次”“90%以上”的不提出。',
    en: 'A number in 实际完成情况 agrees with the actual value of the same thing. Numbers that some actual value carries, and open ones (“200余次”), are never found.',
  },
  *check(plan) {
    for (const view of viewOf(plan).tables) yield* compare(view);
  },
  examples: {
    accept: [
      { name: '两处一致', plan: told('检测农村公路桥梁12座。', '12座') },
      { name: '约数', plan: told('检测农村公路桥梁10余座。', '12座') },
      { name: '说的不是一件事', plan: told('编印安全手册3000册。', '12座') },
      { name: '人与人次', plan: told('检测农村公路桥梁12座次。', '12座') },
      { name: '半座不是完成值', plan: told('检测农村公路桥梁12座。', '9.2') },
      { name: '实际完成值不带单位', plan: told('检测农村公路桥梁12座。', '12') },
    ],
    reject: [
      { name: '文字少于完成值', plan: told('检测农村公路桥梁4座。', '12座'), findings: 1 },
      { name: '完成值不带单位', plan: told('已检测农村公路桥梁15座，消除隐患。', '12'), findings: 1 },
    ],
  },
};

function* compare(view: ProjectView) {
  const { outcome } = view.project;
  if (!outcome) return;
  const reached = reachedLinesOf(view);
  for (const { mention, thing, other } of contradictionsOf(outcome, reached, reached)) {
    const [number] = other.numbers;
    if (OPEN.test(mention.behind) || !number || sameValue(number.value, mention.value) || isNoCount(number)) continue;
    const { level3, target } = other.indicator;
    yield onProject(
      view,
      'outcome',
      {
        message: {
          zh: `完成情况写「${thing}」${mention.text}，指标「${shorten(level3)}」的实际完成值却是「${target.text}」。`,
          en: `The outcome says ${mention.text} of “${thing}”, the actual value of “${shorten(level3)}” is “${target.text}”.`,
        },
        remedy: {
          zh: '按台账核对实际完成的数，使文字与指标表一致，并重新计算得分。',
          en: 'Check what the records show, make words and table agree, and compute the score again.',
        },
      },
      mention.text,
    );
  }
}

/** Half a thing was never delivered: the cell holds something else. */
const isNoCount = ({ value, unit }: NumberTarget): boolean =>
  unitKind({ unit }) !== 'share' && !isMeasured(unit) && !/元$/.test(unit) && value.includes('.');

function told(outcome: string, actual: string) {
  return planOf({ outcome, indicators: [line('数量指标', '检测农村公路桥梁数量', '≥10座', { actual })] });
}
