import { type AccountCounts, countAccounts } from '../../store/accounts/list-accounts.ts';
import { findInstallationSetting, putInstallationSetting } from '../../store/settings/installation-settings.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { rootOffice } from './installation.ts';
import { personNames } from './person-names.ts';

/** Days without a sign-in from which an open account counts as unused. */
const unusedDays = 90;
const SETTING = 'account-review';
const DAY = 86_400_000;

export interface LastReview {
  readonly at: string;
  readonly by: string;
  readonly note: string;
}

export interface AccountReview extends AccountCounts {
  readonly unusedDays: number;
  readonly lastReview: LastReview | null;
}

/** The moment of a question, and the one since when an account must have been used. */
export function usedSince(now: Date): { readonly now: string; readonly usedSince: string } {
  return { now: now.toISOString(), usedSince: new Date(now.getTime() - unusedDays * DAY).toISOString() };
}

/** Who may do what and which accounts nobody uses, for the look that GB/T 22239 8.1.4.1 and 8.1.10 ask for from time to time. */
export async function readAccountReview({ data, now }: Acting): Promise<AccountReview> {
  const { db } = data.store;
  const last = await findInstallationSetting(db, await rootOffice(db), SETTING);
  const note = (last?.value as { readonly note: string } | undefined)?.note ?? '';
  const nameOf = await personNames(db, [last?.changed_by]);
  const lastReview = last ? { at: last.changed_at, by: nameOf(last.changed_by), note } : null;
  return { unusedDays, ...(await countAccounts(db, usedSince(now()))), lastReview };
}

/** Says that the accounts have been looked through, and what came of it. */
export async function confirmAccountReview(acting: Acting, note: string): Promise<AccountReview> {
  const { data, actor, now } = acting;
  const tenant = await rootOffice(data.store.db);
  const counts = await countAccounts(data.store.db, usedSince(now()));
  await act(acting, { tenant, action: 'account-review.confirm' }, async (step) => {
    const setting = { tenant, name: SETTING, value: { note }, changed_at: step.at, changed_by: actor.name };
    await putInstallationSetting(step.db, setting);
    await step.record({ subject: 'accounts', after: { note, ...counts } });
  });
  return readAccountReview(acting);
}
