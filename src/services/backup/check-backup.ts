import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { OperationalError } from '../../base/operational-error.ts';
import { MANIFEST, type Manifest, manifestSchema } from './manifest.ts';
import { readTar, type TarEntry } from './tar.ts';

/** The files of a backup, one after the other; each has to be read to its end. */
export function readBackup(path: string): AsyncGenerator<TarEntry> {
  const file = createReadStream(path);
  const gunzip = createGunzip();
  file.once('error', (error) => gunzip.destroy(error));
  return readTar(file.pipe(gunzip));
}

/**
 * Reads a backup from beginning to end and compares every byte with its manifest, before anything of it is used. Throws `backup_invalid`
 * naming the first file that is missing, too many, or not as it was written; `file_not_found` when there is no such file.
 */
export async function checkBackup(path: string): Promise<Manifest> {
  if (!existsSync(path)) {
    throw new OperationalError('file_not_found', {
      zh: `找不到备份文件 ${path}。请检查路径。`,
      en: `There is no backup ${path}; check the path.`,
    });
  }
  const found = new Map<string, { readonly size: number; readonly sha256: string }>();
  let manifest: Manifest | undefined;
  try {
    for await (const { name, size, content } of readBackup(path)) {
      const parts: Uint8Array[] = [];
      for await (const part of content) parts.push(part);
      const bytes = Buffer.concat(parts);
      if (name === MANIFEST) manifest = manifestSchema.parse(JSON.parse(bytes.toString('utf8')));
      else found.set(name, { size, sha256: createHash('sha256').update(bytes).digest('hex') });
    }
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw said === NOT_PACKED ? noBackup(path) : invalid(path, said);
  }
  if (!manifest) throw invalid(path, `${MANIFEST} ?`);
  const differing = manifest.files.find(
    ({ name, size, sha256 }) => found.get(name)?.size !== size || found.get(name)?.sha256 !== sha256,
  );
  if (differing) throw invalid(path, differing.name);
  const listed = new Set(manifest.files.map(({ name }) => name));
  const surplus = [...found.keys()].find((name) => !listed.has(name));
  if (surplus !== undefined || listed.size !== manifest.files.length) throw invalid(path, surplus ?? MANIFEST);
  return manifest;
}

/** What zlib says of a file that does not begin as a packed one does: a paper or a workbook that was named by mistake. */
const NOT_PACKED = 'incorrect header check';

const noBackup = (path: string): OperationalError =>
  new OperationalError('backup_invalid', {
    zh: `${path} 不是明绩的备份文件。没有恢复任何内容；请给出 mingji backup 或自动备份写出的文件（.mingji-backup）。`,
    en: `${path} is no backup of Mingji. Nothing was restored; name a file that "mingji backup" or the daily backup wrote (.mingji-backup).`,
  });

/** The error for a backup that cannot be trusted. */
export function invalid(path: string, what: string): OperationalError {
  return new OperationalError('backup_invalid', {
    zh: `备份 ${path} 不完整或已损坏（${what}）。没有恢复任何内容；请换一份备份。`,
    en: `The backup ${path} is incomplete or damaged (${what}). Nothing was restored; take another one.`,
  });
}
