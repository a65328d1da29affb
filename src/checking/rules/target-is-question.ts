import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import { isQuestion, isUnchosen } from '../question.ts';
import type { Rule } from '../rule.ts';

/**
 * A target is what is to be reached: not the question whether it is, and not the choice that a form offers ("好坏", "优良中低差") with nothing chosen. Names
 * that are questions have rules of their own.
 */
export const targetIsQuestion: Rule = {
  id: 'target-is-question',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值是提问或未选定的选项', en: 'Target is a question or a choice left open' },
  severity: 'warning',
  cites: [guide2021.operatorsAndUnits],
  explanation: {
    zh: '指标值是要达到的数值或状态，不是“是否……”的提问，也不是表中供选择的几个选项（“好坏”“优良中低差”“是/否”）。指标名称是提问的，由另外两条提出。',
    en: 'A target is a value or state to reach, neither a question nor the options that the form offers. Names that are questions have rules of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target } = view.indicator;
      if (target.kind !== 'qualitative') continue;
      const text = shorten(target.text);
      if (isUnchosen(target.text)) {
        yield onIndicator(view, 'target', {
          message: {
            zh: `指标值「${text}」是供选择的几个选项，没有选定要达到哪一个。`,
            en: `The target “${text}” names the options and does not choose the one to be reached.`,
          },
          remedy: {
            zh: '写明要达到的一档（如“良及以上”），并说明按什么材料评定；能够计数的，换成数值。',
            en: 'Name the grade to be reached and what it is judged by, or use a number.',
          },
        });
        continue;
      }
      if (!isQuestion(target.text)) continue;
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
      {
        name: '选定了一档',
        plan: planWith(
          line('质量指标', '堤防养护质量', '优良'),
          line('社会效益指标', '村民出行', '好'),
          line('质量指标', '养护台账建立', '是'),
        ),
      },
      { name: '数值', plan: planWith(line('社会效益指标', '惠及人口', '≥5000人')) },
    ],
    reject: [
      {
        name: '是否能够',
        plan: planWith(line('社会效益指标', '改善出行环境', '是否能够有效改善全县出行环境')),
        findings: 1,
      },
      {
        name: '选项都在，没有选定',
        plan: planWith(
          line('社会效益指标', '集镇环境卫生', '好坏'),
          line('可持续影响指标', '管护机制健全性', '优良中低差'),
          line('质量指标', '养护台账建立', '是/否'),
          line('质量指标', '竣工验收', '合格、不合格'),
        ),
        findings: 4,
      },
      { name: '能否', plan: planWith(line('质量指标', '工程验收', '能否通过验收')), findings: 1 },
    ],
  },
};
