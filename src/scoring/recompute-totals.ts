import { isDecimal } from '../base/decimal.ts';
import { foldWidth } from '../base/fold-width.ts';
import { compare, type Fraction, fraction, over, times, toPlaces } from '../base/fraction.ts';
import type { Reports } from '../model/actual.ts';
import type { EvaluationTable } from '../model/evaluation.ts';
import type { Finding } from '../model/finding.ts';
import { gradeNames } from '../model/grade.ts';
import type { Place } from '../model/place.ts';
import type { Plan } from '../model/plan.ts';
import type { RuleProfile } from '../regulations/profiles/rule-profile.ts';
import { disagreement, finding, formulaOf, isScore } from './printed-score.ts';
import { recomputeRules } from './recompute-rules.ts';
import { type Subject, totalLine } from './subjects.ts';
import { gradeOf, sumOfScores } from './total.ts';

/** Printed "86%" is right when the exact rate, rounded to as many places as printed, gives 86. */
function rateDiffers(printed: string, rate: Fraction): boolean {
  const match = /^(\d+(?:\.(\d+))?)%?$/.exec(foldWidth(printed).trim());
  if (!match?.[1]) return false;
  return compare(fraction(match[1]), fraction(toPlaces(rate, match[2]?.length ?? 0))) !== 0;
}

/** What the printed execution rate, its score and its reason do not agree with. */
export function executionFindings(subject: Subject, table: EvaluationTable, reports: Reports): Finding[] {
  const line = totalLine(subject.execution);
  const { execution } = table;
  if (!line || execution.rate === undefined) return [];
  const about = { subject: subject.subject, label: `${subject.name} › ${line.label}`, at: line.at };
  const found: Finding[] = [];
  const exact = exactRate(reports, subject.subject);
  if (line.rate !== undefined && exact !== undefined && rateDiffers(line.rate, exact)) {
    const zh = `填报执行率 ${line.rate}，按 ${execution.executed} ÷ ${execution.adjusted} 应为 ${execution.rate}%。`;
    const en = `Printed rate ${line.rate}; ${execution.executed} ÷ ${execution.adjusted} gives ${execution.rate} %.`;
    found.push(finding(recomputeRules.executionRate, about, { zh, en }, line.rate));
  }
  const wrong = isScore(line.score) ? disagreement(line.score, execution) : undefined;
  if (wrong && isScore(line.score)) {
    const rule = wrong === recomputeRules.scoreCoarse ? wrong : recomputeRules.executionScore;
    const formula = formulaOf(execution);
    const zh = `填报得分 ${line.score}，按公式应为 ${execution.score}（${formula.zh}）。`;
    const en = `Printed score ${line.score}, by the formula ${execution.score} (${formula.en}).`;
    found.push(finding(rule, about, { zh, en }, line.score));
  }
  const due = execution.reasonDue;
  if (due && !due.given) {
    found.push(finding(recomputeRules.lowExecutionWithoutReason, about, due.text));
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

/** What the printed total and grade do not agree with. */
export function totalFindings(subject: Subject, plan: Plan, profile: RuleProfile): Finding[] {
  const { total, grade, at } = printedTotalOf(subject, plan);
  if (total === undefined || !isDecimal(total)) return [];
  const scores = [totalLine(subject.execution)?.score, ...subject.indicators.map(({ indicator }) => indicator.score)];
  const sum = sumOfScores(scores.map((score) => (isScore(score) ? score : undefined)));
  const about = { subject: subject.subject, label: subject.name, at };
  const found: Finding[] = [];
  if (compare(fraction(sum), fraction(total)) !== 0) {
    const addends = scores.filter(isScore).join(' + ');
    const zh = `填报总分 ${total}，各项得分之和是 ${sum}（${addends}）。`;
    const en = `Printed total ${total}, the scores add up to ${sum} (${addends}).`;
    found.push(finding(recomputeRules.total, about, { zh, en }, total));
  }
  const expected = gradeNames[gradeOf(total, profile)].zh;
  if (grade !== undefined && /^[优良中差]/.test(grade) && !grade.startsWith(expected)) {
    const zh = `填报等级“${grade}”，总分 ${total} 对应“${expected}”。`;
    const en = `Printed grade "${grade}"; a total of ${total} is "${expected}".`;
    found.push(finding(recomputeRules.grade, about, { zh, en }, grade));
  }
  return found;
}
