import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** The folders of the data folder that a backup takes along: the files of the log with its key, the key of sealed secrets, the exhibits, and the papers that were handed in. */
const FOLDERS = ['log', 'keys', 'exhibits', 'papers'] as const;

/** Their files as names below the data folder, with forward slashes; a log's checkpoint comes before its tiles. */
export function listDataFiles(dataFolder: string): string[] {
  return FOLDERS.flatMap((folder) => {
    const path = join(dataFolder, folder);
    if (!existsSync(path)) return [];
    return readdirSync(path, { recursive: true, encoding: 'utf8' })
      .filter(
        (name) => statSync(join(path, name), { throwIfNoEntry: false })?.isFile() === true && !name.endsWith('.new'),
      )
      .map((name) => `${folder}/${name.split(sep).join('/')}`)
      .toSorted();
  });
}
