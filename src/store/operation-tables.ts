import type { ColumnType } from 'kysely';

/** Fields of a JSON column: an object when read, JSON text when written. */
type JsonColumn<T> = ColumnType<T, string, string>;

export interface DeadlineTable {
  /** The region (区划) whose finance bureau has set it. */
  tenant: string;
  fiscal_year: number;
  work: string;
  /** The end of the period that is monitored, "06" for June; empty for work that is done once a year. */
  period: string;
  /** The last day, "2026-03-31". */
  due_on: string;
  set_at: string;
  set_by: string;
}

export interface NoticeTable {
  tenant: string;
  account_id: string;
  id: string;
  /** What it is about and when: an account is told the same thing once. */
  key: string;
  kind: string;
  texts: JsonColumn<{ readonly zh: string; readonly en: string }>;
  /** What it leads to. */
  about: JsonColumn<{ readonly kind: string; readonly id: string }> | null;
  created_at: string;
  read_at: string | null;
}

export interface NoticeSettingTable {
  tenant: string;
  account_id: string;
  email: string;
  changed_at: string;
}

export interface DeliveryTable {
  tenant: string;
  id: string;
  /** mail or webhook. */
  channel: string;
  /** The account, or the webhook's name in the operator's settings. */
  target: string;
  key: string;
  message: JsonColumn<{ readonly subject: string; readonly text: string }>;
  created_at: string;
  sent_at: string | null;
}

export interface BackupRunTable {
  tenant: string;
  id: string;
  started_at: string;
  ended_at: string;
  /** done or failed. */
  outcome: string;
  file_name: string;
  size: number | null;
  rows: number | null;
  files: number | null;
  error: string | null;
}

/** The tables of migration 0007. */
export interface OperationTables {
  deadlines: DeadlineTable;
  notices: NoticeTable;
  notice_settings: NoticeSettingTable;
  deliveries: DeliveryTable;
  backup_runs: BackupRunTable;
}
