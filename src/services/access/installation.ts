import type { TenantKey } from '../../model/tenant.ts';
import { hasAccounts } from '../../store/accounts/accounts.ts';
import type { Database } from '../../store/database.ts';
import { listOffices } from '../../store/organisation/offices.ts';

/** Whether the three administrators exist. */
export function isSetUp(db: Database): Promise<boolean> {
  return hasAccounts(db);
}

/** The region at the top of the tree, which the administrators belong to. Throws before the set-up. */
export async function rootOffice(db: Database): Promise<TenantKey> {
  const offices = await listOffices(db, { among: 'all', after: '', limit: 10_000 });
  const root = offices.find(({ kind, parent }) => kind === 'region' && parent === null);
  if (!root) throw new Error('rootOffice: there is no region at the top of the tree; run the set-up first');
  return root.tenant;
}
