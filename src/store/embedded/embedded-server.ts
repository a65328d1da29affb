import { clusterHome, clusterOwner } from './cluster-owner.ts';
import { takeDataLock } from './data-lock.ts';
import { endWithProcess } from './end-with-process.ts';
import { findSurvivor } from './find-survivor.ts';
import { type Cluster, DATABASE_USER, openCluster } from './initialise-cluster.ts';
import type { Postmaster } from './postmaster-file.ts';
import { findPrograms, type ServerPrograms } from './server-programs.ts';
import { makeHome, startPostmaster } from './start-postmaster.ts';
import { askToStop, stopPostmaster } from './stop-postmaster.ts';
import { type TellUpgrade, upgradeWhereOlder } from './upgrade-cluster.ts';

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
 * process is taken over; data of an older PostgreSQL are upgraded first. `programs` names other PostgreSQL programs than the ones found by
 * themselves.
 */
export async function startEmbedded(
  folder: string,
  programs?: ServerPrograms,
  tell: TellUpgrade = () => undefined,
): Promise<EmbeddedServer> {
  const lock = await takeDataLock(folder);
  try {
    const owner = clusterOwner(folder);
    const home = clusterHome(folder, owner);
    makeHome(home);
    const used = programs ?? findPrograms(home);
    await upgradeWhereOlder(home, used, owner, tell);
    const cluster = await openCluster(home, used, owner);
    const survivor = await findSurvivor(cluster);
    const server = survivor ?? (await startPostmaster(home, cluster, used, owner));
    return running(server, cluster, used, survivor !== undefined, lock.release);
  } catch (error) {
    lock.release();
    throw error;
  }
}

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
