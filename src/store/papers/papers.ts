import { type Kysely, type Selectable, sql, type Updateable } from 'kysely';
import type { TenantKey } from '../../model/tenant.ts';
import type { Tables } from '../database.ts';
import type { PaperTable } from '../draft-tables.ts';

type Handle = Kysely<Tables>;

/** waiting: not read yet · read: its plan is there · unreadable: no plan could be read, the messages say why. */
export type PaperState = 'waiting' | 'read' | 'unreadable';
type Heavy = 'document' | 'plan' | 'report';
/** A paper without what was read from it, which is large. */
export type PaperRow = Omit<Selectable<PaperTable>, Heavy | 'state'> & { readonly state: PaperState };

const LINE = [
  ...(['tenant', 'id', 'file_name', 'sha256', 'size', 'state', 'uploaded_by', 'uploaded_by_name'] as const),
  ...(['uploaded_at', 'read_at', 'format', 'department', 'fiscal_year', 'projects', 'indicators'] as const),
  ...(['errors', 'warnings', 'hints', 'pages', 'messages', 'revision', 'corrections', 'plan_id'] as const),
] as const;

type Line = Omit<Selectable<PaperTable>, Heavy>;
const asPaper = (row: Line): PaperRow => ({ ...row, state: row.state as PaperState });

/** A paper that has just come. One that cannot be read at all says so from the start. */
export type NewPaper = Pick<
  PaperRow,
  'tenant' | 'id' | 'file_name' | 'sha256' | 'size' | 'uploaded_by' | 'uploaded_by_name' | 'uploaded_at'
> & { readonly state: PaperState; readonly messages: readonly unknown[] };

/** Adds papers and gives back their rows. */
export async function insertPapers(db: Handle, papers: readonly NewPaper[]): Promise<PaperRow[]> {
  const rows = await db
    .insertInto('papers')
    .values(papers.map((paper) => ({ ...paper, messages: storable(paper.messages) })))
    .returning(LINE)
    .execute();
  return rows.map(asPaper);
}

/** A paper without its contents; undefined when the office has none of that id. */
export async function findPaper(db: Handle, tenant: TenantKey, id: string): Promise<PaperRow | undefined> {
  const row = await db
    .selectFrom('papers')
    .select(LINE)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row && asPaper(row);
}

/** One of the large parts of a paper; null where nothing was read. */
export async function findPaperPart(db: Handle, { tenant, id }: PaperRow, part: Heavy): Promise<unknown> {
  const row = await db
    .selectFrom('papers')
    .select(part)
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.[part] ?? null;
}

export interface PaperSearch {
  /** In the name of the file or of the department. */
  readonly text?: string | undefined;
  readonly state?: PaperState | undefined;
  readonly fiscalYear?: number | undefined;
  /** The id that the page before ended with. Ids are ordered by time: newest first. */
  readonly before?: string | undefined;
  readonly limit: number;
}

/** The papers that a search finds, newest first, without their contents. */
export async function listPapers(db: Handle, tenant: TenantKey, search: PaperSearch): Promise<PaperRow[]> {
  let query = db.selectFrom('papers').select(LINE).where('tenant', '=', tenant);
  if (search.state !== undefined) query = query.where('state', '=', search.state);
  if (search.fiscalYear !== undefined) query = query.where('fiscal_year', '=', search.fiscalYear);
  if (search.before !== undefined) query = query.where('id', '<', search.before);
  if (search.text !== undefined && search.text !== '') {
    const within = `%${search.text.replace(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`(file_name ilike ${within} or department ilike ${within})`);
  }
  return (await query.orderBy('id', 'desc').limit(search.limit).execute()).map(asPaper);
}

/** Papers of an office that nobody has read yet, the oldest first. */
export async function listWaitingPapers(db: Handle, tenant: TenantKey, limit: number): Promise<PaperRow[]> {
  const rows = await db
    .selectFrom('papers')
    .select(LINE)
    .where('tenant', '=', tenant)
    .where('state', '=', 'waiting')
    .orderBy('id')
    .limit(limit)
    .execute();
  return rows.map(asPaper);
}

/** The offices that have papers waiting. */
export async function listWaitingOffices(db: Handle): Promise<TenantKey[]> {
  const rows = await db
    .withoutPlugins()
    .selectFrom('papers')
    .select('tenant')
    .distinct()
    .where('state', '=', 'waiting')
    .execute();
  return rows.map(({ tenant }) => tenant);
}

/** What was read from a paper, as plain data. */
export interface PaperParts {
  readonly document?: unknown;
  readonly plan?: unknown;
  readonly report?: unknown;
  readonly messages?: readonly unknown[];
}

/** Changes a paper that is in the state named, and counts its revision up; undefined when it is in another one. */
export async function updatePaper(
  db: Handle,
  { tenant, id, state }: Pick<PaperRow, 'tenant' | 'id' | 'state'>,
  change: Omit<Updateable<PaperTable>, Heavy | 'messages'>,
  parts: PaperParts = {},
): Promise<PaperRow | undefined> {
  const texts = Object.fromEntries(
    Object.entries(parts).flatMap(([name, value]) => (value === undefined ? [] : [[name, storable(value)]])),
  );
  const row = await db
    .updateTable('papers')
    .set((eb) => ({ ...change, ...texts, revision: eb('revision', '+', 1) }))
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .where('state', '=', state)
    .returning(LINE)
    .executeTakeFirst();
  return row && asPaper(row);
}

/** JSON that PostgreSQL takes: what a damaged file holds may be half a character. */
function storable(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'string' ? part.toWellFormed().replaceAll('\u0000', '') : part,
  );
}
