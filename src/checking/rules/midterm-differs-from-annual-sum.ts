import { decimal, type Exact } from '../../base/decimal.ts';
import type { NumberTarget } from '../../model/target.ts';
import { measures2015 } from '../../regulations/measures2015.ts';
import { indicatorNotChecked, onIndicator } from '../draft.ts';
import { line, planOf } from '../example-plan.ts';
import { isLowerBetter } from '../name-direction.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, type ProjectView, viewOf } from '../plan-view.ts';
import type { Draft, Rule } from '../rule.ts';
import { sameName } from '../similarity.ts';
import { termYears } from '../term-years.ts';
import { unitKind } from '../unit-kind.ts';

/** Units of things done again each year, so that the years add up; what is held (家, 个, 公里) or a share does not. */
const FLOW = /^(次|场|场次|期|起|人次|篇|条|件|件次|份|批|批次|班|班次|例|课时|车次|趟)$/;

/** Work that is done anew each year, whatever it is counted in: 新建卫生室 ≥10所, 造林 ≥600亩. */
const DONE_EACH_YEAR =
  /^(?:新建|新增|新设|改建|改造|修建|修缮|造林|植树|栽植|补植|培训|轮训|印发|编印|购置|采购|清淤|拆除|安装|更换|铺设|硬化)/;

/**
 * Over the term a flow is the annual number times the years: 70 a year is 210 in three years, not 300. Stocks (家, 个) are left alone unless the name begins with work that is done anew (新建, 造林), and so are shares, times and
 * money, and so are names that speak of a state (会员数, 监测系统数). Where the paper does not say how many years, it is not checked.
 */
export const midtermDiffersFromAnnualSum: Rule = {
  id: 'midterm-differs-from-annual-sum',
  topic: 'plan',
  reviewPoint: 'reasonableness',
  title: { zh: '中期指标值与年度指标值不匹配', en: 'Midterm target does not follow from the annual one' },
  severity: 'hint',
  cites: [measures2015.declarationForm, measures2015.goalsMatched],
  explanation: {
    zh: '每年都做的事（次、场、起、人次，名称以新建、造林、发放等开头的），中期指标值应约等于年度值乘以年数。中期少于年度的，不论单位都提出；存量（家、个）的倍数、比率、时限不比较。年数取自项目期或中期目标写明的年份，没有写的按中期资金是年度资金的整数倍推算，仍不知道的列入未检查。增长有计划的可说明后保留。',
    en: 'Of things done each year the midterm target is the annual one times the years. A term below its year is found whatever is counted; multiples of stocks, shares and times are not compared; an unknown term is reported as not checked.',
  },
  *check(plan) {
    for (const project of viewOf(plan).projects) yield* checkProject(project);
  },
  examples: {
    accept: [
      { name: '正好三倍', plan: planOf({ period: '2025年-2027年', indicators: both('开展路政宣传', '≥9次', '≥3次') }) },
      {
        name: '存量不比较',
        plan: planOf({ period: '2025年-2027年', indicators: both('纳入监测的桥梁', '≥200座', '≥150座') }),
      },
      {
        name: '受助的人年年相同',
        plan: planOf({ period: '三年', indicators: both('资助困难学生', '≥300人', '≥300人') }),
      },
      {
        name: '大数取整',
        plan: planOf({ period: '三年', indicators: both('改造桥梁延米数', '≥860延米', '≥286延米') }),
      },
      { name: '年数不明', plan: planOf({ period: '长期', indicators: both('开展路政宣传', '≥10次', '≥3次') }) },
    ],
    reject: [
      {
        name: '三年 25 座，每年新建 10 座',
        plan: planOf({ period: '三年', indicators: both('新建公路驿站', '≥25座', '≥10座') }),
        findings: 1,
      },
      {
        name: '三年 300 起，每年 70 起',
        plan: planOf({ period: '2025年—2027年', indicators: both('通报道路隐患', '≥300起', '≥70起') }),
        findings: 1,
      },
      {
        name: '中期少于年度',
        plan: planOf({ indicators: both('培养公费师范生人数', '≥50名', '≥60名') }),
        findings: 1,
      },
      {
        name: '年数由资金推算',
        plan: planOf({
          amounts: { total: '100000' },
          midtermAmounts: { total: '300000' },
          indicators: both('开展培训', '≥4次', '≥2次'),
        }),
        findings: 1,
      },
    ],
  },
};

