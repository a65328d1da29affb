import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { findInputs, outputNames } from './find-inputs.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mingji-inputs-'));
  mkdirSync(join(root, '2025', '教育局'), { recursive: true });
  mkdirSync(join(root, 'empty'));
  for (const name of ['a.docx', 'b.txt', '~$a.docx', '2025/c.docx', '2025/教育局/绩效文本.docx'])
    writeFileSync(join(root, name), 'x');
});
const found = (...names: string[]) =>
  findInputs(names, root).files.map((file) => relative(root, file).replace(/\\/g, '/'));

test('a folder stands for everything below it, without the lock files of Word', () => {
  expect(found('.')).toEqual(['2025/c.docx', '2025/教育局/绩效文本.docx', 'a.docx', 'b.txt']);
});

test('globs are understood where the shell left them', () => {
  expect(found('*.docx')).toEqual(['a.docx']);
  expect(found('**/*.docx')).toEqual(['a.docx', '2025/c.docx', '2025/教育局/绩效文本.docx']);
  expect(found('2025/*/绩效*.docx')).toEqual(['2025/教育局/绩效文本.docx']);
});

test('a file named twice is read once', () => {
  expect(found('a.docx', './a.docx', '*.docx')).toEqual(['a.docx']);
});

test('only one plain file is a single answer', () => {
  expect(findInputs(['a.docx'], root).single).toBe(true);
  expect(findInputs(['2025/教育局'], root).single).toBe(false);
  expect(findInputs(['a.*'], root).single).toBe(false);
});

test('a name that stands for nothing says so', () => {
  expect(() => found('no.docx')).toThrow(/file_not_found/);
  expect(() => found('*.pdf')).toThrow(/file_not_found/);
  expect(() => found('empty')).toThrow(/no_files/);
  expect(() => found()).toThrow(/no_files/);
});

test('results of files with the same name do not meet', () => {
  expect(outputNames(['/a/x.docx', '/b/X.docx', '/b/x.doc'], '.json')).toEqual([
    'x.docx.json',
    'X.docx~2.json',
    'x.doc.json',
  ]);
});
