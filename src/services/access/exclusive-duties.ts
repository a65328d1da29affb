import { OperationalError } from '../../base/operational-error.ts';
import { isAdministrator, type Role } from '../../model/role.ts';
import type { AccountRow } from '../../store/accounts/accounts.ts';
import { listAdministratorsOf } from '../../store/accounts/list-accounts.ts';
import type { Step } from '../acting/act.ts';
import { retentionDays } from '../audit/retention.ts';

const DAY = 86_400_000;

/** An account never crosses the line between administrators and business, nor from one kind of administrator to another. */
export function mustNotCross(before: Role | null, after: Role): void {
  if (before === null || before === after) return;
  if (!isAdministrator(before) && !isAdministrator(after)) return;
  throw new OperationalError('role_exclusive', {
    zh: '管理员与业务角色互斥，三类管理员之间也互斥。请为这项职责另建帐号。',
    en: 'Administrators and business roles exclude one another, as do the three administrators; create another account for the duty.',
  });
}

/**
 * The exclusion holds over time and for the person (decision 12): who is or was an administrator of another kind becomes one only when the audit
 * trail no longer holds what they did, so that nobody ever audits their own traces. The staff number tells who is who.
 */
export async function mustNotHaveBeenAnother(step: Step, account: AccountRow, role: Role): Promise<void> {
  if (!isAdministrator(role)) return;
  if (account.staff_number === null) throw numberNeeded();
  const others = await listAdministratorsOf(step.db, account.staff_number, account.id);
  const days = await retentionDays(step.db);
  const traceable = (closed: string | null): boolean =>
    closed === null || Date.parse(closed) + days * DAY > Date.parse(step.at);
  const other = others.find((one) => one.role !== role && traceable(one.active ? null : one.closed_at));
  if (other) throw ownTraces(other, days);
}

/** The number of an administrator stays: with another one the past would be somebody else's. */
export function mustKeepNumber({ role, staff_number }: AccountRow, next: string | undefined): void {
  if (next === undefined || staff_number === null || next === staff_number) return;
  if (role === null || !isAdministrator(role)) return;
  throw new OperationalError('role_exclusive', {
    zh: '管理员帐号的工号登记后不能更改。登记有误的，请停用该帐号后另建。',
    en: 'The staff number of an administrator stays as it was written down; close the account and make another one if it is wrong.',
  });
}

const numberNeeded = (): OperationalError =>
  new OperationalError('role_exclusive', {
    zh: '授予管理员角色前，须由系统管理员在帐号中登记工号，以便核对同一人是否担任过其他管理员。',
    en: 'An administrator needs a staff number, so that it can be told whether the person has been another administrator; the system administrator enters it.',
  });

const ownTraces = ({ name }: AccountRow, days: number): OperationalError =>
  new OperationalError('role_exclusive', {
    zh: `同一工号的帐号“${name}”正在担任或曾担任另一类管理员，其操作仍在审计记录中。须停用该帐号满 ${days} 天后才能担任。`,
    en: `The account "${name}" of the same person is or was another administrator, and what it did is still in the audit trail; it has to have been closed for ${days} days.`,
  });
