import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { sameValue } from '../number-agreement.ts';
import { type NumberMention, numberMentions } from '../number-mentions.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, type ProjectView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { containment, essence } from '../similarity.ts';

/** How much of the shorter wording the other must share to speak of the same thing. */
const SAME_THING = 0.6;

/**
 * A number in the goal text and the indicator of the same thing agree in value and unit ("App 不少于10个" / "≥6次"). Goal and indicator
 * belong together by their words; a number that some indicator does carry is never found. Midterm goals are held against midterm lines.
 */
export const goalNumberDiffersFromIndicator: Rule = {
  id: 'goal-number-differs-from-indicator',
  topic: 'plan',
  reviewPoint: 'clarity',
  title: { zh: '目标文字中的数字与指标值不一致', en: 'Number in the goal differs from the indicator' },
  severity: 'warning',
  cites: [measures2015.goalsMatched, measures2015.goalsQuantified],
  explanation: {
    zh: '绩效目标文字写的数量应与说同一件事的指标值一致（数值和单位）。按用词判断是否同一件事；数量在任一指标中出现的不提出。',
    en: 'A number in the goal agrees with the indicator of the same thing, in value and unit. Numbers that some indicator carries are never found.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      yield* compare(view, 'goals', 'annual');
      yield* compare(view, 'midtermGoals', 'midterm');
    }
  },
  examples: {
    accept: [
      {
        name: '两处一致',
        plan: planOf({
          goals: ['全年培训养护人员不少于30人次'],
          indicators: [line('数量指标', '培训养护人员人次', '≥30人次')],
        }),
      },
      {
        name: '说的不是一件事',
        plan: planOf({ goals: ['检测桥梁不少于10座'], indicators: [line('数量指标', '编印简报', '≥6期')] }),
      },
    ],
    reject: [
      {
        name: '数值不同',
        plan: planOf({
          goals: ['检测农村公路桥梁不少于10座'],
          indicators: [line('数量指标', '检测农村公路桥梁数量', '≥6座')],
        }),
        findings: 1,
      },
      {
        name: '单位也不同',
        plan: planOf({
          goals: ['目标2：抽查涉路施工的企业不少于10家'],
          indicators: [line('数量指标', '抽查涉路施工企业数量', '≥6次')],
        }),
        findings: 1,
      },
    ],
  },
};

function* compare(view: ProjectView, field: 'goals' | 'midtermGoals', horizon: 'annual' | 'midterm') {
  const indicators = view.indicators.filter((candidate) => candidate.indicator.horizon === horizon);
  for (const [index, goal] of view.project[field].entries()) {
    for (const mention of numberMentions(goal)) {
      const other = contradictionOf(mention, indicators);
      if (!other) continue;
      yield onProject(
        view,
        `${field}/${index}`,
        {
          message: {
            zh: `目标文字写「${mention.thing}」${mention.text}，指标「${shorten(other.indicator.level3)}」却是「${other.indicator.target.text}」。`,
            en: `The goal says ${mention.text} of “${mention.thing}”, the indicator “${shorten(other.indicator.level3)}” says “${other.indicator.target.text}”.`,
          },
          remedy: { zh: '核对后使目标文字与指标值的数值、单位一致。', en: 'Make value and unit agree.' },
        },
        mention.text,
      );
    }
  }
}

/** The indicator that speaks of the mentioned thing with another number, unless any indicator carries the very number. */
function contradictionOf(mention: NumberMention, indicators: readonly IndicatorView[]): IndicatorView | undefined {
  const thing = essence(mention.thing || mention.behind);
  if (thing.length < 4) return undefined;
  const counted = indicators.filter(({ numbers }) => numbers.length > 0);
  const carried = counted.some(({ numbers }) =>
    numbers.some(({ value, unit }) => unit === mention.unit && sameValue(value, mention.value)),
  );
  if (carried) return undefined;
  return counted.find(
    ({ name, numbers }) =>
      numbers.length === 1 &&
      essence(name).length >= 4 &&
      containment(thing, essence(name)) >= SAME_THING &&
      isSameMeasure(mention, numbers[0]?.unit ?? ''),
  );
}

/** Shares and amounts of money are not held against counts: they say something else of the same thing. */
function isSameMeasure(mention: NumberMention, unit: string): boolean {
  const kind = (text: string): string =>
    /[%‰]/.test(text)
      ? 'share'
      : /元$/.test(text)
        ? 'money'
        : /(小时|天|分钟|工作日|个月)$/.test(text)
          ? 'time'
          : 'count';
  return kind(mention.unit) === kind(unit);
}
