import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import type { Owner } from './cluster-owner.ts';
import { runProgram } from './run-program.ts';
import { programPath, type ServerPrograms } from './server-programs.ts';

/** The one account of the database, and its name. */
export const DATABASE_USER = 'mingji';

/** A database on disk: its folder and the password of its one account. */
export interface Cluster {
  readonly folder: string;
  readonly password: string;
}

/**
 * The database's folder below `home`, made when there is none. It is made beside and renamed when complete, so that an interruption at any
 * moment leaves the next start a clean field. The password is kept in a file that only its owner reads, from its first byte on.
 */
export async function openCluster(home: string, programs: ServerPrograms, owner: Owner | undefined): Promise<Cluster> {
  removeHalfMade(home);
  const folder = join(home, 'data');
  const passwordFile = join(home, 'password');
  if (existsSync(folder)) {
    mustFit(folder, programs);
    return { folder, password: readFileSync(passwordFile, 'utf8') };
  }
  const password = Buffer.from(crypto.getRandomValues(new Uint8Array(24))).toString('base64url');
  rmSync(passwordFile, { force: true });
  writeFileSync(passwordFile, password, { flag: 'wx', mode: 0o600 });
  await initialise(home, folder, password, programs, owner);
  return { folder, password };
}

/** Removes what interrupted set-ups have left behind. */
export function removeHalfMade(home: string): void {
  for (const name of readdirSync(home)) {
    if (name.startsWith('data.making-')) rmSync(join(home, name), { recursive: true, force: true });
  }
}

/** Makes an empty database in a folder below `home`, with this password. */
export async function initialise(
  home: string,
  folder: string,
  password: string,
  programs: ServerPrograms,
  owner: Owner | undefined,
): Promise<void> {
  const beside = join(home, `data.making-${process.pid}`);
  const data = join(beside, 'data');
  const passwordFile = join(beside, 'password');
  makeFolder(beside, owner);
  makeFolder(data, owner);
  writeFileSync(passwordFile, password, { flag: 'wx', mode: 0o600 });
  give(passwordFile, owner);
  const words = [
    ...['-D', data, '-U', DATABASE_USER, `--pwfile=${passwordFile}`],
    ...['--auth=scram-sha-256', '--encoding=UTF8', '--no-instructions', ...localeWords(programs.major)],
  ];
  try {
    await runProgram(programPath(programs, 'initdb'), words, owner);
  } catch (error) {
    rmSync(beside, { recursive: true, force: true });
    throw cannotInitialise(home, error);
  }
  renameSync(data, folder);
  rmSync(beside, { recursive: true, force: true });
}

/** Code point order without any library, alike on every machine; Chinese order is asked for by the ICU collation where it matters. */
function localeWords(major: number): string[] {
  return major >= 17 ? ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'] : ['--locale=C'];
}

/** A folder that only the server's owner enters. */
export function makeFolder(folder: string, owner: Owner | undefined): void {
  mkdirSync(folder, { mode: 0o700 });
  give(folder, owner);
}

function give(path: string, owner: Owner | undefined): void {
  if (owner) chownSync(path, owner.uid, owner.gid);
}

/** The major version of PostgreSQL that made a database. */
export function majorOf(folder: string): number {
  return Number.parseInt(readFileSync(join(folder, 'PG_VERSION'), 'utf8'), 10);
}

/** Older data have been upgraded before; a newer database no older program reads. */
function mustFit(folder: string, programs: ServerPrograms): void {
  const major = majorOf(folder);
  if (major === programs.major) return;
  throw new OperationalError('database_version_differs', {
    zh: `数据目录 ${folder} 由更新的 PostgreSQL ${major} 建立，现在的程序是 ${programs.major}，不能打开。请使用较新的明绩；确要退回的，用较新的版本运行 mingji backup，再用现在的版本 mingji restore 到一个新的目录。`,
    en: `The data folder ${folder} was made by the newer PostgreSQL ${major}, the programs are ${programs.major} and cannot open it; use the newer Mingji, or to go back run "mingji backup" with it and "mingji restore" into a new folder with this one.`,
  });
}

function cannotInitialise(home: string, error: unknown): OperationalError {
  const said = error instanceof Error ? error.message : String(error);
  if (/could not look up effective user ID/.test(said)) return withoutAccount();
  return new OperationalError('database_not_startable', {
    zh: `无法在 ${home} 建立数据库：${said}。请检查磁盘空间和目录权限后重试。`,
    en: `The database cannot be made in ${home}: ${said}; look at the free space and the rights of the folder, then try again.`,
  });
}

/** Containers may run a process under a number that no account stands for; initdb insists on a name. */
const withoutAccount = (): OperationalError =>
  new OperationalError('database_not_startable', {
    zh: `当前用户编号 ${process.getuid?.()} 在这台机器上没有帐号，内置数据库无法建立。请为它在 /etc/passwd 中加一行，或换一个用户运行，或用 DATABASE_URL 指定数据库服务器。`,
    en: `User number ${process.getuid?.()} has no account on this machine, and the embedded database cannot be made without; add a line to /etc/passwd, run as another user, or name a server with DATABASE_URL.`,
  });
