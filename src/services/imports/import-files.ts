import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { FieldValues } from '../../model/ledger.ts';
import type { ImportRow } from '../../store/imports/import-rows.ts';

/** A good row of a sheet, as a line of the file that it waits in. */
export interface KeptGoodRow {
  readonly row: number;
  readonly naturalKey: string;
  readonly date: string;
  readonly fields: FieldValues;
}

/** A row that is shown in the preview. */
export type KeptShownRow = Pick<ImportRow, 'number' | 'sheet' | 'row' | 'raw' | 'scales' | 'problems'>;

/** What an import keeps on disk until it is taken in or given up. */
export interface ImportFiles {
  readonly sheet: string;
  readonly goodRows: string;
  readonly shownRows: string;
}

const folderOf = (dataFolder: string, id: string): string => join(dataFolder, 'imports', id);

/** The paths of an import's files, whether they are there or not. */
export function importFiles(dataFolder: string, id: string): ImportFiles {
  const folder = folderOf(dataFolder, id);
  return { sheet: join(folder, 'sheet'), goodRows: join(folder, 'good'), shownRows: join(folder, 'shown') };
}

/** Keeps a sheet as it came: copied beside and renamed, so that a half one is never found. */
export async function keepSheet(dataFolder: string, id: string, path: string): Promise<void> {
  const { sheet } = importFiles(dataFolder, id);
  await mkdir(folderOf(dataFolder, id), { recursive: true, mode: 0o700 });
  await copyFile(path, `${sheet}.new`);
  await rename(`${sheet}.new`, sheet);
}

/** Removes what an import has kept; nothing happens where nothing is left. */
export async function removeImportFiles(dataFolder: string, id: string): Promise<void> {
  await rm(folderOf(dataFolder, id), { recursive: true, force: true });
}

/** The lines of a file as the values they hold, one by one. */
export async function* readLines<T>(path: string): AsyncGenerator<T> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
  for await (const line of lines) if (line !== '') yield JSON.parse(line) as T;
}
