import type { Plan } from '../../model/plan.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';

/** A plan as it stood at one time. */
export interface PlanVersion {
  readonly planId: string;
  readonly version: number;
  readonly fiscalYear: number;
  readonly plan: Plan;
  readonly recordedAt: string;
  readonly recordedBy: string;
}

/** Keeps a plan as the next version under its id and gives the version's number. */
export async function putPlan(write: Write, planId: string, fiscalYear: number, plan: Plan): Promise<number> {
  const { tenant, at, by } = write.context;
  const version = ((await findPlan(write.db, tenant, planId))?.version ?? 0) + 1;
  const row = { plan_id: planId, version, fiscal_year: fiscalYear, recorded_at: at, recorded_by: by };
  const writing = { kind: 'plan', subject: planId, version, content: { ...row, plan } };
  const logIndex = await appendToLog(write, writing, 'digest');
  await write.db
    .insertInto('plan_versions')
    .values({ tenant, ...row, plan: JSON.stringify(plan), log_index: logIndex })
    .execute();
  return version;
}

/** The newest version of a plan, or the one named; undefined when there is none. */
export async function findPlan(
  db: Database,
  tenant: TenantKey,
  planId: string,
  version?: number,
): Promise<PlanVersion | undefined> {
  let query = db.selectFrom('plan_versions').selectAll().where('tenant', '=', tenant).where('plan_id', '=', planId);
  if (version !== undefined) query = query.where('version', '=', version);
  const row = await query.orderBy('version', 'desc').limit(1).executeTakeFirst();
  return (
    row && {
      ...{ planId: row.plan_id, version: row.version, fiscalYear: row.fiscal_year, plan: row.plan as Plan },
      ...{ recordedAt: row.recorded_at, recordedBy: row.recorded_by },
    }
  );
}
