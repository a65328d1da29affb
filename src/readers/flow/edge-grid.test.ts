import { describe, expect, it } from 'vitest';
import { alignToGrid, type EdgeCell } from './edge-grid.ts';

const cell = (left: number, right: number, joinsLeft = false): EdgeCell => ({
  left,
  right,
  joinsLeft,
  vertical: 'none',
  paragraphs: [],
  tables: [],
});

/** Rows of [left, right] as rows of "column+span". */
function grid(...rows: EdgeCell[][]): string[] {
  const table = alignToGrid(rows.map((cells) => ({ cells, header: false })));
  return table.rows.map((row) => row.cells.map((each) => `${each.column}+${each.columnSpan}`).join(' '));
}

describe('alignToGrid', () => {
  it('gives the rows of a table one set of columns', () => {
    expect(grid([cell(0, 100), cell(100, 300)], [cell(0, 200), cell(200, 300)])).toEqual(['1+1 2+2', '1+2 3+1']);
  });

  it('takes edges that nearly meet for one line', () => {
    expect(grid([cell(-5, 1000), cell(1000, 2003)], [cell(0, 1020), cell(1020, 2000)])).toEqual(['1+1 2+1', '1+1 2+1']);
  });

  it('leaves columns free before a row that begins further right', () => {
    expect(grid([cell(0, 500), cell(500, 900)], [cell(500, 900)])).toEqual(['1+1 2+1', '2+1']);
  });

  it('widens a cell by the legacy cells that join it, and gives a cell without width its own column', () => {
    expect(grid([cell(0, 500), cell(500, 900, true), cell(900, 1300)])).toEqual(['1+2 3+1']);
    expect(grid([cell(0, 0), cell(0, 500)])).toEqual(['1+1 2+1']);
  });
});
