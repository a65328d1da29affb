import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { saysNothing, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/** A project says what it changes: at least one benefit indicator. A line that only says 不适用 is none. Projects without any indicator are another rule's finding. */
export const projectWithoutBenefitIndicator: Rule = {
  id: 'project-without-benefit-indicator',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '项目没有效益指标', en: 'Project without a benefit indicator' },
  severity: 'warning',
  cites: [measures2015.indicatorClasses, guide2021.benefitIndicators],
  needsWholeTable: true,
  explanation: {
    zh: '项目应至少有一项效益（效果）指标，说明花钱带来的变化；全部写“不适用”等于没有。没有任何指标的项目由另一条提出。',
    en: 'A project has at least one benefit indicator that says what changes; lines of 不适用 do not count.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const classed = view.indicators.filter(({ level1 }) => level1 !== undefined);
      if (classed.length === 0 || classed.length < view.indicators.length) continue;
      const benefits = classed.filter(
        (line) => line.level1 === 'benefit' && line.level2 !== 'satisfaction' && !saysNothing(line),
      );
      if (benefits.length > 0) continue;
      yield onProject(view, 'indicators', {
        message: {
          zh: `项目「${view.label}」没有效益指标，看不出花钱带来什么变化。`,
          en: `The project “${view.label}” has no benefit indicator: it does not say what will change.`,
        },
        remedy: {
          zh: '从服务对象的角度补充效益指标，例如受益人数、事故下降率、办理时间缩短。',
          en: 'Add a benefit seen from those served: people reached, fewer accidents, shorter waiting.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '有社会效益',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('社会效益指标', '受益人口', '≥3万人')),
      },
      { name: '旧称效果指标', plan: planWith(line('社会效益指标', '受益人口', '≥3万人', { level1: '效果指标' })) },
    ],
    reject: [
      {
        name: '效益全写无',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('社会效益指标', '无', '无')),
        findings: 1,
      },
      { name: '只有产出', plan: planWith(line('数量指标', '养护里程', '≥120公里')), findings: 1 },
      {
        name: '效益全写不适用',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('经济效益指标', '不适用', '不适用')),
        findings: 1,
      },
    ],
  },
};
