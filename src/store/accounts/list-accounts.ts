import { type Kysely, sql } from 'kysely';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { AccountRow } from './accounts.ts';

type Handle = Kysely<Tables>;

export type AccountState = 'open' | 'closed' | 'locked' | 'without-role' | 'unused';

/** What administrators look for; every part narrows. */
export interface AccountSearch {
  readonly search?: string | undefined;
  readonly office?: TenantKey | undefined;
  readonly role?: Role | undefined;
  readonly state?: AccountState | undefined;
  /** The moment of the question, and the one since when an account must have been used. */
  readonly now: string;
  readonly usedSince: string;
  readonly after: string;
  readonly limit: number;
}

/** Accounts of every office in the order of their names behind `after`: administrators look after all of them. */
export async function listAccounts(db: Handle, search: AccountSearch): Promise<AccountRow[]> {
  let query = db.withoutPlugins().selectFrom('accounts').selectAll().where('name', '>', search.after);
  if (search.office !== undefined) query = query.where('tenant', '=', search.office);
  if (search.role !== undefined) query = query.where('role', '=', search.role);
  if (search.state !== undefined) query = query.where(stateIs(search.state, search));
  if (search.search) {
    const part = `%${search.search.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where((eb) =>
      eb.or([
        eb('name', 'ilike', part),
        eb('display_name', 'ilike', part),
        eb('staff_number', '=', search.search ?? ''),
      ]),
    );
  }
  const rows = await query.orderBy('name').limit(search.limit).execute();
  return rows.map((row) => ({ ...row, role: row.role as Role | null }));
}

/** The condition of a state. An account that was never used counts from the day it was made. */
function stateIs(state: AccountState, { now, usedSince }: Pick<AccountSearch, 'now' | 'usedSince'>) {
  const conditions = {
    open: sql<boolean>`active`,
    closed: sql<boolean>`not active`,
    locked: sql<boolean>`active and locked_until > ${now}`,
    'without-role': sql<boolean>`active and role is null`,
    unused: sql<boolean>`active and coalesce(last_signed_in_at, created_at) < ${usedSince}`,
  };
  return conditions[state];
}

/** Other accounts of the same person that are or were administrators, open or closed. */
export async function listAdministratorsOf(db: Handle, staffNumber: string, except: string): Promise<AccountRow[]> {
  const rows = await db
    .withoutPlugins()
    .selectFrom('accounts')
    .selectAll()
    .where('staff_number', '=', staffNumber)
    .where('id', '<>', except)
    .where('role', 'like', '%-administrator')
    .execute();
  return rows.map((row) => ({ ...row, role: row.role as Role | null }));
}

export interface AccountCounts {
  readonly byRole: readonly { readonly role: Role | null; readonly open: number; readonly closed: number }[];
  readonly locked: number;
  readonly unused: number;
  readonly administratorsWithoutStaffNumber: number;
}

/** How many accounts there are of each role, and how many want a look. */
export async function countAccounts(
  db: Handle,
  when: Pick<AccountSearch, 'now' | 'usedSince'>,
): Promise<AccountCounts> {
  const all = db.withoutPlugins().selectFrom('accounts');
  const groups = await all
    .select([
      'role',
      sql<string>`count(*) filter (where active)`.as('open'),
      sql<string>`count(*) filter (where not active)`.as('closed'),
    ])
    .groupBy('role')
    .orderBy('role')
    .execute();
  const sums = await all
    .select([
      sql<string>`count(*) filter (where ${stateIs('locked', when)})`.as('locked'),
      sql<string>`count(*) filter (where ${stateIs('unused', when)})`.as('unused'),
      sql<string>`count(*) filter (where active and role like '%-administrator' and staff_number is null)`.as(
        'nameless',
      ),
    ])
    .executeTakeFirstOrThrow();
  return {
    byRole: groups.map((one) => ({
      role: one.role as Role | null,
      open: Number(one.open),
      closed: Number(one.closed),
    })),
    locked: Number(sums.locked),
    unused: Number(sums.unused),
    administratorsWithoutStaffNumber: Number(sums.nameless),
  };
}
