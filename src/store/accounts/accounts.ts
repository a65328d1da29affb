import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { AccountTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

/** An account as it is stored; the role is one of the known ones or null. */
export type AccountRow = Omit<Selectable<AccountTable>, 'role'> & { readonly role: Role | null };

const asRow = (row: Selectable<AccountTable>): AccountRow => ({ ...row, role: row.role as Role | null });

/** Whoever signs in gives a name and no office: the one look-up that cannot name its tenant. */
export async function findAccountByName(db: Handle, name: string): Promise<AccountRow | undefined> {
  const row = await db.withoutPlugins().selectFrom('accounts').selectAll().where('name', '=', name).executeTakeFirst();
  return row && asRow(row);
}

/** An account by its id, for the administrators, who look after the accounts of every office. */
export async function findAccount(db: Handle, id: string): Promise<AccountRow | undefined> {
  const row = await db.withoutPlugins().selectFrom('accounts').selectAll().where('id', '=', id).executeTakeFirst();
  return row && asRow(row);
}

/** What the people behind account names are called, of whatever office; a name that nobody has is not in it. */
export async function findDisplayNames(db: Handle, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (names.length === 0) return new Map();
  const rows = await db
    .withoutPlugins()
    .selectFrom('accounts')
    .select(['name', 'display_name'])
    .where('name', 'in', names)
    .execute();
  return new Map(rows.map(({ name, display_name }) => [name, display_name]));
}

/** Whether anybody has an account, in whatever office. */
export async function hasAccounts(db: Handle): Promise<boolean> {
  const row = await db.withoutPlugins().selectFrom('accounts').select('id').limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Lets one set-up after the other into the transaction, whatever regions they name. */
export async function lockSetUp(db: Handle): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('set-up', 0))`.execute(db);
}

/** Inserts an account; false when the name is taken. */
export async function insertAccount(
  db: Handle,
  account: Pick<
    AccountRow,
    'tenant' | 'id' | 'name' | 'display_name' | 'role' | 'password_hash' | 'must_change' | 'created_at' | 'created_by'
  > & { readonly staff_number?: string | null },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('accounts')
    .values({ ...account, password_changed_at: account.created_at })
    .onConflict((conflict) => conflict.column('name').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Changes an account and counts its revision up. */
export async function updateAccount(
  db: Handle,
  { tenant, id }: { readonly tenant: TenantKey; readonly id: string },
  change: Updateable<AccountTable>,
): Promise<AccountRow> {
  const row = await db
    .updateTable('accounts')
    .set((eb) => ({ ...change, revision: eb('revision', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow();
  return asRow(row);
}

/** How many accounts of an office are open. */
export async function countOpenAccounts(db: Handle, tenant: TenantKey): Promise<number> {
  const { count } = await db
    .selectFrom('accounts')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('tenant', '=', tenant)
    .where('active', '=', true)
    .executeTakeFirstOrThrow();
  return Number(count);
}
