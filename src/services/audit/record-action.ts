import type { AuditOutcome } from '../../model/audit-action.ts';
import { insertAuditEntry } from '../../store/audit/audit-entries.ts';
import { appendToLog } from '../../store/log/append-to-log.ts';
import type { Write } from '../../store/writes/write.ts';
import type { Calling } from '../acting/actor.ts';

/** What is kept about one action. Passwords, tokens and secrets never stand in `before` or `after`. */
export interface Recorded {
  /** What was acted on: "account/0195…", "plan/0195…". */
  readonly subject: string;
  readonly before?: object | undefined;
  readonly after?: object | undefined;
  readonly outcome?: AuditOutcome;
  /** Who it is recorded for where nobody is signed in yet. */
  readonly who?: string;
}

/** Writes an audit entry and its place in the tenant's tamper-evident log, in the transaction of the action itself. */
export async function recordAction(
  write: Write,
  { actor, origin }: Pick<Calling, 'actor' | 'origin'>,
  action: string,
  at: string,
  { subject, before, after, outcome = 'done', who }: Recorded,
): Promise<void> {
  const { tenant, newId } = write.context;
  const id = newId();
  const entry = {
    id,
    at,
    actor_id: actor?.account ?? null,
    actor_name: actor?.name ?? who ?? '-',
    role: actor?.role ?? null,
    address: origin.address,
    request_id: origin.requestId,
    action,
    subject,
    outcome,
    before: before ?? null,
    after: after ?? null,
  };
  const writing = { kind: 'audit', subject: id, version: 1, content: plainJson(entry) };
  await insertAuditEntry(write.db, { tenant, ...entry, log_index: await appendToLog(write, writing, 'digest') });
}

/** Without members that are undefined, as the database gives it back. */
function plainJson(value: object): { [key: string]: unknown } {
  return JSON.parse(JSON.stringify(value)) as { [key: string]: unknown };
}
