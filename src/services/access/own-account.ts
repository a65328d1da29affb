import { OperationalError } from '../../base/operational-error.ts';
import { type AccountRow, findAccount, updateAccount } from '../../store/accounts/accounts.ts';
import { deleteSessions } from '../../store/sessions/sessions.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { acceptCode, base32, newSecret } from './one-time-code.ts';
import { fitsPassword, hashPassword } from './password-hash.ts';
import { mustBeStrong } from './password-rules.ts';
import { forgetOneTimeCodes, renewRecoveryCodes } from './recovery-codes.ts';
import { seal, sealingKey, unseal } from './secret-seal.ts';

/** Chooses a new password. Every session of the account ends, this one too: whoever knew the old one is out. */
export async function changePassword(
  acting: Acting,
  input: { readonly current: string; readonly next: string },
): Promise<void> {
  const { tenant, account, name } = acting.actor;
  await mustKnowPassword(acting, input.current);
  await mustBeStrong(input.next, name);
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
    const sealed = seal(sealingKey(acting.data.store.folder, acting.operator), account, raw);
    await updateAccount(step.db, { tenant, id: account }, { totp_secret: sealed, totp_confirmed: false });
    await step.record({ subject: `account/${account}`, after: { oneTimeCodes: 'begun' } });
  });
  const secret = base32(raw);
  return {
    secret,
    uri: `otpauth://totp/${encodeURIComponent(`明绩:${name}`)}?secret=${secret}&issuer=${encodeURIComponent('明绩')}`,
  };
}

/** Codes to sign in with once each, when the telephone is not at hand. Shown this once. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

/** Confirms the codes with one of them; from now on signing in asks for one. */
export async function confirmOneTimeCodes(acting: Acting, code: string): Promise<RecoveryCodes> {
  const { tenant, account } = acting.actor;
  return act(acting, { tenant, action: 'account.one-time-codes' }, async (step) => {
    const accepted = acceptedStep(acting, await ownRow(acting), code);
    if (accepted === undefined) throw wrongSecret();
    await updateAccount(step.db, { tenant, id: account }, { totp_confirmed: true, totp_last_step: accepted });
    await step.record({ subject: `account/${account}`, after: { oneTimeCodes: 'confirmed' } });
    return { recoveryCodes: await renewRecoveryCodes(step, { tenant, id: account }) };
  });
}

/** Gives fresh recovery codes; those of before do not work any more. */
export async function replaceRecoveryCodes(
  acting: Acting,
  input: { readonly password: string },
): Promise<RecoveryCodes> {
  const { tenant, account } = acting.actor;
  await mustKnowPassword(acting, input.password);
  return act(acting, { tenant, action: 'account.recovery-codes' }, async (step) => {
    if (!(await ownRow(acting)).totp_confirmed) throw noCodes();
    await step.record({ subject: `account/${account}`, after: { recoveryCodes: 'renewed' } });
    return { recoveryCodes: await renewRecoveryCodes(step, { tenant, id: account }) };
  });
}

function acceptedStep({ data, operator, now }: Acting, { id, totp_secret, totp_last_step }: AccountRow, code: string) {
  if (!totp_secret) return undefined;
  const secret = unseal(sealingKey(data.store.folder, operator), id, totp_secret);
  return acceptCode(secret, code, now(), totp_last_step);
}

/** Does without one-time codes again. */
export async function removeOneTimeCodes(acting: Acting, input: { readonly password: string }): Promise<void> {
  const { tenant, account } = acting.actor;
  await mustKnowPassword(acting, input.password);
  await act(acting, { tenant, action: 'account.one-time-codes' }, async (step) => {
    await forgetOneTimeCodes(step, { tenant, id: account });
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

const noCodes = (): OperationalError =>
  new OperationalError('step_not_possible', {
    zh: '尚未启用动态码，不需要恢复码。',
    en: 'There are no one-time codes to recover from; begin them first.',
  });

const unchanged = (): OperationalError =>
  new OperationalError('password_too_weak', {
    zh: '新口令不能与原口令相同。',
    en: 'The new password has to differ from the old one.',
  });
