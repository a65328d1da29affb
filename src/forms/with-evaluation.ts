import type { Evaluation, EvaluationTable } from '../model/evaluation.ts';
import { gradeNames } from '../model/grade.ts';
import type { ExecutionLine, Indicator, Plan, Project } from '../model/plan.ts';
import type { TraceStep } from '../model/trace.ts';
import type { Traces } from './bindings/frame.ts';
import { executionRate } from './execution-rate.ts';

/** A plan with computed values in it, and how they came about. */
export interface ComputedPlan {
  readonly plan: Plan;
  readonly traces: Traces;
}

/** Says the steps of a computation in words. */
export type Explain = (trace: readonly TraceStep[]) => string;

type Evaluated = Pick<Project, 'indicators' | 'execution' | 'printedTotal' | 'printedGrade'>;

/**
 * The plan with weights, scores, rate, total and grade of its evaluation, for a form to print. `keeps` says of which subjects ("/projects/0")
 * the paper's own scores stay: a sheet that somebody has filled is not overwritten unasked. A line without a score stays empty.
 */
export function withEvaluation(
  plan: Plan,
  evaluation: Evaluation,
  explain: Explain,
  keeps: (subject: string) => boolean,
): ComputedPlan {
  const traces = new Map<object, string>();
  const put = (element: object, trace: readonly TraceStep[]): void => {
    if (trace.length > 0) traces.set(element, explain(trace));
  };
  const tables = new Map(evaluation.tables.map((table) => [table.subject, table]));
  const fill = <T extends Evaluated>(subject: string, one: T): T => {
    const table = tables.get(subject);
    if (!table || keeps(subject)) return one;
    const filled = filledWith(one, subject, table, put);
    put(filled, table.trace);
    return filled;
  };
  const projects = plan.projects.map((project, index) => fill(`/projects/${index}`, project));
  return { plan: fill('', { ...plan, projects }), traces };
}

function filledWith<T extends Evaluated>(
  one: T,
  subject: string,
  table: EvaluationTable,
  put: (element: object, trace: readonly TraceStep[]) => void,
): T {
  const lines = new Map(table.lines.map((line) => [line.subject, line]));
  const indicators = one.indicators.map((indicator, index): Indicator => {
    const line = lines.get(`${subject}/indicators/${index}`);
    if (!line) return indicator;
    const scored: Indicator = {
      ...indicator,
      weight: line.weight,
      score: line.score ?? '',
      ...(line.actual ? { actual: line.actual.text } : {}),
      ...(line.reason === undefined ? {} : { reason: line.reason }),
    };
    put(scored, line.trace);
    return scored;
  });
  const execution = executionWith(one.execution ?? [], table, put);
  return {
    ...one,
    indicators,
    execution,
    printedTotal: table.total ?? '',
    printedGrade: table.grade ? gradeNames[table.grade].zh : '',
  };
}

/** Only the line of all money together is scored; it is made where the plan has none. */
function executionWith(
  lines: readonly ExecutionLine[],
  { execution }: EvaluationTable,
  put: (element: object, trace: readonly TraceStep[]) => void,
): ExecutionLine[] {
  const total = lines.find(({ kind }) => kind === 'total');
  const scored: ExecutionLine = {
    ...(total ?? { label: '年度资金总额', kind: 'total' }),
    ...(execution.adjusted === undefined ? {} : { adjusted: execution.adjusted }),
    ...(execution.executed === undefined ? {} : { executed: execution.executed }),
    ...(execution.rate === undefined ? {} : { rate: `${execution.rate}%` }),
    weight: execution.weight,
    score: execution.score ?? '',
  };
  put(scored, execution.trace);
  return [scored, ...lines.filter((line) => line !== total).map(withRate)];
}

/** The other lines show their rate too, where both amounts are known; it is not scored. */
function withRate(line: ExecutionLine): ExecutionLine {
  const rate = line.rate ? undefined : executionRate(line);
  return rate === undefined ? line : { ...line, rate };
}
