import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { listForgottenImports, listKeptImports, updateImportPreview } from '../../store/imports/import-previews.ts';
import { deleteImportRows } from '../../store/imports/import-rows.ts';
import { removeImportFiles } from './import-files.ts';
import type { ImportParts } from './run-import.ts';

/** Days that a sheet waits to be taken in after it was handed in (docs/ledgers.md says so). */
const KEPT_DAYS = 30;

/**
 * Gives up imports that nobody took in: their rows and files are removed, and the list of imports says why. Folders that no import speaks of
 * any more, which a crash can leave, are removed as well. Sheets hold what people wrote; they are not kept longer than they serve.
 */
export async function clearForgottenImports({ data, now }: Pick<ImportParts, 'data' | 'now'>): Promise<void> {
  const { db, folder } = data.store;
  const before = new Date(now().getTime() - KEPT_DAYS * 86_400_000).toISOString();
  for (const { tenant, id } of await listForgottenImports(db, before)) {
    await data.write(tenant, '-', async (write) => {
      await deleteImportRows(write.db, { tenant, id });
      const messages = [forgotten];
      const finished_at = now().toISOString();
      await updateImportPreview(write.db, { tenant, id }, { state: 'discarded', finished_at, messages });
    });
    await removeImportFiles(folder, id);
  }
  // A sheet is kept before the row that speaks of it is there for others to see: what has just come is left alone.
  const folders = foldersOf(folder, now().getTime() - 86_400_000);
  const kept = await listKeptImports(db);
  for (const id of folders) if (!kept.has(id)) await removeImportFiles(folder, id);
}

const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The folders of imports that have not changed since a moment, in milliseconds since 1970. */
function foldersOf(dataFolder: string, before: number): string[] {
  const imports = join(dataFolder, 'imports');
  try {
    return readdirSync(imports).filter((name) => ID.test(name) && statSync(join(imports, name)).mtimeMs < before);
  } catch {
    return [];
  }
}

const forgotten = {
  zh: `交来 ${KEPT_DAYS} 天没有写入，已自动清除。需要的话请重新导入。`,
  en: `It was not taken in within ${KEPT_DAYS} days and was cleared; hand the sheet in again if it is needed.`,
};
