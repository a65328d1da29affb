import type { IndicatorView } from './plan-view.ts';
import { isCountName, isShareName, unitKind } from './unit-kind.ts';

/** In what a name says that it is counted: "百分比", "次". */
export interface Awaited {
  readonly zh: string;
  readonly en: string;
}

/** What the name of a line lets one await where the unit of its target is another; undefined where they fit. */
export function awaitedUnitOf(view: IndicatorView): Awaited | undefined {
  const wrong = view.numbers.map((number) => expected(view, number));
  // Of several numbers in one cell one fits the end of the name: that they are several is another rule's finding.
  return wrong.includes(undefined) ? undefined : wrong[0];
}

/** What people think is asked for in points as well; what is counted is not. */
const IN_POINTS = /满意|认可|好评|测评|评价|幸福|信任/;
/** A count may be held against that of last year: "较上年下降10%". */
const COMPARED = /上年|去年|同比|环比|增长|增加|提高|下降|降低|减少/;

const TIME: Awaited = { zh: '时间', en: 'a time' };
const TIME_NAMED = /(?:时间|时长|时限|周期|工期|用时|耗时|期限)$/;
const TIMES_OR_PEOPLE = /^(?:次|人|人次|件|户|家|台|场|份|元|万元)$/;

function expected(view: IndicatorView, number: IndicatorView['numbers'][number]): Awaited | undefined {
  const kind = unitKind(number);
  if (kind === 'none' || number.per !== undefined) return undefined;
  if (isShareName(view.name) && kind !== 'share') {
    const inPoints =
      (number.unit === '分' && IN_POINTS.test(view.name)) || number.unit === '倍' || number.unit === '级';
    const timesOfPeople = Number(number.value) === 0;
    return inPoints || timesOfPeople ? undefined : { zh: '百分比', en: 'a share (%)' };
  }
  if (kind === 'count' && TIME_NAMED.test(view.name) && TIMES_OR_PEOPLE.test(number.unit)) return TIME;
  if (kind !== 'share')
    return (
      otherCount(view.name, number.unit) ??
      (view.level2 === 'quantity' ? otherThing(view.name, number.unit) : undefined)
    );
  if (isCountName(view.name) && !COMPARED.test(view.indicator.target.text))
    return countNamed(view.name) ?? { zh: '个数', en: 'a count' };
  return TIME_NAMED.test(view.name) ? TIME : undefined;
}

/** By what a name ends in, units that count something else. Only such as nobody uses for it: 人次 and 名 of 人数, 场 and 期 of 次数 pass. */
const OTHER_COUNTS: readonly {
  readonly name: RegExp;
  readonly unit: RegExp;
  readonly zh: string;
  readonly en: string;
}[] = [
  { name: /(人数|人口)$/, unit: /^(次|场|场次|期|件|项|台|套|天|日|元|万元|公里|平方米|家)$/, zh: '人', en: 'people' },
  { name: /次数$/, unit: /^(人|名|户|家|台|套|份|座|公里|平方米|亩|元|万元)$/, zh: '次', en: 'times' },
  { name: /批次(?:数|数量)?$/, unit: /^(份|人|名|户|家|台|套|元|万元|公里|亩)$/, zh: '批次', en: 'batches' },
  {
    name: /(学校|乡镇|街道|村庄|行政村|社区|企业|场馆|站点|医院|卫生室)(?:数|数量|个数)$/,
    unit: /^(公里|千米|米|亩|平方米|公顷|吨|次|人|人次|元|万元)$/,
    zh: '个数',
    en: 'a count',
  },
  { name: /(场次|期数)$/, unit: /^(人|人次|名|户|家|台|套|天|公里|平方米|元|万元)$/, zh: '场次', en: 'events' },
  {
    name: /(?:设备|电脑|计算机|打印机|垃圾桶|车辆|桌椅|器材|路灯|井盖)(?:数量|数)?$/,
    unit: /^(公里|千米|米|平方米|亩|公顷|人|人次|户)$/,
    zh: '台、件',
    en: 'pieces',
  },
  { name: /户数$/, unit: /^(次|场|台|套|天|公里|平方米|元|万元)$/, zh: '户', en: 'households' },
  { name: /天数$/, unit: /^(次|场|人|人次|户|家|个|件|项|份|台|套|元|万元|公里)$/, zh: '天', en: 'days' },
  { name: /里程$/, unit: /^(次|人|户|台|座|亩|平方米|公顷|元|万元)$/, zh: '长度', en: 'a length' },
  { name: /面积$/, unit: /^(次|人|户|台|座|公里|米|千米|元|万元)$/, zh: '面积', en: 'an area' },
];

/** What is delivered, by the noun a quantity's name ends in, and the units that do not count it: printed matter is handed to people but counted in copies. */
const THINGS: typeof OTHER_COUNTS = [
  {
    name: /(?:折页|手册|画册|宣传[册页单品]|传单|读本|教材|简报|报告|方案|资料)$/,
    unit: /^(公里|千米|米|亩|平方米|人|人次|名|元|万元)$/,
    zh: '份、册',
    en: 'copies',
  },
  {
    name: /(?:活动|培训班?|讲座|研讨会|招聘会|演出|比赛|竞赛|赛事|会议|论坛|宣讲)$/,
    unit: /^(公里|千米|米|亩|平方米|吨|台|辆|元|万元)$/,
    zh: '场次、人次',
    en: 'events or people',
  },
  {
    name: /(?:点位|站点|监测点|公园|公厕|厕所|驿站|停车场|卫生室|阅览室|泊位|车位)$/,
    unit: /^(公里|千米|吨|人|人次|名|次|元|万元)$/,
    zh: '个数',
    en: 'a count',
  },
  {
    name: /(?:志愿者|[护巡]林员|保洁员|网格员|辅导员|学生|教师|学员|儿童|老人|党员|残疾人|专家|顾问)$/,
    unit: /^(公里|千米|米|亩|平方米|吨|台|辆|套|座|份|册|件|条)$/,
    zh: '人',
    en: 'people',
  },
];

/** In what the end of a name or a description says that it is counted, where the unit counts something else. */
export function otherCount(name: string, unit: string): Awaited | undefined {
  const named = countNamed(name);
  return named?.unit.test(unit) ? named : undefined;
}

const otherThing = (name: string, unit: string): Awaited | undefined =>
  THINGS.find((thing) => thing.unit.test(unit) && thing.name.test(bareName(name)));

const countNamed = (name: string): (typeof OTHER_COUNTS)[number] | undefined =>
  OTHER_COUNTS.find((count) => count.name.test(bareName(name)));

/** A name without the note in brackets behind it. */
const bareName = (name: string): string => name.replace(/[(【][^)】]*[)】]$/, '');
