import { describe, expect, it } from 'vitest';
import { readRow } from './doc-row.ts';
import { forEachSprm } from './sprm.ts';

/** sprmTDefTable with these edges (twips) and merge flags of the cells. */
function defineTable(edges: readonly number[], flags: readonly number[]): Buffer {
  const cells = edges.length - 1;
  const length = 1 + 2 * edges.length + 20 * flags.length;
  const bytes = Buffer.alloc(4 + length);
  bytes.writeUInt16LE(0xd608, 0);
  bytes.writeUInt16LE(length + 1, 2);
  bytes.writeUInt8(cells, 4);
  for (const [index, edge] of edges.entries()) bytes.writeInt16LE(edge, 5 + 2 * index);
  for (const [index, flag] of flags.entries()) bytes.writeUInt16LE(flag, 5 + 2 * edges.length + 20 * index);
  return bytes;
}

const modifier = (code: number, ...operand: number[]): Buffer => Buffer.from([code & 0xff, code >> 8, ...operand]);
const row = (...modifiers: Buffer[]) => readRow([Buffer.concat(modifiers)]);

describe('readRow', () => {
  it('reads widths and vertical merges, cells without flags included', () => {
    const read = row(defineTable([-100, 900, 2000, 2500], [0x60, 0x20]), modifier(0x3404, 1));
    expect([read?.left, read?.header]).toEqual([-100, true]);
    expect(read?.cells.map((cell) => [cell.width, cell.vertical])).toEqual([
      [1000, 3],
      [1100, 1],
      [500, 0],
    ]);
  });

  it.each([
    ['as Word 97 described them', [1, 2, 2, 0, 1, 2]],
    ['as [MS-DOC] describes them', [2, 1, 1, 0, 2, 1]],
  ])('joins horizontal merges %s', (_, flags) => {
    const read = row(defineTable([0, 1, 2, 3, 4, 5, 6], flags));
    expect(flags.map((__, index) => read?.joinsLeft(index))).toEqual([false, true, true, false, false, true]);
  });

  it('applies merges, widths, insertions and deletions that follow the definition', () => {
    const read = row(
      defineTable([0, 100, 200, 300], []),
      modifier(0x5624, 0, 2),
      modifier(0xd62b, 2, 2, 3),
      modifier(0x7623, 2, 3, 0x2c, 0x01),
      modifier(0x7621, 3, 1, 0x0a, 0x00),
      modifier(0x5622, 0, 1),
    );
    expect(read?.cells).toEqual([
      { width: 100, horizontal: 2, vertical: 0 },
      { width: 300, horizontal: 0, vertical: 3 },
      { width: 10, horizontal: 0, vertical: 0 },
    ]);
  });

  it('gives nothing where no definition stands', () => {
    expect(row(modifier(0x3404, 1))).toBeUndefined();
    expect(row(defineTable([0, 100], []).subarray(0, 6))).toBeUndefined();
  });
});

describe('forEachSprm', () => {
  it('steps over operands of every length and stops where the list breaks off', () => {
    const list = Buffer.concat([
      modifier(0x2416, 1),
      modifier(0x4600, 5, 0),
      modifier(0x6649, 2, 0, 0, 0),
      modifier(0xc615, 255, 1, 0, 0, 0, 0, 1, 0, 0, 0),
      modifier(0xf000, 1, 2, 3),
      modifier(0x2640, 3),
      modifier(0x6649, 1),
    ]);
    const seen: string[] = [];
    forEachSprm(list, 0, list.length, (code, at) => seen.push(`${code.toString(16)}:${list[at]}`));
    expect(seen).toEqual(['2416:1', '4600:5', '6649:2', 'c615:1', 'f000:1', '2640:3']);
  });
});
