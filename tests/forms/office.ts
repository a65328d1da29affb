import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whether LibreOffice is on this machine; where it is not, its tests are skipped with this line. */
export const hasOffice = spawnSync('soffice', ['--version']).status === 0;
if (!hasOffice) console.warn('LibreOffice (soffice) is not installed: what it makes of our forms is not tested here');

export interface OfficeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What LibreOffice makes of files, by name without ending, converted in one run. */
export function convertWithOffice(files: readonly OfficeFile[], to: string): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-office-'));
  try {
    for (const { name, bytes } of files) writeFileSync(join(folder, name), bytes);
    const { status, stderr } = spawnSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        ...files.map(({ name }) => join(folder, name)),
      ],
      { encoding: 'utf8', timeout: 180_000 },
    );
    if (status !== 0) throw new Error(`soffice: ${stderr}`);
    return new Map(
      readdirSync(join(folder, 'out')).map((name) => [
        name.replace(/\.[^.]+$/, ''),
        new Uint8Array(readFileSync(join(folder, 'out', name))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
