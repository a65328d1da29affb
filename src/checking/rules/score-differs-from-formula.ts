import { roundHalfUp } from '../../base/decimal.ts';
import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { achievedOf, possibleScores, scoreOf } from '../achieved.ts';
import { indicatorNotChecked, onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** Scores are often given to one place or as whole numbers; up to half a point of rounding is accepted where the score itself is whole. */
const ROUNDING = { whole: 0.5, tenths: 0.05, hundredths: 0.005 };

/**
 * A filled line is computed again. The score has to follow from one of the known formulas; less than the formula is accepted where a reason is
 * given, for a reviewer may deduct. Qualitative lines, missing actuals and units that do not match are not checked.
 */
export const scoreDiffersFromFormula: Rule = {
  id: 'score-differs-from-formula',
  topic: 'self-evaluation',
  title: { zh: '得分与计算不符', en: 'Score does not follow from the figures' },
  severity: 'error',
  cites: [evaluation2020.quantitativeScore, evaluation2020.selfEvaluationTable],
  explanation: {
    zh: '按指标值、实际完成值和分值重新计算。与任何一种通行算法都不符的提出（按印出的小数位四舍五入）；写了原因而扣分更多的不提出。定性指标、单位不同的列入未检查。',
    en: 'Each line is computed again; a score that no known formula gives is found, at the printed rounding. A lower score with a reason passes.',
  },
  *check(plan): Iterable<Draft> {
    for (const view of viewOf(plan).all) {
      const { indicator } = view;
      const score = scoreOf(indicator);
      const weight = amountOf(indicator.weight);
      if (!score || !weight || indicator.actual === undefined) continue;
      const achieved = achievedOf(indicator);
      if (!achieved) {
        if (indicator.target.kind !== 'number') continue;
        yield indicatorNotChecked(view, 'score', {
          zh: '实际完成值不是一个数，或者单位与指标值不同，不能重新计算得分。',
          en: 'The actual value is no single number or has another unit, so the score cannot be computed again.',
        });
        continue;
      }
      const places = score.decimalPlaces();
      const slack = places === 0 ? ROUNDING.whole : places === 1 ? ROUNDING.tenths : ROUNDING.hundredths;
      const scores = possibleScores(achieved, weight);
      if (scores.some((possible) => possible.minus(score).abs().lessThanOrEqualTo(slack))) continue;
      const [best] = scores;
      if (!best || ((indicator.reason ?? '').trim() !== '' && score.lessThan(best))) continue;
      yield onIndicator(view, 'score', {
        message: {
          zh: `指标值「${indicator.target.text}」、实际「${indicator.actual}」、分值 ${weight.toString()}，应得 ${roundHalfUp(best, 2).toString()} 分，填了 ${score.toString()} 分。`,
          en: `With target “${indicator.target.text}”, actual “${indicator.actual}” and weight ${weight.toString()} the score is ${best.toString()}, not ${score.toString()}.`,
        },
        remedy: {
          zh: '改正得分；另行扣分的，在偏差原因中说明。',
          en: 'Correct the score, or give the reason of a deduction.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '完成得满分', plan: planWith(filled('≥100公里', '105公里', '20', '20')) },
      { name: '按比例得分', plan: planWith(filled('≥100公里', '90公里', '20', '18')) },
      { name: '超过上限的线性算法', plan: planWith(filled('≤10天', '12天', '10', '8')) },
      {
        name: '说明原因后多扣',
        plan: planWith({ ...filled('≥100公里', '90公里', '20', '10'), reason: '雨季停工，按考核办法加扣' }),
      },
    ],
    reject: [
      { name: '未完成得满分', plan: planWith(filled('≥100公里', '50公里', '20', '20')), findings: 1 },
      { name: '完成却少得', plan: planWith(filled('≥95%', '96%', '10', '7')), findings: 1 },
    ],
  },
};

function filled(target: string, actual: string, weight: string, score: string) {
  return line('数量指标', '养护里程', target, { actual, weight, score });
}
