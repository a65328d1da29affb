import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { askedThrough } from '../../tests/server/test-server.ts';

const bin = join(import.meta.dirname, '..', '..', 'bin', 'mingji.mjs');
const NO_LIMITS = { MINGJI_REQUESTS_PER_MINUTE: '1000000', MINGJI_SIGN_INS_PER_MINUTE: '1000' };

/** The built program as people have it, a process of its own on an empty folder, and how it is asked over its socket. */
export async function startBuiltServer() {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-bench-web-'));
  const child = spawn(process.execPath, [bin, 'serve', '--data', join(folder, 'data'), '--port', '0'], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...NO_LIMITS },
  });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const url = line.toString().split('\n')[0]?.trim() ?? '';
  const asked = askedThrough((path, request) => fetch(`${url}${path}`, request));
  return {
    url,
    asked,
    async end(): Promise<void> {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
