import type { Likelihood, Monitoring, MonitoringTable, PacedLine } from '../model/monitoring.ts';
import type { ExecutionLine, Indicator, Plan, Project } from '../model/plan.ts';
import type { TraceStep } from '../model/trace.ts';
import type { ComputedPlan, Explain } from './with-evaluation.ts';

const LIKELIHOODS: Readonly<Record<Likelihood, string>> = {
  certain: '确定能',
  possible: '有可能',
  impossible: '完全不可能',
};

/**
 * The plan with results to date, forecast and proposed likelihood of its monitoring. What a person has written in the paper's own columns
 * stays: the computed values fill the empty ones, and a person decides.
 */
export function withMonitoring(plan: Plan, monitoring: Monitoring, explain: Explain): ComputedPlan {
  const traces = new Map<object, string>();
  const put = (element: object, trace: readonly TraceStep[]): void => {
    if (trace.length > 0) traces.set(element, explain(trace));
  };
  const tables = new Map(monitoring.tables.map((table) => [table.subject, table]));
  const projects = plan.projects.map((project, index): Project => {
    const table = tables.get(`/projects/${index}`);
    return table ? monitored(project, `/projects/${index}`, table, put) : project;
  });
  return { plan: { ...plan, projects }, traces };
}

function monitored(
  project: Project,
  subject: string,
  table: MonitoringTable,
  put: (element: object, trace: readonly TraceStep[]) => void,
): Project {
  const lines = new Map(table.lines.map((line) => [line.subject, line]));
  const indicators = project.indicators.map((indicator, index): Indicator => {
    const line = lines.get(`${subject}/indicators/${index}`);
    if (!line) return indicator;
    const filled = pacedIndicator(indicator, line);
    put(filled, line.trace);
    return filled;
  });
  const lineOfAll = project.execution?.find(({ kind }) => kind === 'total');
  const total = totalLine(lineOfAll, table);
  put(total, table.money.trace);
  const others = (project.execution ?? []).filter((line) => line !== lineOfAll);
  return { ...project, indicators, execution: [total, ...others] };
}

function pacedIndicator(indicator: Indicator, line: PacedLine): Indicator {
  const unit = line.target.kind === 'number' ? line.target.unit : '';
  const forecast = line.projection ? `${line.projection.value}${unit}` : '';
  const likelihood = line.likelihood ? LIKELIHOODS[line.likelihood] : '';
  return {
    ...indicator,
    actual: line.actual?.text ?? indicator.actual ?? '',
    forecast: indicator.forecast || forecast,
    likelihood: indicator.likelihood || likelihood,
    reason: line.reason ?? indicator.reason ?? '',
  };
}

function totalLine(printed: ExecutionLine | undefined, { money }: MonitoringTable): ExecutionLine {
  return {
    ...(printed ?? { label: '年度资金总额', kind: 'total' }),
    ...(money.adjusted === undefined ? {} : { adjusted: money.adjusted }),
    ...(money.executed === undefined ? {} : { executed: money.executed }),
    ...(money.rate === undefined ? {} : { rate: `${money.rate}%` }),
    ...(printed?.forecast || !money.projection ? {} : { forecast: money.projection.value }),
  };
}
