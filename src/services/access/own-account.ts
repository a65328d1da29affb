import { OperationalError } from '../../base/operational-error.ts';
import { type AccountRow, findAccount, updateAccount } from '../../store/accounts/accounts.ts';
import { deleteSessions } from '../../store/sessions/sessions.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { acceptCode, base32, newSecret } from './one-time-code.ts';
import { fitsPassword, hashPassword } from './password-hash.ts';
import { mustBeStrong } from './password-rules.ts';

/** Chooses a new password. Every session of the account ends, this one too: whoever knew the old one is out. */
export async function changePassword(
  acting: Acting,
  input: { readonly current: string; readonly next: string },
): Promise<void> {
  const { tenant, account, name } = acting.actor;
  await mustKnowPassword(acting, input.current);
  mustBeStrong(input.next, name);
  if (input.next === input.current) throw unchanged();
  const password_hash = await hashPassword(input.next);
  await act(acting, { tenant, action: 'account.password' }, async (step) => {
    await updateAccount(
      step.db,
      { tenant, id: account },
      { password_hash, password_changed_at: step.at, must_change: false },
    );
    const ended = await deleteSessions(step.db, tenant, account);
    await step.record({ subject: `account/${account}`, after: { passwordChanged: true, sessionsEnded: ended } });
  });
}

/** What an authenticator needs: the secret in base 32, and as the address that a QR code holds. */
export interface OneTimeCodeSetUp {
  readonly secret: string;
  readonly uri: string;
}

/** Begins one-time codes with a fresh secret; they are not asked for before one has been confirmed. */
export async function beginOneTimeCodes(
  acting: Acting,
  input: { readonly password: string },
): Promise<OneTimeCodeSetUp> {
  const { tenant, account, name } = acting.actor;
  await mustKnowPassword(acting, input.password);
  const raw = newSecret();
  await act(acting, { tenant, action: 'account.one-time-codes' }, async (step) => {
    await updateAccount(step.db, { tenant, id: account }, { totp_secret: raw, totp_confirmed: false });
    await step.record({ subject: `account/${account}`, after: { oneTimeCodes: 'begun' } });
  });
  const secret = base32(raw);
  return {
    secret,
    uri: `otpauth://totp/${encodeURIComponent(`明绩:${name}`)}?secret=${secret}&issuer=${encodeURIComponent('明绩')}`,
  };
}

/** Confirms the codes with one of them; from now on signing in asks for one. */
export async function confirmOneTimeCodes(acting: Acting, code: string): Promise<void> {
  const { tenant, account } = acting.actor;
  await act(acting, { tenant, action: 'account.one-time-codes' }, async (step) => {
    const { totp_secret, totp_last_step } = await ownRow(acting);
    const accepted = totp_secret ? acceptCode(totp_secret, code, acting.now(), totp_last_step) : undefined;
    if (accepted === undefined) throw wrongSecret();
    await updateAccount(step.db, { tenant, id: account }, { totp_confirmed: true, totp_last_step: accepted });
    await step.record({ subject: `account/${account}`, after: { oneTimeCodes: 'confirmed' } });
  });
}

/** Does without one-time codes again. */
export async function removeOneTimeCodes(acting: Acting, input: { readonly password: string }): Promise<void> {
  const { tenant, account } = acting.actor;
  await mustKnowPassword(acting, input.password);
  await act(acting, { tenant, action: 'account.one-time-codes' }, async (step) => {
    await updateAccount(step.db, { tenant, id: account }, { totp_secret: null, totp_confirmed: false });
    await step.record({ subject: `account/${account}`, after: { oneTimeCodes: 'removed' } });
  });
}

/** An open session is not enough for what would outlast it: the password is asked for again. */
async function mustKnowPassword(acting: Acting, password: string): Promise<void> {
  const { password_hash } = await ownRow(acting);
  if (!(await fitsPassword(password, password_hash))) throw wrongSecret();
}

async function ownRow({ data, actor }: Acting): Promise<AccountRow> {
  const row = await findAccount(data.store.db, actor.account);
  if (!row) throw new Error(`ownRow: the signed-in account ${actor.account} does not exist`);
  return row;
}

const wrongSecret = (): OperationalError =>
  new OperationalError('credentials_wrong', {
    zh: '当前口令或动态码不对。',
    en: 'The current password or the code is wrong.',
  });

const unchanged = (): OperationalError =>
  new OperationalError('password_too_weak', {
    zh: '新口令不能与原口令相同。',
    en: 'The new password has to differ from the old one.',
  });
