import { isDecimal } from '../base/decimal.ts';
import { foldWidth } from '../base/fold-width.ts';
import { compare, type Fraction, fraction, over, times, toPlaces } from '../base/fraction.ts';
import type { Reports } from '../model/actual.ts';
import type { Evaluation, EvaluationTable, ReasonDue, ScoredLine } from '../model/evaluation.ts';
import type { Finding, NotChecked } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Indicator, Plan } from '../model/plan.ts';
import { type RuleProfile, referenceTo } from '../regulations/profiles/rule-profile.ts';
import { evaluateSubject } from './evaluate-plan.ts';
import { printedReports } from './printed-reports.ts';
import { NOT_RECOMPUTED, type RecomputeRule, recomputeRules } from './recompute-rules.ts';
import { type Subject, subjectsOf, totalLine } from './subjects.ts';
import { gradeNames, gradeOf, sumOfScores } from './total.ts';

/** A filled score sheet beside its re-computation. */
export interface Recomputation {
  readonly evaluation: Evaluation;
  readonly findings: readonly Finding[];
  /** Every row whose score could not be computed, and why: none is skipped silently. */
  readonly notChecked: readonly NotChecked[];
}

const NOTHING_FILLED: Message = {
  severity: 'error',
  code: 'nothing-filled',
  text: {
    zh: '没有读到已填的自评表：没有一行写着实际完成值或得分。请检查文件；要计算得分请用 --actuals。',
    en: 'No filled score sheet was found: no line has an actual value or a score. Check the file; to score a year use --actuals.',
  },
};

/**
 * Computes a filled 自评表 again, line by line, from its own targets, weights and actual values, and lists every disagreement with both
 * numbers and the formula. Printed weights are taken as they are. A lower score than the formula's may be a reviewer's deduction:
 * it is a warning, never corrected.
 */
export function recomputePlan(plan: Plan, profile: RuleProfile): Recomputation {
  const reports = printedReports(plan);
  const results = subjectsOf(plan)
    .filter(isFilled)
    .map((subject) => recomputeSubject(subject, plan, reports, profile));
  return {
    evaluation: {
      schema: 'mingji.evaluation/1',
      source: plan.source,
      ...(plan.fiscalYear === undefined ? {} : { fiscalYear: plan.fiscalYear }),
      profile: referenceTo(profile),
      tables: results.map(({ table }) => table),
      messages: results.length === 0 ? [NOTHING_FILLED] : results.flatMap(({ messages }) => messages),
    },
    findings: results.flatMap(({ findings }) => findings),
    notChecked: results.flatMap(({ notChecked }) => notChecked),
  };
}

function isFilled({ indicators, execution }: Subject): boolean {
  return (
    indicators.some(({ indicator }) => indicator.actual !== undefined || indicator.score !== undefined) ||
    execution.some(({ executed }) => executed !== undefined)
  );
}

function recomputeSubject(subject: Subject, plan: Plan, reports: Reports, profile: RuleProfile) {
  const { table, messages } = evaluateSubject(subject, reports, profile, plan.fiscalYear, 'printed');
  const printed = new Map(subject.indicators.map((one) => [one.subject, one.indicator]));
  const findings: Finding[] = executionFindings(subject, table, reports);
  const notChecked: NotChecked[] = [];
  for (const line of table.lines) {
    const indicator = printed.get(line.subject);
    if (!indicator) continue;
    const label = `${subject.name} › ${line.level3}`;
    findings.push(...lineFindings(line, indicator, label, profile));
    const why = notRecomputed(line, indicator);
    if (why)
      notChecked.push({
        rule: NOT_RECOMPUTED.id,
        title: NOT_RECOMPUTED.title,
        subject: line.subject,
        label,
        why,
        at: line.at,
      });
  }
  findings.push(...totalFindings(subject, plan, profile));
  return { table, messages, findings, notChecked };
}

/** Plans may come from elsewhere: what is no number is no score. */
function isScore(printed: string | null | undefined): printed is string {
  return typeof printed === 'string' && isDecimal(printed);
}

function finding(
  rule: RecomputeRule,
  subject: string,
  label: string,
  at: Place | undefined,
  zh: string,
  en: string,
  excerpt?: string,
): Finding {
  return {
    rule: rule.id,
    title: rule.title,
    severity: rule.severity,
    message: { zh, en },
    remedy: rule.remedy,
    citations: rule.cites,
    subject,
    label,
    ...(at ? { at } : {}),
    ...(excerpt === undefined ? {} : { excerpt }),
  };
}

