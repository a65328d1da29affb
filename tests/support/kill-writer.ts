import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { openData } from '../../src/services/data/open-data.ts';
import { verifyAll } from '../../src/services/log/verify-all.ts';
import { clusterHome, clusterOwner } from '../../src/store/embedded/cluster-owner.ts';
import { findByNaturalKeys } from '../../src/store/records/find-records.ts';

const TENANT = '130283/512001';

export interface KillReport {
  readonly acknowledged: number;
  /** Acknowledged writes that were not there afterwards. */
  readonly lost: readonly string[];
  /** Writes of which only a part was there. */
  readonly torn: readonly string[];
  readonly logFaults: number;
  readonly logSize: number;
}

/**
 * Starts a writer, kills it with SIGKILL after a moment, opens the data again and looks at everything that it had acknowledged. With
 * `server` the database server is killed in the same moment, as in a power cut of the program's own processes.
 */
export async function killWriter(folder: string, first: number, after: number, server: boolean): Promise<KillReport> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'keep-writing.ts'), folder, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const output = await killedOutput(child, after, server ? () => killServer(folder) : () => undefined);
  const acknowledged = output.filter((line) => /^\d+ \d+$/.test(line)).map((line) => line.split(' ').map(Number));
  const data = await openData({ folder });
  try {
    const lost: string[] = [];
    const torn: string[] = [];
    for (const [number = 0, count = 0] of acknowledged) {
      const found = await find(data.store.db, number, count);
      if (found < count) lost.push(`${number}: ${found} of ${count}`);
    }
    // The write that was on its way when the process died is there whole or not at all.
    const next = first + acknowledged.length;
    const size = next % 7 === 0 ? 300 : 1;
    const partly = await find(data.store.db, next, size);
    if (partly !== 0 && partly !== size) torn.push(`${next}: ${partly} of ${size}`);
    const [verdict] = await verifyAll(data.store, { cwd: folder });
    const [logFaults, logSize] = [verdict?.faults.length ?? 0, verdict?.size ?? 0];
    return { acknowledged: acknowledged.length, lost, torn, logFaults, logSize };
  } finally {
    await data.close();
  }
}

async function find(db: Parameters<typeof findByNaturalKeys>[0], number: number, count: number): Promise<number> {
  const keys = Array.from({ length: count }, (_, at) => `${number}/${at}`);
  return (await findByNaturalKeys(db, TENANT, 'activity', keys)).length;
}

/** Everything the writer said before it died; it dies `after` milliseconds behind its first word. */
async function killedOutput(child: ChildProcess, after: number, also: () => void): Promise<string[]> {
  let text = '';
  let armed = false;
  const closed = new Promise<void>((done) => child.once('close', () => done()));
  child.stdout?.on('data', (part: Buffer) => {
    text += part.toString();
    if (armed || !text.includes('ready')) return;
    armed = true;
    delay(after).then(() => {
      child.kill('SIGKILL');
      also();
    });
  });
  await closed;
  return text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
}

function killServer(folder: string): void {
  const path = join(clusterHome(folder, clusterOwner(folder)), 'data', 'postmaster.pid');
  process.kill(Number(readFileSync(path, 'utf8').split('\n')[0]), 'SIGKILL');
}
