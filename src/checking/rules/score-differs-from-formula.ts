import { decimal, type Exact, roundHalfUp } from '../../base/decimal.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { type Achieved, achievedOf, isMet, possibleScores, scoreOf } from '../achieved.ts';
import { leavesOutRows } from '../cut-off-table.ts';
import { indicatorNotChecked, onIndicator, onProject } from '../draft.ts';
import { line, planOf, planWith } from '../example-plan.ts';
import { isLate } from '../late.ts';
import { amountOf, printMoney } from '../money-amount.ts';
import { type IndicatorView, type ProjectView, viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** Scores are often given to one place or as whole numbers; up to half a point of rounding is accepted where the score itself is whole. */
const ROUNDING = { whole: 0.5, tenths: 0.05, hundredths: 0.005 };

/** Classes of an evaluation by others (决策、过程、产出、效益), who deduct by standards of their own. */
const OF_AN_EVALUATION = /决策|过程|投入/;

/**
 * A filled line is computed again. The score has to follow from one of the known formulas; less than the formula is accepted where a reason is
 * given, for a reviewer may deduct, and in the tables of evaluations, which
 * have standards of their own. The line of the whole money is computed as well, by the rate of its figures or the printed one; full points from 90 % on
 * pass, for regions give them. Qualitative lines, missing actuals, units that do not match and tables that lost cells in recognition are not checked.
 */
export const scoreDiffersFromFormula: Rule = {
  id: 'score-differs-from-formula',
  topic: 'self-evaluation',
  title: { zh: '得分与计算不符', en: 'Score does not follow from the figures' },
  severity: 'error',
  cites: [evaluation2020.quantitativeScore, evaluation2020.selfEvaluationTable],
  explanation: {
    zh: '按指标值、实际完成值和分值重新计算。晚于时点却得满分、与任何一种通行算法都不符的提出（按印出的小数位四舍五入）；写了原因而扣分更多的，以及评价打分表（决策、过程、产出、效益）按评价标准扣分的，不提出。预算执行率得分按分值乘以执行率（最多 100%）核对，执行率达到 90% 而得满分的不提出。定性指标、单位不同的，以及识别成文字时丢了单元格的表，列入未检查。',
    en: 'Each line is computed again; a score that no known formula gives is found, at the printed rounding, and all points for what was done late. 预算执行率 is the weight times the rate, full from 90 % on where so given. A lower score with a reason, or by the standards of an evaluation, passes.',
  },
  *check(plan): Iterable<Draft> {
    const areNumbersSure = !plan.messages.some(leavesOutRows);
    for (const table of viewOf(plan).tables) {
      yield* checkExecution(table);
      const mayDeduct = table.indicators.some(({ indicator }) => OF_AN_EVALUATION.test(indicator.level1));
      for (const view of table.indicators) {
        const draft = isLate(view.indicator, plan.fiscalYear) ? checkLate(view) : checkLine(view, mayDeduct);
        if (draft) yield areNumbersSure ? draft : indicatorNotChecked(view, 'score', UNSURE);
      }
    }
  },
  examples: {
    accept: [
      { name: '执行率得分高于分值由另一条规则提出', plan: spent('100000', '86200', '12') },
      {
        name: '评价打分表按评价标准扣分',
        plan: planWith(
          { ...filled('≥98%', '97.1%', '10', '8'), level1: '产出' },
          line('', '立项依据充分性', '充分', { level1: '决策' }),
        ),
      },
      { name: '执行率得分按比例', plan: spent('100000', '86200', '8.62') },
      { name: '执行率九成以上得满分', plan: spent('100000', '93000', '10') },
      {
        name: '识别时丢了单元格的表',
        plan: {
          ...planWith(filled('26次', '12次', '5', '5')),
          messages: [{ code: 'rows-torn', severity: 'warning', text: { zh: '', en: '' } }],
        },
      },
      { name: '完成得满分', plan: planWith(filled('≥100公里', '105公里', '20', '20')) },
      { name: '晚了扣多少没有公式', plan: planWith(filled('5月底前', '8月', '10', '6')) },
      { name: '按比例得分', plan: planWith(filled('≥100公里', '90公里', '20', '18')) },
      { name: '超过上限的线性算法', plan: planWith(filled('≤10天', '12天', '10', '8')) },
      {
        name: '说明原因后多扣',
        plan: planWith({ ...filled('≥100公里', '90公里', '20', '10'), reason: '雨季停工，按考核办法加扣' }),
      },
    ],
    reject: [
      {
        name: '评价打分表里没有完成却得满分',
        plan: planWith(
          { ...filled('≥98%', '70%', '10', '10'), level1: '产出' },
          line('', '立项依据充分性', '充分', { level1: '决策' }),
        ),
        findings: 1,
      },
      { name: '执行七成却得满分', plan: spent('100000', '70000', '10'), findings: 1 },
      { name: '晚了三个月得满分', plan: planWith(filled('5月底前', '8月', '10', '10')), findings: 1 },
      { name: '未完成得满分', plan: planWith(filled('≥100公里', '50公里', '20', '20')), findings: 1 },
      { name: '完成却少得', plan: planWith(filled('≥95%', '96%', '10', '7')), findings: 1 },
    ],
  },
};

/** Of a table of which rows were lost when it was recognised as text. */
const UNSURE = {
  zh: '这张表识别成文字时丢了单元格，指标值、完成值可能认错（“≥6次”常成“26次”），不能据此重新计算得分。',
  en: 'Cells of this table were lost when it was recognised as text; its numbers may be misread (≥6 as 26), so scores are not computed again from them.',
};

function filled(target: string, actual: string, weight: string, score: string) {
  return line('数量指标', '养护里程', target, { actual, weight, score });
}

/** Whether a score is that of the formula at its printed places. */
function rounds(possible: Exact, score: Exact): boolean {
  const places = score.decimalPlaces();
  const slack = places === 0 ? ROUNDING.whole : places === 1 ? ROUNDING.tenths : ROUNDING.hundredths;
  return possible.minus(score).abs().lessThanOrEqualTo(slack);
}

/** From this rate on some regions give all points. */
const FULL_FROM = 0.9;

/** The score of 预算执行率 beside weight and rate; a paper whose weight is no number of points, or without figures, is left alone. */
function* checkExecution(table: ProjectView): Iterable<Draft> {
  const lines = table.project.execution ?? [];
  const index = lines.findIndex(({ kind }) => kind === 'total');
  const money = lines[index];
  const [weight, score] = [amountOf(money?.weight), amountOf(money?.score)];
  const [budget, spent] = [amountOf(money?.adjusted) ?? amountOf(money?.initial), amountOf(money?.executed)];
  if (!money || !weight?.lessThanOrEqualTo(20) || !score || !budget?.greaterThan(0) || !spent) return;
  if (score.greaterThan(weight)) return;
  const printed = /^\s*(\d+(?:\.\d+)?)\s*[%％]\s*$/.exec(money.rate ?? '')?.[1];
  const rates = [spent.dividedBy(budget), ...(printed === undefined ? [] : [decimal(printed).dividedBy(100)])];
  const points = rates.map((rate) => roundHalfUp(weight.times(rate.greaterThan(1) ? 1 : rate), 2));
  const [best] = points;
  if (!best || points.some((possible) => rounds(possible, score))) return;
  if (score.equals(weight) && rates.some((rate) => rate.greaterThanOrEqualTo(FULL_FROM))) return;
  if (score.lessThan(best) && (money.reason ?? '').trim() !== '') return;
  yield onProject(
    table,
    `execution/${index}`,
    {
      message: {
        zh: `「${money.label}」执行 ${printMoney(spent)}、预算 ${printMoney(budget)}，预算执行率得分应为 ${best.toString()} 分，填了 ${score.toString()} 分。`,
        en: `${printMoney(spent)} of ${printMoney(budget)} at a weight of ${weight.toString()} scores ${best.toString()}, not ${score.toString()}.`,
      },
      remedy: {
        zh: '按“分值×执行率”改正得分；当地另有算法的，在说明中写明。',
        en: 'Correct the score to weight times rate, or name the local formula.',
      },
    },
    money.score ?? undefined,
  );
}

function spent(adjusted: string, executed: string, score: string) {
  return planOf({ execution: [{ label: '年度资金总额', kind: 'total', adjusted, executed, weight: '10', score }] });
}

/** What was done after its day cannot have all points; by how much it loses them no formula says. */
function checkLate(view: IndicatorView): Draft | undefined {
  const { indicator } = view;
  const [score, weight] = [scoreOf(indicator), amountOf(indicator.weight)];
  if (!score || !weight?.greaterThan(0) || score.lessThan(weight)) return undefined;
  return onIndicator(view, 'score', {
    message: {
      zh: `指标值「${indicator.target.text}」、实际「${indicator.actual ?? ''}」，晚于规定的时间，却得满分 ${score.toString()} 分。`,
      en: `With target “${indicator.target.text}” and actual “${indicator.actual ?? ''}” it was late, yet has all ${score.toString()} points.`,
    },
    remedy: {
      zh: '按推迟的程度扣分，并在偏差原因栏写明为什么推迟；实际日期填错的，改正日期。',
      en: 'Take off points for the delay and give its reason, or correct the date.',
    },
  });
}

/** Why a line has its points: met, a share of the floor reached, or the bound passed by a share. */
function whyOf(achieved: Achieved): string {
  const { target, wanted, actual } = achieved;
  if (isMet(achieved)) return '已达到指标值，';
  if (!wanted.greaterThan(0)) return '没有达到指标值，';
  const percent = roundHalfUp(actual.dividedBy(wanted).times(100), 1).toString();
  return target.op === '≤' || target.op === '<'
    ? `超过上限（为指标值的 ${percent}%），按超出的比例扣分，`
    : `完成 ${percent}%，`;
}

/** A line computed again: its finding, why it could not be, or undefined where it is right or has nothing to compute. */
function checkLine(view: IndicatorView, mayDeduct: boolean): Draft | undefined {
  const { indicator } = view;
  const score = scoreOf(indicator);
  const weight = amountOf(indicator.weight);
  if (!score || !weight || weight.greaterThan(100) || indicator.actual === undefined) return undefined;
  const achieved = achievedOf(indicator);
  if (!achieved && indicator.target.kind !== 'number') return undefined;
  if (!achieved)
    return indicatorNotChecked(view, 'score', {
      zh: '实际完成值不是一个数，或者单位与指标值不同，不能重新计算得分。',
      en: 'The actual value is no single number or has another unit, so the score cannot be computed again.',
    });
  // A month of the year is no amount that a share could be taken of.
  if (achieved.target.unit === '月' && !isMet(achieved)) return undefined;
  const scores = possibleScores(achieved, weight);
  const [best] = scores;
  if (!best || scores.some((possible) => rounds(possible, score))) return undefined;
  if (score.lessThan(best) && (mayDeduct || (indicator.reason ?? '').trim() !== '')) return undefined;
  return onIndicator(view, 'score', {
    message: {
      zh: `指标值「${indicator.target.text}」、实际「${indicator.actual}」、分值 ${weight.toString()}，${whyOf(achieved)}应得 ${roundHalfUp(best, 2).toString()} 分，填了 ${score.toString()} 分。`,
      en: `With target “${indicator.target.text}”, actual “${indicator.actual}” and weight ${weight.toString()} the score is ${best.toString()}, not ${score.toString()}.`,
    },
    remedy: {
      zh: '改正得分；另行扣分的，在偏差原因中说明。',
      en: 'Correct the score, or give the reason of a deduction.',
    },
  });
}
