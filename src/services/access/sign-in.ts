import { OperationalError } from '../../base/operational-error.ts';
import { type AccountRow, findAccountByName, updateAccount } from '../../store/accounts/accounts.ts';
import { insertSession } from '../../store/sessions/sessions.ts';
import { act, type Step } from '../acting/act.ts';
import type { Calling } from '../acting/actor.ts';
import { isSetUp, rootOffice } from './installation.ts';
import { afterFailure, isLocked } from './lockout.ts';
import { acceptCode } from './one-time-code.ts';
import { fitsPassword, hashPassword, isOutdated } from './password-hash.ts';
import { spendRecoveryCode } from './recovery-codes.ts';
import { sealingKey, unseal } from './secret-seal.ts';
import { newToken, tokenHash } from './session-token.ts';

export interface Credentials {
  readonly name: string;
  readonly password: string;
  /** The one-time code, where the account asks for one. */
  readonly code?: string | undefined;
  /** Instead of the one-time code, one of those that were given for the day the telephone is lost. */
  readonly recoveryCode?: string | undefined;
}

type Attempt =
  | { readonly token: string }
  | { readonly fault: 'wrong' | 'locked' | 'code-missing' | 'first-password-over' };

/**
 * Signs somebody in and gives the token of the new session. A failure is counted and recorded before it is told, and the same words
 * answer an unknown name and a wrong password.
 */
export async function signIn(calling: Calling, credentials: Credentials): Promise<string> {
  const { db } = calling.data.store;
  if (!(await isSetUp(db))) throw setUpNeeded();
  const known = await findAccountByName(db, credentials.name);
  const tenant = known?.tenant ?? (await rootOffice(db));
  // Outside the transaction: the hash takes tens of milliseconds, in which no lock should be held.
  const fits = await fitsPassword(credentials.password, known?.password_hash);
  const hash = fits && known && isOutdated(known.password_hash) ? await hashPassword(credentials.password) : undefined;
  const attempt = await act(calling, { tenant, action: 'session.create' }, async (step): Promise<Attempt> => {
    const account = await findAccountByName(step.db, credentials.name);
    // A password that changed between the check and now was not the one that was checked.
    const stillFits = fits && account?.password_hash === known?.password_hash;
    return account?.active
      ? tryAccount(calling, step, account, { ...credentials, fits: stillFits, hash })
      : refuse(step, credentials.name);
  });
  if ('token' in attempt) return attempt.token;
  throw faults[attempt.fault]();
}

interface Given extends Pick<Credentials, 'code' | 'recoveryCode'> {
  /** The password is the account's. */
  readonly fits: boolean;
  /** The password hashed with today's cost, where it was kept with another. */
  readonly hash: string | undefined;
}

async function tryAccount(calling: Calling, step: Step, account: AccountRow, given: Given): Promise<Attempt> {
  const { now, origin } = calling;
  const { fits, hash } = given;
  const subject = `account/${account.id}`;
  const who = account.name;
  if (isLocked(account.locked_until, now())) {
    await step.record({ subject, who, outcome: 'refused', after: { lockedUntil: account.locked_until } });
    return { fault: 'locked' };
  }
  if (fits && isOver(calling, account)) {
    await step.record({ subject, who, outcome: 'refused', after: { firstPassword: 'over' } });
    return { fault: 'first-password-over' };
  }
  if (fits && account.totp_confirmed && given.code === undefined && given.recoveryCode === undefined) {
    await step.record({ subject, who, outcome: 'refused', after: { secondFactor: 'asked for' } });
    return { fault: 'code-missing' };
  }
  const totp = fits ? await acceptedStep(calling, step, account, given) : undefined;
  if (totp === undefined) {
    const failed = await updateAccount(step.db, account, afterFailure(account.failures, now()));
    const after = { failures: failed.failures, lockedUntil: failed.locked_until };
    await step.record({ subject, who, outcome: 'failed', after });
    return { fault: failed.locked_until === null ? 'wrong' : 'locked' };
  }
  const signedIn = { failures: 0, locked_until: null, totp_last_step: totp, last_signed_in_at: step.at };
  await updateAccount(step.db, account, { ...signedIn, ...(hash !== undefined && { password_hash: hash }) });
  const how = given.recoveryCode !== undefined && account.totp_confirmed ? { recoveryCode: 'used' } : {};
  return openSession(step, account, origin.address, how);
}

/** A password that an administrator gave lay somewhere on its way: it serves for some days, and not for whoever finds it later. */
function isOver({ now, operator }: Calling, { must_change, password_changed_at }: AccountRow): boolean {
  return must_change && now().getTime() - Date.parse(password_changed_at) > operator.firstPasswordHours * 3_600_000;
}

/** The time step of the code that was accepted, or of the last one where no code was needed or a recovery code stood in; undefined for a wrong one. */
async function acceptedStep(
  { data, operator, now }: Calling,
  step: Step,
  account: AccountRow,
  { code, recoveryCode }: Given,
) {
  const { id, totp_secret, totp_last_step } = account;
  if (!account.totp_confirmed) return totp_last_step;
  if (recoveryCode !== undefined)
    return (await spendRecoveryCode(step, account, recoveryCode)) ? totp_last_step : undefined;
  if (!totp_secret || code === undefined) return undefined;
  const secret = unseal(sealingKey(data.store.folder, operator), id, totp_secret);
  return acceptCode(secret, code, now(), totp_last_step);
}

async function openSession(step: Step, account: AccountRow, address: string, how: object): Promise<Attempt> {
  const token = newToken();
  const id = step.newId();
  const { tenant } = account;
  const times = { created_at: step.at, seen_at: step.at };
  await insertSession(step.db, {
    tenant,
    id,
    account_id: account.id,
    token_hash: Buffer.from(tokenHash(token), 'hex'),
    address,
    ...times,
  });
  await step.record({ subject: `account/${account.id}`, who: account.name, after: { session: id, ...how } });
  return { token };
}

async function refuse(step: Step, name: string): Promise<Attempt> {
  await step.record({ subject: 'account', who: name.slice(0, 64), outcome: 'failed' });
  return { fault: 'wrong' };
}

const faults = {
  wrong: () =>
    new OperationalError('credentials_wrong', {
      zh: '帐号、口令或动态码不对。连续输错 5 次，帐号会锁定 30 分钟。',
      en: 'Account, password or code is wrong. After five wrong ones in a row the account is locked for 30 minutes.',
    }),
  locked: () =>
    new OperationalError('account_locked', {
      zh: '帐号已锁定：连续输错的 30 分钟后自动解锁，由安全管理员锁定的请联系安全管理员。',
      en: 'The account is locked: for 30 minutes after wrong passwords, or by the security administrator, who can unlock it.',
    }),
  'first-password-over': () =>
    new OperationalError('first_password_over', {
      zh: '这个初始口令已过有效期。请联系系统管理员重设一个，并尽快登录改成自己的口令。',
      en: 'This first password is no longer valid. Ask the system administrator for a new one, and choose an own one soon.',
    }),
  'code-missing': () =>
    new OperationalError('second_factor_needed', {
      zh: '请再填写动态口令器上的 6 位动态码。',
      en: 'Give the six digits of your authenticator as well.',
    }),
} as const;

const setUpNeeded = (): OperationalError =>
  new OperationalError('set_up_needed', {
    zh: '系统尚未初始设置。请先建立三位管理员。',
    en: 'The installation has not been set up: create the three administrators first.',
  });
