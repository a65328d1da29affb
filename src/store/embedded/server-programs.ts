import { createRequire } from 'node:module';
import { join } from 'node:path';
import { OperationalError } from '../../base/operational-error.ts';
import { copyPrograms } from './copy-programs.ts';
import { machinePrograms } from './machine-programs.ts';
import { packagedPrograms } from './packaged-programs.ts';

/** A PostgreSQL that can be started: its folder with `postgres`, `initdb` and `pg_ctl`. */
export interface ServerPrograms {
  readonly folder: string;
  /** 18 of "18.4". */
  readonly major: number;
  readonly version: string;
}

/** The path of one of the programs. */
export function programPath(programs: ServerPrograms, name: 'postgres' | 'initdb' | 'pg_ctl'): string {
  return join(programs.folder, process.platform === 'win32' ? `${name}.exe` : name);
}

/**
 * The PostgreSQL to start: the one from npm, copied beside the data so that any owner can run it; the machine's own where npm has none
 * for this platform (musl, 32 bits, other processors). Throws `database_programs_missing` when there is neither.
 */
export function findPrograms(home: string): ServerPrograms {
  const packaged = packagedPrograms(createRequire(import.meta.url));
  if (packaged) return copyPrograms(packaged, home);
  const installed = machinePrograms();
  if (installed) return installed;
  throw new OperationalError('database_programs_missing', {
    zh: `这台机器（${process.platform} ${process.arch}）上没有可用的 PostgreSQL 程序。请重新运行 npm install（不要加 --omit=optional），或安装 PostgreSQL 15 以上版本，或用 DATABASE_URL 指定数据库服务器。`,
    en: `There is no PostgreSQL to start on this machine (${process.platform} ${process.arch}); run "npm install" again without --omit=optional, or install PostgreSQL 15 or newer, or name a server with DATABASE_URL.`,
  });
}
