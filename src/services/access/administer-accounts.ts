import { OperationalError } from '../../base/operational-error.ts';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { type AccountRow, findAccount, insertAccount, updateAccount } from '../../store/accounts/accounts.ts';
import { type AccountSearch, listAccounts } from '../../store/accounts/list-accounts.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import { deleteSessions } from '../../store/sessions/sessions.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { usedSince } from './account-review.ts';
import { mustKeepNumber, mustNotCross, mustNotHaveBeenAnother } from './exclusive-duties.ts';
import { hashPassword } from './password-hash.ts';
import { mustBeStrong } from './password-rules.ts';
import { forgetOneTimeCodes } from './recovery-codes.ts';

/** What may be told of an account: never its hash, never its secret. */
export type AccountView = Pick<
  AccountRow,
  | 'tenant'
  | 'id'
  | 'name'
  | 'display_name'
  | 'role'
  | 'active'
  | 'must_change'
  | 'locked_until'
  | 'revision'
  | 'created_at'
  | 'staff_number'
  | 'last_signed_in_at'
  | 'closed_at'
> & { readonly one_time_codes: boolean };

function viewAccount(row: AccountRow): AccountView {
  const { tenant, id, name, display_name, role, active, must_change, locked_until, revision, created_at } = row;
  const { staff_number, last_signed_in_at, closed_at } = row;
  const view = { tenant, id, name, display_name, role, active, must_change, locked_until, revision, created_at };
  return { ...view, staff_number, last_signed_in_at, closed_at, one_time_codes: row.totp_confirmed };
}

/** The accounts that a search finds, with what an administrator sees of each. */
export async function readAccounts(
  { data, now }: Acting,
  search: Omit<AccountSearch, 'now' | 'usedSince'>,
): Promise<readonly AccountView[]> {
  return (await listAccounts(data.store.db, { ...search, ...usedSince(now()) })).map(viewAccount);
}

/** One account; a coded error where there is none. */
export async function readAccount({ data }: Acting, id: string): Promise<AccountView> {
  return viewAccount(await mustFind(data.store.db, id));
}

/** Creates an account without a role, with a password that its owner has to change first. The role is the security administrator's. */
export async function createAccount(
  acting: Acting,
  input: {
    readonly name: string;
    readonly displayName: string;
    readonly tenant: TenantKey;
    readonly password: string;
    readonly staffNumber?: string | undefined;
  },
): Promise<AccountView> {
  const { name, displayName, tenant, password, staffNumber } = input;
  await mustBeStrong(password, name);
  const office = await findOffice(acting.data.store.db, tenant);
  if (!office || office.closed_at !== null) throw noOffice(tenant);
  const password_hash = await hashPassword(password);
  return act(acting, { tenant, action: 'account.create' }, async (step) => {
    const id = step.newId();
    const inserted = await insertAccount(step.db, {
      ...{ tenant, id, name, role: null, password_hash, must_change: true },
      ...{ display_name: displayName, created_at: step.at, created_by: acting.actor.name },
      staff_number: staffNumber ?? null,
    });
    if (!inserted) throw nameTaken(name);
    await step.record({ subject: `account/${id}`, after: { name, displayName, tenant, staffNumber } });
    return viewAccount(await mustFind(step.db, id));
  });
}

/** What the system administrator may change of an account: display name, staff number, whether it is open, its first password. */
export interface AccountChange {
  readonly displayName?: string | undefined;
  readonly active?: boolean | undefined;
  readonly password?: string | undefined;
  readonly staffNumber?: string | undefined;
}

/** Changes an account. A closed one, and one that was given a password, loses its sessions. */
export async function changeAccount(
  acting: Acting,
  id: string,
  expected: Expected,
  change: AccountChange,
): Promise<AccountView> {
  const { displayName, active, password, staffNumber } = change;
  const known = await mustFind(acting.data.store.db, id);
  if (password !== undefined) await mustBeStrong(password, known.name);
  if (active === false) mustNotBeOwn(acting, id);
  const hash = password === undefined ? undefined : await hashPassword(password);
  return act(acting, { tenant: known.tenant, action: 'account.change' }, async (step) => {
    const before = await current(step, id, expected);
    mustKeepNumber(before, staffNumber);
    if (active === true && !before.active && before.role !== null)
      await mustNotHaveBeenAnother(step, before, before.role);
    const after = await updateAccount(step.db, before, {
      ...(displayName !== undefined && { display_name: displayName }),
      ...(staffNumber !== undefined && { staff_number: staffNumber }),
      ...(active !== undefined && active !== before.active && { active, closed_at: active ? null : step.at }),
      ...(hash !== undefined && { password_hash: hash, must_change: true, password_changed_at: step.at }),
    });
    if (hash !== undefined || active === false) await deleteSessions(step.db, after.tenant, id);
    await recordChange(step, before, after, { passwordReset: hash !== undefined });
    return viewAccount(after);
  });
}

