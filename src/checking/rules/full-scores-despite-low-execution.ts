import type { ExecutionLine, Indicator } from '../../model/plan.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { scoreOf } from '../achieved.ts';
import { onProject } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { type ProjectView, viewOf } from '../plan-view.ts';
import { saysWhyUnspent } from '../reasons.ts';
import type { Rule } from '../rule.ts';

/** With less of the money than this spent, most of the work can hardly be done. */
const SPENT_BELOW = 60;
/** Fewer lines with full points can all be right. */
const FROM = 4;

/**
 * Where little more than half of the money was spent and every line has all points, either the work was not done or it needed less money. A table that says why the
 * money is left (尾款, 结余, 招标) is left alone, and so are monitoring forms.
 */
export const fullScoresDespiteLowExecution: Rule = {
  id: 'full-scores-despite-low-execution',
  topic: 'self-evaluation',
  title: { zh: '资金执行率低而各项指标全部满分', en: 'All points although little was spent' },
  severity: 'warning',
  cites: [evaluation2020.evidence, evaluation2020.deviation],
  explanation: {
    zh: '全年执行数不到全年预算数 60%，四项以上指标却全部得满分：要么任务没有做完而自评偏高，要么预算编多了，应说明。表中写明结余、尾款、招标等原因的，年中监控表，不提出。',
    en: 'Less than 60 % was spent and four or more lines all have full points: the work was not done, or the budget was too high. Tables that say why money is left, and monitoring forms, are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).tables) {
      const lines = view.project.execution ?? [];
      const index = lines.findIndex(({ kind }) => kind === 'total');
      const money = lines[index];
      const rate = money && money.forecast === undefined ? rateOf(money) : undefined;
      if (!money || !rate || rate.percent >= SPENT_BELOW || (money.reason ?? '').trim() !== '') continue;
      const scored = scoredOf(view);
      if (scored.length < FROM || !scored.every(isFull) || saysWhyUnspent(view)) continue;
      yield onProject(
        view,
        `execution/${index}`,
        {
          message: {
            zh: `「${money.label}」预算 ${printMoney(rate.budget)}，只执行 ${printMoney(rate.spent)}，${scored.length} 项指标却全部得满分，两者对不上。`,
            en: `Only ${printMoney(rate.spent)} of ${printMoney(rate.budget)} was spent (“${money.label}”), yet all ${scored.length} lines have full points.`,
          },
          remedy: {
            zh: '按台账核对实际完成值和得分；任务确已完成的，说明少花的原因（节约、尾款、预算偏高）并提出结余处理意见。',
            en: 'Check actual values and scores against the records; if all was done, say why it took less money and what happens to the rest.',
          },
        },
        money.label,
      );
    }
  },
  examples: {
    accept: [
      { name: '执行充分', plan: filled('90000', ['10', '10', '10', '10']) },
      { name: '有一项扣了分', plan: filled('40000', ['10', '8', '10', '10']) },
      { name: '说明了结余原因', plan: filled('40000', ['10', '10', '10', '10'], '工程已完工，尾款按合同次年支付。') },
      { name: '只有三项', plan: filled('40000', ['10', '10', '10']) },
    ],
    reject: [
      { name: '执行四成全部满分', plan: filled('40000', ['10', '10', '10', '10']), findings: 1 },
      { name: '一分未花全部满分', plan: filled('0', ['10', '10', '10', '10', '10']), findings: 1 },
    ],
  },
};

function rateOf({ adjusted, initial, executed }: ExecutionLine) {
  const budget = amountOf(adjusted) ?? amountOf(initial);
  const spent = amountOf(executed);
  if (!budget?.greaterThan(0) || !spent) return undefined;
  return { budget, spent, percent: spent.dividedBy(budget).times(100).toNumber() };
}

/** The lines with weight and score. */
const scoredOf = ({ indicators }: ProjectView): readonly Indicator[] =>
  indicators.flatMap(({ indicator }) =>
    scoreOf(indicator) && amountOf(indicator.weight)?.greaterThan(0) ? [indicator] : [],
  );

const isFull = (indicator: Indicator): boolean =>
  scoreOf(indicator)?.greaterThanOrEqualTo(amountOf(indicator.weight) ?? 0) === true;

function filled(executed: string, scores: readonly string[], outcome = '') {
  return planOf({
    execution: [{ label: '年度资金总额', kind: 'total', adjusted: '100000', executed }],
    outcome,
    indicators: scores.map((score, index) =>
      line('数量指标', `养护第${index + 1}路段里程`, '≥10公里', { actual: '10公里', weight: '10', score }),
    ),
  });
}
