import { sql } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';

/** How the actual of one indicator of a plan is computed, and who has confirmed that. */
export interface StoredMeasure {
  readonly planId: string;
  /** Where the indicator stands in the plan. */
  readonly indicator: string;
  readonly version: number;
  /** `mingji.measure/1`. */
  readonly declaration: unknown;
  /** Absent: only proposed, not yet to be relied on. */
  readonly confirmedAt?: string;
  readonly confirmedBy?: string;
}

/** Keeps a declaration as the indicator's next version; confirmed by the writer, or as a proposal. */
export async function putMeasure(
  write: Write,
  measure: Pick<StoredMeasure, 'planId' | 'indicator' | 'declaration'>,
  isConfirmed: boolean,
): Promise<void> {
  const { tenant, at, by } = write.context;
  const { planId, indicator, declaration } = measure;
  const version = (await newestVersion(write.db, tenant, planId, indicator)) + 1;
  const row = {
    ...{ plan_id: planId, indicator, version },
    ...{ confirmed_at: isConfirmed ? at : null, confirmed_by: isConfirmed ? by : null },
  };
  const writing = { kind: 'measure', subject: `${planId}#${indicator}`, version, content: { ...row, declaration } };
  const logIndex = await appendToLog(write, writing, 'digest');
  await write.db
    .insertInto('measures')
    .values({ tenant, ...row, declaration: JSON.stringify(declaration), log_index: logIndex })
    .execute();
}

async function newestVersion(db: Database, tenant: TenantKey, planId: string, indicator: string): Promise<number> {
  const row = await db
    .selectFrom('measures')
    .select(sql<number>`coalesce(max(version), 0)`.as('version'))
    .where('tenant', '=', tenant)
    .where('plan_id', '=', planId)
    .where('indicator', '=', indicator)
    .executeTakeFirstOrThrow();
  return row.version;
}

/** The newest declaration of every indicator of a plan. */
export async function listMeasures(db: Database, tenant: TenantKey, planId: string): Promise<StoredMeasure[]> {
  const rows = await db
    .selectFrom('measures')
    .distinctOn('indicator')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('plan_id', '=', planId)
    .orderBy('indicator')
    .orderBy('version', 'desc')
    .execute();
  return rows.map(({ plan_id, indicator, version, declaration, confirmed_at, confirmed_by }) => ({
    ...{ planId: plan_id, indicator, version, declaration },
    ...(confirmed_at === null || confirmed_by === null ? {} : { confirmedAt: confirmed_at, confirmedBy: confirmed_by }),
  }));
}
