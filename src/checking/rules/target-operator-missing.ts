import { guide2021 } from '../../regulations/guide2021.ts';
import { meantOperator, operatorInName, withOperator } from '../bare-target.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';
import { isShareName } from '../unit-kind.ts';
import { isVaguePeriod } from '../vague-period.ts';

/**
 * A target states how the actual value is compared with it. A bare number is read as "=", by which 3 trainings miss a target of "2次".
 * Left alone: a bare 100 % of a satisfaction indicator, "1年" as a deadline and questions with a number, which are other rules' findings; words
 * ("2次以上", "覆盖率达到100%") and a sign that the form prints in the name ("户数(≥**户)"), which are operators; and a bare zero, which is one itself.
 */
export const targetOperatorMissing: Rule = {
  id: 'target-operator-missing',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值缺少计算符号', en: 'Target without an operator' },
  severity: 'hint',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '指标值应写明计算符号（≥、≤、＝ 等，或“不少于”“以内”等词）。只写数字时按“＝”理解，多做或少做都算未完成。名称里已经印有符号（“户数（≥**户）”）的、指标值为 0 的不提出；满意度直接写 100%、时效只写“1年”、是非问句的各有专条，本条不重复。',
    en: 'A target names its operator (≥, ≤, = or words such as 不少于). A bare number is read as "=", so doing more misses it as well. A sign printed in the name and a plain zero pass. A bare 100 % of satisfaction, a bare year as a deadline and questions have rules of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const bare = view.numbers.find((number) => !number.explicit);
      if (!bare || OPERATOR_WORD.test(textOf(view, bare))) continue;
      if (view.level2 === 'timeliness' && isVaguePeriod(view.indicator.target.text)) continue;
      if (view.level2 === 'satisfaction' && bare.value === '100') continue;
      if (Number(bare.value) === 0 || operatorInName(view.indicator.level3) || isQuestion(view.name)) continue;
      const operator = operatorFor(view, bare);
      const whole = operator === '＝';
      const text = textOf(view, bare);
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标值「${text}」没有写计算符号，只能按“＝”理解${whole ? '' : '，多于或少于都算未完成'}。`,
          en: `The target “${text}” has no operator and can only be read as "="${whole ? '' : ': more or less than it misses it'}.`,
        },
        remedy: {
          zh: `补上计算符号，例如“${withOperator(text, operator)}”；确实要求正好等于的，写“＝”。`,
          en: `Add the operator, for example "${withOperator(text, operator)}", or "=" where exactly this number is meant.`,
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '写明符号', plan: planWith(line('数量指标', '培训次数', '≥2次')) },
      { name: '以文字作符号', plan: planWith(line('时效指标', '隐患整改时限', '5日以内')) },
      { name: '名称里印有符号', plan: planWith(line('数量指标', '改造危房户数(≥**户)', '40')) },
      { name: '没有事故就是零', plan: planWith(line('质量指标', '安全事故数', '0起')) },
      { name: '是非问句另有一条', plan: planWith(line('数量指标', '是否完成申报的数量', '12')) },
      { name: '满意度 100% 另有一条', plan: planWith(line('服务对象满意度指标', '学员满意度', '100%')) },
    ],
    reject: [
      { name: '只写次数', plan: planWith(line('数量指标', '开展消防演练', '1次')), findings: 1 },
      { name: '发生率只写百分比', plan: planWith(line('社会效益指标', '安全事故发生率', '1%')), findings: 1 },
    ],
  },
};

/** Words by which a sentence around a number compares with it. */
const OPERATOR_WORD = /(达到|达|不少于|不低于|不超过|不高于|以上|以下|以内|至少|控制在|[≥≤><＝=])/;

/** The sign that the number most likely means; a whole share can only be exactly that. */
function operatorFor(view: IndicatorView, bare: IndicatorView['numbers'][number]): '≥' | '≤' | '＝' {
  const operator = meantOperator(view.indicator, bare);
  const isShare = bare.unit === '%' || (bare.unit === '' && isShareName(view.name));
  return operator === '≥' && isShare && bare.value === '100' ? '＝' : operator;
}

/** The words of the very number: its own part of a list, or the whole cell. */
function textOf(view: IndicatorView, number: IndicatorView['numbers'][number]): string {
  return view.indicator.target.kind === 'list' ? number.text : view.indicator.target.text;
}
