import type { ExecutionLine } from '../../model/plan.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { sichuan } from '../../regulations/local-practice.ts';
import { onProject } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import { saysWhyUnspent } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/** Below so many percent of the budget forms ask for the reason, where the region says nothing else. */
const REASON_BELOW = '90';

/** Only the line of the whole money, and only in self-evaluations: during the year (监控表, with a forecast) a low rate is nothing wrong. */
export const lowExecutionWithoutReason: Rule = {
  id: 'low-execution-without-reason',
  topic: 'self-evaluation',
  title: { zh: '预算执行率低于 90% 没有说明原因', en: 'Execution below 90 % without a reason' },
  severity: 'warning',
  cites: [sichuan.executionBelow90, evaluation2020.deviation],
  needsWholeTable: true,
  explanation: {
    zh: '全年执行数低于全年预算数 90%（地区另有界限的从其界限）的，应说明原因。写在金额一行、实际完成情况或指标的偏差原因里都算。只看资金总额一行；年中监控表不检查。',
    en: 'Spending under 90 % of the budget (or the region’s own bound) needs a reason: beside the money, under 实际完成情况 or beside an indicator. Only the total line of self-evaluations is judged.',
  },
  *check(plan, { profile }) {
    const percent = profile?.execution.value.reasonBelow ?? REASON_BELOW;
    for (const view of viewOf(plan).tables) {
      const lines = view.project.execution ?? [];
      const index = lines.findIndex(({ kind }) => kind === 'total');
      const money = lines[index];
      if (
        !money ||
        money.forecast !== undefined ||
        view.indicators.some(({ indicator: { likelihood, forecast } }) => (likelihood ?? forecast) !== undefined)
      )
        continue;
      const budget = amountOf(money.adjusted) ?? amountOf(money.initial);
      const spent = amountOf(money.executed);
      if (!budget?.greaterThan(0) || !spent || spent.greaterThanOrEqualTo(budget.times(percent).dividedBy(100)))
        continue;
      if ((money.reason ?? '').trim() !== '' || saysWhyUnspent(view)) continue;
      yield onProject(
        view,
        `execution/${index}`,
        {
          message: {
            zh: `「${money.label}」预算 ${printMoney(budget)}，执行 ${printMoney(spent)}，低于 ${percent}%，没有说明原因。`,
            en: `Only ${printMoney(spent)} of ${printMoney(budget)} was spent, and no reason is given (“${money.label}”).`,
          },
          remedy: {
            zh: '说明原因和改进措施；确有结余的，提出收回或调整意见。',
            en: 'Give the reason and what will be done with the rest.',
          },
        },
        money.label,
      );
    }
  },
  examples: {
    accept: [
      { name: '执行充分', plan: executed({ adjusted: '100000', executed: '95000' }) },
      {
        name: '年中监控',
        plan: planOf({
          execution: [{ label: '全年预算数', kind: 'total', adjusted: '100000', executed: '60000' }],
          indicators: [line('数量指标', '养护里程', '≥98公里', { actual: '60公里', forecast: '98公里' })],
        }),
      },
      { name: '说明原因', plan: executed({ adjusted: '100000', executed: '60000', reason: '质保金次年支付' }) },
      {
        name: '在指标的偏差原因中说明',
        plan: planOf({
          execution: [{ label: '年度资金总额', kind: 'total', adjusted: '100000', executed: '60000' }],
          indicators: [
            line('质量指标', '验收合格率', '≥98%', { actual: '97%', reason: '工程已完工，尾款按合同次年支付。' }),
          ],
        }),
      },
      {
        name: '在实际完成情况中说明还在招标',
        plan: planOf({
          execution: [{ label: '年度资金总额', kind: 'total', adjusted: '100000', executed: '0' }],
          outcome: '正在挂网招标，预计次年三月签订合同。',
        }),
      },
      { name: '年中监控', plan: executed({ adjusted: '100000', executed: '50000', forecast: '100000' }) },
      {
        name: '年中监控，只有指标的全年预计',
        plan: planOf({
          execution: [{ label: '合计', kind: 'total', adjusted: '100000', executed: '60000' }],
          indicators: [line('数量指标', '保洁面积', '≥9公里', { actual: '5公里', forecast: '9公里' })],
        }),
      },
    ],
    reject: [
      { name: '六成', plan: executed({ adjusted: '100000', executed: '60000' }), findings: 1 },
      { name: '没有支出', plan: executed({ initial: '100000', executed: '0' }), findings: 1 },
    ],
  },
};

function executed(money: Partial<ExecutionLine>) {
  return planOf({ execution: [{ label: '年度资金总额', kind: 'total', ...money }] });
}
