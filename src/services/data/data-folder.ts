import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/**
 * The data folder: what the command line names, else MINGJI_DATA, else the platform's place for a program's data (XDG base directories,
 * Application Support, LocalAppData; /var/lib for root, whose home nobody else may enter).
 */
export function dataFolder(named: string | undefined, cwd: string, env: NodeJS.ProcessEnv): string {
  const given = named ?? env['MINGJI_DATA'];
  return given ? resolve(cwd, given) : usualFolder(env);
}

function usualFolder(env: NodeJS.ProcessEnv): string {
  if (process.platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Mingji');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Mingji');
  if (process.getuid?.() === 0) return '/var/lib/mingji/default';
  return join(env['XDG_DATA_HOME'] ?? join(homedir(), '.local', 'share'), 'mingji');
}
