import { OperationalError } from '../../base/operational-error.ts';

/** What Windows and its shares do not take in a file's name, and what hides a file. */
const FORBIDDEN = /[\\/:*?"<>|\u0000-\u001f]|^\.+|[. ]+$/g;
const LONGEST = 80;

/** A file name as near as possible to a text, different from the names before it. */
export function fileNameOf(text: string, ending: string, taken: Set<string>): string {
  const plain = text.replace(/\s+/g, ' ').replace(FORBIDDEN, '_').slice(0, LONGEST).trim() || '表';
  for (let count = 1; ; count += 1) {
    const name = `${plain}${count === 1 ? '' : `(${count})`}.${ending}`;
    if (taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    return name;
  }
}

/** Says that several files do not fit into the one that was named. */
export function needsFolder(count: number): OperationalError {
  return new OperationalError('usage', {
    zh: `要写出 ${count} 个文件：请用 --out 给出目录，或用 --bound 装订成一个文件，或用 --project 只选一个项目。`,
    en: `There are ${count} files to write: name a folder with --out, bind them into one with --bound, or choose one with --project.`,
  });
}
