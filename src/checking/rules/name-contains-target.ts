import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { sameValue } from '../number-agreement.ts';
import { numberMentions } from '../number-mentions.ts';
import { plain, shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** The number belongs into the target cell only; a name that is nothing but the target ("100万", "2025年") says nothing. Lists in one cell and differing numbers are other rules' findings. */
export const nameContainsTarget: Rule = {
  id: 'name-contains-target',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标名称含有指标值', en: 'Name contains the target' },
  severity: 'hint',
  cites: [guide2021.indicatorNames],
  explanation: {
    zh: '指标名称只说衡量什么，数值写在指标值栏。名称与指标值各写一遍，调整时容易改一处漏一处；名称只有一个数值（“100万”）的看不出衡量什么。一格几项、两处数字不同的另有规则。',
    en: 'The name says what is measured; the number stands in the target cell, and a name that is only a value says nothing. Lists and differing numbers have rules of their own.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { target, level3 } = view.indicator;
      if (/^.?\d/.test(view.name) && view.name === plain(target.text)) {
        yield onIndicator(view, 'level3', {
          message: {
            zh: `「${shorten(level3)}」既是名称又是指标值，看不出衡量的是什么。`,
            en: `“${shorten(level3)}” is both name and target: what is measured is not said.`,
          },
          remedy: {
            zh: '名称写衡量的内容（如“项目总成本”“完工时间”），数值写在指标值栏。',
            en: 'Name what is measured ("total cost", "date of completion") and leave the value to the target cell.',
          },
        });
        continue;
      }
      if (target.kind !== 'number') continue;
      const mentions = numberMentions(view.indicator.level3);
      const mention =
        mentions.length > 1
          ? undefined
          : mentions.find(
              ({ value, unit }) => (target.unit === '' || unit === target.unit) && sameValue(value, target.value),
            );
      if (!mention) continue;
      yield onIndicator(view, 'level3', {
        message: {
          zh: `名称「${shorten(view.indicator.level3)}」里已经写了指标值「${mention.text}」。`,
          en: `The name “${shorten(view.indicator.level3)}” already holds the target “${mention.text}”.`,
        },
        remedy: { zh: '名称只留衡量的内容，数值写在指标值栏。', en: 'Keep only what is measured in the name.' },
      });
    }
  },
  examples: {
    accept: [
      { name: '名称没有数字', plan: planWith(line('服务对象满意度指标', '沿线群众满意度', '≥90%')) },
      { name: '名称中的数字是另一回事', plan: planWith(line('质量指标', '24小时值守到岗率', '≥98%')) },
    ],
    reject: [
      {
        name: '名称就是指标值',
        plan: planWith(line('成本指标', '100万', '100万'), line('时效指标', '2025年', '2025年')),
        findings: 2,
      },
      {
        name: '满意度写进名称',
        plan: planWith(line('服务对象满意度指标', '沿线群众满意度90%以上', '≥90%')),
        findings: 1,
      },
      {
        name: '数写进名称，指标值没有再写单位',
        plan: planWith(line('数量指标', '新建冷库3座', '3')),
        findings: 1,
      },
      { name: '次数写进名称', plan: planWith(line('数量指标', '开展培训2次', '2次')), findings: 1 },
    ],
  },
};
