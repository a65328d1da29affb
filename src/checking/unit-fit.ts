import type { Bilingual } from '../base/bilingual.ts';
import { remember } from '../base/remember.ts';
import { isMeasured } from './base-unit.ts';
import { thingOf } from './counted-things.ts';
import type { IndicatorView } from './plan-view.ts';
import { isCountName, isShareName, type UnitKind, unitKind } from './unit-kind.ts';

/** In what a name says that it is counted: "百分比", "次". */
type Awaited = Bilingual;

/** What the name of a line lets one await where the unit of its target is another; undefined where they fit. */
export function awaitedUnitOf(view: IndicatorView): Awaited | undefined {
  const wrong = view.numbers.map((number) => expected(view, number));
  // Of several numbers in one cell one fits the end of the name: that they are several is another rule's finding.
  return wrong.includes(undefined) ? undefined : wrong[0];
}

/** What people think is asked for in points as well; what is counted is not. */
const IN_POINTS = /满意|认可|好评|测评|评价|幸福|信任/;
/** A count may be held against that of last year: "较上年下降10%". */
const COMPARED = /上年|去年|同比|环比|增长|增加|提高|下降|降低|减少|缩短|压缩|压减/;

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
  if (kind === 'count' && TIME_NAMED.test(view.name) && (TIMES_OR_PEOPLE.test(number.unit) || isMeasured(number.unit)))
    return TIME;
  if (kind !== 'share')
    return (
      otherCount(view.name, number.unit) ??
      (view.level2 === 'quantity' ? otherThing(view.name, kind, number.unit) : undefined)
    );
  if (COMPARED.test(view.indicator.target.text)) return undefined;
  if (isCountName(view.name)) return countNamed(view.name) ?? { zh: '个数', en: 'a count' };
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
  {
    name: /(?:秸秆|垃圾|粮食|化肥|农药|污泥|粪污|废弃物|饲料)(?:数量|量)$/,
    unit: /^(个|次|人|人次|户|处|家|台|套|场)$/,
    zh: '吨等重量',
    en: 'a weight',
  },
  {
    name: /(?<![免消付缴减收退])费(?:用)?$/,
    unit: /^(个|次|场|台|套|座|处|公里|件|项|条|平方米)$/,
    zh: '金额',
    en: 'money',
  },
  { name: /里程$|长度$/, unit: /^(次|人|户|台|座|亩|平方米|公顷|元|万元)$/, zh: '长度', en: 'a length' },
  { name: /面积$/, unit: /^(次|人|户|台|座|公里|米|千米|元|万元)$/, zh: '面积', en: 'an area' },
];

/** Names that speak of money: what is paid out, taken or invested. */
const SPEAKS_OF_MONEY =
  /(?<!消)费|[金款价额值元债税薪]|经费|补[助贴偿]|奖|津贴|贴息|[资救]助|抚恤|慰问|赔偿|投资|引资|融资|收入|营收|收益|销售|工资|成本|标准|支出|预算|交易/;
const DONE: Awaited = { zh: '件、场、平方米等工作量', en: 'a count or measure of what is done' };

/** In what the end of a name or a description says that it is counted, where the unit counts something else. */
export function otherCount(name: string, unit: string): Awaited | undefined {
  const named = countNamed(name);
  return named?.unit.test(unit) ? named : undefined;
}

/** In what a quantity is counted, where its unit is of another kind, or money that its name does not speak of. */
function otherThing(name: string, kind: UnitKind, unit: string): Awaited | undefined {
  if (kind === 'money') return SPEAKS_OF_MONEY.test(name) ? undefined : DONE;
  return thingOf(bareName(name), unit);
}

function countNamed(name: string): (typeof OTHER_COUNTS)[number] | undefined {
  const bare = bareName(name);
  return OTHER_COUNTS.find((count) => count.name.test(bare));
}

/** A name without the note in brackets behind it. */
const bareName = remember((name) => name.replace(/^指标\d+[:.、]?/, '').replace(/[(【][^)】]*[)】]$/, ''));
