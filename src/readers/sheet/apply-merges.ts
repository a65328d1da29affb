import type { GridCell } from '../grid/grid.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import type { Merge, SheetContent } from './sheet-content.ts';

/** A merge larger than this ends with the last row or column in use: somebody merged a whole row or column of the sheet. */
const HIGHEST = 1000;
const WIDEST = 200;
/** One more than the columns of a sheet, for keys of positions. */
const STRIDE = 16_385;

/**
 * The sheet's cells with the spans of their merges, in row order, white space alone counted as empty. Merges beyond the rows in use
 * are dropped, of overlapping ones the later; what stands under a merge is not shown by the sheet and left out.
 */
export function applyMerges(sheet: SheetContent, limits: Limits): GridCell<string>[] {
  const filled = sheet.cells.filter((cell) => cell.text.trim() !== '');
  if (filled.length > limits.maxCells) throw tooMany(sheet.name, limits.maxCells);
  const firstRow = filled.reduce((least, cell) => Math.min(least, cell.row), Number.POSITIVE_INFINITY);
  const lastRow = filled.reduce((most, cell) => Math.max(most, cell.row), 0);
  const lastColumn = filled.reduce((most, cell) => Math.max(most, cell.column), 0);
  const taken = new Set<number>();
  const spans = new Map<number, Merge>();
  let budget = 4 * limits.maxCells;
  for (const merge of sheet.merges) {
    if (merge.top > lastRow || merge.top < firstRow) continue;
    const bottom = merge.bottom - merge.top >= HIGHEST ? lastRow : merge.bottom;
    const right = merge.right - merge.left >= WIDEST ? Math.max(lastColumn, merge.left) : merge.right;
    const area = { ...merge, bottom, right };
    if (anyTaken(area, taken)) continue;
    budget -= areaOf(area);
    if (budget < 0) throw tooMany(sheet.name, limits.maxCells);
    take(area, taken);
    spans.set(keyOf(merge.top, merge.left), area);
  }
  return place(filled, spans, taken);
}

function place(
  filled: SheetContent['cells'],
  spans: ReadonlyMap<number, Merge>,
  taken: ReadonlySet<number>,
): GridCell<string>[] {
  const cells: GridCell<string>[] = [];
  const anchors = new Map<number, string>();
  for (const { row, column, text } of filled) {
    const key = keyOf(row, column);
    if (spans.has(key)) anchors.set(key, text);
    else if (!taken.has(key)) cells.push({ row, column, rowSpan: 1, columnSpan: 1, content: text });
  }
  for (const [key, { top, left, bottom, right }] of spans) {
    const content = anchors.get(key) ?? '';
    cells.push({ row: top, column: left, rowSpan: bottom - top + 1, columnSpan: right - left + 1, content });
  }
  return cells.sort((a, b) => a.row - b.row || a.column - b.column);
}

function keyOf(row: number, column: number): number {
  return row * STRIDE + column;
}

function areaOf({ top, left, bottom, right }: Merge): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** The border is enough: areas already taken are rectangles, and one inside another is found by its own corner. */
function anyTaken({ top, left, bottom, right }: Merge, taken: ReadonlySet<number>): boolean {
  for (let column = left; column <= right; column += 1) {
    if (taken.has(keyOf(top, column)) || taken.has(keyOf(bottom, column))) return true;
  }
  for (let row = top; row <= bottom; row += 1) {
    if (taken.has(keyOf(row, left)) || taken.has(keyOf(row, right))) return true;
  }
  return false;
}

function take({ top, left, bottom, right }: Merge, taken: Set<number>): void {
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) taken.add(keyOf(row, column));
  }
}

function tooMany(sheet: string, limit: number): ReaderFault {
  return new ReaderFault('table-too-large', {
    zh: `工作表“${sheet}”超过 ${limit} 个单元格，不予读取。请只保留绩效表后重试。`,
    en: `The sheet "${sheet}" has more than ${limit} cells; it was not read. Please keep the performance tables alone and try again.`,
  });
}
