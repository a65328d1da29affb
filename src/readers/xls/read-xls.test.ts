import { utils, write } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { rawCompound } from '../../../tests/corpus/bad/raw-compound.ts';
import { defaultLimits } from '../limits.ts';
import { readXls } from './read-xls.ts';

function workbook(): Uint8Array {
  const sheet = utils.aoa_to_sheet([
    [null, '项目名称', '道路养护'],
    [null, '预算数', 4.7],
    [null, '完成率', 0.95],
    [null, '日期', 45717],
  ]);
  Object.assign(sheet['C2'], { z: '0.00' });
  Object.assign(sheet['C3'], { z: '0%' });
  Object.assign(sheet['C4'], { z: 'yyyy"年"m"月"d"日"' });
  sheet['!merges'] = [{ s: { r: 0, c: 2 }, e: { r: 0, c: 3 } }];
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, '道路');
  return write(book, { type: 'buffer', bookType: 'biff8' });
}

/** The same with a formula that is cut in front of its tokens: a number's record under the number of a formula's. */
function withCutFormula(): Uint8Array {
  const bytes = Buffer.from(workbook());
  bytes.writeUInt16LE(0x06, bytes.indexOf(Buffer.from('03020e00', 'hex')));
  return bytes;
}

/** The same with a name whose tokens go on behind its end: a font's record under the number of a name's. */
function withBrokenName(): Uint8Array {
  const bytes = Buffer.from(workbook());
  for (
    let at = bytes.indexOf(Buffer.from('0908', 'hex'));
    at + 4 <= bytes.length;
    at += 4 + bytes.readUInt16LE(at + 2)
  ) {
    if (bytes.readUInt16LE(at) !== 0x31) continue;
    bytes.writeUInt16LE(0x18, at);
    bytes.writeUInt16LE(0x7fff, at + 8);
    return bytes;
  }
  throw new Error('no font in the workbook');
}

describe('readXls', () => {
  it('does not look into names', { timeout: 10_000 }, () => {
    expect(readXls(withBrokenName(), defaultLimits).value).toEqual(readXls(workbook(), defaultLimits).value);
  });

  it('reads the other cells where a formula is cut', { timeout: 10_000 }, () => {
    const { value } = readXls(withCutFormula(), defaultLimits);
    const texts = value.flatMap((block) => (block.kind === 'table' ? block.cells.map(({ text }) => text) : []));
    expect(texts.filter((text) => text !== '')).toEqual([
      '项目名称',
      '道路养护',
      '预算数',
      '完成率',
      '95%',
      '日期',
      '2025年3月1日',
    ]);
  });

  it('gives the cells as the sheet shows them, merges as spans, in the sheet’s own rows and columns', () => {
    const { value, messages } = readXls(workbook(), defaultLimits);
    expect(messages).toEqual([]);
    expect(value[0]).toMatchObject({ kind: 'paragraph', text: '道路' });
    expect(
      value[1]?.kind === 'table' && value[1].cells.map((cell) => [cell.row, cell.column, cell.columnSpan, cell.text]),
    ).toEqual([
      [1, 1, 1, '项目名称'],
      [1, 2, 2, '道路养护'],
      [2, 1, 1, '预算数'],
      [2, 2, 1, '4.70'],
      [2, 3, 1, ''],
      [3, 1, 1, '完成率'],
      [3, 2, 1, '95%'],
      [3, 3, 1, ''],
      [4, 1, 1, '日期'],
      [4, 2, 1, '2025年3月1日'],
      [4, 3, 1, ''],
    ]);
    expect(value[1]?.kind === 'table' && value[1].cells[0]?.at).toEqual({ sheet: '道路', table: 1, row: 1, column: 2 });
  });

  it('refuses files that break off, run in rings or hold no workbook', () => {
    expect(() => readXls(workbook().subarray(0, 900), defaultLimits)).toThrow('cfb-damaged');
    const ring = rawCompound({ Workbook: Buffer.alloc(9000, 9) });
    const directory = ring.readUInt32LE(48);
    ring.writeUInt32LE(directory, 512 + 4 * directory);
    expect(() => readXls(ring, defaultLimits)).toThrow('cfb-damaged');
    expect(() => readXls(rawCompound({ Workbook: Buffer.alloc(9000, 9) }), defaultLimits)).toThrow('xls-unreadable');
  });
});
