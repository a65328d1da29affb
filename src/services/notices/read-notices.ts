import { countUnread, listNotices, markRead, type NoticeRow } from '../../store/notices/notices.ts';
import { findRecipient, putEmail } from '../../store/notices/recipients.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';

/** The actor's own notices, newest first. */
export function readNotices(
  { data, actor }: Acting,
  page: { readonly before?: string | undefined; readonly unread: boolean; readonly limit: number },
): Promise<NoticeRow[]> {
  return listNotices(data.store.db, actor, page);
}

/** How many notices the reader has not opened. */
export function readUnreadCount({ data, actor }: Acting): Promise<number> {
  return countUnread(data.store.db, actor);
}

/** Marks one notice, or all up to one, as read. What somebody has read of their own notices is nobody's business: it is no audited action. */
export async function readUpTo(acting: Acting, id: string, olderToo: boolean): Promise<number> {
  const { data, actor, now } = acting;
  await data.write(actor.tenant, actor.name, ({ db }) => markRead(db, actor, { id, olderToo }, now().toISOString()));
  return countUnread(data.store.db, actor);
}

/** Where the actor's reminders are mailed to; null for nowhere. */
export async function readEmail({ data, actor }: Acting): Promise<string | null> {
  return (await findRecipient(data.store.db, actor))?.email ?? null;
}

/** Sets or takes away the address. The audit trail says that it was changed and not what it is. */
export async function setEmail(acting: Acting, email: string | null): Promise<void> {
  const { tenant, account } = acting.actor;
  await act(acting, { tenant, action: 'notice-settings.set' }, async (step) => {
    await putEmail(step.db, acting.actor, email, step.at);
    await step.record({ subject: `account/${account}`, after: { mail: email !== null } });
  });
}
