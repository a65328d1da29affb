import { REGION_UNIT } from '../../model/office-node.ts';
import { readTenantKey, type TenantKey, tenantKey } from '../../model/tenant.ts';

/** Where what holds for a whole region is kept (profiles, deadlines): at its own node, which its finance bureau speaks for. */
export function regionOf(tenant: TenantKey): TenantKey {
  const parts = readTenantKey(tenant);
  if (!parts) throw new Error(`regionOf: "${tenant}" is no tenant key; make it with tenantKey()`);
  return tenantKey({ region: parts.region, unit: REGION_UNIT });
}
