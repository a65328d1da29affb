import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { copyPrograms } from './copy-programs.ts';

it.skipIf(process.platform === 'win32')('copies links between libraries so that they hold without the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingji-programs-'));
  const [native, home] = [join(folder, 'native'), join(folder, 'postgres')];
  for (const one of [join(native, 'lib'), join(native, 'bin'), home]) mkdirSync(one, { recursive: true });
  writeFileSync(join(native, 'lib', 'libicu.so.60.2'), 'library');
  symlinkSync('libicu.so.60.2', join(native, 'lib', 'libicu.so.60'));
  const { folder: bin } = copyPrograms({ native, version: '18.4.0' }, home);
  rmSync(native, { recursive: true });
  expect(readFileSync(join(bin, '..', 'lib', 'libicu.so.60'), 'utf8')).toBe('library');
  rmSync(folder, { recursive: true });
});
