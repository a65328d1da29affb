import type { Selectable } from 'kysely';
import type { Bilingual } from '../../base/bilingual.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { Database } from '../database.ts';
import type { ImportRowTable } from '../import-tables.ts';

/** What is wrong with a row: in which field, in which cell of the sheet, and what to do. */
export interface ImportProblem {
  /** Null: the whole row is meant. */
  readonly field: string | null;
  readonly cell: string | null;
  readonly text: Bilingual;
}

/** A row of a sheet that is shown in its preview. */
export type ImportRow = Omit<Selectable<ImportRowTable>, 'problems'> & { readonly problems: readonly ImportProblem[] };

const asRow = (row: Selectable<ImportRowTable>): ImportRow => ({ ...row, problems: row.problems as ImportProblem[] });

/** Keeps rows of a preview: all that are wrong, and a few that are not, to be looked at. */
export async function insertImportRows(db: Database, rows: readonly ImportRow[]): Promise<void> {
  if (rows.length === 0) return;
  await db
    .insertInto('import_rows')
    .values(
      rows.map(({ raw, scales, problems, ...row }) => ({
        ...row,
        raw: JSON.stringify(raw),
        scales: JSON.stringify(scales),
        problems: JSON.stringify(problems),
      })),
    )
    .execute();
}

export interface RowsOf {
  readonly tenant: TenantKey;
  readonly id: string;
}

const rowsOf = (db: Database, { tenant, id }: RowsOf) =>
  db.selectFrom('import_rows').selectAll().where('tenant', '=', tenant).where('import_id', '=', id);

/** The rows of a preview behind one, in the order of the sheet; only those that are or were wrong, where that is asked. */
export async function listImportRows(
  db: Database,
  of: RowsOf,
  { after, limit, onlyBad }: { readonly after: number; readonly limit: number; readonly onlyBad: boolean },
): Promise<ImportRow[]> {
  let query = rowsOf(db, of).where('number', '>', after);
  if (onlyBad) query = query.where((where) => where.or([where('is_bad', '=', true), where('mended', '=', true)]));
  return (await query.orderBy('number').limit(limit).execute()).map(asRow);
}

/** A row by its number; undefined when there is none. */
export async function findImportRow(db: Database, of: RowsOf, number: number): Promise<ImportRow | undefined> {
  const row = await rowsOf(db, of).where('number', '=', number).executeTakeFirst();
  return row && asRow(row);
}

/** The row that was mended to say this key, if there is one beside the row named. */
export async function findMendedKey(
  db: Database,
  of: RowsOf,
  naturalKey: string,
  besides: number,
): Promise<ImportRow | undefined> {
  const row = await rowsOf(db, of)
    .where('mended', '=', true)
    .where('is_bad', '=', false)
    .where('natural_key', '=', naturalKey)
    .where('number', '<>', besides)
    .executeTakeFirst();
  return row && asRow(row);
}

/** Puts what somebody has typed in the place of what the sheet says. */
export async function mendImportRow(
  db: Database,
  { tenant, import_id, number }: Pick<ImportRow, 'tenant' | 'import_id' | 'number'>,
  { raw, problems, natural_key }: Pick<ImportRow, 'raw' | 'problems' | 'natural_key'>,
): Promise<void> {
  await db
    .updateTable('import_rows')
    .set({
      ...{ raw: JSON.stringify(raw), problems: JSON.stringify(problems), natural_key },
      ...{ is_bad: problems.length > 0, mended: true },
    })
    .where('tenant', '=', tenant)
    .where('import_id', '=', import_id)
    .where('number', '=', number)
    .execute();
}

/** Forgets the rows of a preview, when it was taken in or given up. */
export async function deleteImportRows(db: Database, { tenant, id }: RowsOf): Promise<void> {
  await db.deleteFrom('import_rows').where('tenant', '=', tenant).where('import_id', '=', id).execute();
}
