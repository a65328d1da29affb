import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';

/** A target is what is to be reached, not the question whether it is. Names that are questions have rules of their own. */
export const targetIsQuestion: Rule = {
  id: 'target-is-question',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值是疑问句', en: 'Target is a question' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '指标值是要达到的数值或状态，不是“是否……”的提问。指标名称是提问的，由另外两条提出。',
    en: 'A target is a value or state to reach, not a question. Names that are questions have rules of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target } = view.indicator;
      if (target.kind !== 'qualitative' || !isQuestion(target.text)) continue;
      const text = shorten(target.text);
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标值「${text}」是一个提问，没有说明要达到什么。`,
          en: `The target “${text}” is a question and does not say what is to be reached.`,
        },
        remedy: {
          zh: '写出要达到的数值或状态；只能回答是或否的内容不宜作指标，换成可以计数或计时的指标。',
          en: 'State the value or state to reach; choose something that can be counted instead of a yes or no.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '定性但不是提问', plan: planWith(line('社会效益指标', '出行环境', '明显改善')) },
      { name: '数值', plan: planWith(line('社会效益指标', '惠及人口', '≥5000人')) },
    ],
    reject: [
      {
        name: '是否能够',
        plan: planWith(line('社会效益指标', '改善出行环境', '是否能够有效改善全县出行环境')),
        findings: 1,
      },
      { name: '能否', plan: planWith(line('质量指标', '工程验收', '能否通过验收')), findings: 1 },
    ],
  },
};
