import { isDecimal } from '../base/decimal.ts';
import type { Spending } from '../model/actual.ts';
import type { Place } from '../model/place.ts';
import type { ExecutionLine, Indicator, Plan, PrintedAmount } from '../model/plan.ts';

/** A project, or the department as a whole, as something that is evaluated. */
export interface Subject {
  /** JSON pointer. */
  readonly subject: string;
  /** "1" for the first project, "0" for the department as a whole. */
  readonly number: string;
  readonly name: string;
  readonly indicators: readonly { readonly indicator: Indicator; readonly subject: string; readonly line: string }[];
  readonly execution: readonly ExecutionLine[];
  readonly at?: Place;
}

/** What a plan holds to evaluate: its projects in order, then the department as a whole where it has indicators of its own. */
export function subjectsOf(plan: Plan): readonly Subject[] {
  const projects = plan.projects.map((project, index) => ({
    subject: `/projects/${index}`,
    number: String(index + 1),
    name: project.name,
    indicators: numbered(project.indicators, `/projects/${index}`, String(index + 1)),
    execution: project.execution ?? [],
    ...(project.at ? { at: project.at } : {}),
  }));
  if (plan.indicators.length === 0) return projects;
  const name = plan.department.name ?? '部门整体';
  const whole = numbered(plan.indicators, '', '0');
  return [...projects, { subject: '', number: '0', name, indicators: whole, execution: plan.execution ?? [] }];
}

function numbered(indicators: readonly Indicator[], subject: string, number: string): Subject['indicators'] {
  return indicators.map((indicator, index) => ({
    indicator,
    subject: `${subject}/indicators/${index}`,
    line: `${number}.${index + 1}`,
  }));
}

/** The line of a money table that stands for all sources together. */
export function totalLine(lines: readonly ExecutionLine[]): ExecutionLine | undefined {
  return lines.find(({ kind }) => kind === 'total') ?? (lines.length === 1 ? lines[0] : undefined);
}

/** What the paper itself says was spent: the total line of its money table. */
export function printedSpending(lines: readonly ExecutionLine[]): Spending | undefined {
  const total = totalLine(lines);
  if (!total) return undefined;
  const adjusted = total.adjusted ?? total.initial;
  return {
    ...(isAmount(adjusted) ? { adjusted } : {}),
    ...(isAmount(total.executed) ? { executed: total.executed } : {}),
    ...(total.reason === undefined ? {} : { reason: total.reason }),
    ...(total.at ? { at: total.at } : {}),
  };
}

function isAmount(amount: PrintedAmount | undefined): amount is string {
  return typeof amount === 'string' && isDecimal(amount);
}
