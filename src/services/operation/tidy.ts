import { forgetKeys } from '../../store/idempotency/idempotency-keys.ts';
import { deleteNoticesBefore } from '../../store/notices/notices.ts';
import { clearEndedSessions } from '../access/sessions.ts';
import type { Data } from '../data/open-data.ts';
import { clearForgottenImports } from '../imports/clear-forgotten.ts';
import type { Operator } from '../settings/operator.ts';

const DAY = 86_400_000;
/** A client repeats a request within the day on which it got no answer. */
const KEY_DAYS = 7;

/** Takes away what has served its time: imports that nobody took in, notices older than the operator keeps them, what repeated requests get, and sessions that have ended. */
export async function tidy(parts: {
  readonly data: Data;
  readonly operator: Operator;
  readonly now: () => Date;
}): Promise<void> {
  const { data, operator, now } = parts;
  await clearForgottenImports(parts);
  const daysAgo = (days: number): string => new Date(now().getTime() - days * DAY).toISOString();
  await deleteNoticesBefore(data.store.db, daysAgo(operator.noticeDays));
  await forgetKeys(data.store.db, daysAgo(KEY_DAYS));
  await clearEndedSessions(data, now());
}
