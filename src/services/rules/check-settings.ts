import type { CheckSettings } from '../../model/check-report.ts';
import type { Severity } from '../../model/finding.ts';
import { REGION_UNIT } from '../../model/office-node.ts';
import { readTenantKey, type TenantKey, tenantKey } from '../../model/tenant.ts';
import type { Database } from '../../store/database.ts';
import { listRuleSettings } from '../../store/rules/rule-settings.ts';
import { ruleIds } from '../checking/rule-catalogue.ts';

/** Where the decisions about rules that hold for an office are kept: at its region's own node, which its finance bureau speaks for. */
export function regionOf(tenant: TenantKey): TenantKey {
  const parts = readTenantKey(tenant);
  if (!parts) throw new Error(`regionOf: "${tenant}" is no tenant key; make it with tenantKey()`);
  return tenantKey({ region: parts.region, unit: REGION_UNIT });
}

/**
 * What the finance bureau of an office's region has decided about rules, as every check of a paper of that office takes it. A decision about a
 * rule that this version no longer has is passed over.
 */
export async function checkSettingsOf(db: Database, tenant: TenantKey): Promise<CheckSettings> {
  const settings = (await listRuleSettings(db, regionOf(tenant))).filter(({ rule }) => ruleIds.includes(rule));
  const off = settings.filter(({ severity }) => severity === 'off');
  const changed = settings.filter(({ severity }) => severity !== 'off');
  return {
    switchedOff: Object.fromEntries(off.map(({ rule, reason }) => [rule, { reason }])),
    severities: Object.fromEntries(changed.map(({ rule, severity }) => [rule, severity as Severity])),
  };
}
