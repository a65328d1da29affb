import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';
import { newestOfEachIndicator, nextVersion } from './indicator-versions.ts';

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
  const version = await nextVersion(write.db, 'measures', tenant, measure);
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

/** The newest declaration of every indicator of a plan. */
export async function listMeasures(db: Database, tenant: TenantKey, planId: string): Promise<StoredMeasure[]> {
  const rows = await newestOfEachIndicator(db, 'measures', tenant, planId);
  return rows.map(({ plan_id, indicator, version, declaration, confirmed_at, confirmed_by }) => ({
    ...{ planId: plan_id, indicator, version, declaration },
    ...(confirmed_at === null || confirmed_by === null ? {} : { confirmedAt: confirmed_at, confirmedBy: confirmed_by }),
  }));
}
