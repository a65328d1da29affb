import { decimal, isDecimal } from '../../base/decimal.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { mayPass100 } from '../may-pass-100.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isShareName } from '../unit-kind.ts';

/** Completion is held against a plan, dues against those of the year, beds against those set up: all may be exceeded. */
const AGAINST_PLAN = /完成|达成|进度|执行|任务|控制|到位|收缴|征收|回收|清收|入库|床位|病床|上座|入住/;

/** What was reached of a whole is at most all of it. Growth, multiples and completion against a plan that can be exceeded are left alone. */
export const actualOver100: Rule = {
  id: 'actual-over-100',
  topic: 'self-evaluation',
  title: { zh: '比率的实际完成值超过 100%', en: 'Actual share over 100 %' },
  severity: 'error',
  cites: [evaluation2020.evidence, evaluation2020.selfEvaluationTable],
  explanation: {
    zh: '合格率、覆盖率、满意度等比率最多为 100%，实际完成值写“102%”“110%”必有一处填错。增长幅度、倍数和完成率、执行率、收缴率等对照计划计算的，病床使用率，不提出。',
    en: 'A share is at most 100 %; an actual value of “102%” has something wrong in it. Growth, multiples and rates of completion are left alone.',
  },
  *check(plan) {
    for (const { indicators } of viewOf(plan).tables) {
      for (const view of indicators.filter(isOver)) {
        const { level3, actual } = view.indicator;
        yield onIndicator(view, 'actual', {
          message: {
            zh: `「${shorten(level3)}」是比率，实际完成值「${actual ?? ''}」超过 100%，不可能。`,
            en: `“${shorten(level3)}” is a share; its actual value “${actual ?? ''}” is over 100 %, which cannot be.`,
          },
          remedy: {
            zh: '核对分子、分母和单位，按台账、问卷重新计算后填写，并重新评分。',
            en: 'Check numerator, denominator and unit, compute it again from the records, and score it again.',
          },
        });
      }
    }
  },
  examples: {
    accept: [
      { name: '正好全部', plan: planWith(line('质量指标', '验收合格率', '≥95%', { actual: '100%' })) },
      { name: '增长可以超过', plan: planWith(line('经济效益指标', '旅游收入增长率', '≥10%', { actual: '118%' })) },
      { name: '病床可以加床', plan: planWith(line('社会效益指标', '病床使用率', '≥85%', { actual: '104%' })) },
      { name: '完成率对照计划', plan: planWith(line('数量指标', '任务完成率', '＝100%', { actual: '106%' })) },
    ],
    reject: [
      { name: '合格率', plan: planWith(line('质量指标', '验收合格率', '＝100%', { actual: '110%' })), findings: 1 },
      {
        name: '单位在指标值里',
        plan: planWith(line('服务对象满意度指标', '群众满意度', '≥90%', { actual: '102' })),
        findings: 1,
      },
    ],
  },
};

function isOver(view: IndicatorView): boolean {
  const { name, numbers, indicator } = view;
  const [aim] = numbers;
  if (!indicator.actual) return false;
  if (aim?.unit !== '%' || !isShareName(name) || AGAINST_PLAN.test(name) || mayPass100(view)) return false;
  const reached = parseTarget(indicator.actual);
  if (reached.kind !== 'number' || !isDecimal(reached.value)) return false;
  return (reached.unit === '%' || reached.unit === '') && decimal(reached.value).greaterThan(100);
}
