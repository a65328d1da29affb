import { guide2021 } from '../../regulations/guide2021.ts';
import { comparesInName, meantOperator, operatorInName, printedOnce, withOperator } from '../bare-target.ts';
import { isCostWithoutMoney } from '../cost-without-money.ts';
import { onIndicator, onProject } from '../draft.ts';
import { examplePlan, line, planWith } from '../example-plan.ts';
import { shorten } from '../plain-text.ts';
import { type IndicatorView, type ProjectView, viewOf } from '../plan-view.ts';
import { targetColumns } from '../points-as-targets.ts';
import { isQuestion } from '../question.ts';
import type { Rule } from '../rule.ts';
import { isShareOfNothing } from '../share-of-nothing.ts';
import { awaitedUnitOf } from '../unit-fit.ts';
import { isShareName, speaksOfShare } from '../unit-kind.ts';
import { isVaguePeriod } from '../vague-period.ts';

/**
 * A target states how the actual value is compared with it. A bare number is read as "=", by which 3 trainings miss a target of "2次".
 * Left alone: a bare 100 % of a satisfaction indicator, more than 100 % of a share, "1年" as a deadline and questions with a number, which are other rules' findings; words
 * ("2次以上", "覆盖率达到100%"), a sign that the form prints in the name ("户数(≥**户)") and words there that compare ("控制在预算内"), which are operators; a span
 * ("10至15个工作日"), which names both bounds; a bare zero, which is one itself; a percentage of nothing named, a unit that does not fit and a cost that is no money, which have to become something else first; and
 * a column of points, and a fixed standard ("按每人1000元的标准发放"). Where a table has several such lines, they are one finding that names some of them.
 */
export const targetOperatorMissing: Rule = {
  id: 'target-operator-missing',
  topic: 'value',
  reviewPoint: 'clarity',
  title: { zh: '指标值缺少计算符号', en: 'Target without an operator' },
  severity: 'hint',
  cites: [guide2021.operatorsAndUnits],
  needsCells: true,
  explanation: {
    zh: '指标值应写明计算符号（≥、≤、＝ 等，或“不少于”“以内”等词）。只写数字时按“＝”理解，多做或少做都算未完成。名称里已经印有符号（“户数（≥**户）”）或写明不超过、达到多少的，指标值为 0 的，写成区间（“10至15天”）、写明从何时起算（“签约后60天”）的不提出；满意度直接写 100%、比率超过 100%、时效只写“1年”、是非问句的各有专条，单位不符、成本不是金额的先改单位，本条不重复。',
    en: 'A target names its operator (≥, ≤, = or words such as 不少于). A bare number is read as "=", so doing more misses it as well. A sign or words of comparison in the name, a span and a plain zero pass. A bare 100 % of satisfaction, a share over 100 %, a bare year as a deadline and questions have rules of their own, and so have units that do not fit.',
  },
  *check(plan) {
    for (const table of targetColumns(viewOf(plan)).ofTargets) {
      const bare = table.indicators.flatMap((view) => {
        const number = view.repeatsAnnual ? undefined : bareNumberOf(view);
        return number ? [{ view, number, ...suggestionFor(view, number) }] : [];
      });
      const [only] = bare;
      if (only) yield bare.length === 1 ? single(only) : together(table, bare);
    }
  },
  examples: {
    accept: [
      { name: '写明符号', plan: planWith(line('数量指标', '培训次数', '≥2次')) },
      { name: '以文字作符号', plan: planWith(line('时效指标', '隐患整改时限', '5日以内')) },
      { name: '从一件事起算的期限', plan: planWith(line('时效指标', '设备交付', '合同签订后60日历天')) },
      { name: '超上年也是比较', plan: planWith(line('数量指标', '门诊诊疗人次', '超上年3%')) },
      { name: '名称里印有符号', plan: planWith(line('数量指标', '改造危房户数(≥**户)', '40')) },
      { name: '名称里写明不超出预算', plan: planWith(line('成本指标', '不超出年度预算额', '320万元')) },
      { name: '名称里写明达到多少', plan: planWith(line('经济效益指标', '园区年产值达到6亿元', '6亿元')) },
      { name: '写成区间', plan: planWith(line('时效指标', '受理到办结平均用时', '10至15个工作日')) },
      { name: '超过 100% 另有一条', plan: planWith(line('质量指标', '试剂验收合格率', '295%')) },
      { name: '没有事故就是零', plan: planWith(line('质量指标', '安全事故数', '0起')) },
      { name: '按固定标准发放', plan: planWith(line('成本指标', '补助标准', '严格按照每人每月80元的标准发放')) },
      { name: '不知是什么的比例，另有一条', plan: planWith(line('质量指标', '加强日常管理', '100%')) },
      {
        name: '单位先要改',
        plan: planWith(line('数量指标', '完成校舍维修任务', '800万元'), line('成本指标', '培训费', '320人/天')),
      },
      { name: '是非问句另有一条', plan: planWith(line('数量指标', '是否完成申报的数量', '12')) },
      { name: '满意度 100% 另有一条', plan: planWith(line('服务对象满意度指标', '学员满意度', '100%')) },
    ],
    reject: [
      { name: '只写次数', plan: planWith(line('数量指标', '开展消防演练', '1次')), findings: 1 },
      { name: '发生率只写百分比', plan: planWith(line('社会效益指标', '安全事故发生率', '1%')), findings: 1 },
      {
        name: '全表都没有写，只提一次',
        plan: planWith(
          line('数量指标', '梨树种植面积', '6亩'),
          line('数量指标', '生猪养殖数量', '80头'),
          line('质量指标', '种植作物成活率', '95%'),
          line('社会效益指标', '受益人口数', '90人'),
        ),
        findings: 1,
      },
      {
        name: '部门整体的指标',
        plan: examplePlan({ indicators: [line('数量指标', '办理信访件', '120件')] }),
        findings: 1,
      },
    ],
  },
};

