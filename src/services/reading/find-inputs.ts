import { existsSync, opendirSync, statSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import { isLeftBehind } from '../../model/left-behind.ts';

export interface Inputs {
  /** Absolute paths, each once, in the order given; inside a folder by name. */
  readonly files: readonly string[];
  /** True when exactly one plain file was named, so that the answer is one thing and not a list. */
  readonly single: boolean;
}

/**
 * The files that names, folders (with everything below) and globs (`*`, `?`, `**`; for shells that do not expand them) stand for.
 * A name that stands for nothing is the operational error `file_not_found`; a folder without files is `no_files`.
 */
export function findInputs(names: readonly string[], cwd: string): Inputs {
  const files = new Set<string>();
  for (const name of names) for (const file of expand(name, cwd)) files.add(file);
  if (files.size === 0) {
    throw new OperationalError('no_files', {
      zh: names.length === 0 ? '请给出要读取的文件、文件夹或通配符。' : `${names.join('、')} 里没有文件。`,
      en:
        names.length === 0 ? 'Name the files, folders or globs to read.' : `There are no files in ${names.join(', ')}.`,
    });
  }
  const [only] = names;
  const single = names.length === 1 && only !== undefined && files.has(resolve(cwd, only));
  return { files: [...files], single };
}

/** The one file that a command works on. Throws `usage` when the names stand for several. */
export function findOnlyFile(names: readonly string[], cwd: string): string {
  const { files } = findInputs(names, cwd);
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    throw new OperationalError('usage', {
      zh: `一次处理一个文件，这里有 ${files.length} 个。`,
      en: `One file at a time; these are ${files.length}.`,
    });
  }
  return file;
}

function expand(name: string, cwd: string): Iterable<string> {
  const path = resolve(cwd, name);
  if (existsSync(path)) return statSync(path).isDirectory() ? below(path) : [path];
  if (/[*?]/.test(name)) {
    const found = match(name, cwd);
    if (found.length > 0) return found;
  }
  throw new OperationalError('file_not_found', {
    zh: `找不到“${name}”（当前目录 ${cwd}）。请检查名称和路径。`,
    en: `"${name}" does not exist (from ${cwd}). Check the name and the path.`,
  });
}

interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder';
}

/** What stands in a folder, by name. Looked at one by one: what Node tells about 40,000 files at once takes 50 MB. */
function entriesOf(folder: string): Entry[] {
  const entries: Entry[] = [];
  const opened = opendirSync(folder);
  try {
    for (let entry = opened.readSync(); entry; entry = opened.readSync()) {
      if (isLeftBehind(entry.name) || !(entry.isFile() || entry.isDirectory())) continue;
      entries.push({ name: entry.name, kind: entry.isFile() ? 'file' : 'folder' });
    }
  } finally {
    opened.closeSync();
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function* below(folder: string): Generator<string> {
  // Without `join`, which makes every path from its parts anew: here they are ten thousands.
  const lead = folder.endsWith(sep) ? folder : folder + sep;
  for (const entry of entriesOf(folder)) {
    const path = lead + entry.name;
    if (entry.kind === 'folder') yield* below(path);
    else yield path;
  }
}

function match(glob: string, cwd: string): string[] {
  const parts = glob.replace(/\\/g, '/').split('/');
  const firstWild = parts.findIndex((part) => /[*?]/.test(part));
  const base = resolve(cwd, parts.slice(0, firstWild).join('/') || (glob.startsWith('/') ? '/' : '.'));
  if (!existsSync(base)) return [];
  return descend(base, parts.slice(firstWild));
}

function descend(folder: string, [part = '', ...rest]: readonly string[]): string[] {
  const entries = entriesOf(folder);
  if (part === '**') {
    const deeper = entries
      .filter(({ kind }) => kind === 'folder')
      .flatMap((entry) => descend(join(folder, entry.name), ['**', ...rest]));
    return rest.length === 0 ? [...below(folder)] : [...descend(folder, rest), ...deeper];
  }
  const pattern = new RegExp(
    `^${part
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replace(/\*/g, '.*')
      .replace(/\?/g, '.')}$`,
    'iu',
  );
  return entries
    .filter((entry) => pattern.test(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (rest.length > 0) return entry.kind === 'folder' ? descend(path, rest) : [];
      return entry.kind === 'file' ? [path] : [];
    });
}

/** Names for the outputs of several inputs: the file's own name with an ending, made distinct by a number where two would meet. */
export function outputNames(files: readonly string[], ending: string): string[] {
  const taken = new Map<string, number>();
  return files.map((file) => {
    const name = basename(file);
    const seen = (taken.get(name.toLowerCase()) ?? 0) + 1;
    taken.set(name.toLowerCase(), seen);
    return `${seen === 1 ? name : `${name}~${seen}`}${ending}`;
  });
}
