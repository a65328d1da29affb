import { isDecimal } from '../base/decimal.ts';
import { compare, fraction, times, toPlaces } from '../base/fraction.ts';
import type { Reports } from '../model/actual.ts';
import type { Evaluation, ReasonDue, ScoredLine } from '../model/evaluation.ts';
import type { Finding, NotChecked } from '../model/finding.ts';
import type { Message } from '../model/message.ts';
import type { Indicator, Plan } from '../model/plan.ts';
import { type RuleProfile, referenceTo } from '../regulations/profiles/rule-profile.ts';
import { evaluateSubject } from './evaluate-plan.ts';
import { printedReports } from './printed-reports.ts';
import { disagreement, finding, formulaOf, isScore } from './printed-score.ts';
import { NOT_RECOMPUTED, type RecomputeRule, recomputeRules } from './recompute-rules.ts';
import { executionFindings, totalFindings } from './recompute-totals.ts';
import { type Subject, subjectsOf } from './subjects.ts';

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

function lineFindings(line: ScoredLine, indicator: Indicator, label: string, profile: RuleProfile): Finding[] {
  const at = indicator.places?.['score'] ?? line.at;
  const found: Finding[] = [];
  const add = (rule: RecomputeRule, zh: string, en: string): void => {
    found.push(finding(rule, { subject: line.subject, label, at }, { zh, en }, indicator.score ?? undefined));
  };
  const printed = indicator.score;
  if (isScore(printed) && line.status !== 'not-applicable') {
    if (isScore(indicator.weight) && compare(fraction(printed), fraction(indicator.weight)) > 0) {
      const right = line.score === undefined ? undefined : formulaOf(line);
      add(
        recomputeRules.scoreOverWeight,
        `得分 ${printed} 大于分值 ${indicator.weight}${right ? `，按公式应为 ${line.score}（${right.zh}）` : ''}。`,
        `The score ${printed} exceeds the weight ${indicator.weight}${right ? `; by the formula ${line.score} (${right.en})` : ''}.`,
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
