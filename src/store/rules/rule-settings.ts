import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { RuleSettingTable } from '../administration-tables.ts';
import type { Tables } from '../database.ts';

export type RuleSettingRow = Selectable<RuleSettingTable>;

/** What the regions named decided about rules before there were yearly profiles: it holds for the years before their first one. */
export async function listRuleSettings(db: Kysely<Tables>, among: readonly TenantKey[]): Promise<RuleSettingRow[]> {
  return db
    .selectFrom('rule_settings')
    .selectAll()
    .where('tenant', 'in', [...among, ''])
    .orderBy('rule')
    .execute();
}
