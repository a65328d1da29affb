import type { OfficeScope } from '../../model/office-scope.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';

/** An office with everything under it, however deep, and the names by which people know them. */
export interface NamedScope extends OfficeScope {
  readonly names: ReadonlyMap<TenantKey, string>;
}

/** What stands under an office. The tree belongs to no single tenant; whether somebody may see an office is asked before. */
export async function findScope(db: Database, root: TenantKey): Promise<NamedScope> {
  const rows = await db
    .withoutPlugins()
    .withRecursive('below', (query) =>
      query
        .selectFrom('tenants')
        .select(['tenant', 'parent', 'name'])
        .where('tenant', '=', root)
        .union(
          query
            .selectFrom('tenants as office')
            .innerJoin('below', 'below.tenant', 'office.parent')
            .select(['office.tenant as tenant', 'office.parent as parent', 'office.name as name']),
        ),
    )
    .selectFrom('below')
    .select(['tenant', 'parent', 'name'])
    .execute();
  const under = rows.flatMap(({ tenant, parent }) =>
    tenant === root || parent === null ? [] : [[tenant, parent] as const],
  );
  return { root, parents: new Map(under), names: new Map(rows.map(({ tenant, name }) => [tenant, name])) };
}
