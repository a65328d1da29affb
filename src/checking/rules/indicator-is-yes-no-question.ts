import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';

/** An indicator is a quantity, not a yes-or-no question. One with a number as its target contradicts itself and is another rule's finding. */
export const indicatorIsYesNoQuestion: Rule = {
  id: 'indicator-is-yes-no-question',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '指标名称是是非问句', en: 'Indicator is a yes-or-no question' },
  severity: 'warning',
  cites: [guide2021.indicatorNames],
  explanation: {
    zh: '三级指标应是可以衡量的量，不是“是否……”的提问。指标值又写成数值的，由“是非问句配数值”提出。',
    en: 'An indicator is something measurable, not a question. One with a number as its target has a rule of its own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (!isQuestion(view.name) || view.numbers.length > 0) continue;
      const name = shorten(view.indicator.level3);
      yield onIndicator(view, 'level3', {
        message: {
          zh: `指标「${name}」是一个是非问句，不能反映完成的程度。`,
          en: `The indicator “${name}” is a yes-or-no question and shows no degree of achievement.`,
        },
        remedy: {
          zh: '改成可以计数、计时或计算比例的指标名称。',
          en: 'Name something that can be counted, timed or put as a share.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '可计算的名称', plan: planWith(line('生态效益指标', '扬尘投诉下降率', '≥10%')) },
      { name: '问句配数值另有一条', plan: planWith(line('生态效益指标', '是否减少扬尘', '≥90%')) },
    ],
    reject: [
      { name: '是否', plan: planWith(line('质量指标', '是否建立养护台账', '是')), findings: 1 },
      { name: '问在后面', plan: planWith(line('质量指标', '验收材料是否完整', '是')), findings: 1 },
      { name: '与否', plan: planWith(line('质量指标', '年度养护任务完成与否', '完成')), findings: 1 },
      { name: '有无', plan: planWith(line('可持续影响指标', '有无长效管护机制', '有')), findings: 1 },
    ],
  },
};
