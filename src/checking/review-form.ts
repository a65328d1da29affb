import type { Bilingual } from '../base/bilingual.ts';
import { decimal, type Exact, roundHalfUp } from '../base/decimal.ts';
import type { CheckReport } from '../model/check-report.ts';
import type { Finding } from '../model/finding.ts';
import type { Grade } from '../model/grade.ts';
import type { Indicator, Plan } from '../model/plan.ts';
import type { Deduction, ReviewForm, ReviewItem, ReviewPart } from '../model/review.ts';
import { cutOffTables, isOfUnread } from './cut-off-table.ts';
import { viewOf } from './plan-view.ts';
import { deductionPercent, type ReviewPointDefinition, reviewParts } from './review-points.ts';
import type { Rule } from './rule.ts';

/** How the points come about, in words that stand under the form. */
export const reviewBasis: Bilingual = {
  zh:
    `依据财预〔2015〕88号审核表的四个部分、八项要点（条文以原文为准）。每条规则只扣一次：错误扣该要点分值的 ${deductionPercent.error}%，` +
    `警告 ${deductionPercent.warning}%，提示 ${deductionPercent.hint}%；涉及半数及以上项目（两个项目以上时）的加倍，扣完为止。` +
    '这是按问题推算的建议分，不含对内容的实质判断，最终由审核人确定。',
  en:
    'After the four parts and eight points of the review form of 财预〔2015〕88号 (wording as in the original text). Each rule counts once: ' +
    `an error takes ${deductionPercent.error}% of its point, a warning ${deductionPercent.warning}%, a hint ${deductionPercent.hint}%; twice that where half of ` +
    'several projects or more are concerned, never more than the point has. A proposal from the findings alone; a person decides.',
};

/** Proposes the 审核表 of a paper from what was found in it. Findings of rules without a review point (self-evaluations) do not count. */
export function proposeReview(plan: Plan, report: CheckReport, rules: readonly Rule[]): ReviewForm {
  const pointOf = new Map(rules.map((rule) => [rule.id, rule.reviewPoint]));
  const numbered = report.findings.map((finding, index): Numbered => ({ finding, number: index + 1 }));
  const found = Map.groupBy(numbered, ({ finding }) => pointOf.get(finding.rule));
  const gaps = Map.groupBy(report.notChecked, ({ rule }) => pointOf.get(rule));
  const notProposed = whyNotReviewable(plan);
  const reviewable = notProposed === undefined;
  const parts = reviewParts.map(({ id, title, points }): ReviewPart => {
    const items = points.map((point) => {
      const deductions = deductionsOf(point, plan, found.get(point.id) ?? []);
      return reviewItem(point, deductions, gaps.get(point.id)?.length ?? 0, reviewable);
    });
    const max = sum(points.map((point) => decimal(point.max)));
    return { id, title, max: max.toString(), items, ...(reviewable && judged(sumOf(items), max)) };
  });
  if (notProposed) return { parts, notProposed };
  const inPart = whatWasNotSeen(plan);
  return { parts, ...totalOf(sumOf(parts)), ...(inPart && { inPart }) };
}

/** More tables than these are counted, not named. */
const MOST_NAMES = 3;

/** Nothing is taken for what nobody has seen: full points of a table that is cut off say little. */
function whatWasNotSeen(plan: Plan): Bilingual | undefined {
  const cut = new Set(cutOffTables(plan));
  const tables = viewOf(plan).tables.filter(({ pointer }) => cut.has(pointer));
  if (tables.length === 0) return undefined;
  const names = tables.slice(0, MOST_NAMES).map(({ label }) => label);
  const more = tables.length > MOST_NAMES;
  const read = viewOf(plan).all.length;
  return {
    zh: `没有读到全表：${names.join('、')}${more ? `等${tables.length}张` : ''}。没有读到的内容没有检查，也不扣分，建议分只就读到的 ${read} 条指标而言。`,
    en: `Not seen as a whole: ${names.join(', ')}${more ? ` and ${tables.length - MOST_NAMES} more` : ''}. What was not seen was not checked and takes no points; the proposal stands on the ${read} indicators that were read.`,
  };
}

