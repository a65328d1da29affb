import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './initialise-cluster.ts';
import type { Postmaster } from './postmaster-file.ts';
import { isRunning } from './process-identity.ts';
import { runProgram } from './run-program.ts';
import { programPath, type ServerPrograms } from './server-programs.ts';

const PATIENCE = 60_000;

/** Asks the server to end its connections and write everything out ("fast" shutdown), without waiting. Also works while the process exits. */
export function askToStop({ pid }: Postmaster): void {
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    return;
  }
}

/** Stops the server and waits until it is gone. */
export async function stopPostmaster(server: Postmaster, cluster: Cluster, programs: ServerPrograms): Promise<void> {
  if (process.platform === 'win32') {
    await runProgram(programPath(programs, 'pg_ctl'), ['stop', '-m', 'fast', '-w', '-D', cluster.folder], undefined);
    return;
  }
  askToStop(server);
  const end = Date.now() + PATIENCE;
  while (isRunning(server.pid) && Date.now() < end) await delay(5);
}
