import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Manifest } from './manifest.ts';
import { tarEnd, tarHeader, tarPadding } from './tar.ts';

/** Writes the files of a backup one behind the other and remembers what the manifest has to say about them. */
export interface ArchiveWriter {
  readonly add: (name: string, content: Uint8Array) => Promise<void>;
  readonly files: Manifest['files'];
  /** Ends the archive and waits until it is on the disk's side. */
  readonly end: () => Promise<void>;
}

/** Opens a new archive, readable by its owner alone: it holds records and the key of the log. Throws when the file exists. */
export function openArchive(path: string): ArchiveWriter {
  const file = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
  const gzip = createGzip({ level: 6 });
  const written = pipeline(gzip, file);
  // A fault of the file is told by `written`, to whoever adds or ends next; what it does to the compressor says nothing more.
  written.catch(() => undefined);
  gzip.on('error', () => undefined);
  const files: Manifest['files'] = [];
  const put = async (bytes: Uint8Array): Promise<void> => {
    if (!gzip.write(bytes)) await Promise.race([once(gzip, 'drain'), written]);
  };
  return {
    files,
    async add(name, content) {
      files.push({ name, size: content.length, sha256: createHash('sha256').update(content).digest('hex') });
      await put(tarHeader(name, content.length));
      await put(content);
      await put(tarPadding(content.length));
    },
    async end() {
      await put(tarEnd);
      gzip.end();
      await written;
    },
  };
}
