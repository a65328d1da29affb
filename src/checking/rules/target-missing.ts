import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator, projectNotChecked } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** Whether a table that gives points was read without a column of targets: no line says where one would stand. */
const hasNoColumn = (indicators: readonly IndicatorView[]): boolean =>
  indicators.some(({ indicator }) => indicator.score !== undefined) &&
  indicators.every(
    ({ indicator: { target, places } }) => target.kind === 'absent' && places !== undefined && !places['target'],
  );

/**
 * Every indicator has a target. A cell that says 不适用 or 无 is not empty. A name that itself says that there is nothing
 * ("无直接生态效益") is a filler line, found by its own rule, and is left alone here; so is a heading whose targets stand in the lines below it.
 */
export const targetMissing: Rule = {
  id: 'target-missing',
  topic: 'value',
  reviewPoint: 'completeness',
  title: { zh: '指标值为空', en: 'Empty target' },
  severity: 'error',
  cites: [measures2015.goalsQuantified, measures2015.reviewCompleteness],
  needsCells: true,
  explanation: {
    zh: '每一项三级指标都应有指标值，否则年末无从评价。写“不适用”“无”的不算空；指标值写在下面各分项里的总行不提出；“无直接生态效益”一类的空行由“指标无实质内容”提出。',
    en: 'Every level 3 indicator has a target. A cell that says 不适用 is not empty, and a heading has its targets in the lines below it; filler lines such as 无直接生态效益 have their own rule.',
  },
  *check(plan): Iterable<Draft> {
    const without = viewOf(plan).tables.filter(({ indicators }) => hasNoColumn(indicators));
    for (const view of without)
      yield projectNotChecked(view, 'indicators', {
        zh: '这张表没有指标值一栏（评分表），不能断定没有设定指标值。',
        en: 'This table has no column of targets (it gives points); whether any were set is not known.',
      });
    const left = new Set(without.flatMap(({ indicators }) => indicators));
    for (const view of viewOf(plan).worded) {
      if (view.division === 'heading' || left.has(view)) continue;
      if (view.indicator.target.kind !== 'absent' || view.name === '' || /^(无|不适用|\/|-+|—+)/.test(view.name))
        continue;
      const name = shorten(view.indicator.level3);
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${name}」的指标值是空的，年末无法判断是否完成。`,
          en: `The indicator “${name}” has an empty target: nobody can say at year end whether it was met.`,
        },
        remedy: {
          zh: '填写带符号、数值和单位的指标值；确实不需要的指标整行删去。',
          en: 'Give a target with operator, number and unit, or delete the line.',
        },
      });
    }
  },
  examples: {
    accept: [
      { name: '有指标值', plan: planWith(line('数量指标', '巡查里程', '≥300公里')) },
      {
        name: '指标值写在下面的分项里',
        plan: planWith(
          line('数量指标', '补助家禽养殖数量', '', { weight: '10' }),
          line('数量指标', '鹅养殖数量', '≥220只'),
        ),
      },
      {
        name: '评分表没有指标值一栏',
        plan: planWith(
          line('数量指标', '修复册数完成率', '', { score: '18', places: { level3: { row: 4, column: 3 } } }),
        ),
      },
      { name: '写明不适用', plan: planWith(line('生态效益指标', '生态效益', '不适用')) },
      { name: '无内容的行另有一条', plan: planWith(line('生态效益指标', '无直接生态效益', '')) },
    ],
    reject: [
      { name: '时效指标只有名称', plan: planWith(line('时效指标', '1年', '')), findings: 1 },
      {
        name: '数量指标没有数值',
        plan: planWith(line('数量指标', '购置图书', ''), line('质量指标', '图书完好率', '≥98%')),
        findings: 1,
      },
    ],
  },
};
