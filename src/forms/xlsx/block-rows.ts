import { displayWidth } from '../../base/display-width.ts';
import type { Cell, CellStyle, CellValue, Column, Row } from '../../base/workbook/workbook.ts';
import { FONTS } from '../paper.ts';
import type { FilledBlock, FilledCell, FilledTable } from '../sheet.ts';
import { edgeIndex, tableEdges } from './edges.ts';

/** Excel shows no row higher than this (points); what needs more is spread over several rows, joined. */
const HIGHEST = 400;
const LINE = 15;
/** A row of one line, as on the printed forms. */
const LEAST = 23;

const fontStyle = (role: keyof typeof FONTS): CellStyle => ({
  font: FONTS[role].office,
  size: FONTS[role].size,
  ...(FONTS[role].bold ? { bold: true } : {}),
});

/** A row on its way: its cells may still get formulas. */
export interface OpenRow extends Row {
  readonly cells: (Cell | undefined)[];
  /** The cells of the form behind them, by the same position. */
  readonly filled?: readonly (FilledCell | undefined)[];
}

/** A heading and the sheet it stands on. */
export interface ContentsLine {
  readonly text: string;
  readonly sheet: string;
}

/** The rows of a sheet that a block of the form takes. */
export function blockRows(
  block: FilledBlock,
  edges: readonly number[],
  columns: readonly Column[],
  contents: readonly ContentsLine[],
): OpenRow[] {
  switch (block.kind) {
    case 'heading':
      return [
        wideRow(block.text, columns, {
          ...fontStyle(block.level === 2 ? 'heading' : 'title'),
          horizontal: block.level === 2 ? 'left' : 'center',
        }),
      ];
    case 'contents':
      return [
        wideRow(block.title, columns, { ...fontStyle('title'), horizontal: 'center' }),
        ...contents.map((line) => contentsRow(line, columns)),
      ];
    case 'text':
      return [...roomAbove(block.above), textRow(block.texts, block.align, columns)];
    case 'table':
      return tableRows(block, edges, columns);
  }
}

function linesOf(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / Math.max(2, width))), 0);
}

const widthOf = (columns: readonly Column[], from = 0, to = columns.length): number =>
  columns.slice(from, to).reduce((sum, column) => sum + column.width, 0);

/** A sheet has no page numbers: the line jumps to its sheet instead. */
function contentsRow({ text, sheet }: ContentsLine, columns: readonly Column[]): OpenRow {
  const row = wideRow(text, columns, { ...fontStyle('text'), horizontal: 'left' });
  return { ...row, cells: row.cells.map((cell) => cell && { ...cell, link: { sheet, cell: 'A1' } }) };
}

/** Free room as empty rows, none higher than Excel shows. */
function roomAbove(millimetres: number): OpenRow[] {
  const points = (millimetres / 25.4) * 72;
  const pieces = Math.ceil(points / HIGHEST);
  return Array.from({ length: pieces }, () => ({ cells: [], height: points / pieces }));
}

function wideRow(text: string, columns: readonly Column[], style: CellStyle): OpenRow {
  const size = style.size ?? FONTS.cell.size;
  const lines = linesOf(text, (widthOf(columns) * FONTS.cell.size) / size);
  return {
    cells: [{ value: text, style: { ...style, vertical: 'center', wrap: true }, columnSpan: columns.length }],
    height: lines * size * 1.6,
  };
}

function textRow(texts: readonly string[], align: FilledCell['align'], columns: readonly Column[]): OpenRow {
  if (texts.length === 1) return wideRow(texts[0] ?? '', columns, { ...fontStyle('text'), horizontal: align });
  const cells: (Cell | undefined)[] = [];
  for (const [index, text] of texts.entries()) {
    const from = Math.round((index * columns.length) / texts.length);
    const to = Math.round(((index + 1) * columns.length) / texts.length);
    cells[from] = {
      value: text,
      style: {
        ...fontStyle('text'),
        horizontal: index === 0 ? 'left' : index === texts.length - 1 ? 'right' : 'center',
        vertical: 'center',
      },
      columnSpan: Math.max(1, to - from),
    };
  }
  return { cells: Array.from(cells), height: 20 };
}

