import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { withMarkdownTables } from './markdown-tables.ts';

const markup: Block = { kind: 'table', at: { table: 1 }, rows: 1, columns: 1, cells: [] };
const lines = (texts: readonly string[]): Block[] =>
  texts.map((text, at) => ({ kind: 'paragraph', text, at: { line: at + 1 } }));

const TABLE = ['| | |', '|---|:-:|', '| 三级指标 | 指标值 |', '| 完成<br>时间 | |'];

test('a Markdown table beside one in markup is a table, of which each cell is known', () => {
  const [, table] = withMarkdownTables([markup, ...lines(TABLE)]);
  expect(table).toMatchObject({ rows: 2, columns: 2, at: { table: 2, line: 3 } });
  expect(table?.kind === 'table' ? table.cells.map(({ text }) => text) : []).toEqual([
    '三级指标',
    '指标值',
    '完成\n时间',
    '',
  ]);
});

test('one without markup beside it, and one whose rows have lost cells, stay lines', () => {
  const alone = lines(TABLE);
  expect(withMarkdownTables(alone)).toBe(alone);
  const short = [markup, ...lines([...TABLE, '| 12月 |'])];
  expect(withMarkdownTables(short)).toEqual(short);
});

test('a rule below an empty line begins no table', () => {
  const apart = [markup, ...lines(TABLE.flatMap((line) => [line, '']))];
  expect(withMarkdownTables(apart)).toEqual(apart);
});
