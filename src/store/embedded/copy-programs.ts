import {
  constants,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { PackagedPrograms } from './packaged-programs.ts';
import type { ServerPrograms } from './server-programs.ts';

/** What only serves to build programs against PostgreSQL, or other languages inside it. */
const LEFT_OUT = /[\\/](?:include|pgxs|pkgconfig|locale|doc|man)(?:[\\/]|$)|\.a$|plperl|plpython|pltcl|ecpg|\.pdb$/;

/**
 * Copies the package's programs beside the data, once per version: there the server's owner can read them wherever node_modules lies, the
 * links between libraries can be made without the package's install script, and a later npm install does not pull them from under a
 * running server. Copied beside and renamed, so that an interruption leaves nothing half.
 */
export function copyPrograms(packaged: PackagedPrograms, home: string): ServerPrograms {
  const target = join(home, `programs-${packaged.version}`);
  if (!existsSync(target)) {
    for (const name of readdirSync(home)) {
      if (/^programs-.*\.copying$/.test(name)) rmSync(join(home, name), { recursive: true, force: true });
    }
    const beside = `${target}.copying`;
    copyTree(packaged.native, beside);
    linkLibraries(packaged.native, beside);
    renameSync(beside, target);
  }
  return { folder: join(target, 'bin'), major: Number.parseInt(packaged.version, 10), version: packaged.version };
}

function copyTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true, mode: 0o755 });
  cpSync(from, to, {
    recursive: true,
    // Else a link to the library beside it would lead into the package, and the copy would end with it.
    verbatimSymlinks: true,
    mode: constants.COPYFILE_FICLONE,
    filter: (source) => !LEFT_OUT.test(source.slice(from.length).split(sep).join('/')),
  });
}

/** The names that libraries are looked up by. npm packages cannot hold links; the package lists them for its install script. */
function linkLibraries(native: string, copy: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const inCopy = (path: string): string => join(copy, ...path.split('/').slice(1));
    if (!existsSync(inCopy(source)) || existsSync(inCopy(target))) continue;
    if (process.platform === 'win32') copyFileSync(inCopy(source), inCopy(target));
    else symlinkSync(relative(dirname(inCopy(target)), inCopy(source)), inCopy(target));
  }
}
