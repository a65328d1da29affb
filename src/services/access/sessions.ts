import { OperationalError } from '../../base/operational-error.ts';
import { findSession } from '../../store/sessions/find-session.ts';
import {
  deleteSessions,
  deleteSessionsBefore,
  listSessions,
  type SessionRow,
  touchSession,
} from '../../store/sessions/sessions.ts';
import { act } from '../acting/act.ts';
import type { Acting, Actor } from '../acting/actor.ts';
import type { Data } from '../data/open-data.ts';
import { tokenHash } from './session-token.ts';

/** A session ends by itself after half an hour without a request (GB/T 22239-2019 8.1.4.1 b). */
export const idleMinutes = 30;
/** However busy it is, a session ends after a working day: a token that was taken does not live for ever (OWASP ASVS 7.3.2). */
const longestHours = 12;
/** How often a request is written down as a sign of life: not each one costs a write. */
const TOUCH_SECONDS = 60;

/** Who a token belongs to, or undefined when it belongs to nobody, to a closed account, or its session has been idle or open too long. */
export async function whoIs(data: Data, token: string, now: Date): Promise<Actor | undefined> {
  const { db, pool } = data.store;
  const held = await findSession(pool, tokenHash(token));
  if (!held) return undefined;
  const { session, seenAt, createdAt, ...person } = held;
  const ends = endsOf(now);
  if (seenAt < ends.seen || createdAt < ends.created) {
    await deleteSessions(db, held.tenant, held.account, session);
    return undefined;
  }
  if (now.getTime() - seenAt > TOUCH_SECONDS * 1000) await touchSession(db, held.tenant, session, now.toISOString());
  return { ...person, session };
}

/** A session that was seen, or begun, before these moments has ended. */
const endsOf = (now: Date) => ({
  seen: now.getTime() - idleMinutes * 60_000,
  created: now.getTime() - longestHours * 3_600_000,
});

/** The sessions of whoever asks, without those that have ended by themselves. */
export async function ownSessions({ data, actor, now }: Acting): Promise<SessionRow[]> {
  const ends = endsOf(now());
  const rows = await listSessions(data.store.db, actor.tenant, actor.account);
  return rows.filter((row) => Date.parse(row.seen_at) >= ends.seen && Date.parse(row.created_at) >= ends.created);
}

/** Takes away the sessions of all that have ended by themselves: nobody asks with the token of one whose browser was closed. */
export async function clearEndedSessions(data: Data, now: Date): Promise<void> {
  const { seen, created } = endsOf(now);
  await deleteSessionsBefore(data.store.db, new Date(seen).toISOString(), new Date(created).toISOString());
}

/** Ends one of the actor's own sessions. */
export async function endSession(acting: Acting, id: string): Promise<void> {
  const { tenant, account } = acting.actor;
  await act(acting, { tenant, action: 'session.delete' }, async (step) => {
    if ((await deleteSessions(step.db, tenant, account, id)) === 0) throw noSession();
    await step.record({ subject: `account/${account}`, before: { session: id } });
  });
}

const noSession = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '没有这个登录会话，可能已经结束。',
    en: 'There is no such session; it may have ended already.',
  });