function formulaOf(line: { readonly trace: EvaluationTable['trace'] }): { readonly zh: string; readonly en: string } {
  const step = line.trace.at(-1);
  if (!step) return { zh: '', en: '' };
  return { zh: `${step.formula.zh}：${step.substituted}`, en: `${step.formula.en}: ${step.substituted}` };
}

function lineFindings(line: ScoredLine, indicator: Indicator, label: string, profile: RuleProfile): Finding[] {
  const at = indicator.places?.['score'] ?? line.at;
  const found: Finding[] = [];
  const add = (rule: RecomputeRule, zh: string, en: string): void => {
    found.push(finding(rule, line.subject, label, at, zh, en, indicator.score ?? undefined));
  };
  const printed = indicator.score;
  if (isScore(printed) && line.status !== 'not-applicable') {
    if (isScore(indicator.weight) && compare(fraction(printed), fraction(indicator.weight)) > 0) {
      add(
        recomputeRules.scoreOverWeight,
        `得分 ${printed} 大于分值 ${indicator.weight}。`,
        `The score ${printed} exceeds the weight ${indicator.weight}.`,
      );
    } else if (line.score !== undefined) {
      const rule = disagreement(printed, line);
      const formula = formulaOf(line);
      const zh = `填报得分 ${printed}，按公式应为 ${line.score}（${formula.zh}）。`;
      const en = `Printed score ${printed}, by the formula ${line.score} (${formula.en}).`;
      if (rule) add(rule, zh, en);
    } else {
      const outside = outsideTier(line, printed, profile);
      if (outside) add(recomputeRules.scoreOutsideTier, outside.zh, outside.en);
    }
  }
  if (line.reasonDue && !line.reasonDue.given) {
    add(reasonRule(line.reasonDue), line.reasonDue.text.zh, line.reasonDue.text.en);
  }
  return found;
}

/** What a printed score does wrong against the formula: nothing, one place too few, too much, or too little. */
function disagreement(printed: string, { score }: { readonly score?: string }): RecomputeRule | undefined {
  if (score === undefined) return undefined;
  const difference = compare(fraction(printed), fraction(score));
  if (difference === 0) return undefined;
  const isCoarse = /^\d+\.\d$/.test(printed) && toPlaces(fraction(score), 1) === printed;
  if (isCoarse) return recomputeRules.scoreCoarse;
  return difference > 0 ? recomputeRules.scoreAbove : recomputeRules.scoreBelow;
}

function reasonRule({ because }: ReasonDue): RecomputeRule {
  if (because === 'low-execution') return recomputeRules.lowExecutionWithoutReason;
  return because === 'over-achieved' ? recomputeRules.overWithoutReason : recomputeRules.missedWithoutReason;
}

/** A tier that was named without a share: the printed score has to lie in its bounds. */
function outsideTier(line: ScoredLine, printed: string, profile: RuleProfile) {
  if (line.actual?.kind !== 'tier' || line.actual.share !== undefined || !isDecimal(line.weight)) return undefined;
  const bounds = profile.tiers.value[line.actual.tier];
  const weight = fraction(line.weight);
  const [least, most] = [times(weight, fraction(bounds.least)), times(weight, fraction(bounds.most))];
  const score = fraction(printed);
  const aboveMost = compare(score, most);
  if (compare(score, least) >= 0 && (aboveMost < 0 || (aboveMost === 0 && bounds.includesMost))) return undefined;
  const range = `[${toPlaces(least, 2)}, ${toPlaces(most, 2)}${bounds.includesMost ? ']' : ')'}`;
  return {
    zh: `填报得分 ${printed}，“${line.actual.text}”的区间是 ${range}。`,
    en: `Printed score ${printed}; "${line.actual.text}" allows ${range}.`,
  };
}

function notRecomputed(line: ScoredLine, indicator: Indicator): NotChecked['why'] | undefined {
  if (line.status === 'not-applicable') return undefined;
  if (line.score === undefined) {
    return (
      line.notes.find(({ text }) => text.zh !== '')?.text ?? { zh: '不能计算得分。', en: 'No score can be computed.' }
    );
  }
  if (indicator.score === undefined) return { zh: '表中没有填写得分。', en: 'The sheet has no score here.' };
  return indicator.score === null ? { zh: '得分栏不是数值。', en: 'The printed score is no number.' } : undefined;
}

