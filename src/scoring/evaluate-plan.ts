import type { Reports } from '../model/actual.ts';
import type { Evaluation, EvaluationTable, ExecutionScore, ScoredLine } from '../model/evaluation.ts';
import type { Message } from '../model/message.ts';
import type { Plan } from '../model/plan.ts';
import { type RuleProfile, referenceTo } from '../regulations/profiles/rule-profile.ts';
import { messagesOf } from './evaluation-messages.ts';
import { withoutScore } from './line-result.ts';
import { scoreExecution } from './score-execution.ts';
import { isNotApplicable, scoreLine } from './score-line.ts';
import { printedSpending, type Subject, subjectsOf, totalLine } from './subjects.ts';
import { missingToHundred, printedWeights, type TableWeights, weighTable } from './table-weights.ts';
import { gradeOf, sumOfScores, totalTrace } from './total.ts';

/**
 * The self-evaluation of a plan (SPEC 5): every annual line and the execution rate scored by the profile, with traces. Pure: the same
 * plan, reports and profile give the same evaluation.
 */
export function evaluatePlan(plan: Plan, reports: Reports, profile: RuleProfile): Evaluation {
  const evaluated = subjectsOf(plan).map((subject) =>
    evaluateSubject(subject, reports, profile, plan.fiscalYear, 'fitted'),
  );
  return {
    schema: 'mingji.evaluation/1',
    source: plan.source,
    ...(plan.fiscalYear === undefined ? {} : { fiscalYear: plan.fiscalYear }),
    profile: referenceTo(profile),
    tables: evaluated.map(({ table }) => table),
    messages: evaluated.flatMap(({ messages }) => messages),
  };
}

/** One evaluated table and what has to be said about it. */
export interface EvaluatedSubject {
  readonly table: EvaluationTable;
  readonly messages: readonly Message[];
}

/** Evaluates one table; `weights` "printed" takes the paper's weights as they are, for re-computing a filled table. */
export function evaluateSubject(
  subject: Subject,
  reports: Reports,
  profile: RuleProfile,
  fiscalYear: number | undefined,
  weights: 'fitted' | 'printed',
): EvaluatedSubject {
  const annual = subject.indicators.filter(({ indicator }) => indicator.horizon === 'annual');
  const weighted = annual.map(({ indicator, subject: pointer }) => ({
    indicator,
    isNotApplicable: isNotApplicable(indicator, reports.indicators[pointer]),
  }));
  const given = weights === 'printed' ? printedWeights(weighted, profile) : weighTable(weighted, profile);
  const lines = annual.map((one, index) => scored(one, index, given, reports, profile, fiscalYear));
  const spending = reports.spending[subject.subject] ?? printedSpending(subject.execution);
  const printedWeight = weights === 'printed' ? totalLine(subject.execution)?.weight : undefined;
  const execution = scoreExecution(spending, printedWeight ?? given.execution, profile);
  const table = tableOf(subject, execution, lines, profile);
  return { table, messages: messagesOf(subject, table, given.notes) };
}

function scored(
  { indicator, subject, line }: Subject['indicators'][number],
  index: number,
  weights: TableWeights,
  reports: Reports,
  profile: RuleProfile,
  fiscalYear: number | undefined,
): ScoredLine {
  const { weight, origin } = weights.lines[index] ?? { origin: 'printed' };
  const input = { subject, line, indicator, weightOrigin: origin, report: reports.indicators[subject] };
  const result = scoreLine({ ...input, weight: weight ?? '0' }, profile, fiscalYear);
  if (weight !== undefined || result.status === 'not-applicable') return result;
  const { score: _score, met: _met, reasonDue: _due, ...rest } = result;
  const open = withoutScore('unusable', 'weight-missing', '没有分值，无法计分。', 'There is no weight to score with.');
  return { ...rest, status: open.status, notes: [...result.notes, ...open.notes], trace: [] };
}

function tableOf(
  { subject, name }: Subject,
  execution: ExecutionScore,
  lines: readonly ScoredLine[],
  profile: RuleProfile,
): EvaluationTable {
  const counted = [execution, ...lines].filter(({ status }) => status !== 'not-applicable');
  const done = counted.filter(({ score }) => score !== undefined);
  const complete = lines.length > 0 && done.length === counted.length;
  const earned = sumOfScores(done.map(({ score }) => score));
  const isWhole = missingToHundred(counted.map(({ weight }) => weight)).n === 0n;
  const grade = complete && isWhole ? gradeOf(earned, profile) : undefined;
  return {
    subject,
    name,
    execution,
    lines,
    complete,
    ...(complete ? { total: earned } : {}),
    ...(grade ? { grade } : {}),
    soFar: { score: earned, weight: sumOfScores(done.map(({ weight }) => weight)) },
    trace: complete ? totalTrace(done, earned, grade, profile) : [],
  };
}
