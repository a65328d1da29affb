import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isLowerBetter } from '../name-direction.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * A target states how the actual value is compared with it. A bare number is read as "=", by which 3 trainings miss a target of "2次".
 * Left alone: a bare 100 % of a satisfaction indicator, which is its own rule, and words ("2次以上"), which are operators.
 */
export const targetOperatorMissing: Rule = {
  id: 'target-operator-missing',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值缺少计算符号', en: 'Target without an operator' },
  severity: 'hint',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '指标值应写明计算符号（≥、≤、＝ 等，或“不少于”“以内”等词）。只写数字时按“＝”理解，多做或少做都算未完成。满意度直接写 100% 的由“满意度指标值为 100%”一条提出，本条不重复。',
    en: 'A target names its operator (≥, ≤, = or words such as 不少于). A bare number is read as "=", so doing more misses it as well. A bare 100 % of satisfaction has a rule of its own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const bare = view.numbers.find((number) => !number.explicit);
      if (!bare) continue;
      if (view.level2 === 'satisfaction' && bare.value === '100') continue;
      const whole = bare.unit === '%' && bare.value === '100';
      const operator = isLowerBetter(view) ? '≤' : whole ? '＝' : '≥';
      const text = view.indicator.target.text;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标值「${text}」没有写计算符号，只能按“＝”理解${whole ? '' : '，多于或少于都算未完成'}。`,
          en: `The target “${text}” has no operator and can only be read as "="${whole ? '' : ': more or less than it misses it'}.`,
        },
        remedy: {
          zh: `补上计算符号，例如“${operator}${bare.value}${bare.unit}”；确实要求正好等于的，写“＝”。`,
          en: `Add the operator, for example "${operator}${bare.value}${bare.unit}", or "=" where exactly this number is meant.`,
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '写明符号', plan: planWith(line('数量指标', '培训次数', '≥2次')) },
      { name: '以文字作符号', plan: planWith(line('时效指标', '隐患整改时限', '5日以内')) },
      { name: '满意度 100% 另有一条', plan: planWith(line('服务对象满意度指标', '学员满意度', '100%')) },
    ],
    reject: [
      { name: '只写次数', plan: planWith(line('数量指标', '开展消防演练', '1次')), findings: 1 },
      { name: '发生率只写百分比', plan: planWith(line('社会效益指标', '安全事故发生率', '1%')), findings: 1 },
    ],
  },
};
