import { OperationalError } from '../../base/operational-error.ts';
import type { PaperReport } from '../../checking/reports/paper-report.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Acting } from '../acting/actor.ts';
import { checkSettingsOf } from '../rules/check-settings.ts';
import type { PlanTaskOptions } from './plan-task.ts';

/** Checks a plan of an office in a worker, by the rules of its region. One that breaks the limits of the work is `plan_not_readable`. */
export async function checkContent(
  { data, papers }: Pick<Acting, 'data' | 'papers'>,
  tenant: TenantKey,
  work: Omit<PlanTaskOptions, 'settings'>,
): Promise<PaperReport> {
  const options: PlanTaskOptions = { ...work, settings: await checkSettingsOf(data.store.db, tenant) };
  const outcome = await papers.compute<PaperReport>('plan', options);
  if ('value' in outcome) return outcome.value;
  throw new OperationalError('plan_not_readable', outcome.fault.text);
}
