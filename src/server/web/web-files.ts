import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ico': 'image/x-icon',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** A file of the built web application, in memory: a few megabytes that every browser asks for once. */
export interface WebFile {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly gzip?: Uint8Array<ArrayBuffer>;
  readonly br?: Uint8Array<ArrayBuffer>;
  /** Its name holds a hash of what is in it: it never changes. */
  readonly lasting: boolean;
}

/** A line of the one page, with "__NONCE__" where the nonce of each answer goes. */
export interface PageLine {
  readonly line: string;
  /** It names in advance what only somebody needs who is signed in, or who is not; absent for what everybody does. */
  readonly audience?: string;
  /** It names in advance what only the page at these addresses needs; absent for what every page does. */
  readonly addresses?: RegExp;
}

export interface WebFiles {
  readonly index: readonly PageLine[];
  /** By path below "/", as "assets/index-1a2b.js". */
  readonly files: ReadonlyMap<string, WebFile>;
}

const built = fileURLToPath(new URL('../../../dist/web', import.meta.url));

/** Reads the built application; undefined where it has not been built (the API alone is served then). */
export function readWebFiles(folder: string = built): WebFiles | undefined {
  const index = join(folder, 'index.html');
  if (!existsSync(index)) return undefined;
  const files = new Map<string, WebFile>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const type = TYPES[extname(entry.name)];
    if (!entry.isFile() || type === undefined) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(relative(folder, path).split(sep).join('/'), {
      type,
      bytes: bytesOf(path),
      ...(existsSync(`${path}.gz`) && { gzip: bytesOf(`${path}.gz`) }),
      ...(existsSync(`${path}.br`) && { br: bytesOf(`${path}.br`) }),
      lasting: entry.parentPath.endsWith('assets'),
    });
  }
  return { index: readFileSync(index, 'utf8').split('\n').map(pageLine), files };
}

/** Reads the marks of web/preload-parts.ts. */
function pageLine(line: string): PageLine {
  const [, audience] = /data-for="([^"]+)"/.exec(line) ?? [];
  const [, path] = /data-page="([^"]+)"/.exec(line) ?? [];
  return {
    line,
    ...(audience !== undefined && { audience }),
    ...(path !== undefined && { addresses: new RegExp(`^${path.replaceAll(/:\w+/g, '[^/]+')}$`) }),
  };
}

const bytesOf = (path: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(path));
