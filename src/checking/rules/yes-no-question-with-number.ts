import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';

/** "是否…" is answered by yes or no and cannot be ">90%". */
export const yesNoQuestionWithNumber: Rule = {
  id: 'yes-no-question-with-number',
  topic: 'value',
  reviewPoint: 'indicator-soundness',
  title: { zh: '是非问句配数值', en: 'Yes-or-no question with a number as target' },
  severity: 'error',
  cites: [guide2021.indicatorNames, guide2021.operatorsAndUnits],
  explanation: {
    zh: '“是否……”只能回答是或否，指标值却是百分比或数值，两者矛盾，年末无法计算。',
    en: 'A yes-or-no question cannot have a percentage or number as its target; nothing can be computed from it.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (!isQuestion(view.name) || view.numbers.length === 0) continue;
      const name = shorten(view.indicator.level3);
      const { text } = view.indicator.target;
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${name}」只能回答是或否，指标值「${text}」却是数值，两者矛盾。`,
          en: `“${name}” can only be answered by yes or no, yet its target is “${text}”.`,
        },
        remedy: {
          zh: '把名称改成能算出这个数值的指标（写明分子、分母），或者换一项指标。',
          en: 'Name an indicator from which the number can be computed (say of what it is a share), or choose another.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '名称不是问句', plan: planWith(line('生态效益指标', '扬尘投诉下降率', '>90%')) },
      { name: '问句配是', plan: planWith(line('质量指标', '是否建立台账', '是')) },
    ],
    reject: [
      { name: '是否配百分比', plan: planWith(line('生态效益指标', '是否有效减少扬尘污染', '>90%')), findings: 1 },
      { name: '能否配次数', plan: planWith(line('可持续影响指标', '能否形成长效机制', '≥1次')), findings: 1 },
    ],
  },
};
