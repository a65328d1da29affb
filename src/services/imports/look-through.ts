import { joinTexts } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { type ImportPreview, updateImportPreview } from '../../store/imports/import-previews.ts';
import { deleteImportRows, type ImportRow, insertImportRows } from '../../store/imports/import-rows.ts';
import { closedPeriods } from '../../store/periods/closed-periods.ts';
import { referencedKeys } from '../ledgers/import-ledger.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';
import { importFiles, type KeptShownRow, readLines } from './import-files.ts';
import { keepTelling } from './keep-telling.ts';
import type { ImportParts } from './run-import.ts';
import type { SheetCounts, SheetOrder } from './sheet-task.ts';

const PART = 500;

/** Looks a sheet through in a worker and keeps what is wrong with it, cell by cell. Nothing is written into the ledger. */
export async function lookThrough(
  { papers }: ImportParts,
  ledgers: Ledgers,
  definition: LedgerDefinition,
  preview: ImportPreview,
): Promise<void> {
  const { data, tenant } = ledgers;
  const { db, folder } = data.store;
  const files = importFiles(folder, preview.id);
  await updateImportPreview(db, preview, { state: 'reading', progress: 0 });
  const order: SheetOrder = {
    ...{ fileName: preview.file_name, definition, year: preview.year ?? undefined },
    closed: [...(await closedPeriods(db, tenant))],
    references: await referencedKeys(ledgers, definition),
    ...{ goodFile: files.goodRows, shownFile: files.shownRows },
  };
  const telling = keepTelling(({ done, total }) => updateImportPreview(db, preview, { progress: done, total }));
  const outcome = await papers.run<SheetCounts>(files.sheet, 'ledger-sheet', order, telling.tell);
  await telling.end();
  if (!('value' in outcome)) throw new OperationalError('import_refused', outcome.fault.text);
  const { unusable, messages, inClosedPeriod, ...counts } = outcome.value;
  if (unusable) {
    const { zh, en } = joinTexts(messages);
    throw new OperationalError('import_refused', { zh, en });
  }
  await data.write(tenant, ledgers.by, async (write) => {
    await deleteImportRows(write.db, preview);
    for await (const part of partsOf(readLines<KeptShownRow>(files.shownRows)))
      await insertImportRows(
        write.db,
        part.map((row) => rowOf(preview, row)),
      );
    const change = { ...counts, in_closed_period: inClosedPeriod, messages, progress: counts.total };
    await updateImportPreview(write.db, preview, { ...change, state: 'ready' });
  });
}

function rowOf({ tenant, id }: ImportPreview, row: KeptShownRow): ImportRow {
  return { tenant, import_id: id, ...row, is_bad: row.problems.length > 0, mended: false, natural_key: null };
}

async function* partsOf<T>(items: AsyncIterable<T>): AsyncGenerator<T[]> {
  let part: T[] = [];
  for await (const item of items) {
    if (part.push(item) < PART) continue;
    yield part;
    part = [];
  }
  if (part.length > 0) yield part;
}
