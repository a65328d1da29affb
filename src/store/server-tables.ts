import type { ColumnType, Generated } from 'kysely';

/** Fields of a JSON column: an object when read, JSON text when written. */
type JsonColumn<T> = ColumnType<T, string, string>;

export interface AccountTable {
  tenant: string;
  id: string;
  name: string;
  display_name: string;
  /** Null until the security administrator has given one. */
  role: string | null;
  password_hash: string;
  password_changed_at: string;
  /** The password was chosen by somebody else and serves for choosing an own one only. */
  must_change: boolean;
  /** Wrong passwords in a row. */
  failures: Generated<number>;
  locked_until: string | null;
  active: Generated<boolean>;
  /** Sealed with a key outside the database (`secret-seal.ts`). */
  totp_secret: Buffer | null;
  totp_confirmed: Generated<boolean>;
  /** The time step of the last code that was accepted: no code works twice. */
  totp_last_step: Generated<number>;
  revision: Generated<number>;
  created_at: string;
  created_by: string;
  /** 工号: which accounts belong to one person. */
  staff_number: string | null;
  last_signed_in_at: string | null;
  closed_at: string | null;
}

export interface SessionTable {
  tenant: string;
  id: string;
  account_id: string;
  /** SHA-256 of the token: who reads the table cannot take a session over. */
  token_hash: Buffer;
  created_at: string;
  seen_at: string;
  address: string;
}

export interface IdempotencyKeyTable {
  tenant: string;
  account_id: string;
  key: string;
  /** What the key was used for: method, route and SHA-256 of the request. */
  fingerprint: string;
  result: JsonColumn<unknown> | null;
  at: string;
}

export interface AuditEntryTable {
  tenant: string;
  /** Ordered by time (UUID version 7). */
  id: string;
  at: string;
  /** Null where nobody is signed in: a failed sign-in. */
  actor_id: string | null;
  actor_name: string;
  role: string | null;
  address: string;
  request_id: string;
  action: string;
  subject: string;
  outcome: string;
  before: JsonColumn<unknown> | null;
  after: JsonColumn<unknown> | null;
  log_index: number;
}

export interface PlanTable {
  tenant: string;
  plan_id: string;
  fiscal_year: number;
  title: string;
  state: string;
  /** The newest version of the paper. */
  version: number;
  /** Counts every change of the row; what ETag and If-Match compare. */
  revision: number;
  submitted_version: number | null;
  approved_version: number | null;
  submitted_by: string | null;
  endorsed_by: string | null;
  created_at: string;
  created_by: string;
  updated_at: string;
}

export interface PlanPaperTable {
  tenant: string;
  plan_id: string;
  version: number;
  sha256: string;
  file_name: string;
  size: number;
  uploaded_by: string;
  /** What the check found when the paper came. */
  report: JsonColumn<unknown>;
}

export interface PlanLockTable {
  tenant: string;
  fiscal_year: number;
  locked: boolean;
  changed_at: string;
  changed_by: string;
}

export interface PlanStepTable {
  tenant: string;
  plan_id: string;
  step: number;
  action: string;
  from_state: string;
  to_state: string;
  version: number;
  reason: string;
  actor_id: string;
  actor_name: string;
  at: string;
}

export interface PlanCommentTable {
  tenant: string;
  plan_id: string;
  id: string;
  version: number;
  /** The line that is meant, as a JSON pointer into the plan. */
  subject: string;
  rule: string | null;
  body: string;
  author_id: string;
  author_name: string;
  at: string;
  resolved_at: string | null;
  resolved_by: string | null;
  /** Of the preparer, when it was dealt with; "" where nothing was said. */
  answer: Generated<string>;
}

export interface ReviewBatchTable {
  tenant: string;
  id: string;
  title: string;
  state: string;
  total: number;
  done: Generated<number>;
  failed: Generated<number>;
  created_by: string;
  created_at: string;
  finished_at: string | null;
  /** When a process last worked on it; one that has fallen silent is taken over. */
  beat_at: string | null;
}

export interface ReviewDocumentTable {
  tenant: string;
  batch_id: string;
  number: number;
  file_name: string;
  sha256: string;
  state: string;
  department: string | null;
  fiscal_year: number | null;
  errors: Generated<number>;
  warnings: Generated<number>;
  hints: Generated<number>;
  weight: Generated<number>;
  points: string | null;
  report: JsonColumn<unknown> | null;
  returned_at: string | null;
  returned_by: string | null;
  return_note: string | null;
  returned_to: string | null;
}

/** The tables of migration 0002. */
export interface ServerTables {
  accounts: AccountTable;
  sessions: SessionTable;
  idempotency_keys: IdempotencyKeyTable;
  audit_entries: AuditEntryTable;
  plans: PlanTable;
  plan_papers: PlanPaperTable;
  plan_locks: PlanLockTable;
  plan_steps: PlanStepTable;
  plan_comments: PlanCommentTable;
  review_batches: ReviewBatchTable;
  review_documents: ReviewDocumentTable;
}
