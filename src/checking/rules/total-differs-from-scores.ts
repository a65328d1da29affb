import { decimal, type Exact } from '../../base/decimal.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { scoreOf } from '../achieved.ts';
import { onProject, projectNotChecked } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { hasRestOfExecution, weightOf } from '../execution-points.ts';
import { amountOf } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/**
 * 总分 = Σ 得分 + score of 预算执行率 (the line of the whole money), or without it where the lines weigh 100 by themselves and have the execution among them. A missing score makes the sum
 * unknown, that of 预算执行率 as well. Rounding of the total to a whole number passes.
 */
export const totalDiffersFromScores: Rule = {
  id: 'total-differs-from-scores',
  topic: 'self-evaluation',
  title: { zh: '总分与各项得分之和不符', en: 'Total differs from the sum of scores' },
  severity: 'error',
  cites: [evaluation2020.selfEvaluationTable],
  needsWholeTable: true,
  explanation: {
    zh: '总分应等于各项指标得分加预算执行率得分。有一项没有得分的不能合计，列入未检查；总分按整数填写的允许四舍五入。',
    en: 'The total is the sum of all scores and that of budget execution. A missing score makes it impossible to check.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).tables) {
      const total = amountOf(view.project.printedTotal);
      if (!total) continue;
      const execution = view.project.execution?.find(({ kind }) => kind === 'total');
      const lines = view.indicators.filter(
        ({ indicator, division }) =>
          indicator.horizon === 'annual' && indicator.target.kind !== 'not-applicable' && division !== 'part',
      );
      const scores = lines.map(({ indicator }) => scoreOf(indicator));
      if (lines.length === 0 || scores.includes(undefined) || (execution && amountOf(execution.score) === undefined)) {
        yield projectNotChecked(view, 'printedTotal', {
          zh: '有的指标或预算执行率没有得分，不能核对总分。',
          en: 'Some scores are missing, so the total cannot be checked.',
        });
        continue;
      }
      const sum = scores.reduce<Exact>((all, score) => all.plus(score ?? 0), amountOf(execution?.score) ?? decimal(0));
      const slack = total.isInteger() && !sum.isInteger() ? '0.5' : '0.01';
      const without = sum.plus(10);
      const ofLines = sum.minus(amountOf(execution?.score) ?? 0);
      if (weightOf(lines).equals(100) && ofLines.minus(total).abs().lessThanOrEqualTo(slack)) continue;
      if (sum.minus(total).abs().lessThanOrEqualTo(slack) || (!execution && without.equals(total))) continue;
      if (!execution && hasRestOfExecution(lines, total)) {
        yield projectNotChecked(view, 'printedTotal', {
          zh: '没有读到预算执行率的得分，不能核对总分。',
          en: 'The score of budget execution was not read, so the total cannot be checked.',
        });
        continue;
      }
      yield onProject(
        view,
        'printedTotal',
        {
          message: {
            zh: `「${view.label}」总分填 ${total.toString()}，各项得分相加为 ${sum.toString()}。`,
            en: `The total of “${view.label}” is given as ${total.toString()}, the scores add up to ${sum.toString()}.`,
          },
          remedy: {
            zh: '逐项核对得分，改正总分，并重新确定等级。',
            en: 'Check the scores, correct the total and the grade.',
          },
        },
        view.project.printedTotal,
      );
    }
  },
  examples: {
    accept: [
      { name: '相等', plan: scored('95', '10', '45', '40') },
      {
        name: '权重 90 分之外的是预算执行率的分，表上没有读到',
        plan: planOf({
          printedTotal: '99.95',
          indicators: [
            line('数量指标', '巡护里程', '≥9公里', { weight: '45', score: '45', actual: '9公里' }),
            line('数量指标', '巡护次数', '≥9次', { weight: '45', score: '45', actual: '9次' }),
          ],
        }),
      },
      {
        name: '指标合计 100 分，预算执行率已列为指标',
        plan: planOf({
          printedTotal: '98.6',
          execution: [{ label: '年度资金总额', kind: 'total', weight: '10', score: '9.6' }],
          indicators: [
            line('数量指标', '巡护里程', '≥9公里', { weight: '90', score: '89', actual: '9公里' }),
            line('质量指标', '预算执行率', '100%', { weight: '10', score: '9.6', actual: '96%' }),
          ],
        }),
      },
      {
        name: '没有总分',
        plan: planOf({ indicators: [line('数量指标', '里程', '≥9公里', { score: '10', weight: '10' })] }),
      },
    ],
    reject: [
      { name: '多 2 分', plan: scored('97', '10', '45', '40'), findings: 1 },
      { name: '少 5 分', plan: scored('90', '10', '45', '40'), findings: 1 },
    ],
  },
};

function scored(printedTotal: string, executionScore: string, ...scores: readonly string[]) {
  return planOf({
    printedTotal,
    execution: [{ label: '年度资金总额', kind: 'total', weight: '10', score: executionScore }],
    indicators: scores.map((score, i) =>
      line('数量指标', `养护里程${i}`, '≥9公里', { weight: '45', score, actual: '9公里' }),
    ),
  });
}
