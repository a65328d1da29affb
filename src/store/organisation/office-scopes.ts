import type { OfficeScope } from '../../model/office-scope.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import { readSubtree } from './offices.ts';

/** An office with everything under it, however deep, and the names by which people know them. */
export interface NamedScope extends OfficeScope {
  readonly names: ReadonlyMap<TenantKey, string>;
}

/** What stands under an office. The tree belongs to no single tenant; whether somebody may see an office is asked before. */
export async function findScope(db: Database, root: TenantKey): Promise<NamedScope> {
  const rows = await readSubtree(db, root);
  const under = rows.flatMap(({ tenant, parent }) =>
    tenant === root || parent === null ? [] : [[tenant, parent] as const],
  );
  return { root, parents: new Map(under), names: new Map(rows.map(({ tenant, name }) => [tenant, name])) };
}
