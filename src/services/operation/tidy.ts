import { deleteNoticesBefore } from '../../store/notices/notices.ts';
import type { Data } from '../data/open-data.ts';
import { clearForgottenImports } from '../imports/clear-forgotten.ts';
import type { Operator } from '../settings/operator.ts';

const DAY = 86_400_000;

/** Takes away what has served its time: imports that nobody took in, and notices older than the operator keeps them. */
export async function tidy(parts: {
  readonly data: Data;
  readonly operator: Operator;
  readonly now: () => Date;
}): Promise<void> {
  const { data, operator, now } = parts;
  await clearForgottenImports(parts);
  await deleteNoticesBefore(data.store.db, new Date(now().getTime() - operator.noticeDays * DAY).toISOString());
}
