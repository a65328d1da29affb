import { guide2021 } from '../../regulations/guide2021.ts';
import { hebei } from '../../regulations/local-practice.ts';
import { onIndicator } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { sameName } from '../similarity.ts';

/** The description says what is counted and how. One that repeats the name, marks aside, says nothing. An absent column is not judged. */
export const descriptionEqualsName: Rule = {
  id: 'description-equals-name',
  topic: 'plan',
  reviewPoint: 'clarity',
  title: { zh: '指标描述与名称相同', en: 'Description repeats the name' },
  severity: 'hint',
  cites: [hebei.descriptionAndBasis, guide2021.dataSources],
  explanation: {
    zh: '绩效指标描述应说明指标的含义、计算方法或数据来源，照抄名称等于没有描述。没有这一栏的表、描述为空的不提出。',
    en: 'A description says what is counted and how; repeating the name says nothing. An empty or absent description is not judged.',
  },
  *check(plan) {
    for (const view of viewOf(plan).worded) {
      const { description, level3 } = view.indicator;
      if (description === undefined || !sameName(description, level3)) continue;
      yield onIndicator(view, 'description', {
        message: {
          zh: `「${shorten(level3)}」的描述照抄了名称，没有说明含义、算法和数据来源。`,
          en: `The description of “${shorten(level3)}” repeats the name and explains nothing.`,
        },
        remedy: {
          zh: '写明怎样计算（比率写分子和分母）、数据从哪本台账或哪个系统取得。',
          en: 'Say how it is computed (numerator and denominator) and from which record the figure comes.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '描述说明算法',
        plan: planWith(line('质量指标', '路面优良率', '≥90%', { description: '优良路段里程占总里程的比例' })),
      },
      { name: '没有描述栏', plan: planWith(line('质量指标', '路面优良率', '≥90%')) },
    ],
    reject: [
      {
        name: '完全相同',
        plan: planWith(line('质量指标', '路面优良率', '≥90%', { description: '路面优良率' })),
        findings: 1,
      },
      {
        name: '只差标点',
        plan: planWith(line('数量指标', '养护里程', '≥90公里', { description: '养护里程。' })),
        findings: 1,
      },
    ],
  },
};
