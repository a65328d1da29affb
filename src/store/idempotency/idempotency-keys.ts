import type { Kysely } from 'kysely';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

/** Whose key it is, and what it was used for. */
export interface KeyUse {
  readonly tenant: string;
  readonly account_id: string;
  readonly key: string;
  readonly fingerprint: string;
  readonly at: string;
}

/**
 * Claims a key inside the transaction of the work it stands for. A second claim waits until the first has been committed or undone, and
 * then gets what the first left: so work is done once, also when the same request arrives twice at the same moment.
 */
export async function claimKey(
  db: Handle,
  use: KeyUse,
): Promise<
  { readonly fresh: true } | { readonly fresh: false; readonly fingerprint: string; readonly result: unknown }
> {
  const inserted = await db
    .insertInto('idempotency_keys')
    .values({ ...use, result: null })
    .onConflict((conflict) => conflict.columns(['tenant', 'account_id', 'key']).doNothing())
    .returning('key')
    .executeTakeFirst();
  if (inserted) return { fresh: true };
  const { fingerprint, result } = await db
    .selectFrom('idempotency_keys')
    .select(['fingerprint', 'result'])
    .where('tenant', '=', use.tenant)
    .where('account_id', '=', use.account_id)
    .where('key', '=', use.key)
    .executeTakeFirstOrThrow();
  return { fresh: false, fingerprint, result };
}

/** Keeps what the first request with a key has given, for those that repeat it. */
export async function keepResult(db: Handle, use: KeyUse, result: unknown): Promise<void> {
  await db
    .updateTable('idempotency_keys')
    .set({ result: JSON.stringify(result) })
    .where('tenant', '=', use.tenant)
    .where('account_id', '=', use.account_id)
    .where('key', '=', use.key)
    .execute();
}

/** Forgets the keys of all that were used before a moment, with their results. */
export async function forgetKeys(db: Handle, before: string): Promise<void> {
  await db.withoutPlugins().deleteFrom('idempotency_keys').where('at', '<', before).execute();
}