const CELL: CellStyle = { ...fontStyle('cell'), border: 'thin', vertical: 'center', wrap: true };

/** Running text beside several rows: a page's end could cut through its middle, so it stands where the rows begin. */
const isLongBeside = (cell: FilledCell): boolean => cell.rowSpan > 1 && displayWidth(cell.text) > 40;

/** How high each row has to be; what a cell over several rows needs beyond them is added to its last one. */
function rowHeights(table: FilledTable, needOf: (cell: FilledCell) => number): number[] {
  const heights = table.rows.map((row) => {
    const needs = row.cells.filter((cell) => cell.rowSpan === 1).map(needOf);
    return Math.max(LEAST, (row.height / 25.4) * 72, ...needs);
  });
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      const last = index + cell.rowSpan - 1;
      const has = heights.slice(index, last + 1).reduce((a, b) => a + b, 0);
      if (cell.rowSpan > 1) heights[last] = (heights[last] ?? LEAST) + Math.max(0, needOf(cell) - has);
    }
  }
  return heights;
}

/** One object for each look: the workbook's table of styles knows it again by identity. */
const styles = new Map<string, CellStyle>();

function styleOf(cell: FilledCell): CellStyle {
  const format = numberFormat(cell);
  const isTop = isLongBeside(cell);
  const key = `${cell.align} ${isTop} ${format.numberFormat ?? ''}`;
  const known = styles.get(key);
  if (known) return known;
  const style: CellStyle = { ...CELL, ...format, ...(isTop ? { vertical: 'top' } : {}), horizontal: cell.align };
  styles.set(key, style);
  return style;
}

function tableRows(table: FilledTable, edges: readonly number[], columns: readonly Column[]): OpenRow[] {
  const at = tableEdges(table).map((edge) => edgeIndex(edges, edge));
  const span = (cell: FilledCell): { from: number; to: number } => ({
    from: at[cell.column - 1] ?? 0,
    to: at[cell.column - 1 + cell.columnSpan] ?? edges.length - 1,
  });
  const needOf = (cell: FilledCell): number =>
    linesOf(cell.text, widthOf(columns, span(cell).from, span(cell).to)) * LINE + 6;
  const heights = rowHeights(table, needOf);
  const pieces = heights.map((height) => Math.ceil(height / HIGHEST));
  return table.rows.flatMap((row, index) => {
    const cells: (Cell | undefined)[] = [];
    const filled: (FilledCell | undefined)[] = [];
    for (const cell of row.cells) {
      const { from, to } = span(cell);
      filled[from] = cell;
      const down = pieces.slice(index, index + cell.rowSpan).reduce((a, b) => a + b, 0);
      cells[from] = {
        value: cellValue(cell),
        style: styleOf(cell),
        columnSpan: to - from,
        rowSpan: down,
        ...(cell.note ? { note: cell.note } : {}),
      };
    }
    const height = (heights[index] ?? 20) / (pieces[index] ?? 1);
    return [
      { cells: Array.from(cells), filled, height },
      ...Array.from({ length: (pieces[index] ?? 1) - 1 }, (): OpenRow => ({ cells: [], height })),
    ];
  });
}

/** A printed number becomes a number in the workbook, shown with the places it was printed with. */
function cellValue(cell: FilledCell): CellValue {
  return isNumber(cell) ? { number: cell.text } : cell.text;
}

function numberFormat(cell: FilledCell): CellStyle {
  if (!isNumber(cell)) return {};
  const places = cell.text.split('.')[1]?.length ?? 0;
  return { numberFormat: places > 0 ? `0.${'0'.repeat(places)}` : '0' };
}

/** Only what a spreadsheet keeps exactly: at most 15 significant digits, no leading zeros. */
function isNumber(cell: FilledCell): boolean {
  return cell.number && /^-?(0|[1-9]\d*)(\.\d+)?$/.test(cell.text) && cell.text.replace(/\D/g, '').length <= 15;
}
