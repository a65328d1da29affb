import { yearInChina } from '../../base/china-time.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Acting } from '../acting/actor.ts';
import { readProfileChain } from '../profiles/profile-chain.ts';
import type { PlanTaskOptions } from './plan-task.ts';

/** Checks a plan of an office in a worker, by what its region has decided for the year. One that breaks the limits of the work is `plan_not_readable`. */
export async function checkContent(
  { data, papers, now }: Pick<Acting, 'data' | 'papers' | 'now'>,
  tenant: TenantKey,
  work: Omit<PlanTaskOptions, 'profiles'>,
): Promise<PaperReport> {
  const options: PlanTaskOptions = {
    ...work,
    profiles: await readProfileChain(data.store.db, tenant, yearInChina(now())),
  };
  const outcome = await papers.compute<PaperReport>('plan', options);
  if ('value' in outcome) return outcome.value;
  throw new OperationalError('plan_not_readable', outcome.fault.text);
}