/** Gives an account its role. Administrators stay administrators of their kind, and nobody changes an own role. */
export async function giveRole(acting: Acting, id: string, expected: Expected, role: Role): Promise<AccountView> {
  mustNotBeOwn(acting, id);
  const { tenant } = await mustFind(acting.data.store.db, id);
  return act(acting, { tenant, action: 'account.role' }, async (step) => {
    const before = await current(step, id, expected);
    mustNotCross(before.role, role);
    await mustNotHaveBeenAnother(step, before, role);
    const after = await updateAccount(step.db, before, { role });
    await deleteSessions(step.db, tenant, id);
    await recordChange(step, before, after);
    return viewAccount(after);
  });
}

/** A lock that only the security administrator ends. */
const UNTIL_UNLOCKED = '9999-12-31T00:00:00.000Z';

/** Locks an account until it is unlocked. Whoever works with it is out at once. */
export async function lockAccount(acting: Acting, id: string, reason: string): Promise<AccountView> {
  mustNotBeOwn(acting, id);
  const { tenant } = await mustFind(acting.data.store.db, id);
  return act(acting, { tenant, action: 'account.lock' }, async (step) => {
    const before = await mustFind(step.db, id);
    const after = await updateAccount(step.db, before, { locked_until: UNTIL_UNLOCKED });
    await deleteSessions(step.db, tenant, id);
    await recordChange(step, before, after, { reason });
    return viewAccount(after);
  });
}

/** Takes one-time codes away from somebody who has lost the telephone and the recovery codes; the password is asked for as before. */
export async function removeOneTimeCodesOf(acting: Acting, id: string): Promise<AccountView> {
  mustNotBeOwn(acting, id);
  const { tenant } = await mustFind(acting.data.store.db, id);
  return act(acting, { tenant, action: 'account.remove-one-time-codes' }, async (step) => {
    const before = await mustFind(step.db, id);
    const after = await forgetOneTimeCodes(step, before);
    await deleteSessions(step.db, tenant, id);
    await recordChange(step, before, after);
    return viewAccount(after);
  });
}

/** Ends a lock before its time. */
export async function unlockAccount(acting: Acting, id: string): Promise<AccountView> {
  const { tenant } = await mustFind(acting.data.store.db, id);
  return act(acting, { tenant, action: 'account.unlock' }, async (step) => {
    const before = await mustFind(step.db, id);
    const after = await updateAccount(step.db, before, { failures: 0, locked_until: null });
    await recordChange(step, before, after);
    return viewAccount(after);
  });
}

/** Ends every session of an account. */
export async function endSessionsOf(acting: Acting, id: string): Promise<{ readonly ended: number }> {
  const { tenant } = await mustFind(acting.data.store.db, id);
  return act(acting, { tenant, action: 'account.end-sessions' }, async (step) => {
    const ended = await deleteSessions(step.db, tenant, id);
    await step.record({ subject: `account/${id}`, after: { sessionsEnded: ended } });
    return { ended };
  });
}

async function current(step: Step, id: string, expected: Expected): Promise<AccountRow> {
  const row = await mustFind(step.db, id);
  if (row.revision !== expected.revision) throw changedMeanwhile();
  return row;
}

async function recordChange(step: Step, before: AccountRow, after: AccountRow, more: object = {}): Promise<void> {
  await step.record({
    subject: `account/${after.id}`,
    before: viewAccount(before),
    after: { ...viewAccount(after), ...more },
  });
}

async function mustFind(db: Parameters<typeof findAccount>[0], id: string): Promise<AccountRow> {
  const row = await findAccount(db, id);
  if (row) return row;
  throw new OperationalError('resource_not_found', { zh: '没有这个帐号。', en: 'There is no such account.' });
}

function mustNotBeOwn({ actor }: Acting, id: string): void {
  if (actor.account !== id) return;
  throw new OperationalError('role_exclusive', {
    zh: '不能更改自己帐号的权限或状态，请由另一位管理员办理。',
    en: 'Nobody changes the role or the state of their own account; ask another administrator.',
  });
}

const nameTaken = (name: string): OperationalError =>
  new OperationalError('already_exists', {
    zh: `帐号名“${name}”已被使用。`,
    en: `The account name "${name}" is taken.`,
  });

const noOffice = (tenant: TenantKey): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: `没有单位“${tenant}”，或该单位已停用。请先建立或恢复单位。`,
    en: `There is no office "${tenant}", or it is closed; create or reopen it first.`,
  });
