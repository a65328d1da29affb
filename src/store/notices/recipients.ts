import { type Kysely, sql } from 'kysely';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { Owner } from './notices.ts';

type Handle = Kysely<Tables>;

export interface Recipient extends Owner {
  readonly role: Role;
  /** Where reminders are mailed to as well; null where the account wants none. */
  readonly email: string | null;
}

const COLUMNS = sql`a.tenant, a.id as account, a.role, n.email`;
const SETTINGS = sql`left join notice_settings n on n.tenant = a.tenant and n.account_id = a.id`;

/** Who of a role looks after an office: finance reviewers of its region, others of the office itself or of one above it. */
export async function listRecipients(db: Handle, role: Role, tenant: TenantKey): Promise<Recipient[]> {
  const near = sql`a.tenant in (
    with recursive above as (
      select tenant, parent from tenants where tenant = ${tenant}
      union select t.tenant, t.parent from tenants t join above on t.tenant = above.parent)
    select tenant from above)`;
  const inRegion = sql`split_part(a.tenant, '/', 1) = split_part(${tenant}, '/', 1)`;
  const { rows } = await sql<Recipient>`
    select ${COLUMNS} from accounts a ${SETTINGS}
    where a.active and a.role = ${role} and ${role === 'finance-reviewer' ? inRegion : near}`.execute(
    db.withoutPlugins(),
  );
  return rows;
}

/** Everybody of a region who has work that may be due. */
export async function listWorkers(db: Handle, region: string, roles: readonly Role[]): Promise<Recipient[]> {
  const { rows } = await sql<Recipient>`
    select ${COLUMNS} from accounts a ${SETTINGS}
    where a.active and a.role = any(${roles}) and split_part(a.tenant, '/', 1) = ${region}`.execute(
    db.withoutPlugins(),
  );
  return rows;
}

/** One account, where it is still in use. */
export async function findRecipient(db: Handle, { tenant, account }: Owner): Promise<Recipient | undefined> {
  const { rows } = await sql<Recipient>`
    select ${COLUMNS} from accounts a ${SETTINGS}
    where a.active and a.role is not null and a.tenant = ${tenant} and a.id = ${account}`.execute(db.withoutPlugins());
  return rows[0];
}

/** Where the account wants its reminders mailed to; null takes that away. */
export async function putEmail(
  db: Handle,
  { tenant, account }: Owner,
  email: string | null,
  at: string,
): Promise<void> {
  if (email === null) {
    await db.deleteFrom('notice_settings').where('tenant', '=', tenant).where('account_id', '=', account).execute();
    return;
  }
  await db
    .insertInto('notice_settings')
    .values({ tenant, account_id: account, email, changed_at: at })
    .onConflict((conflict) => conflict.columns(['tenant', 'account_id']).doUpdateSet({ email, changed_at: at }))
    .execute();
}
