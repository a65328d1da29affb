import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { OperationalError } from '../../base/operational-error.ts';
import { type Cluster, DATABASE_USER } from './initialise-cluster.ts';
import { findPostmaster, type Postmaster } from './postmaster-file.ts';

const PATIENCE = 60_000;

/**
 * The server that still runs on a cluster and answers. One that is starting, stopping or dying gets the time to arrive at either end; one
 * that lives and does not answer is left alone: a second server must never be started beside it.
 */
export async function findSurvivor(cluster: Cluster): Promise<Postmaster | undefined> {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const found = findPostmaster(cluster.folder);
    if (!found) return undefined;
    if (found.ready && (await answers(found, cluster))) return found;
    if (Date.now() > end) throw silent(found, cluster);
    await delay(20);
  }
}

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
