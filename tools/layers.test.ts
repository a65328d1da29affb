import { expect, test } from 'vitest';
import { findViolations, findWebViolations, sourceFiles, webFiles } from './layers.ts';

const one = (path: string, text: string) => findViolations([{ path, text }]);

test('the real import graph keeps the rules', () => {
  expect(findViolations(sourceFiles())).toEqual([]);
  expect(findWebViolations(webFiles())).toEqual([]);
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

test.each([
  ['another feature', 'features/plans/components/a.tsx', "import { b } from '../../reviews/components/b.tsx';"],
  ['a way back to the application', 'features/plans/feature.ts', "import { b } from '../../app/b.ts';"],
  ['a component that knows a feature', 'components/a.tsx', "import { b } from '../features/plans/b.ts';"],
  ['src beside the contract', 'lib/a.ts', "import { b } from '../../../src/model/b.ts';"],
  ['src under another name', 'lib/a.ts', "import { b } from '#model/b.ts';"],
  ['a heavy package outside its place', 'features/year/a.tsx', "const b = await import('echarts/core');"],
  ['a package that is not listed', 'app/a.ts', "import x from 'left-pad';"],
  ['a folder that is not in the table', 'misc/a.ts', "import { b } from '../lib/b.ts';"],
])('the guard of the web application bites on %s', (_name, path, text) => {
  expect(findWebViolations([{ path, text }])).toHaveLength(1);
});

test('the guard of the web application lets through what the table allows', () => {
  const text = "import { Table } from 'antd';\nimport { planEndpoints } from '#contract/plans.ts';\nimport './a.css';";
  expect(findWebViolations([{ path: 'features/plans/components/a.tsx', text }])).toEqual([]);
});
