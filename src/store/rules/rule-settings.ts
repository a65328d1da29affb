import type { Kysely, Selectable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { RuleSettingTable } from '../administration-tables.ts';
import type { Tables } from '../database.ts';

type Handle = Kysely<Tables>;

export type RuleSettingRow = Selectable<RuleSettingTable>;

/** What a region has decided about rules, in the order of their ids. */
export async function listRuleSettings(db: Handle, tenant: TenantKey): Promise<RuleSettingRow[]> {
  return db.selectFrom('rule_settings').selectAll().where('tenant', '=', tenant).orderBy('rule').execute();
}

export async function putRuleSetting(db: Handle, setting: RuleSettingRow): Promise<void> {
  const { severity, reason, changed_at, changed_by } = setting;
  await db
    .insertInto('rule_settings')
    .values(setting)
    .onConflict((conflict) =>
      conflict.columns(['tenant', 'rule']).doUpdateSet({ severity, reason, changed_at, changed_by }),
    )
    .execute();
}

/** Takes a decision back. */
export async function deleteRuleSetting(db: Handle, tenant: TenantKey, rule: string): Promise<void> {
  await db.deleteFrom('rule_settings').where('tenant', '=', tenant).where('rule', '=', rule).execute();
}