/** Printed "86%" is right when the exact rate, rounded to as many places as printed, gives 86. */
function rateDiffers(printed: string, rate: Fraction): boolean {
  const match = /^(\d+(?:\.(\d+))?)%?$/.exec(foldWidth(printed).trim());
  if (!match?.[1]) return false;
  return compare(fraction(match[1]), fraction(toPlaces(rate, match[2]?.length ?? 0))) !== 0;
}

function executionFindings(subject: Subject, table: EvaluationTable, reports: Reports): Finding[] {
  const line = totalLine(subject.execution);
  const { execution } = table;
  if (!line || execution.rate === undefined) return [];
  const label = `${subject.name} › ${line.label}`;
  const found: Finding[] = [];
  const exact = exactRate(reports, subject.subject);
  if (line.rate !== undefined && exact !== undefined && rateDiffers(line.rate, exact)) {
    const zh = `填报执行率 ${line.rate}，按 ${execution.executed} ÷ ${execution.adjusted} 应为 ${execution.rate}%。`;
    const en = `Printed rate ${line.rate}; ${execution.executed} ÷ ${execution.adjusted} gives ${execution.rate} %.`;
    found.push(finding(recomputeRules.executionRate, subject.subject, label, line.at, zh, en, line.rate));
  }
  const wrong = isScore(line.score) ? disagreement(line.score, execution) : undefined;
  if (wrong && isScore(line.score)) {
    const rule = wrong === recomputeRules.scoreCoarse ? wrong : recomputeRules.executionScore;
    const formula = formulaOf(execution);
    const zh = `填报得分 ${line.score}，按公式应为 ${execution.score}（${formula.zh}）。`;
    const en = `Printed score ${line.score}, by the formula ${execution.score} (${formula.en}).`;
    found.push(finding(rule, subject.subject, label, line.at, zh, en, line.score));
  }
  const due = execution.reasonDue;
  if (due && !due.given) {
    found.push(
      finding(recomputeRules.lowExecutionWithoutReason, subject.subject, label, line.at, due.text.zh, due.text.en),
    );
  }
  return found;
}

/** The rate in percent, not rounded, so that it can be rounded to as many places as a form prints. */
function exactRate(reports: Reports, subject: string): Fraction | undefined {
  const spending = reports.spending[subject];
  if (spending?.adjusted === undefined || spending.executed === undefined) return undefined;
  return times(over(fraction(spending.executed), fraction(spending.adjusted)), fraction('100'));
}

function printedTotalOf(
  subject: Subject,
  plan: Plan,
): { readonly total?: string; readonly grade?: string; readonly at?: Place } {
  const holder = subject.subject === '' ? plan : plan.projects[Number(subject.number) - 1];
  const at = holder?.places?.['printedTotal'] ?? subject.at;
  return {
    ...(holder?.printedTotal === undefined ? {} : { total: holder.printedTotal }),
    ...(holder?.printedGrade === undefined ? {} : { grade: holder.printedGrade }),
    ...(at ? { at } : {}),
  };
}

function totalFindings(subject: Subject, plan: Plan, profile: RuleProfile): Finding[] {
  const { total, grade, at } = printedTotalOf(subject, plan);
  if (total === undefined || !isDecimal(total)) return [];
  const scores = [totalLine(subject.execution)?.score, ...subject.indicators.map(({ indicator }) => indicator.score)];
  const sum = sumOfScores(scores.map((score) => (isScore(score) ? score : undefined)));
  const found: Finding[] = [];
  if (compare(fraction(sum), fraction(total)) !== 0) {
    const addends = scores.filter(isScore).join(' + ');
    const zh = `填报总分 ${total}，各项得分之和是 ${sum}（${addends}）。`;
    const en = `Printed total ${total}, the scores add up to ${sum} (${addends}).`;
    found.push(finding(recomputeRules.total, subject.subject, subject.name, at, zh, en, total));
  }
  const expected = gradeNames[gradeOf(total, profile)].zh;
  if (grade !== undefined && /^[优良中差]/.test(grade) && !grade.startsWith(expected)) {
    const zh = `填报等级“${grade}”，总分 ${total} 对应“${expected}”。`;
    const en = `Printed grade "${grade}"; a total of ${total} is "${expected}".`;
    found.push(finding(recomputeRules.grade, subject.subject, subject.name, at, zh, en, grade));
  }
  return found;
}
