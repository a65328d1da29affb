import { evaluation2020 } from '../../regulations/evaluation2020.ts';
import { scoreOf } from '../achieved.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { amountOf } from '../money-amount.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** No line can score more than its weight. Lines whose score can be computed again are score-differs-from-formula; here are the others. */
export const scoreOverWeight: Rule = {
  id: 'score-over-weight',
  topic: 'self-evaluation',
  title: { zh: '得分超过分值', en: 'Score above the weight' },
  severity: 'error',
  cites: [evaluation2020.selfEvaluationTable],
  explanation: {
    zh: '任何一项的得分都不能超过分值。能够重新计算的定量指标由“得分与计算不符”提出，这里只提定性等无法计算的。',
    en: 'No line scores more than its weight. Lines that can be computed again have their own rule; here are the qualitative ones.',
  },
  *check(plan) {
    for (const view of viewOf(plan).all) {
      const score = scoreOf(view.indicator);
      const weight = amountOf(view.indicator.weight);
      if (!score || !weight || score.lessThanOrEqualTo(weight) || view.indicator.target.kind === 'number') continue;
      yield onIndicator(view, 'score', {
        message: {
          zh: `「${shorten(view.indicator.level3)}」得 ${score.toString()} 分，超过分值 ${weight.toString()}。`,
          en: `“${shorten(view.indicator.level3)}” scores ${score.toString()} of ${weight.toString()}.`,
        },
        remedy: { zh: '改正得分并重新合计总分。', en: 'Correct the score and the total.' },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '不超过',
        plan: planWith(line('社会效益指标', '出行条件', '明显改善', { weight: '10', score: '9', actual: '改善' })),
      },
      { name: '没有得分', plan: planWith(line('社会效益指标', '出行条件', '明显改善', { weight: '10' })) },
    ],
    reject: [
      {
        name: '定性超分',
        plan: planWith(line('社会效益指标', '出行条件', '明显改善', { weight: '10', score: '15', actual: '改善' })),
        findings: 1,
      },
      {
        name: '略微超分',
        plan: planWith(line('社会效益指标', '出行条件', '明显改善', { weight: '10', score: '10.5' })),
        findings: 1,
      },
    ],
  },
};
