import type { Evaluation, EvaluationTable, ExecutionScore, ScoredLine } from '../model/evaluation.ts';
import { gradeNames } from '../model/grade.ts';
import type { MoneyPace, Monitoring, MonitoringTable, PacedLine } from '../model/monitoring.ts';
import type { ExecutionLine, Indicator, Plan, Project } from '../model/plan.ts';

/** 完成可能性 as the official form prints it. */
const LIKELIHOODS = { certain: '确定能', possible: '有可能', impossible: '完全不可能' } as const;

/**
 * The plan with the evaluation in it (weights, actual values, scores, reasons, execution, total, grade), ready for the official 自评表.
 * What has no score stays without one. Computing the filled sheet again finds nothing wrong with its scores.
 */
export function fillWithEvaluation(plan: Plan, evaluation: Evaluation): Plan {
  const lines = new Map(evaluation.tables.flatMap((table) => table.lines.map((line) => [line.subject, line])));
  const filled = (indicator: Indicator, subject: string): Indicator => withScore(indicator, lines.get(subject));
  return fillTables(plan, evaluation.tables, filled, evaluatedTable);
}

/** The plan with the monitoring in it (执行情况, 全年预计, 完成可能性, reasons), ready for the official 监控表. */
export function fillWithMonitoring(plan: Plan, monitoring: Monitoring): Plan {
  const lines = new Map(monitoring.tables.flatMap((table) => table.lines.map((line) => [line.subject, line])));
  const filled = (indicator: Indicator, subject: string): Indicator => withPace(indicator, lines.get(subject));
  return fillTables(plan, monitoring.tables, filled, monitoredTable);
}

type Filled = Pick<Project, 'execution' | 'printedTotal' | 'printedGrade'>;

function fillTables<Table extends { readonly subject: string }>(
  plan: Plan,
  tables: readonly Table[],
  fill: (indicator: Indicator, subject: string) => Indicator,
  fillTable: (table: Table, execution: readonly ExecutionLine[]) => Filled,
): Plan {
  const bySubject = new Map(tables.map((table) => [table.subject, table]));
  const whole = bySubject.get('');
  return {
    ...plan,
    ...(whole ? fillTable(whole, plan.execution ?? []) : {}),
    indicators: plan.indicators.map((indicator, index) => fill(indicator, `/indicators/${index}`)),
    projects: plan.projects.map((project, at) => {
      const table = bySubject.get(`/projects/${at}`);
      const indicators = project.indicators.map((one, index) => fill(one, `/projects/${at}/indicators/${index}`));
      return { ...project, ...(table ? fillTable(table, project.execution ?? []) : {}), indicators };
    }),
  };
}

function withScore(indicator: Indicator, line: ScoredLine | undefined): Indicator {
  if (!line) return indicator;
  return {
    ...indicator,
    ...(line.status === 'not-applicable' ? {} : { weight: line.weight }),
    ...(line.actual ? { actual: line.actual.text } : {}),
    ...(line.score === undefined ? {} : { score: line.score }),
    ...(line.reason === undefined ? {} : { reason: line.reason }),
  };
}

function withPace(indicator: Indicator, line: PacedLine | undefined): Indicator {
  if (!line) return indicator;
  const unit = line.target.kind === 'number' ? line.target.unit : '';
  return {
    ...indicator,
    ...(line.actual ? { actual: line.actual.text } : {}),
    ...(line.projection ? { forecast: `${line.projection.value}${unit}` } : {}),
    ...(line.likelihood ? { likelihood: LIKELIHOODS[line.likelihood] } : {}),
    ...(line.reason === undefined ? {} : { reason: line.reason }),
  };
}

/** The total line of the money table with new figures; the other lines stay, and a table without one gets it. */
function withTotal(lines: readonly ExecutionLine[], figures: Partial<ExecutionLine>): readonly ExecutionLine[] {
  const total = lines.find(({ kind }) => kind === 'total') ?? { label: '年度资金总额', kind: 'total' as const };
  return [{ ...total, ...figures }, ...lines.filter((line) => line !== total)];
}

function spent({ adjusted, executed }: ExecutionScore | MoneyPace): Partial<ExecutionLine> {
  return { ...(adjusted === undefined ? {} : { adjusted }), ...(executed === undefined ? {} : { executed }) };
}

function evaluatedTable({ execution, total, grade }: EvaluationTable, lines: readonly ExecutionLine[]): Filled {
  const scored = {
    ...spent(execution),
    weight: execution.weight,
    ...(execution.rate === undefined ? {} : { rate: `${execution.rate}%` }),
    ...(execution.score === undefined ? {} : { score: execution.score }),
  };
  return {
    execution: withTotal(lines, scored),
    ...(total === undefined ? {} : { printedTotal: total }),
    ...(grade === undefined ? {} : { printedGrade: gradeNames[grade].zh }),
  };
}

function monitoredTable({ money }: MonitoringTable, lines: readonly ExecutionLine[]): Filled {
  const rate = money.rate === undefined ? {} : { rate: `${money.rate}%` };
  const forecast = money.projection ? { forecast: money.projection.value } : {};
  return { execution: withTotal(lines, { ...spent(money), ...rate, ...forecast }) };
}
