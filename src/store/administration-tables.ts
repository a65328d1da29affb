import type { ColumnType } from 'kysely';

/** Fields of a JSON column: an object when read, JSON text when written. */
type JsonColumn<T> = ColumnType<T, string, string>;

export interface RecoveryCodeTable {
  tenant: string;
  account_id: string;
  /** SHA-256 of the code, which has 120 random bits. */
  code_hash: Buffer;
  made_at: string;
}

export interface ApiTokenTable {
  tenant: string;
  id: string;
  name: string;
  /** SHA-256 of the secret part, which has 256 random bits. */
  secret_hash: Buffer;
  scopes: JsonColumn<readonly string[]>;
  created_at: string;
  created_by: string;
  expires_at: string;
  revoked_at: string | null;
  revoked_by: string | null;
  last_used_at: string | null;
  last_used_from: string | null;
}

/** What regions decided about rules for every year, before there were yearly profiles: read, never written any more. */
export interface RuleSettingTable {
  tenant: string;
  rule: string;
  /** error, warning, hint, or off. */
  severity: string;
  reason: string;
  changed_at: string;
  changed_by: string;
}

export interface InstallationSettingTable {
  tenant: string;
  name: string;
  value: JsonColumn<unknown>;
  changed_at: string;
  changed_by: string;
}

/** The tables of migration 0006. */
export interface AdministrationTables {
  recovery_codes: RecoveryCodeTable;
  api_tokens: ApiTokenTable;
  rule_settings: RuleSettingTable;
  installation_settings: InstallationSettingTable;
}
