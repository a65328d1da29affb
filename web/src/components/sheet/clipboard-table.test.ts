import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readClipboardTable, writeClipboardTable } from './clipboard-table.ts';

it('reads a block as Excel writes it, with line breaks and quotation marks in cells', () => {
  const block = '数量指标\t"培训\n(线上、线下)"\t≥12期\r\n质量指标\t"合格率""A"""\t\r\n';
  expect(readClipboardTable(block)).toEqual([
    ['数量指标', '培训\n(线上、线下)', '≥12期'],
    ['质量指标', '合格率"A"', ''],
  ]);
});

it('takes a quotation mark without a partner as a sign', () => {
  expect(readClipboardTable('"未闭合\t5')).toEqual([['"未闭合', '5']]);
  expect(readClipboardTable('12"屏\t5')).toEqual([['12"屏', '5']]);
});

it('reads one cell and an empty one', () => {
  expect(readClipboardTable('≥70起')).toEqual([['≥70起']]);
  expect(readClipboardTable('')).toEqual([['']]);
});

it('reads back what it writes', () => {
  const cell = fc.string({ unit: fc.constantFrom('甲', '7', '"', '\t', '\n', ' ') });
  const table = fc
    .array(fc.array(cell, { minLength: 2, maxLength: 3 }), { minLength: 1, maxLength: 4 })
    .filter((rows) => rows.every((row) => row.length === rows[0]?.length));
  fc.assert(
    fc.property(table, (rows) => {
      expect(readClipboardTable(writeClipboardTable(rows))).toEqual(rows);
    }),
  );
});
