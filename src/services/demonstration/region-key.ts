import { REGION_UNIT } from '../../model/office-node.ts';
import { type TenantKey, tenantKey } from '../../model/tenant.ts';
import { demonstrationCity } from './city/city.ts';

/** The office of the region itself. */
export const regionKey: TenantKey = unitKey(REGION_UNIT);

/** The office of a unit of the demonstration city. */
export function unitKey(unit: string): TenantKey {
  return tenantKey({ region: demonstrationCity.code, unit });
}
