import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { line, planOf, planWith } from '../example-plan.ts';
import { viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';
import { isRunningCost } from '../running-cost.ts';

/** A project that serves people asks them. One that only keeps the office running (人员, 运转, 购置) may leave it out. */
export const projectWithoutSatisfactionIndicator: Rule = {
  id: 'project-without-satisfaction-indicator',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '项目没有满意度指标', en: 'Project without a satisfaction indicator' },
  severity: 'hint',
  cites: [measures2015.indicatorClasses, guide2021.satisfactionWhenApplicable],
  needsWholeTable: true,
  explanation: {
    zh: '面向群众、企业提供服务的项目应有满意度指标。名称看得出只保障机关人员、运转、购置的项目可以不设，不提出。',
    en: 'A project that serves people has a satisfaction indicator; one that only keeps the office running may leave it out.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      if (view.indicators.length === 0 || isRunningCost(view.project.name)) continue;
      const isAsked = view.indicators.some(
        ({ level1, level2, name, indicator: { target } }) =>
          level1 === undefined ||
          /满意/.test(name + target.text) ||
          (level2 === 'satisfaction' && (name !== '' || target.kind !== 'absent')),
      );
      if (isAsked) continue;
      yield onProject(view, 'indicators', {
        message: {
          zh: `项目「${view.label}」没有满意度指标，听不到服务对象的评价。`,
          en: `The project “${view.label}” has no satisfaction indicator.`,
        },
        remedy: {
          zh: '直接服务群众、企业的，补充服务对象满意度并说明调查方式；不直接服务的，可以说明后不设。',
          en: 'Add the satisfaction of those served with its survey method; where nobody is served directly, say so.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '写明不适用',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('服务对象满意度指标', '不适用', '不适用')),
      },
      {
        name: '有满意度',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('服务对象满意度指标', '群众满意度', '≥90%')),
      },
      {
        name: '满意度写在指标值里',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('社会效益指标', '抽样调查', '群众满意度90%以上')),
      },
      {
        name: '运转类项目',
        plan: planOf({ name: '办公设备购置费', indicators: [line('数量指标', '购置电脑', '≥5台')] }),
      },
    ],
    reject: [
      {
        name: '满意度一行空着',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('服务对象满意度指标', '', '')),
        findings: 1,
      },
      {
        name: '没有满意度',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('社会效益指标', '受益人口', '≥3万人')),
        findings: 1,
      },
      {
        name: '只有产出',
        plan: planOf({ name: '农民技能培训', indicators: [line('数量指标', '培训人次', '≥300人次')] }),
        findings: 1,
      },
    ],
  },
};
