import { OperationalError } from '../../base/operational-error.ts';
import type { AuditAction } from '../../model/audit-action.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { claimKey, type KeyUse, keepResult } from '../../store/idempotency/idempotency-keys.ts';
import type { Write } from '../../store/writes/write.ts';
import { type Recorded, recordAction } from '../audit/record-action.ts';
import type { Calling } from './actor.ts';

/** The transaction of one action. */
export interface Step {
  readonly write: Write;
  readonly db: Write['db'];
  /** The moment of the action: ISO 8601 in UTC. */
  readonly at: string;
  readonly newId: () => string;
  /** Puts into the audit trail what was done, with before and after. */
  readonly record: (entry: Recorded) => Promise<void>;
}

/**
 * Runs one action for a tenant as one transaction: the work, its audit entries and, for a request that may be repeated, its result, which a
 * repetition then gets instead of doing the work again. An action that leaves no audit entry is a programmer's mistake and is undone.
 */
export function act<T>(
  calling: Calling,
  { tenant, action }: { readonly tenant: TenantKey; readonly action: AuditAction },
  work: (step: Step) => Promise<T>,
): Promise<T> {
  const at = calling.now().toISOString();
  const use = keyUse(calling, at);
  return calling.data.write(tenant, calling.actor?.name ?? '-', async (write) => {
    const earlier = use && (await earlierResult<T>(write, use));
    if (earlier) return earlier.result;
    let recorded = 0;
    const result = await work({
      write,
      db: write.db,
      at,
      newId: write.context.newId,
      async record(entry) {
        recorded += 1;
        await recordAction(write, calling, action, at, entry);
      },
    });
    if (recorded === 0)
      throw new Error(`act: the action ${action} recorded nothing in the audit trail; call step.record`);
    if (use) await keepResult(write.db, use, result);
    return result;
  });
}

function keyUse({ actor, repeatable }: Calling, at: string): KeyUse | undefined {
  return actor && repeatable && { tenant: actor.tenant, account_id: actor.account, at, ...repeatable };
}

async function earlierResult<T>(write: Write, use: KeyUse): Promise<{ readonly result: T } | undefined> {
  const claim = await claimKey(write.db, use);
  if (claim.fresh) return undefined;
  if (claim.fingerprint === use.fingerprint) return { result: claim.result as T };
  throw new OperationalError('idempotency_key_reused', {
    zh: `幂等键“${use.key}”已用于另一个请求。每个新请求请使用新的 Idempotency-Key。`,
    en: `The idempotency key "${use.key}" was used for another request; use a new one for every new request.`,
  });
}