/** The form judges goals that are declared. A filled self-evaluation or monitoring table declares none. */
function whyNotReviewable(plan: Plan): Bilingual | undefined {
  if (plan.indicators.length + plan.projects.length === 0) {
    return { zh: '没有读到绩效目标表', en: 'no performance table was read' };
  }
  if (plan.indicators.length === 0 && plan.projects.every(({ indicators }) => indicators.length === 0)) {
    return { zh: '没有读到绩效指标，无从评分', en: 'no indicator was read, so there is nothing to judge' };
  }
  if (plan.messages.some(isOfUnread)) {
    return { zh: '文件没有读全，不能评分', en: 'parts of the file were not read, so it cannot be judged' };
  }
  const reports = (indicators: readonly Indicator[], execution: unknown): boolean =>
    execution !== undefined || indicators.some(({ actual, score }) => actual !== undefined || score !== undefined);
  const isReport =
    plan.projects.every(({ indicators, execution }) => reports(indicators, execution)) &&
    (plan.indicators.length === 0 || reports(plan.indicators, plan.execution));
  if (!isReport) return undefined;
  return {
    zh: '这是自评或监控表，目标审核表不适用',
    en: 'a self-evaluation or monitoring table, to which the review form of goals does not apply',
  };
}

interface Numbered {
  readonly finding: Finding;
  /** From 1, in the order of the report. */
  readonly number: number;
}

function reviewItem(
  point: ReviewPointDefinition,
  deductions: readonly Deduction[],
  notChecked: number,
  reviewable: boolean,
): ReviewItem {
  const max = decimal(point.max);
  const left = max.minus(sum(deductions.map((deduction) => decimal(deduction.points))));
  return {
    id: point.id,
    title: point.title,
    question: point.question,
    max: max.toString(),
    deductions,
    notChecked,
    ...(reviewable && judged(left.isNegative() ? decimal(0) : left, max)),
  };
}

/** One deduction for each rule, from the findings that count under a point. */
function deductionsOf(point: ReviewPointDefinition, plan: Plan, found: readonly Numbered[]): Deduction[] {
  const byRule = new Map<string, { first: Finding; numbers: number[]; projects: Set<string> }>();
  for (const { finding, number } of found) {
    const entry = byRule.get(finding.rule) ?? { first: finding, numbers: [], projects: new Set<string>() };
    entry.numbers.push(number);
    const project = /^\/projects\/(\d+)/.exec(finding.subject)?.[1];
    if (project !== undefined) entry.projects.add(project);
    byRule.set(finding.rule, entry);
  }
  return [...byRule.values()].map(({ first, numbers, projects }) => {
    const widespread = plan.projects.length > 1 && projects.size * 2 >= plan.projects.length;
    const percent = deductionPercent[first.severity] * (widespread ? 2 : 1);
    const points = roundHalfUp(decimal(point.max).times(percent).dividedBy(100), 2).toString();
    return { rule: first.rule, title: first.title, severity: first.severity, findings: numbers, points, widespread };
  });
}

const sum = (values: readonly Exact[]): Exact => values.reduce((total, value) => total.plus(value), decimal(0));
const sumOf = (parts: readonly { readonly points?: string }[]): Exact =>
  sum(parts.map(({ points }) => decimal(points ?? 0)));

function judged(points: Exact, max: Exact): { points: string; grade: Grade } {
  return { points: points.toString(), grade: gradeOf(points.times(100).dividedBy(max)) };
}

function totalOf(total: Exact): { total: string; grade: Grade } {
  return { total: total.toString(), grade: gradeOf(total) };
}

/** 优 from 90, 良 from 80, 中 from 60 of a hundred, half open (SPEC 5). */
function gradeOf(percent: Exact): Grade {
  if (percent.gte(90)) return 'excellent';
  if (percent.gte(80)) return 'good';
  return percent.gte(60) ? 'fair' : 'poor';
}
