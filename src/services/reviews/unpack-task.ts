import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isLeftBehind } from '../../model/left-behind.ts';
import { defaultLimits } from '../../readers/limits.ts';
import { ReaderFault } from '../../readers/reader-fault.ts';
import { openZip } from '../../readers/zip/open-zip.ts';
import { sha256Of } from './sha256-of.ts';

/** One file of an archive, written to disk under its number. */
export interface UnpackedFile {
  readonly number: number;
  /** Its path in the archive, for people; never used as a path. */
  readonly name: string;
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
}

export interface Unpacked {
  readonly files: readonly UnpackedFile[];
  /** Why the archive, or a part of it, could not be taken. */
  readonly faults: readonly { readonly name: string; readonly why: { readonly zh: string; readonly en: string } }[];
}

/** What an archive of papers may expand to: 600 papers of an office have far less. */
const limits = { ...defaultLimits, maxExpandedBytes: 1024 * 1024 * 1024 };

/** Unpacks an archive into a folder, inside a worker: names in it are never paths, and one bad part does not spoil the others. */
export async function unpackTask(bytes: Uint8Array, file: string, options: unknown): Promise<Unpacked> {
  const { folder } = options as { readonly folder: string };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const files: UnpackedFile[] = [];
  const faults: { name: string; why: ReaderFault['text'] }[] = [];
  const attempt = async (name: string, work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof ReaderFault)) throw error;
      faults.push({ name, why: error.text });
    }
  };
  await attempt(file, async () => {
    const archive = openZip(bytes, limits);
    for (const name of archive.names) {
      if (/[/\\]$/.test(name) || isLeftBehind(name)) continue;
      await attempt(name, async () => {
        const content = archive.read(name);
        if (!content) return;
        const number = files.length + 1;
        const path = join(folder, String(number));
        await writeFile(path, content, { mode: 0o600 });
        files.push({ number, name, path, sha256: sha256Of(content), size: content.length });
      });
    }
  });
  return { files, faults };
}
