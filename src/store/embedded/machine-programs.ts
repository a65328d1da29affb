import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { ServerPrograms } from './server-programs.ts';

/** The oldest PostgreSQL that the program works with. */
export const OLDEST_POSTGRES = 15;

/** The newest PostgreSQL that is installed on this machine and not too old, or undefined: the usual folders of the platforms, then the path. */
export function machinePrograms(major?: number): ServerPrograms | undefined {
  const found = folders()
    .map(programsIn)
    .filter((programs) => programs !== undefined)
    .filter((programs) => (major === undefined ? programs.major >= OLDEST_POSTGRES : programs.major === major));
  return found.sort((a, b) => b.major - a.major)[0];
}

const ending = process.platform === 'win32' ? '.exe' : '';

/** Folders with one sub-folder per version: Debian, Red Hat, Homebrew on both kinds of Mac, the installer for Windows. */
const VERSIONED = [
  '/usr/lib/postgresql',
  '/usr/pgsql',
  '/opt/homebrew/opt',
  '/usr/local/opt',
  'C:\\Program Files\\PostgreSQL',
];

function folders(): string[] {
  const versioned = VERSIONED.flatMap((folder) =>
    existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, 'bin')) : [],
  );
  return [...versioned, '/usr/libexec/postgresql', ...(process.env['PATH'] ?? '').split(delimiter)];
}

function programsIn(folder: string): ServerPrograms | undefined {
  const [postgres, initdb] = [join(folder, `postgres${ending}`), join(folder, `initdb${ending}`)];
  if (!existsSync(postgres) || !existsSync(initdb)) return undefined;
  const { stdout } = spawnSync(postgres, ['--version'], { encoding: 'utf8', windowsHide: true });
  const version = /(\d+)\.?[\w.]*\s*(?:\(.*\))?\s*$/.exec(stdout ?? '')?.[0].trim();
  const major = Number.parseInt(version ?? '', 10);
  return Number.isNaN(major) ? undefined : { folder, major, version: version ?? '' };
}
