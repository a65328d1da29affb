import { guide2021 } from '../../regulations/guide2021.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isUnclassedOutput, saysNothing, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

/**
 * A project says how much it will deliver: at least one 数量指标 that names something (不适用, 无 and an empty line do not). A project without any indicator is another rule's finding, and where
 * the paper prints no level 2 at all the class cannot be told.
 */
export const projectWithoutQuantityIndicator: Rule = {
  id: 'project-without-quantity-indicator',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '项目没有数量指标', en: 'Project without a quantity indicator' },
  severity: 'warning',
  cites: [measures2015.goalsQuantified, guide2021.quantityIndicator],
  needsWholeTable: true,
  explanation: {
    zh: '项目应至少有一项数量指标，说明花这笔钱要提供多少产品或服务，只写“无”“不适用”等于没有。没有任何指标的项目由“项目没有绩效指标”提出；没有印出二级指标的表、有的行没有印出类别的表不检查。',
    en: 'A project has at least one quantity indicator; a line of 无 or 不适用 does not count. Projects without any indicator have a rule of their own; tables without level 2, or with lines of no printed class, are not judged.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const classed = view.indicators.filter(({ level2 }) => level2 !== undefined);
      if (classed.length === 0 || classed.some((line) => line.level2 === 'quantity' && !saysNothing(line))) continue;
      if (view.indicators.some(isUnclassedOutput)) continue;
      yield onProject(view, 'indicators', {
        message: {
          zh: `项目「${view.label}」没有数量指标，看不出要提供多少产品或服务。`,
          en: `The project “${view.label}” has no quantity indicator: it does not say how much it will deliver.`,
        },
        remedy: {
          zh: '按资金用途补充数量指标，例如人数、次数、台套数、公里数，并写明符号和单位。',
          en: 'Add a quantity indicator that follows from the use of funds: people, times, sets, kilometres.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '有数量指标',
        plan: planWith(line('数量指标', '养护里程', '≥120公里'), line('质量指标', '验收合格率', '≥98%')),
      },
      {
        name: '有的行没有印出类别',
        plan: planWith(line('', '新建圈舍', '≥1080平方米', { level1: '' }), line('时效指标', '竣工时间', '10月底前')),
      },
      { name: '没有印出二级指标', plan: planWith(line('', '养护里程', '≥120公里', { level1: '产出指标' })) },
    ],
    reject: [
      {
        name: '数量一行写无',
        plan: planWith(line('数量指标', '无', ''), line('质量指标', '验收合格率', '≥98%')),
        findings: 1,
      },
      {
        name: '只有质量和效益',
        plan: planWith(line('质量指标', '派遣工作完成率', '100%'), line('社会效益指标', '工资发放率', '≥95%')),
        findings: 1,
      },
      { name: '只有满意度', plan: planWith(line('服务对象满意度指标', '群众满意度', '≥90%')), findings: 1 },
    ],
  },
};
