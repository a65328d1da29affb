import { spawn } from 'node:child_process';
import type { Owner } from './cluster-owner.ts';

/** Runs a program to its end as the given owner; its whole output. Throws an error with that output when it fails. */
export function runProgram(program: string, words: readonly string[], owner: Owner | undefined): Promise<string> {
  return new Promise((done, fail) => {
    const child = spawn(program, words, {
      ...owner,
      cwd: '/',
      env: programEnvironment(),
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.once('error', fail);
    child.once('close', (code) => {
      const output = Buffer.concat(parts).toString('utf8').trim();
      if (code === 0) done(output);
      else fail(new Error(`${program} ended with ${code}: ${output}`));
    });
  });
}

/** The environment without what would steer PostgreSQL elsewhere (PGDATA, PGPORT …), in a language that its messages are pinned to. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG|LD_PRELOAD)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C' };
}
