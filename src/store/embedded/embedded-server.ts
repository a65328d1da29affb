import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { OperationalError } from '../../base/operational-error.ts';
import { clusterHome, clusterOwner } from './cluster-owner.ts';
import { takeDataLock } from './data-lock.ts';
import { endWithProcess } from './end-with-process.ts';
import { type Cluster, DATABASE_USER, openCluster } from './initialise-cluster.ts';
import { findPostmaster, type Postmaster } from './postmaster-file.ts';
import { findPrograms, type ServerPrograms } from './server-programs.ts';
import { makeHome, startPostmaster } from './start-postmaster.ts';
import { askToStop, stopPostmaster } from './stop-postmaster.ts';

/** How to reach a database. */
export interface Connection {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export interface EmbeddedServer {
  readonly connection: Connection;
  /** The server's process. */
  readonly pid: number;
  /** Whether it had survived an earlier process of ours and was taken over. */
  readonly adopted: boolean;
  readonly stop: () => Promise<void>;
}

/**
 * Starts the database of a data folder, made when there is none, and takes the folder for this process. A server that outlived a killed
 * process is taken over. `programs` names other PostgreSQL programs than the ones found by themselves.
 */
export async function startEmbedded(folder: string, programs?: ServerPrograms): Promise<EmbeddedServer> {
  const lock = await takeDataLock(folder);
  try {
    const owner = clusterOwner(folder);
    const home = clusterHome(folder, owner);
    makeHome(home);
    const used = programs ?? findPrograms(home);
    const cluster = await openCluster(home, used, owner);
    const survivor = await settled(cluster);
    const server = survivor ?? (await startPostmaster(home, cluster, used, owner));
    return running(server, cluster, used, survivor !== undefined, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

/**
 * The server that still runs on the folder and answers. One that is starting, stopping or dying gets the time to arrive at either end; one
 * that lives and does not answer is left alone: a second server must never be started beside it.
 */
async function settled(cluster: Cluster): Promise<Postmaster | undefined> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = findPostmaster(cluster.folder);
    if (!found) return undefined;
    if (found.ready && (await answers(found, cluster))) return found;
    if (Date.now() > end) throw silent(found, cluster);
    await delay(20);
  }
}

const PATIENCE = 60_000;

async function answers({ host, port }: Postmaster, { password }: Cluster): Promise<boolean> {
  const client = new pg.Client({ host, port, user: DATABASE_USER, password, database: 'postgres' });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    await client.end();
    return true;
  } catch {
    return false;
  }
}

const silent = ({ pid }: Postmaster, { folder }: Cluster): OperationalError =>
  new OperationalError('database_not_startable', {
    zh: `上次留下的数据库进程 ${pid}（${folder}）不应答。请结束这个进程后重试。`,
    en: `The database process ${pid} that was left behind on ${folder} does not answer; end it, then try again.`,
  });

function running(
  server: Postmaster,
  cluster: Cluster,
  programs: ServerPrograms,
  adopted: boolean,
  release: () => void,
): EmbeddedServer {
  const takeBack = endWithProcess(() => askToStop(server));
  return {
    connection: { host: server.host, port: server.port, user: DATABASE_USER, password: cluster.password },
    pid: server.pid,
    adopted,
    async stop() {
      takeBack();
      await stopPostmaster(server, cluster, programs);
      release();
    },
  };
}
