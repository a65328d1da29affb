import { createHash } from 'node:crypto';
import { chmodSync, chownSync, readFileSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** The user that the database server runs as. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/**
 * Whom the server runs as: PostgreSQL refuses to run as root, so that root hands it to whoever owns the database already, else to the owner of
 * the data folder or of the next folder above it that is not root's, else to the account "nobody". An owner without an account is passed
 * over, because initdb looks its name up. Undefined when we are not root (or on Windows): the server runs as we do.
 */
export function clusterOwner(folder: string): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const made = statSync(join(folder, 'postgres', 'data'), { throwIfNoEntry: false });
  if (made && made.uid !== 0) return { uid: made.uid, gid: made.gid };
  for (const path of upwards(folder)) {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats && stats.uid !== 0 && hasAccount(stats.uid)) return { uid: stats.uid, gid: stats.gid };
  }
  return nobody();
}

function hasAccount(uid: number): boolean {
  return new RegExp(`^[^:]+:[^:]*:${uid}:`, 'm').test(readPasswd());
}

/** The account "nobody" as the machine has it; 65534 where it has none (the Linux kernel's own overflow id). */
function nobody(): Owner {
  const line = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readPasswd());
  return { uid: Number(line?.[1] ?? 65_534) >>> 0, gid: Number(line?.[2] ?? 65_534) >>> 0 };
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

/**
 * Where the database's files stand: in the data folder; but where root works below a folder that nobody else may enter (/root), in
 * /var/lib/mingji under a name made from the data folder's path.
 */
export function clusterHome(folder: string, owner: Owner | undefined): string {
  const inside = join(folder, 'postgres');
  if (!owner) return inside;
  letEnter(folder, owner);
  if (isReachable(folder, owner)) return inside;
  return join('/var/lib/mingji', createHash('sha256').update(realpathSync(folder)).digest('hex').slice(0, 16));
}

/** A data folder of ours that is closed to everybody else lets the server's group pass through; nobody can list it. */
function letEnter(folder: string, owner: Owner): void {
  const stats = statSync(folder);
  if (stats.uid !== 0 || mayEnter(stats, owner)) return;
  chownSync(folder, stats.uid, owner.gid);
  chmodSync(folder, (stats.mode & 0o700) | 0o010);
}

/** Whether the owner may enter every folder down to this one. */
function isReachable(folder: string, owner: Owner): boolean {
  return upwards(realpathSync(folder)).every((path) => mayEnter(statSync(path), owner));
}

function mayEnter({ uid, gid, mode }: Stats, owner: Owner): boolean {
  if (uid === owner.uid) return (mode & 0o100) !== 0;
  return (mode & (gid === owner.gid ? 0o010 : 0o001)) !== 0;
}

function upwards(folder: string): string[] {
  const path = resolve(folder);
  const above = dirname(path);
  return above === path ? [path] : [path, ...upwards(above)];
}
