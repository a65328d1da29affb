import type { Block, Cell, Table } from '../../model/document.ts';
import type { GridCell } from '../grid/grid.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import type { SheetContent } from './sheet-content.ts';

/** Names that programs give to sheets: they are no words of the paper. */
const DEFAULT_NAME = /^(?:sheet|工作表|表格?)\s*\(?\d*\)?$/i;
/** So many empty rows always part two tables, whatever follows. */
const WIDE_GAP = 50;

/**
 * A sheet as blocks: its name as a heading (unless a program gave it), then its table. Empty rows and columns around the table are
 * dropped; `at` keeps the sheet's own row and column. Where an empty row is followed by a row with a form's title alone, another
 * table begins: several forms one below the other are common, some have them side by side. An empty sheet gives nothing.
 */
export function sheetBlocks(sheet: SheetContent, cells: readonly GridCell<string>[], limits: Limits): Block[] {
  if (cells.length === 0) return [];
  const at = { sheet: sheet.name };
  const heading: Block = { kind: 'paragraph', text: sheet.name, heading: 1, at };
  const heads = (sheet.heads ?? []).map((text): Block => ({ kind: 'paragraph', text, at }));
  const parts = partAtColumns(cells).flatMap(partAtTitles);
  const tables = parts.map((part, index) => tableOf(part, sheet.name, index + 1, limits));
  return DEFAULT_NAME.test(sheet.name.trim()) ? [...heads, ...tables] : [heading, ...heads, ...tables];
}

/**
 * Forms side by side: an empty column parts them where what stands on either side of it begins with a form's title, or is a form of its own project.
 * `cells` in row order.
 */
function partAtColumns(cells: readonly GridCell<string>[]): GridCell<string>[][] {
  const parts: GridCell<string>[][] = [];
  let rest = [...cells];
  for (const column of columnsBehindGaps(cells)) {
    const left = rest.filter((cell) => cell.column < column);
    const right = rest.filter((cell) => cell.column >= column);
    if (!(beginsWithTitle(left) && beginsWithTitle(right)) && !(isForm(left) && isForm(right))) continue;
    parts.push(left);
    rest = right;
  }
  return [...parts, rest];
}

/** The columns in use with none in use just left of them, but for the first; a title above the forms spans all of them and parts none. */
function columnsBehindGaps(cells: readonly GridCell<string>[]): number[] {
  const filled = cells.filter(({ content }) => content !== '');
  const [above] = filled;
  const isTitle = above !== undefined && isTitleRow(filled.filter(({ row }) => row === above.row));
  const spans = (isTitle ? filled.slice(1) : filled).sort((a, b) => a.column - b.column);
  const found: number[] = [];
  let covered = spans[0]?.column ?? 0;
  for (const { column, columnSpan } of spans) {
    if (column > covered + 1) found.push(column);
    covered = Math.max(covered, column + columnSpan - 1);
  }
  return found;
}

/** Whether cells hold a project's name and its indicators. */
function isForm(cells: readonly GridCell<string>[]): boolean {
  const has = (words: RegExp) => cells.some(({ content }) => words.test(content.replace(/\s+/g, '')));
  return (
    has(/^(?:二级)?项目名称[:：]?$/) && has(/^(?:[二三]级指标|指标名称)/) && has(/^(?:年度)?(?:绩效)?(?:指标|目标)值/)
  );
}

function beginsWithTitle(cells: readonly GridCell<string>[]): boolean {
  const first = cells.find(({ content }) => content !== '');
  return first !== undefined && isTitleRow(cells.filter(({ row }) => row === first.row));
}

/** `cells` in row order. */
function partAtTitles(cells: readonly GridCell<string>[]): GridCell<string>[][] {
  const parts: GridCell<string>[][] = [];
  let covered = Number.NEGATIVE_INFINITY;
  for (const inRow of rowsOf(cells)) {
    const [first] = inRow;
    const gap = (first?.row ?? 0) - covered - 1;
    if (gap >= WIDE_GAP || (gap > 0 && isTitleRow(inRow))) parts.push([]);
    parts.at(-1)?.push(...inRow);
    covered = inRow.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan - 1), covered);
  }
  return parts;
}

function rowsOf(cells: readonly GridCell<string>[]): GridCell<string>[][] {
  const rows: GridCell<string>[][] = [];
  for (const cell of cells) {
    const last = rows.at(-1);
    if (last?.[0]?.row === cell.row) last.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function isTitleRow(cells: readonly GridCell<string>[]): boolean {
  const [only, ...others] = cells.filter((cell) => cell.content !== '');
  return only !== undefined && others.length === 0 && /表|^附件/.test(only.content) && only.content.length <= 80;
}

function tableOf(cells: readonly GridCell<string>[], sheet: string, table: number, limits: Limits): Table {
  const firstRow = cells[0]?.row ?? 1;
  const lastColumn = cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan - 1), 1);
  const firstColumn = cells.reduce((least, cell) => Math.min(least, cell.column), lastColumn);
  const lastRow = cells.reduce((most, cell) => Math.max(most, cell.row + cell.rowSpan - 1), firstRow);
  const columns = lastColumn - firstColumn + 1;
  if (columns > limits.maxColumns) throw tooWide(sheet, limits.maxColumns);
  const placed = withEmptyCells(cells, limits.maxCells).map(
    ({ row, column, rowSpan, columnSpan, content }): Cell => ({
      row: row - firstRow + 1,
      column: column - firstColumn + 1,
      rowSpan,
      columnSpan,
      text: content,
      at: { sheet, table, row, column },
    }),
  );
  return { kind: 'table', at: { sheet, table, row: firstRow }, rows: lastRow - firstRow + 1, columns, cells: placed };
}

/**
 * The cells and, where rows and columns in use cross without one, an empty cell: a form's field that is not filled in is there. On
 * sheets where that would be beyond measure the empty ones stay absent.
 */
function withEmptyCells(cells: readonly GridCell<string>[], most: number): GridCell<string>[] {
  const rows = new Map<number, Set<number>>();
  const usedColumns = new Set<number>();
  let positions = 0;
  for (const { row, column, rowSpan, columnSpan } of cells) {
    positions += rowSpan * columnSpan;
    if (positions > most) return [...cells];
    for (let right = column; right < column + columnSpan; right += 1) {
      usedColumns.add(right);
      for (let down = row; down < row + rowSpan; down += 1) (rows.get(down) ?? newRow(rows, down)).add(right);
    }
  }
  if (rows.size * usedColumns.size > most) return [...cells];
  const columns = [...usedColumns];
  const empty = [...rows].flatMap(([row, taken]) =>
    columns
      .filter((column) => !taken.has(column))
      .map((column) => ({ row, column, rowSpan: 1, columnSpan: 1, content: '' })),
  );
  return [...cells, ...empty].sort((a, b) => a.row - b.row || a.column - b.column);
}

function newRow(rows: Map<number, Set<number>>, row: number): Set<number> {
  const taken = new Set<number>();
  rows.set(row, taken);
  return taken;
}

function tooWide(sheet: string, limit: number): ReaderFault {
  return new ReaderFault('table-too-wide', {
    zh: `工作表“${sheet}”超过 ${limit} 列，不予读取。请删去远处的多余内容后另存。`,
    en: `The sheet "${sheet}" has more than ${limit} columns; it was not read. Please delete what stands far out and save it again.`,
  });
}
