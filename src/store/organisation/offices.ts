import { type Kysely, sql } from 'kysely';
import type { OfficeKind } from '../../model/office-node.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';

/** One office as the tree holds it. */
export interface OfficeRow {
  readonly tenant: TenantKey;
  readonly region: string;
  readonly unit: string;
  readonly name: string;
  readonly parent: TenantKey | null;
  readonly kind: OfficeKind;
  /** Since when it no longer works; null as long as it does. */
  readonly closed_at: string | null;
}

const COLUMNS = ['tenant', 'region', 'unit', 'name', 'parent', 'kind', 'closed_at'] as const;

type Handle = Kysely<Tables>;

/** The tree belongs to no single tenant, so these queries are meant for all of them. */
const tree = (db: Handle): Handle => db.withoutPlugins();

/** An office by its key, closed ones too; undefined when there is none. */
export async function findOffice(db: Handle, tenant: TenantKey): Promise<OfficeRow | undefined> {
  const row = await tree(db).selectFrom('tenants').select(COLUMNS).where('tenant', '=', tenant).executeTakeFirst();
  return row && { ...row, kind: row.kind as OfficeKind };
}

/** Inserts an office; false when its codes are taken by one that has been set up before (one that is only known by its key has not). */
export async function insertOffice(db: Handle, office: OfficeRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tree(db)
    .insertInto('tenants')
    .values(office)
    .onConflict((conflict) =>
      conflict
        .column('tenant')
        .doUpdateSet({ name: office.name, parent: office.parent, kind: office.kind })
        .whereRef('tenants.name', '=', 'tenants.tenant'),
    )
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}

/** Gives an office that is known by its key its name and its place. */
export async function nameOffice(
  db: Handle,
  { tenant, name, parent, kind }: Pick<OfficeRow, 'tenant' | 'name' | 'parent' | 'kind'>,
): Promise<void> {
  await tree(db).updateTable('tenants').set({ name, parent, kind }).where('tenant', '=', tenant).execute();
}

/** Puts an office below another. */
export async function moveOfficeRow(db: Handle, tenant: TenantKey, parent: TenantKey): Promise<void> {
  await tree(db).updateTable('tenants').set({ parent }).where('tenant', '=', tenant).execute();
}

/** Closes an office, or opens it again with null. */
export async function setOfficeClosed(db: Handle, tenant: TenantKey, at: string | null): Promise<void> {
  await tree(db).updateTable('tenants').set({ closed_at: at }).where('tenant', '=', tenant).execute();
}

/** How many offices right below one still work. */
export async function countOpenOfficesBelow(db: Handle, tenant: TenantKey): Promise<number> {
  const { count } = await tree(db)
    .selectFrom('tenants')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('parent', '=', tenant)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The offices of a region, or all, in the order of their keys behind `after`. */
export async function listOffices(
  db: Handle,
  {
    among,
    after,
    limit,
  }: { readonly among: readonly TenantKey[] | 'all'; readonly after: string; readonly limit: number },
): Promise<OfficeRow[]> {
  let query = tree(db).selectFrom('tenants').select(COLUMNS).where('tenant', '>', after);
  if (among !== 'all') query = query.where('tenant', 'in', [...among, '']);
  const rows = await query.orderBy('tenant').limit(limit).execute();
  return rows.map((row) => ({ ...row, kind: row.kind as OfficeKind }));
}

/** An office and everything under it, by their keys, with what one has to know to set them up as a tree again. */
export async function readSubtree(
  db: Handle,
  root: TenantKey,
): Promise<readonly Pick<OfficeRow, 'tenant' | 'parent' | 'name'>[]> {
  const { rows } = await sql<Pick<OfficeRow, 'tenant' | 'parent' | 'name'>>`/* subtree */ with recursive below as (
      select tenant, parent, name from tenants where tenant = ${root}
      union select t.tenant, t.parent, t.name from tenants t join below on below.tenant = t.parent)
    select tenant, parent, name from below order by tenant`.execute(tree(db));
  return rows;
}

/** Each of these offices with everything under it, itself among them. */
export async function listSubtrees(
  db: Handle,
  roots: readonly TenantKey[],
): Promise<ReadonlyMap<TenantKey, readonly TenantKey[]>> {
  const { rows } = await sql<{ root: TenantKey; tenants: TenantKey[] }>`/* subtrees */ with recursive below as (
      select tenant as root, tenant from tenants where tenant = any(${[...roots]}::text[])
      union select b.root, t.tenant from tenants t join below b on b.tenant = t.parent)
    select root, array_agg(tenant order by tenant) as tenants from below group by root`.execute(tree(db));
  return new Map(rows.map(({ root, tenants }) => [root, tenants]));
}

/** An office and everything under it. */
export async function listSubtree(db: Handle, root: TenantKey): Promise<TenantKey[]> {
  return (await readSubtree(db, root)).map(({ tenant }) => tenant);
}

/** An office and those above it, from near to far. */
export async function readWayUp(db: Handle, office: TenantKey): Promise<readonly NamedOffice[]> {
  const { rows } = await sql<NamedOffice>`/* way up */ with recursive above as (
      select tenant, parent, name, kind, 0 as far from tenants where tenant = ${office}
      union all select t.tenant, t.parent, t.name, t.kind, above.far + 1 from tenants t join above on t.tenant = above.parent
        where above.far < 50)
    select tenant, name, kind from above order by far`.execute(tree(db));
  return rows;
}

type NamedOffice = Pick<OfficeRow, 'tenant' | 'name' | 'kind'>;

/** The offices above one, from near to far. */
export async function listAbove(db: Handle, office: TenantKey): Promise<TenantKey[]> {
  return (await readWayUp(db, office)).slice(1).map(({ tenant }) => tenant);
}

/** All offices of a region (区划): what its finance bureau reviews. */
export async function listRegion(db: Handle, region: string): Promise<TenantKey[]> {
  const { rows } = await sql<{ tenant: TenantKey }>`/* region */ select tenant from tenants
    where region = ${region} order by tenant`.execute(tree(db));
  return rows.map(({ tenant }) => tenant);
}
