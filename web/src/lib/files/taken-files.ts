import { isLeftBehind } from '#contract/words.ts';

/** A file with its path below the folder that was handed in, or its name where it came alone. */
export interface TakenFile {
  readonly file: File;
  readonly path: string;
}

/** What somebody handed in at once: files, and folders with everything below. */
export interface Taken {
  readonly files: readonly TakenFile[];
  /** Hidden and temporary files, by their paths: they are no papers and are not sent. */
  readonly leftOut: readonly string[];
  /** What the browser could not open, by its path: moved away meanwhile, or locked. */
  readonly closed: readonly string[];
}

/** What was chosen in a dialog of the browser, for files or for a folder. */
export function chosenFiles(list: FileList | null): Taken {
  const files = [...(list ?? [])].map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  return sorted(files, []);
}

/** What was dropped. To be called in the event itself: afterwards the browser has forgotten what it held. */
export async function droppedFiles(data: DataTransfer): Promise<Taken> {
  const entries = [...data.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
  const loose = entries.length === 0 ? [...data.files].map((file) => ({ file, path: file.name })) : [];
  const closed: string[] = [];
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, closed)));
  return sorted([...loose, ...found.flat()], closed);
}

async function filesBelow(entry: FileSystemEntry, closed: string[]): Promise<TakenFile[]> {
  const path = entry.fullPath.replace(/^\//, '');
  try {
    if (!isFolder(entry)) {
      const file = await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject));
      return [{ file, path }];
    }
    const found = await Promise.all((await entriesOf(entry)).map((below) => filesBelow(below, closed)));
    return found.flat();
  } catch {
    closed.push(path);
    return [];
  }
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/** Browsers give a folder's entries in portions, a hundred at a time, until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function sorted(files: readonly TakenFile[], closed: readonly string[]): Taken {
  const byPath = files.toSorted((a, b) => a.path.localeCompare(b.path, 'zh-CN', { numeric: true }));
  return {
    files: byPath.filter(({ path }) => !isLeftBehind(path)),
    leftOut: byPath.filter(({ path }) => isLeftBehind(path)).map(({ path }) => path),
    closed: closed.filter((path) => !isLeftBehind(path)),
  };
}
