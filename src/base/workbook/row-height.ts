import { displayWidth } from '../display-width.ts';
import type { Cell, Column, Row } from './workbook.ts';

const DEFAULT_SIZE = 11;
/** Line height by font size, as Chinese fonts have it. */
const LEADING = 1.4;
/** Above and below the text, in points. */
const PADDING = 6;
const DEFAULT_WIDTH = 8;

/**
 * The height in points that a row needs so that wrapped text is seen whole: programs do not reckon it for files they did not
 * write. Cells that span rows do not count. Excel stops at 409 points.
 */
export function fittedHeight(row: Pick<Row, 'cells'>, columns: readonly Column[]): number {
  const heights = row.cells.map((cell, index) =>
    cell && (cell.rowSpan ?? 1) === 1 ? cellHeight(cell, index, columns) : 0,
  );
  return Math.min(409, Math.max(DEFAULT_SIZE * LEADING + PADDING, ...heights));
}

function cellHeight(cell: Cell, index: number, columns: readonly Column[]): number {
  const size = cell.style?.size ?? DEFAULT_SIZE;
  const text = typeof cell.value === 'string' ? cell.value : '';
  const spanned = columns.slice(index, index + (cell.columnSpan ?? 1));
  const width = spanned.reduce((sum, column) => sum + column.width, 0) || DEFAULT_WIDTH;
  // One character less: the program's own breaks never fill a line to its end.
  const room = Math.max(2, (width * DEFAULT_SIZE) / size - 1);
  const lines = text
    .split('\n')
    .reduce((sum, line) => sum + (cell.style?.wrap ? Math.max(1, Math.ceil(displayWidth(line) / room)) : 1), 0);
  return Math.round((lines * size * LEADING + PADDING) * 4) / 4;
}
