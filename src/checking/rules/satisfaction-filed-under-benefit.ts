import { guide2021 } from '../../regulations/guide2021.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** Names of what people think of the service. */
const SATISFIED = /满意(?:度|率|程度)?(?:\([^)]*\))?%?$/;

/**
 * How satisfied people are belongs to 满意度, which is weighed and surveyed by itself; under a benefit the table has no satisfaction, or counts it twice. Forms that
 * print 服务对象满意度 as a class below 效益 (Hunan) are read by that class and left alone, and so are lines without a class of level 2.
 */
export const satisfactionFiledUnderBenefit: Rule = {
  id: 'satisfaction-filed-under-benefit',
  topic: 'class',
  reviewPoint: 'indicator-soundness',
  title: { zh: '满意度写在效益指标里', en: 'Satisfaction filed under benefit' },
  severity: 'warning',
  cites: [guide2021.satisfactionWhenApplicable, guide2021.benefitIndicators],
  explanation: {
    zh: '满意度单列一类、单独计分。写在经济、社会、生态效益或可持续影响下的，要么缺了满意度指标，要么重复计分。效益之下另设“服务对象满意度”一类的表式不提出。',
    en: 'Satisfaction is a class with a weight of its own. Under an economic, social, ecological benefit or sustainability it is missing there or counts twice. Forms with a satisfaction class below 效益 are left alone.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      if (view.level1 !== 'benefit' || view.level2 === undefined || view.level2 === 'satisfaction') continue;
      if (!SATISFIED.test(view.name)) continue;
      const name = shorten(view.indicator.level3);
      yield onIndicator(view, 'level3', {
        message: {
          zh: `「${name}」是满意度，却列在「${view.indicator.level2.trim()}」下。`,
          en: `“${name}” is satisfaction, but stands under “${view.indicator.level2.trim()}”.`,
        },
        remedy: {
          zh: '移到满意度指标（已有相同内容的删去）；效益栏写服务对象因此得到的变化。',
          en: 'Move it to satisfaction (or drop it where it is there already) and say here what changes for those served.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '满意度栏', plan: planWith(line('服务对象满意度指标', '沿线群众满意度', '≥90%')) },
      { name: '湖南附表的级次', plan: planWith(line('社会公众及服务对象满意度指标', '社会公众满意度', '≥90%')) },
      { name: '说的是变化', plan: planWith(line('社会效益指标', '不满意来信减少', '≥5%')) },
    ],
    reject: [
      { name: '群众满意', plan: planWith(line('社会效益指标', '受益群众满意', '满意')), findings: 1 },
      {
        name: '社会效益下的满意程度',
        plan: planWith(line('社会效益指标', '居民对出行改善的满意程度', '≥85%')),
        findings: 1,
      },
      { name: '可持续影响下的满意度', plan: planWith(line('可持续影响指标', '受训人员满意度(%)', '≥90')), findings: 1 },
    ],
  },
};
