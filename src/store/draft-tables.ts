import type { ColumnType, Generated } from 'kysely';

/** Fields of a JSON column: an object when read, JSON text when written. */
type JsonColumn<T> = ColumnType<T, string, string>;

/** A version of a plan that came without a paper. */
export interface PlanEditTable {
  tenant: string;
  plan_id: string;
  version: number;
  /** edited: a person changed the version before · empty: begun empty · plan: begun from another plan. */
  origin: string;
  edited_by: string;
  /** What the check found when it was saved. */
  report: JsonColumn<unknown>;
}

/** A paper that is read without making a plan. */
export interface PaperTable {
  tenant: string;
  id: string;
  file_name: string;
  sha256: string;
  size: number;
  state: string;
  uploaded_by: string;
  uploaded_by_name: string;
  uploaded_at: string;
  read_at: string | null;
  format: string | null;
  department: string | null;
  fiscal_year: number | null;
  projects: Generated<number>;
  indicators: Generated<number>;
  errors: Generated<number>;
  warnings: Generated<number>;
  hints: Generated<number>;
  /** Pages that can be had as pictures. */
  pages: Generated<number>;
  messages: ColumnType<readonly unknown[], string | undefined, string>;
  /** Counts every change of the row; what ETag and If-Match compare. */
  revision: Generated<number>;
  /** Counts the corrections of the plan as read. */
  corrections: Generated<number>;
  plan_id: string | null;
  document: JsonColumn<unknown> | null;
  plan: JsonColumn<unknown> | null;
  report: JsonColumn<unknown> | null;
}

/** What somebody decided about a finding in a version of a plan or in a paper. */
export interface FindingDecisionTable {
  tenant: string;
  /** The id of the plan or of the paper. */
  owner_id: string;
  version: number;
  rule: string;
  subject: string;
  verdict: string;
  reason: string;
  /** The version in which it was decided: an earlier one where it was carried on. */
  decided_version: number;
  decided_by: string;
  decided_by_name: string;
  at: string;
}

/** The tables of migration 0003. */
export interface DraftTables {
  plan_edits: PlanEditTable;
  papers: PaperTable;
  finding_decisions: FindingDecisionTable;
}
