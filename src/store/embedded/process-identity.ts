import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** When a process that runs now was started, in milliseconds since 1970; undefined when there is none or the machine does not say. */
export function processStart(pid: number): number | undefined {
  if (!isRunning(pid)) return undefined;
  if (pid === process.pid) return Date.now() - process.uptime() * 1000;
  try {
    if (process.platform === 'linux') return linuxStart(pid);
    return Date.parse(process.platform === 'win32' ? windowsStart(pid) : posixStart(pid)) || undefined;
  } catch {
    return undefined;
  }
}

/** Whether a process of this id runs, whoever owns it. A process that has ended and only waits for its parent does not. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !isZombie(pid);
}

/** In a container whose first process is no init, ended children of a killed parent stay as zombies for ever. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && statFields(pid)?.[0] === 'Z';
}

/** The fields of /proc/PID/stat from the third on: the second, the name in parentheses, may hold anything. */
function statFields(pid: number): string[] | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** Field 22 of /proc/PID/stat counts clock ticks (100 a second on every Linux that Node runs on) since the boot (proc(5)). */
function linuxStart(pid: number): number | undefined {
  const ticks = Number(statFields(pid)?.[19]);
  const boot = /^btime (\d+)$/m.exec(readFileSync('/proc/stat', 'latin1'))?.[1];
  return boot && ticks > 0 ? Number(boot) * 1000 + ticks * 10 : undefined;
}

const posixStart = (pid: number): string =>
  execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8', env: { LC_ALL: 'C' } });

const windowsStart = (pid: number): string =>
  execFileSync('powershell', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToString('o')`], {
    encoding: 'utf8',
    windowsHide: true,
  });
