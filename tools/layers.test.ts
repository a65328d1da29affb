import { expect, test } from 'vitest';
import { findViolations, sourceFiles } from './layers.ts';

const one = (path: string, text: string) => findViolations([{ path, text }]);

test('the real import graph keeps the rules', () => {
  expect(findViolations(sourceFiles())).toEqual([]);
});

test.each([
  ['a sideways import', 'extraction/a.ts', "import { b } from '../readers/b.ts';"],
  ['a way back', 'model/a.ts', "import type { b } from '../checking/b.ts';"],
  ['an export from', 'base/a.ts', "export { b } from '../model/b.ts';"],
  ['a dynamic import', 'scoring/a.ts', "const b = await import('../forms/b.ts');"],
  ['an import for its effect', 'checking/a.ts', "import '../services/b.ts';"],
  ['an import over several lines', 'forms/a.ts', "import {\n  b,\n  c,\n} from '../store/b.ts';"],
  ['a disk in a pure room', 'extraction/a.ts', "import { readFileSync } from 'node:fs';"],
  ['a package in the wrong room', 'checking/a.ts', "import { parse } from 'parse5';"],
  ['a package that is in no room', 'readers/a.ts', "import x from 'left-pad';"],
  ['a room that is not in the table', 'misc/a.ts', 'export const a = 1;'],
  ['an import that leaves src', 'base/a.ts', "import { b } from '../../tools/b.ts';"],
])('the guard bites on %s', (_name, path, text) => {
  expect(one(path, text)).toHaveLength(1);
});

test('the guard lets through what the table allows', () => {
  expect(
    one(
      'checking/a.ts',
      "import { b } from '../model/b.ts';\nimport { c } from './c.ts';\nimport { createHash } from 'node:crypto';",
    ),
  ).toEqual([]);
});
