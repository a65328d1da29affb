import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { appendToLog } from '../log/append-to-log.ts';
import type { Write } from '../writes/write.ts';
import { newestOfEachIndicator, nextVersion } from './indicator-versions.ts';

/** A figure that somebody states for an indicator, to be set beside the computed one. */
export interface Claim {
  readonly planId: string;
  readonly indicator: string;
  readonly version: number;
  /** A decimal string. */
  readonly value: string;
  readonly claimedAt: string;
  readonly claimedBy: string;
}

/** Keeps a claim as the indicator's next version. */
export async function putClaim(write: Write, claim: Pick<Claim, 'planId' | 'indicator' | 'value'>): Promise<void> {
  const { tenant, at, by } = write.context;
  const { planId, indicator, value } = claim;
  const version = await nextVersion(write.db, 'claims', tenant, claim);
  const row = { plan_id: planId, indicator, version, value, claimed_at: at, claimed_by: by };
  const writing = { kind: 'claim', subject: `${planId}#${indicator}`, version, content: row };
  const logIndex = await appendToLog(write, writing, 'digest');
  await write.db
    .insertInto('claims')
    .values({ tenant, ...row, log_index: logIndex })
    .execute();
}

/** The newest claim of every indicator of a plan that has one. */
export async function listClaims(db: Database, tenant: TenantKey, planId: string): Promise<Claim[]> {
  const rows = await newestOfEachIndicator(db, 'claims', tenant, planId);
  return rows.map(({ plan_id, indicator, version, value, claimed_at, claimed_by }) => ({
    ...{ planId: plan_id, indicator, version, value, claimedAt: claimed_at, claimedBy: claimed_by },
  }));
}