function* checkProject(project: ProjectView): Iterable<Draft> {
  const years = termYears(project.project);
  let unknown: IndicatorView | undefined;
  for (const midterm of project.indicators) {
    const below = midterm.indicator.horizon === 'midterm' ? belowAnnual(midterm, project.indicators) : undefined;
    if (below) {
      yield reportBelow(midterm, below);
      continue;
    }
    const pair = midterm.indicator.horizon === 'midterm' ? pairOf(midterm, project.indicators) : undefined;
    if (!pair) continue;
    if (years === undefined) {
      unknown ??= midterm;
      continue;
    }
    const expected = decimal(pair.annual).times(years);
    if (!agrees(expected, pair.midterm)) yield report(midterm, pair, years, expected);
  }
  if (unknown) {
    yield indicatorNotChecked(unknown, 'target', {
      zh: '看不出中期是几年，不能与年度指标值核对。',
      en: 'The paper does not say how many years the term has, so midterm and annual targets cannot be compared.',
    });
  }
}

/** Sums of large numbers are rounded: 860 for three years of 286. */
const agrees = (expected: Exact, midterm: string): boolean =>
  expected
    .minus(midterm)
    .abs()
    .lessThanOrEqualTo(expected.greaterThanOrEqualTo(100) ? expected.times('0.05') : 0);

const isFlow = ({ name }: IndicatorView, number: NumberTarget): boolean =>
  FLOW.test(number.unit) || (DONE_EACH_YEAR.test(name) && unitKind(number) === 'count' && !/累计/.test(name));

interface Pair {
  readonly midterm: string;
  readonly annual: string;
  readonly annualText: string;
}

function pairOf(midterm: IndicatorView, indicators: readonly IndicatorView[]): Pair | undefined {
  const [number] = midterm.numbers;
  if (!number || midterm.numbers.length > 1 || number.per !== undefined || !isFlow(midterm, number)) return undefined;
  if (midterm.level2 !== undefined && midterm.level2 !== 'quantity') return undefined;
  const annual = indicators.find(
    (view) =>
      view.indicator.horizon === 'annual' && view.level2 === midterm.level2 && sameName(view.name, midterm.name),
  );
  const [yearly] = annual?.numbers ?? [];
  if (!annual || !yearly || annual.numbers.length > 1 || yearly.unit !== number.unit || yearly.per !== undefined)
    return undefined;
  return { midterm: number.value, annual: yearly.value, annualText: annual.indicator.target.text };
}

/** The annual line of the same count, in the same unit, that aims at more than the whole term does, which holds the year. */
function belowAnnual(midterm: IndicatorView, indicators: readonly IndicatorView[]): IndicatorView | undefined {
  const [term] = midterm.numbers;
  if (!term || midterm.numbers.length > 1 || !isFloorOfCount(term) || isLowerBetter(midterm)) return undefined;
  return indicators.find(({ indicator, level2, name, numbers: [year, ...more] }) => {
    if (indicator.horizon !== 'annual' || level2 !== midterm.level2 || !sameName(name, midterm.name)) return false;
    if (!year || more.length > 0 || !isFloorOfCount(year)) return false;
    return year.unit === term.unit && year.per === term.per && decimal(term.value).lessThan(year.value);
  });
}

const isFloorOfCount = (number: NumberTarget): boolean =>
  number.op !== '≤' && number.op !== '<' && unitKind(number) === 'count';

function reportBelow(view: IndicatorView, annual: IndicatorView) {
  const { level3, target } = view.indicator;
  return onIndicator(view, 'target', {
    message: {
      zh: `「${shorten(level3)}」中期（实施周期）为「${target.text}」，年度却为「${annual.indicator.target.text}」，中期包含本年度，不应更少。`,
      en: `“${shorten(level3)}” is “${target.text}” over the term and “${annual.indicator.target.text}” in the year alone.`,
    },
    remedy: {
      zh: '核对两个数值：中期写整个实施期的总数，年度写本年的数。',
      en: 'Check both numbers: the term holds the year.',
    },
  });
}

function report(view: IndicatorView, pair: Pair, years: number, expected: Exact) {
  const { level3, target } = view.indicator;
  return onIndicator(view, 'target', {
    message: {
      zh: `「${shorten(level3)}」中期为「${target.text}」，年度为「${pair.annualText}」，${years} 年合计应为 ${expected.toString()}。`,
      en: `“${shorten(level3)}” is “${target.text}” over the term and “${pair.annualText}” a year: ${years} years make ${expected.toString()}.`,
    },
    remedy: {
      zh: '核对中期、年度两个数值；各年数量不同的，在中期目标中分年写明。',
      en: 'Check both numbers; where the years differ, list them in the midterm goal.',
    },
  });
}

function both(name: string, midterm: string, annual: string) {
  return [line('数量指标', name, midterm, { horizon: 'midterm' }), line('数量指标', name, annual)];
}
