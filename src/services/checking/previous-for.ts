import type { Plan } from '../../model/plan.ts';

/** Another department's plan of last year says nothing about this one; where either has no name, the caller is trusted. */
export function previousFor(plan: Plan, previous: Plan | undefined): Plan | undefined {
  const [now, then] = [plan.department.name, previous?.department.name];
  return now === undefined || then === undefined || now === then ? previous : undefined;
}

/** A plan of an earlier year. Plain data: it travels to the workers. */
export interface EarlierPlan {
  readonly fiscal_year: number;
  readonly plan: Plan;
}

/** Out of the plans of an office the one that a plan continues: of the year before, of the same department. */
export function lastYearOf<Earlier extends EarlierPlan>(
  plan: Plan,
  earlier: readonly Earlier[],
  fiscalYear = plan.fiscalYear,
): Earlier | undefined {
  if (fiscalYear === undefined) return undefined;
  return earlier.find((one) => one.fiscal_year === fiscalYear - 1 && previousFor(plan, one.plan) !== undefined);
}
