import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { ReviewDocumentTable } from '../server-tables.ts';

type Handle = Kysely<Tables>;

/** waiting · checked · unreadable: nothing could be read, the report says why. */
export type DocumentState = 'waiting' | 'checked' | 'unreadable';
export type ReviewDocumentRow = Omit<Selectable<ReviewDocumentTable>, 'state'> & { readonly state: DocumentState };
/** A document without its report, which is large. */
export type ReviewDocumentLine = Omit<ReviewDocumentRow, 'report'>;

const LINE = [
  ...(['tenant', 'batch_id', 'number', 'file_name', 'sha256', 'state', 'department', 'fiscal_year'] as const),
  ...([
    'errors',
    'warnings',
    'hints',
    'weight',
    'points',
    'returned_at',
    'returned_by',
    'return_note',
    'returned_to',
  ] as const),
] as const;

interface BatchKey {
  readonly tenant: TenantKey;
  readonly id: string;
}

/** A document of a new batch: it waits, or cannot be read and has a report that says why. */
export interface NewReviewDocument {
  readonly number: number;
  readonly fileName: string;
  readonly sha256: string;
  readonly unreadable?: { readonly weight: number; readonly report: unknown };
}

/** Adds the documents of a batch; unreadable ones do not wait to be checked. */
export async function insertReviewDocuments(
  db: Handle,
  { tenant, id }: BatchKey,
  documents: readonly NewReviewDocument[],
): Promise<void> {
  const PART = 500;
  for (let from = 0; from < documents.length; from += PART) {
    const rows = documents.slice(from, from + PART).map(({ number, fileName, sha256, unreadable }) => ({
      ...{ tenant, batch_id: id, number, file_name: fileName, sha256 },
      state: unreadable ? 'unreadable' : 'waiting',
      weight: unreadable?.weight ?? 0,
      report: unreadable ? JSON.stringify(unreadable.report) : null,
    }));
    await db.insertInto('review_documents').values(rows).execute();
  }
}

/** The documents that nobody has checked yet, by number. */
export async function listWaitingDocuments(db: Handle, { tenant, id }: BatchKey): Promise<ReviewDocumentLine[]> {
  const rows = await db
    .selectFrom('review_documents')
    .select(LINE)
    .where('tenant', '=', tenant)
    .where('batch_id', '=', id)
    .where('state', '=', 'waiting')
    .orderBy('number')
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DocumentState }));
}

/** The weightiest first, behind the place that the page before ended with. */
export async function listRankedDocuments(
  db: Handle,
  { tenant, id }: BatchKey,
  {
    after,
    limit,
  }: { readonly after?: { readonly weight: number; readonly number: number } | undefined; readonly limit: number },
): Promise<ReviewDocumentLine[]> {
  let query = db.selectFrom('review_documents').select(LINE).where('tenant', '=', tenant).where('batch_id', '=', id);
  if (after) query = query.where(sql<boolean>`(-weight, number) > (${-after.weight}, ${after.number})`);
  const rows = await query.orderBy('weight', 'desc').orderBy('number').limit(limit).execute();
  return rows.map((row) => ({ ...row, state: row.state as DocumentState }));
}

/** A document by its number; undefined when the batch has none. */
export async function findReviewDocument(
  db: Handle,
  { tenant, id }: BatchKey,
  number: number,
): Promise<ReviewDocumentRow | undefined> {
  const row = await db
    .selectFrom('review_documents')
    .selectAll()
    .where('tenant', '=', tenant)
    .where('batch_id', '=', id)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...row, state: row.state as DocumentState };
}

/** Changes a document that is in one of the states named; undefined when it is in none of them. */
export async function updateReviewDocument(
  db: Handle,
  { tenant, batch_id, number }: Pick<ReviewDocumentRow, 'tenant' | 'batch_id' | 'number'>,
  states: readonly DocumentState[],
  change: Updateable<ReviewDocumentTable>,
): Promise<ReviewDocumentRow | undefined> {
  const row = await db
    .updateTable('review_documents')
    .set(change)
    .where('tenant', '=', tenant)
    .where('batch_id', '=', batch_id)
    .where('number', '=', number)
    .where('state', 'in', states)
    .returningAll()
    .executeTakeFirst();
  return row && { ...row, state: row.state as DocumentState };
}

/** Papers that were returned to one of the offices: theirs to see, in whosever batch they were found. Newest first. */
export async function listReturnedDocuments(db: Handle, offices: readonly TenantKey[]): Promise<ReviewDocumentLine[]> {
  const rows = await db
    .withoutPlugins()
    .selectFrom('review_documents')
    .select(LINE)
    .where('returned_to', 'in', [...offices, ''])
    .orderBy('returned_at', 'desc')
    .limit(1000)
    .execute();
  return rows.map((row) => ({ ...row, state: row.state as DocumentState }));
}

/** A document by its batch and number among those returned to the offices named; undefined when it is none of theirs. */
export async function findReturnedDocument(
  db: Handle,
  offices: readonly TenantKey[],
  batch: string,
  number: number,
): Promise<ReviewDocumentRow | undefined> {
  const row = await db
    .withoutPlugins()
    .selectFrom('review_documents')
    .selectAll()
    .where('returned_to', 'in', [...offices, ''])
    .where('batch_id', '=', batch)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && { ...row, state: row.state as DocumentState };
}

/** The same objection in many papers. */
export interface FindingGroup {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'hint';
  readonly title: { readonly zh: string; readonly en: string };
  readonly findings: number;
  readonly departments: number;
  /** The documents that have it. */
  readonly documents: readonly number[];
}

/** What was found, grouped by rule over all documents of a batch: the gravest first, then what most documents share. */
export async function groupFindings(db: Handle, { tenant, id }: BatchKey): Promise<FindingGroup[]> {
  const { rows } = await sql<FindingGroup>`
    select finding->>'rule' as rule, finding->>'severity' as severity, (array_agg(finding->'title'))[1] as title,
      count(*)::int as findings, count(distinct coalesce(department, file_name))::int as departments,
      array_agg(distinct number order by number) as documents
    from review_documents, jsonb_array_elements(report->'findings') as finding
    where tenant = ${tenant} and batch_id = ${id} and state = 'checked'
    group by 1, 2
    order by array_position(array['error', 'warning', 'hint'], finding->>'severity'), count(distinct number) desc, 1`.execute(
    db,
  );
  return rows;
}
