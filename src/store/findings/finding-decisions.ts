import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { FindingDecisionTable } from '../draft-tables.ts';

type Handle = Kysely<Tables>;

/** accepted: it will be mended · dismissed: it stays, for the reason given. */
export type Verdict = 'accepted' | 'dismissed';
export type FindingDecisionRow = Omit<Selectable<FindingDecisionTable>, 'verdict'> & { readonly verdict: Verdict };

/** A version of a plan, or of what was read from a paper. */
export interface FindingOwner {
  readonly tenant: TenantKey;
  readonly id: string;
  readonly version: number;
}

/** What was decided about the findings of one version of a plan or paper. */
export async function listFindingDecisions(db: Handle, owner: FindingOwner): Promise<FindingDecisionRow[]> {
  const rows = await db
    .selectFrom('finding_decisions')
    .selectAll()
    .where('tenant', '=', owner.tenant)
    .where('owner_id', '=', owner.id)
    .where('version', '=', owner.version)
    .orderBy('rule')
    .orderBy('subject')
    .execute();
  return rows.map((row) => ({ ...row, verdict: row.verdict as Verdict }));
}

/** Puts decisions in the place of what was decided about the same findings before. */
export async function putFindingDecisions(db: Handle, rows: readonly FindingDecisionRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('finding_decisions')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'owner_id', 'version', 'rule', 'subject']).doUpdateSet((eb) => ({
        verdict: eb.ref('excluded.verdict'),
        reason: eb.ref('excluded.reason'),
        decided_version: eb.ref('excluded.decided_version'),
        decided_by: eb.ref('excluded.decided_by'),
        decided_by_name: eb.ref('excluded.decided_by_name'),
        at: eb.ref('excluded.at'),
      })),
    )
    .execute();
}

/** Takes a decision back; nothing happens where there is none. */
export async function deleteFindingDecision(
  db: Handle,
  owner: FindingOwner,
  { rule, subject }: Pick<FindingDecisionRow, 'rule' | 'subject'>,
): Promise<void> {
  await db
    .deleteFrom('finding_decisions')
    .where('tenant', '=', owner.tenant)
    .where('owner_id', '=', owner.id)
    .where('version', '=', owner.version)
    .where('rule', '=', rule)
    .where('subject', '=', subject)
    .execute();
}
