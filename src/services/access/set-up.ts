import { OperationalError } from '../../base/operational-error.ts';
import { REGION_UNIT } from '../../model/office-node.ts';
import type { Role } from '../../model/role.ts';
import { tenantKey } from '../../model/tenant.ts';
import { hasAccounts, insertAccount, lockSetUp } from '../../store/accounts/accounts.ts';
import { nameOffice } from '../../store/organisation/offices.ts';
import { act } from '../acting/act.ts';
import type { Calling } from '../acting/actor.ts';
import { hashPassword } from './password-hash.ts';
import { mustBeStrong } from './password-rules.ts';

export interface FirstAdministrator {
  readonly name: string;
  readonly displayName: string;
  readonly password: string;
}

export interface SetUp {
  /** The region at the top: 行政区划代码 and name. */
  readonly region: { readonly code: string; readonly name: string };
  readonly system: FirstAdministrator;
  readonly security: FirstAdministrator;
  readonly audit: FirstAdministrator;
}

/**
 * The first run: the region at the top of the tree, and the three administrators with passwords chosen here. There is no built-in account.
 * Works once; of two that come together the second is told so.
 */
export async function setUp(calling: Calling, input: SetUp): Promise<{ readonly created: number }> {
  const people = administratorsOf(input);
  mustDiffer(people);
  for (const { name, password } of people) await mustBeStrong(password, name);
  if (await hasAccounts(calling.data.store.db)) throw setUpAlready();
  const hashed = await Promise.all(people.map(async (one) => ({ ...one, hash: await hashPassword(one.password) })));
  const tenant = tenantKey({ region: input.region.code, unit: REGION_UNIT });
  return act(calling, { tenant, action: 'installation.set-up' }, async (step) => {
    await lockSetUp(step.db);
    if (await hasAccounts(step.db)) throw setUpAlready();
    await nameOffice(step.db, { tenant, name: input.region.name, parent: null, kind: 'region' });
    for (const { name, displayName, role, hash } of hashed) {
      const id = step.newId();
      const inserted = await insertAccount(step.db, {
        ...{ tenant, id, name, role, password_hash: hash, must_change: false },
        ...{ display_name: displayName, created_at: step.at, created_by: '-' },
      });
      if (!inserted) throw setUpAlready();
      await step.record({ subject: `account/${id}`, who: name, after: { name, displayName, role } });
    }
    return { created: hashed.length };
  });
}

type Named = FirstAdministrator & { readonly role: Role };

function administratorsOf({ system, security, audit }: SetUp): readonly Named[] {
  return [
    { ...system, role: 'system-administrator' },
    { ...security, role: 'security-administrator' },
    { ...audit, role: 'audit-administrator' },
  ];
}

/** The three exclude one another: three names and three passwords. */
function mustDiffer(people: readonly Named[]): void {
  const names = new Set(people.map(({ name }) => name));
  const passwords = new Set(people.map(({ password }) => password));
  if (names.size === people.length && passwords.size === people.length) return;
  throw new OperationalError('role_exclusive', {
    zh: '三位管理员必须是三个不同的帐号，口令也不能相同。',
    en: 'The three administrators have to be three accounts with three different passwords.',
  });
}

const setUpAlready = (): OperationalError =>
  new OperationalError('set_up_already', {
    zh: '系统已完成初始设置，请直接登录。',
    en: 'The installation has been set up already; sign in.',
  });
