import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { differingPair } from '../number-agreement.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * As for the name: a number in the description with the target's unit has to be the target's number. Scoring notes in the description
 * ("每少1次扣5分", "90%以上得满分") are no statements of the target and are left alone.
 */
export const descriptionNumberDiffersFromTarget: Rule = {
  id: 'description-number-differs-from-target',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '描述中的数字与指标值不一致', en: 'Number in the description differs from the target' },
  severity: 'warning',
  cites: [measures2015.goalsQuantified],
  explanation: {
    zh: '绩效指标描述里写的数量应与指标值一致。描述中是评分办法（扣分、得分）的，不比较；单位不同、个数不同的也不比较。',
    en: 'A number in the description agrees with the target. Scoring notes and other units are not compared.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const description = view.indicator.description ?? '';
      if (/扣|得分|得满分|加分|不得分|每(少|低|超|减)|以上为|为优|为良|发生一次|上年|去年|同比/.test(description))
        continue;
      const pair = differingPair(description, view.numbers);
      if (!pair) continue;
      const { text } = view.indicator.target;
      yield onIndicator(view, 'description', {
        message: {
          zh: `描述中写的是「${pair.mention.text}」，指标值却是「${shorten(text)}」。`,
          en: `The description says “${pair.mention.text}”, the target “${shorten(text)}”.`,
        },
        remedy: { zh: '核对后把两处改成一致。', en: 'Check and make both agree.' },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '两处一致',
        plan: planWith(line('数量指标', '购置电脑数量', '≥2台', { description: '购置台式电脑2台' })),
      },
      {
        name: '描述是评分办法',
        plan: planWith(line('数量指标', '检查次数', '≥4次', { description: '每少1次扣2分' })),
      },
    ],
    reject: [
      {
        name: '描述 3 台，指标值 2 台',
        plan: planWith(line('数量指标', '购置电脑数量', '≥2台', { description: '为满足工作需要购置电脑3台' })),
        findings: 1,
      },
      {
        name: '描述 95%，指标值 90%',
        plan: planWith(line('质量指标', '出勤率', '≥90%', { description: '月出勤率不低于95%' })),
        findings: 1,
      },
    ],
  },
};
