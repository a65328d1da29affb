import { OperationalError } from '../../base/operational-error.ts';
import type { Plan } from '../../model/plan.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { type DocumentKind, documentKinds, type PlanState, type PlanStep } from '../../model/workflow.ts';
import type { Database } from '../../store/database.ts';
import type { Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { changedMeanwhile, type Expected } from '../acting/expected-revision.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';

/** What every document that goes through the reviews keeps of its way. */
export interface DocumentRow {
  readonly tenant: string;
  readonly fiscal_year: number;
  readonly state: PlanState;
  readonly version: number;
  readonly revision: number;
  readonly approved_version: number | null;
  readonly submitted_by: string | null;
  readonly endorsed_by: string | null;
}

/** What a step leaves on a document. */
export interface StepMarks {
  readonly state: PlanState;
  readonly updated_at: string;
  readonly submitted_version?: number;
  readonly submitted_by?: string;
  readonly endorsed_by?: string | null;
  readonly approved_version?: number;
}

/** Wherein the kinds of documents differ on their common way. */
export interface DocumentRules<Row extends DocumentRow> {
  readonly kind: DocumentKind;
  readonly idOf: (row: Row) => string;
  readonly find: (db: Database, among: readonly TenantKey[], id: string) => Promise<Row | undefined>;
  readonly update: (db: Step['db'], row: Row, marks: StepMarks) => Promise<Row>;
  /** The accounts that wrote what is judged. */
  readonly writtenBy: (db: Step['db'], row: Row) => Promise<readonly string[]>;
  /** The plan whose lines comments on a version of the document speak of. */
  readonly planOf: (db: Database, row: Row, version: number) => Promise<Plan | undefined>;
  /** Throws `period_closed` where the finance bureau has locked the period of the unit. */
  readonly mustBeUnlocked: (db: Step['db'], row: Row) => Promise<void>;
  /** Throws where the document is not whole enough for the step. */
  readonly mustBeReady: (db: Step['db'], row: Row, step: PlanStep) => Promise<void>;
  /** What the audit trail keeps of it. */
  readonly audited: (row: Row) => object;
}

/** A document that the actor may see, or `resource_not_found`: that others exist is not told. */
export async function mustSeeDocument<Row extends DocumentRow>(
  acting: Acting,
  { kind, find }: DocumentRules<Row>,
  id: string,
): Promise<Row> {
  const row = await find(acting.data.store.db, await visibleOffices(acting), id);
  if (row) return row;
  throw new OperationalError('resource_not_found', {
    zh: `没有这份${documentKinds[kind].zh}，或您的单位无权查看。`,
    en: `There is no such ${documentKinds[kind].en}, or your office may not see it.`,
  });
}

/** The document as it stands inside the transaction, in the state that the change starts from. */
export async function mustBeCurrentDocument<Row extends DocumentRow>(
  db: Step['db'],
  { find, idOf }: DocumentRules<Row>,
  known: Row,
  expected: Expected,
): Promise<Row> {
  const row = await find(db, [known.tenant], idOf(known));
  if (!row || row.revision !== expected.revision) throw changedMeanwhile();
  return row;
}
