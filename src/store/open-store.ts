import type pg from 'pg';
import type { Bilingual } from '../base/bilingual.ts';
import { OperationalError } from '../base/operational-error.ts';
import { openDatabase, openPool } from './connect.ts';
import type { Database } from './database.ts';
import { startEmbedded } from './embedded/embedded-server.ts';
import { OLDEST_POSTGRES } from './embedded/machine-programs.ts';
import type { ServerPrograms } from './embedded/server-programs.ts';
import { migrate } from './migrations/migrate.ts';

export interface StoreSettings {
  /** The data folder: the embedded database, the exhibits and the log's files stand in it. */
  readonly folder: string;
  /** A server to use instead of the embedded one: "postgres://user:password@host:5432/name". */
  readonly url?: string | undefined;
  /** Other PostgreSQL programs than the ones found by themselves; for tests. */
  readonly programs?: ServerPrograms;
  /** Told what the upgrade of older data is at, which may take minutes. */
  readonly tell?: (text: Bilingual) => void;
}

export interface Store {
  readonly db: Database;
  readonly pool: pg.Pool;
  readonly folder: string;
  /** Ends every connection and the embedded server with them. */
  readonly close: () => Promise<void>;
}

/** Opens the database, starts it where it is the embedded one, and brings its schema up to date. */
export async function openStore(settings: StoreSettings): Promise<Store> {
  const { target, stop } = settings.url
    ? { target: settings.url, stop: async () => undefined }
    : await embedded(settings);
  const pool = openPool(target);
  const db = openDatabase(pool);
  const close = async (): Promise<void> => {
    await db.destroy();
    await stop();
  };
  try {
    await mustBeRecent(pool);
    await migrate(db);
  } catch (error) {
    await close();
    throw error;
  }
  return { db, pool, folder: settings.folder, close };
}

async function embedded({ folder, programs, tell }: StoreSettings) {
  const server = await startEmbedded(folder, programs, tell);
  return { target: { ...server.connection, database: 'postgres' }, stop: server.stop };
}

async function mustBeRecent(pool: pg.Pool): Promise<void> {
  const version = await serverVersion(pool);
  if (version >= OLDEST_POSTGRES * 10_000) return;
  const major = Math.floor(version / 10_000);
  throw new OperationalError('database_too_old', {
    zh: `数据库服务器是 PostgreSQL ${major}，明绩需要 ${OLDEST_POSTGRES} 以上版本。请升级服务器，或去掉 DATABASE_URL 使用内置数据库。`,
    en: `The database server is PostgreSQL ${major}, Mingji needs ${OLDEST_POSTGRES} or newer; upgrade it, or leave DATABASE_URL out to use the embedded database.`,
  });
}

async function serverVersion(pool: pg.Pool): Promise<number> {
  try {
    const { rows } = await pool.query<{ version: string }>(`select current_setting('server_version_num') as version`);
    return Number(rows[0]?.version);
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    throw new OperationalError('database_unreachable', {
      zh: `连接不上数据库：${said}。请检查 DATABASE_URL 中的地址、帐号和口令，以及服务器是否在运行。`,
      en: `The database cannot be reached: ${said}; look at address, account and password in DATABASE_URL and whether the server runs.`,
    });
  }
}
