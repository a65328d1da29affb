import type { Plan } from '../../model/plan.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { type EarlierPlanRow, listEarlierPlans } from '../../store/workflow/earlier-plans.ts';
import type { Acting } from '../acting/actor.ts';
import { type EarlierPlan, lastYearOf } from '../checking/previous-for.ts';

/** More plans of one year than any office has. */
const MOST = 50;

/** The plan that a plan of an office continues: that of the year before, of the same department. */
export async function earlierPlanRow(
  { data }: Pick<Acting, 'data'>,
  tenant: TenantKey,
  plan: Plan,
  fiscalYear = plan.fiscalYear,
): Promise<EarlierPlanRow | undefined> {
  if (fiscalYear === undefined) return undefined;
  const years = { from: fiscalYear - 1, to: fiscalYear - 1 };
  return lastYearOf(plan, await listEarlierPlans(data.store.db, tenant, years, MOST), fiscalYear);
}

/** The plans of an office of the last years, for work that learns the year of a paper only when it has read it. */
export async function recentPlans(
  { data, now }: Pick<Acting, 'data' | 'now'>,
  tenant: TenantKey,
): Promise<readonly EarlierPlan[]> {
  const year = now().getUTCFullYear();
  return listEarlierPlans(data.store.db, tenant, { from: year - 2, to: year + 1 }, MOST);
}