/** Words by which a sentence around a number compares with it. */
const OPERATOR_WORD =
  /(达到|达|不少于|不低于|不超过|不高于|以上|以下|以内|后(?=\d)|至少|控制在|超|[高低多少]于|[≥≤><＝=])/;

/** A standard that is neither passed nor missed: "按1000元/人的标准". */
const FIXED = /(按|依照|执行).*标准/;

/** Of so many of the lines that are told together the words are quoted. */
const MOST_QUOTED = 3;
/** Of so many of them is said how they should be written. */
const MOST_SUGGESTED = 6;

/** The number of a line that no sign or word compares with, where this rule speaks about it. */
function bareNumberOf(view: IndicatorView): IndicatorView['numbers'][number] | undefined {
  const { target, level3 } = view.indicator;
  const bare = view.numbers.find((number) => !number.explicit);
  if (!bare || OPERATOR_WORD.test(textOf(view, bare)) || FIXED.test(target.text)) return undefined;
  if (view.level2 === 'timeliness' && isVaguePeriod(target.text)) return undefined;
  if (view.level2 === 'satisfaction' && bare.value === '100') return undefined;
  if (Number(bare.value) === 0 || isQuestion(view.name) || isOverWhole(view, bare) || isSpan(view)) return undefined;
  if (operatorInName(level3) || comparesInName(level3)) return undefined;
  // What has to become another number first.
  if (isShareOfNothing(view) || awaitedUnitOf(view) || isCostWithoutMoney(view)) return undefined;
  return bare;
}

interface Bare {
  readonly view: IndicatorView;
  /** The words of the number, and with the sign that they most likely mean. */
  readonly text: string;
  readonly suggested: string;
  readonly isWhole: boolean;
}

function suggestionFor(view: IndicatorView, number: IndicatorView['numbers'][number]): Omit<Bare, 'view'> {
  const operator = operatorFor(view, number);
  const text = textOf(view, number);
  return { text, suggested: withOperator(printedOnce(text, number), operator), isWhole: operator === '＝' };
}

const single = ({ view, text, suggested, isWhole }: Bare) =>
  onIndicator(view, 'target', {
    message: {
      zh: `指标值「${text}」没有写计算符号，只能按“＝”理解${isWhole ? '' : '，多于或少于都算未完成'}。`,
      en: `The target “${text}” has no operator and can only be read as "="${isWhole ? '' : ': more or less than it misses it'}.`,
    },
    remedy: {
      zh: `补上计算符号，例如“${suggested}”；确实要求正好等于的，写“＝”。`,
      en: `Add the operator, for example "${suggested}", or "=" where exactly this number is meant.`,
    },
  });

/** Of many lines, those whose sign is most likely meant are listed: name and target as it should be written. */
function together(table: ProjectView, lines: readonly Bare[]) {
  const all = lines.map(({ view, text }) => `「${shorten(view.indicator.level3)}」「${text}」`);
  const named = `${all.slice(0, MOST_QUOTED).join('，')}${all.length > MOST_QUOTED ? ' 等' : ''}`;
  const allWhole = lines.every(({ isWhole }) => isWhole);
  const suggested = lines
    .slice(0, MOST_SUGGESTED)
    .map((each) => each.suggested)
    .join('、');
  const further = lines.length > MOST_SUGGESTED ? ' 等' : '';
  return onProject(
    table,
    'indicators',
    {
      message: {
        zh: `「${table.label}」有 ${lines.length} 项指标值没有写计算符号（${named}），只能按“＝”理解${allWhole ? '' : '，多于或少于都算未完成'}。`,
        en: `${lines.length} targets of “${table.label}” have no operator (${named}) and can only be read as "="${allWhole ? '' : ': more or less than it misses them'}.`,
      },
      remedy: {
        zh: `逐项补上计算符号，可依次写成 ${suggested}${further}；确实要求正好等于的，写“＝”。`,
        en: `Add the operators, in their order most likely ${suggested}${further}; "=" where exactly the number is meant.`,
      },
    },
    lines.map(({ text }) => text).join('、'),
  );
}

/** The sign that the number most likely means; a whole share can only be exactly that. */
function operatorFor(view: IndicatorView, bare: IndicatorView['numbers'][number]): '≥' | '≤' | '＝' {
  const operator = meantOperator(view.indicator, bare);
  const isShare = bare.unit === '%' || (bare.unit === '' && isShareName(view.name));
  // A spreadsheet shows 100 % as 1.
  const isWhole = bare.value === '100' || (bare.value === '1' && bare.unit === '');
  return operator === '≥' && isShare && isWhole ? '＝' : operator;
}

/** More than 100 % of a share is impossible, with or without a sign. */
const isOverWhole = ({ name }: IndicatorView, { unit, value }: IndicatorView['numbers'][number]): boolean =>
  unit === '%' && Number(value) > 100 && speaksOfShare(name);

/** "10至15个工作日" is read as two bounds of one and the same text. */
function isSpan({ indicator: { target } }: IndicatorView): boolean {
  return target.kind === 'list' && target.parts.length > 1 && target.parts.every(({ text }) => text === target.text);
}

/** The words of the very number: its own part of a list, or the whole cell. */
function textOf(view: IndicatorView, number: IndicatorView['numbers'][number]): string {
  return view.indicator.target.kind === 'list' ? number.text : view.indicator.target.text;
}
