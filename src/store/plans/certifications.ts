import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';
import { newestOfEachIndicator, nextVersion } from './indicator-versions.ts';

/** What an evaluator has found about a claimed figure (数据认定). */
export interface StoredCertification {
  readonly planId: string;
  readonly indicator: string;
  readonly version: number;
  readonly verdict: string;
  /** The computed figure at that time; absent when none could be computed. */
  readonly computed?: string;
  readonly reasons: unknown;
  readonly certifiedAt: string;
  readonly certifiedBy: string;
}

/** Keeps a certification as the indicator's next version. */
export async function putCertification(
  write: Write,
  certification: Omit<StoredCertification, 'version' | 'certifiedAt' | 'certifiedBy'>,
): Promise<void> {
  const { tenant, at, by } = write.context;
  const { planId, indicator, verdict, computed, reasons } = certification;
  const version = await nextVersion(write.db, 'certifications', tenant, certification);
  const row = {
    ...{ plan_id: planId, indicator, version, verdict, computed: computed ?? null },
    ...{ certified_at: at, certified_by: by },
  };
  const writing = { kind: 'certification', subject: `${planId}#${indicator}`, version, content: { ...row, reasons } };
  const logIndex = await appendToLog(write, writing, 'digest');
  await write.db
    .insertInto('certifications')
    .values({ tenant, ...row, reasons: JSON.stringify(reasons), log_index: logIndex })
    .execute();
}

/** The newest certification of every indicator of a plan that has one. */
export async function listCertifications(
  db: Database,
  tenant: TenantKey,
  planId: string,
): Promise<StoredCertification[]> {
  const rows = await newestOfEachIndicator(db, 'certifications', tenant, planId);
  return rows.map(({ plan_id, indicator, version, verdict, computed, reasons, certified_at, certified_by }) => ({
    ...{ planId: plan_id, indicator, version, verdict, reasons, certifiedAt: certified_at, certifiedBy: certified_by },
    ...(computed === null ? {} : { computed }),
  }));
}
