import type { Bilingual } from '../../base/bilingual.ts';
import { oneOf } from '../../base/words.ts';
import type { Indicator } from '../../model/plan.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { onIndicator, projectNotChecked } from '../draft.ts';
import { line, planWith } from '../example-plan.ts';
import { plain, shorten } from '../plain-text.ts';
import { type IndicatorView, viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';

/** Whether a table was read without a column of targets: no line says where one would stand. Values may stand in the names instead. */
const hasNoColumn = (indicators: readonly IndicatorView[]): boolean =>
  indicators.every(({ indicator: { places } }) => places !== undefined && !places['target']);

/** Whether a table only gives points: no line says what was aimed at. */
const givesPoints = (indicators: readonly IndicatorView[]): boolean =>
  indicators.some(({ indicator }) => indicator.score !== undefined) &&
  indicators.every(({ indicator: { target } }) => target.kind === 'absent');

/** What a name says is to be reached where there is no column for it: 设施持续开放, 12月底前完成支付. */
const SAYS_RESULT = new RegExp(
  oneOf(
    '得到 持续 不断 逐步 稳步 长期 明显 显著 有效 进一步 完成 建成 实现',
    '提[升高] 改善 增强 完善 健全 丰富 扩大 优化 促进 保障 消除 减少 降低 巩固',
    '\\d月 月底 年底 季度',
  ),
);

/**
 * Every indicator has a target. A cell that says 不适用 or 无 is not empty. A name that itself says that there is nothing
 * ("无直接生态效益") is a filler line, found by its own rule, and is left alone here; so is a heading whose targets stand in the lines below it. In a list
 * without a column of targets the names say what is to be reached: there only a name is found that says neither number, date nor state.
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
    zh: '每一项三级指标都应有指标值，否则年末无从评价。写“不适用”“无”的不算空；指标值写在下面各分项里的总行不提出；没有指标值一栏、名称里写明要达到什么的不提出；“无直接生态效益”一类的空行由“指标无实质内容”提出。',
    en: 'Every level 3 indicator has a target. A cell that says 不适用 is not empty, a heading has its targets in the lines below it, and a list without the column in its names; filler lines such as 无直接生态效益 have their own rule.',
  },
  *check(plan): Iterable<Draft> {
    const without = viewOf(plan).tables.filter(({ indicators }) => hasNoColumn(indicators));
    const ofPoints = without.filter(({ indicators }) => givesPoints(indicators));
    for (const view of ofPoints)
      yield projectNotChecked(view, 'indicators', {
        zh: '这张表没有指标值一栏（评分表），不能断定没有设定指标值。',
        en: 'This table has no column of targets (it gives points); whether any were set is not known.',
      });
    const left = new Set(ofPoints.flatMap(({ indicators }) => indicators));
    const inNames = new Set(without.flatMap(({ indicators }) => indicators));
    for (const view of viewOf(plan).worded) {
      if (view.division === 'heading' || left.has(view)) continue;
      if (view.indicator.target.kind !== 'absent' || view.name === '' || /^(无|不适用|\/|-+|—+)/.test(view.name))
        continue;
      if (inNames.has(view) && SAYS_RESULT.test(view.name)) continue;
      const name = shorten(view.indicator.level3);
      yield onIndicator(view, 'target', {
        message: {
          zh: `指标「${name}」的指标值是空的，年末无法判断是否完成。`,
          en: `The indicator “${name}” has an empty target: nobody can say at year end whether it was met.`,
        },
        remedy: remedyFor(view),
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
      {
        name: '清单没有指标值一栏，名称写明要达到什么',
        plan: planWith(inList('设施持续开放'), inList('12月底前完成支付')),
      },
      { name: '写明不适用', plan: planWith(line('生态效益指标', '生态效益', '不适用')) },
      { name: '无内容的行另有一条', plan: planWith(line('生态效益指标', '无直接生态效益', '')) },
    ],
    reject: [
      { name: '清单没有指标值一栏，名称也没有写', plan: planWith(inList('文化活动')), findings: 1 },
      { name: '数值写在名称里', plan: planWith(line('质量指标', '资金支付率100%', '')), findings: 1 },
      {
        name: '定性指标也要写明状态',
        plan: planWith(line('社会效益指标', '村务公开', '', { further: { 指标性质: '定性' } })),
        findings: 1,
      },
      { name: '时效指标只有名称', plan: planWith(line('时效指标', '1年', '')), findings: 1 },
      {
        name: '数量指标没有数值',
        plan: planWith(line('数量指标', '购置图书', ''), line('质量指标', '图书完好率', '≥98%')),
        findings: 1,
      },
    ],
  },
};

/** A number with its unit at the end of a name: 支付率100%, 1年. */
const VALUE_AT_END = /(?<![\d.])\d+(?:\.\d+)?(?:%|‰|(?!年)\p{Script=Han}{1,3})(?:以[上内下])?[。.]?$/u;

function remedyFor({ indicator: { level3, further } }: IndicatorView): Bilingual {
  const inName = VALUE_AT_END.exec(plain(level3))?.[0];
  if (inName !== undefined)
    return {
      zh: `把名称里的「${inName}」写到指标值栏，带上计算符号；名称只留衡量的内容。`,
      en: `Move “${inName}” from the name into the target, with its operator; the name says what is measured.`,
    };
  if (Object.values(further ?? {}).some((cell) => cell.trim() === '定性'))
    return {
      zh: '写明要达到什么状态、由什么材料说明；确实不需要的指标整行删去。',
      en: 'Say what state is to be reached and what will show it, or delete the line.',
    };
  return {
    zh: '填写带符号、数值和单位的指标值；确实不需要的指标整行删去。',
    en: 'Give a target with operator, number and unit, or delete the line.',
  };
}

/** A line of a list that has no column of targets. */
function inList(name: string): Indicator {
  return line('可持续影响指标', name, '', { places: { level3: { row: 4, column: 3 } } });
}
