import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { TileFile } from '../../integrity/log-builder.ts';
import type { ReadTile } from '../../integrity/tile-hashes.ts';
import type { TenantKey } from '../../model/tenant.ts';

/** The files of one log: tiles, the newest checkpoint and the public key, in the layout that anybody can serve or copy (C2SP tlog-tiles). */
export interface LogFiles {
  readonly folder: string;
  readonly read: ReadTile;
  readonly write: (files: readonly TileFile[]) => void;
  /** The newest signed checkpoint; undefined before the first. */
  readonly readCheckpoint: () => string | undefined;
  readonly writeCheckpoint: (note: string, verifier: string) => void;
}

/** The folder of a tenant's log below the data folder. */
export function logFolder(dataFolder: string, tenant: TenantKey): string {
  return join(dataFolder, 'log', ...tenant.split('/'));
}

/** The log in a folder; the folder is made with the first file. */
export function openLogFiles(folder: string): LogFiles {
  const read = (path: string): Uint8Array | undefined => readOptional(join(folder, path));
  return {
    folder,
    read,
    write(files) {
      for (const { path, content } of files) replace(join(folder, path), content);
      for (const { path } of files) removeNarrower(folder, path);
    },
    readCheckpoint: () => readOptional(join(folder, 'checkpoint'))?.toString('utf8'),
    writeCheckpoint(note, verifier) {
      replace(join(folder, 'verifier'), `${verifier}\n`);
      replace(join(folder, 'checkpoint'), note);
    },
  };
}

function readOptional(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

let written = 0;

/** Written beside and renamed: whoever reads sees the old file or the new one, never half of either. */
function replace(path: string, content: Uint8Array | string): void {
  mkdirSync(dirname(path), { recursive: true });
  const beside = `${path}.${process.pid}-${written}.new`;
  written += 1;
  writeFileSync(beside, content);
  renameSync(beside, path);
}

/** A full tile makes its unfinished forms superfluous, as does a wider unfinished one (tlog-tiles, "Partial Tiles"). */
function removeNarrower(folder: string, path: string): void {
  const partial = /^(.*\.p)\/(\d+)$/.exec(path);
  if (!partial?.[1]) {
    rmSync(join(folder, `${path}.p`), { recursive: true, force: true });
    return;
  }
  const widths = readdirSync(join(folder, partial[1]));
  for (const width of widths) {
    if (Number(width) < Number(partial[2])) rmSync(join(folder, partial[1], width), { force: true });
  }
}
