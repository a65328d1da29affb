import type { LedgerDefinition } from '../../model/ledger.ts';
import { findImportPreview, type ImportPreview, updateImportPreview } from '../../store/imports/import-previews.ts';
import { deleteImportRows, listImportRows } from '../../store/imports/import-rows.ts';
import { putImport } from '../../store/imports/imports.ts';
import { acceptRecords } from '../../store/records/accept-records.ts';
import type { RecordDraft } from '../../store/records/record-version.ts';
import type { Ledgers } from '../ledgers/open-ledgers.ts';
import { importFiles, type KeptGoodRow, readLines, removeImportFiles } from './import-files.ts';
import { keepTelling } from './keep-telling.ts';
import { readRecordAgain } from './mended-row.ts';

const PART = 500;

/** Takes the good and the mended rows of a sheet into the ledger, all of them in one transaction together with the note that it was done. */
export async function takeIn(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  preview: ImportPreview,
  finishedAt: string,
): Promise<void> {
  const { data, tenant, by } = ledgers;
  const { db, folder } = data.store;
  const { id, file_name: fileName, sha256, late, good: total } = preview;
  let done = 0;
  const telling = keepTelling((progress) => updateImportPreview(db, preview, { progress: progress.done }));
  try {
    await data.write(tenant, by, async (write) => {
      const standing = await findImportPreview(write.db, [tenant], id);
      if (standing?.state !== 'storing') return;
      const drafts = draftsOf(ledgers, definition, preview);
      const counts = await acceptRecords(write, drafts, {
        ...{ ledger: definition.id, importId: id, late },
        onProgress: (rows) => {
          done += rows;
          telling.tell({ done, total });
        },
      });
      if (counts.inserted + counts.corrected > 0)
        await putImport(write, { id, ledger: definition.id, fileName, sha256, ...counts });
      await telling.end();
      await deleteImportRows(write.db, preview);
      await updateImportPreview(write.db, preview, {
        ...counts,
        state: 'done',
        progress: done,
        finished_at: finishedAt,
      });
    });
  } finally {
    await telling.end();
  }
  await removeImportFiles(folder, id);
}

/** The good rows of the sheet, then those that somebody has mended. */
async function* draftsOf(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  preview: ImportPreview,
): AsyncGenerator<RecordDraft> {
  const { db, folder } = ledgers.data.store;
  for await (const { naturalKey, date, fields } of readLines<KeptGoodRow>(importFiles(folder, preview.id).goodRows))
    yield { naturalKey, date, fields };
  for (let after = 0; ; ) {
    const rows = await listImportRows(db, preview, { after, limit: PART, onlyBad: true });
    for (const row of rows) {
      if (row.is_bad) continue;
      const read = await readRecordAgain(ledgers, definition, preview, row);
      if ('draft' in read) yield read.draft;
    }
    const last = rows.at(-1);
    if (!last || rows.length < PART) return;
    after = last.number;
  }
}
