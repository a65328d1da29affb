import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  createWriteStream,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { OperationalError } from '../../base/operational-error.ts';

/** Where the bytes of exhibits are kept, each once, by their SHA-256. */
export interface ExhibitFiles {
  /** Keeps bytes and gives their SHA-256, lower-case hexadecimal; the same bytes again change nothing. */
  readonly put: (bytes: Uint8Array) => Promise<string>;
  /** Keeps a file that stands on disk and whose SHA-256 is known, without taking it into memory where that can be. */
  readonly putFile: (path: string, sha256: string) => Promise<void>;
  /** The bytes, checked against their name; undefined when there are none. Throws `file_not_readable` when they were changed. */
  readonly get: (sha256: string) => Promise<Uint8Array | undefined>;
  /** The same as pieces to be sent: checked before the first one is given. */
  readonly open: (sha256: string) => Promise<AsyncIterable<Uint8Array> | undefined>;
}

/** The name an exhibit goes by. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Refuses bytes that are not what their name says: the exhibit was changed after it was uploaded. */
export function mustBe(sha256: string, bytes: Uint8Array): Uint8Array {
  mustHaveHash(sha256, sha256Of(bytes));
  return bytes;
}

function mustHaveHash(sha256: string, found: string): void {
  if (found === sha256) return;
  throw new OperationalError('file_not_readable', {
    zh: `佐证 ${sha256.slice(0, 12)}… 的内容与上传时不同，可能已损坏或被改动。请从备份恢复这个文件。`,
    en: `The exhibit ${sha256.slice(0, 12)}… is not what was uploaded: damaged or changed; restore it from a backup.`,
  });
}

/**
 * Exhibits in a folder, `ab/abcdef…`: readable by the owner alone, never executable, without the name they were uploaded with. A file is
 * written beside and renamed, so that a crash leaves a whole one or none.
 */
export function folderOfExhibits(folder: string): ExhibitFiles {
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256);
  const isThere = (sha256: string): boolean => /^[0-9a-f]{64}$/.test(sha256) && existsSync(pathOf(sha256));
  return {
    async put(bytes) {
      const sha256 = sha256Of(bytes);
      if (!existsSync(pathOf(sha256))) writeOnce(pathOf(sha256), bytes);
      return sha256;
    },
    async putFile(path, sha256) {
      if (existsSync(pathOf(sha256))) return;
      mkdirSync(dirname(pathOf(sha256)), { recursive: true, mode: 0o700 });
      const beside = `${pathOf(sha256)}.${randomUUID()}`;
      try {
        const copy = createWriteStream(beside, { flags: 'wx', mode: 0o600, flush: true });
        await pipeline(createReadStream(path), copy);
        renameSync(beside, pathOf(sha256));
      } catch (error) {
        rmSync(beside, { force: true });
        throw error;
      }
    },
    async get(sha256) {
      if (!isThere(sha256)) return undefined;
      return mustBe(sha256, readFileSync(pathOf(sha256)));
    },
    async open(sha256) {
      if (!isThere(sha256)) return undefined;
      const hash = createHash('sha256');
      await pipeline(createReadStream(pathOf(sha256)), hash);
      mustHaveHash(sha256, hash.digest('hex'));
      return createReadStream(pathOf(sha256));
    },
  };
}

function writeOnce(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const beside = `${path}.${randomUUID()}`;
  const file = openSync(beside, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}
