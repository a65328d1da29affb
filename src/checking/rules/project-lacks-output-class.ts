import type { Level2 } from '../../model/indicator-class.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onProject } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { isUnclassedOutput, viewOf } from '../plan-view.ts';
import type { Rule } from '../rule.ts';

const WANTED: readonly (readonly [Level2, string, string])[] = [
  ['quality', '质量', 'quality'],
  ['timeliness', '时效', 'timeliness'],
  ['cost', '成本', 'cost'],
];

/**
 * Outputs are told in quantity, quality, timeliness and cost. Absent quantity has its own, graver rule. Any level 1 cost indicator
 * serves as cost. Tables without level 2 are not judged.
 */
export const projectLacksOutputClass: Rule = {
  id: 'project-lacks-output-class',
  topic: 'plan',
  reviewPoint: 'completeness',
  title: { zh: '产出指标缺少质量、时效或成本', en: 'Outputs without quality, timeliness or cost' },
  severity: 'hint',
  cites: [measures2015.goalsQuantified, measures2015.indicatorClasses],
  needsWholeTable: true,
  explanation: {
    zh: '产出应从数量、质量、时效、成本四个方面说明，缺哪一类列出哪一类；缺数量另有一条。一级“成本指标”算作成本。没有印出二级指标的表不检查。',
    en: 'Outputs are told in quantity, quality, timeliness and cost; the missing ones are named. Missing quantity has its own rule.',
  },
  *check(plan) {
    for (const view of viewOf(plan).projects) {
      const outputs = view.indicators.filter(({ level1 }) => level1 === 'output' || level1 === 'cost');
      if (outputs.length === 0 || view.indicators.some(isUnclassedOutput)) continue;
      const classes = new Set(outputs.map(({ level1, level2 }) => (level1 === 'cost' ? 'cost' : level2)));
      const missing = WANTED.filter(([level2]) => !classes.has(level2));
      if (missing.length === 0) continue;
      yield onProject(view, 'indicators', {
        message: {
          zh: `项目「${view.label}」的产出指标没有${missing.map(([, zh]) => zh).join('、')}指标。`,
          en: `The outputs of “${view.label}” have no ${missing.map(([, , en]) => en).join(', ')} indicator.`,
        },
        remedy: {
          zh: '补齐缺少的类别；确实不适用的，在说明中写明理由。',
          en: 'Add the missing classes, or say why one does not apply.',
        },
      });
    }
  },
  examples: {
    accept: [
      {
        name: '经济成本列在产出下',
        plan: planWith(
          line('数量指标', '养护里程', '≥120公里'),
          line('质量指标', '优良率', '≥90%'),
          line('时效指标', '完工时间', '10月底前'),
          line('经济成本指标', '每公里养护成本', '≤2万元', { level1: '产出指标' }),
        ),
      },
      {
        name: '四类齐全',
        plan: planWith(
          line('数量指标', '养护里程', '≥120公里'),
          line('质量指标', '合格率', '≥98%'),
          line('时效指标', '完工时间', '10月底前'),
          line('成本指标', '总成本', '≤10万元'),
        ),
      },
      {
        name: '成本是一级指标',
        plan: planWith(
          line('质量指标', '合格率', '≥98%'),
          line('时效指标', '完工时间', '10月底前'),
          line('经济成本指标', '总成本', '≤10万元'),
        ),
      },
    ],
    reject: [
      { name: '只有数量', plan: planWith(line('数量指标', '养护里程', '≥120公里')), findings: 1 },
      {
        name: '缺时效',
        plan: planWith(line('质量指标', '合格率', '≥98%'), line('成本指标', '总成本', '≤10万元')),
        findings: 1,
      },
    ],
  },
};
