import { displayWidth } from '../../base/display-width.ts';
import { FONTS, scaleColumns, textWidth } from '../paper.ts';
import type { FilledCell, FilledTable } from '../sheet.ts';
import { content, fontOf } from './typst-text.ts';

/** Room above and below the text of a cell, in millimetres: a row of one line is about 7 mm high, as on the printed forms. */
const INSET = 1.6;

/** A row of fewer lines stays whole on its page; one of more may run over to the next, and has to where no page holds it. */
const WHOLE_LINES = { portrait: 30, landscape: 16 } as const;

/** A table as Typst source. */
export function tableSource(table: FilledTable, landscape: boolean): string {
  const widths = scaleColumns(table.columns, textWidth(landscape) * 100).map((hundredths) => hundredths / 100);
  const headers = table.rows.filter((row) => row.header).length;
  const high = highRows(table, widths, WHOLE_LINES[landscape ? 'landscape' : 'portrait']);
  const rows = table.rows.map((row, index) => {
    // One cell of one row alone carries the row's least height.
    const bearer = row.height > 0 ? (row.cells.find((cell) => cell.rowSpan === 1) ?? row.cells[0]) : undefined;
    return row.cells
      .map((cell) => {
        const isCut = high.slice(index, index + cell.rowSpan).includes(true);
        return cellSource(cell, widths, cell === bearer && !isCut ? row.height : 0, isCut);
      })
      .join(', ');
  });
  const header = headers > 0 ? [`table.header(${rows.slice(0, headers).join(', ')})`] : [];
  const parts = [...header, ...rows.slice(headers), closingLine(widths.length)];
  return (
    `#block(above: ${table.joined ? '0pt' : '0.8em'}, below: 0pt, breakable: true)[#set text(${fontOf('cell')})\n#set par(leading: 0.45em)\n` +
    `#table(columns: (${widths.map((column) => `${column}mm`).join(', ')}), stroke: 0.5pt, inset: (x: 1mm, y: ${INSET}mm), ${parts.join(',\n')})]`
  );
}

/** A line that closes the table at the foot of each page, also where a cell goes on over the page's end. */
const closingLine = (columns: number): string =>
  `table.footer(table.cell(colspan: ${columns}, inset: 0pt, stroke: (top: 0.5pt))[])`;

const widthOf = (cell: FilledCell, widths: readonly number[]): number =>
  widths.slice(cell.column - 1, cell.column - 1 + cell.columnSpan).reduce((a, b) => a + b, 0);

/** How many characters of half a Chinese one's width a line of the cell holds. */
const perLine = (cell: FilledCell, widths: readonly number[]): number =>
  Math.max(1, Math.floor((widthOf(cell, widths) - 2) / (FONTS.cell.size * 0.3528 * 0.5)));

function linesOf(cell: FilledCell, widths: readonly number[]): number {
  const width = perLine(cell, widths);
  return cell.text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / width)), 0);
}

/** For each row whether it may be cut by a page's end. Text over several rows makes the last of them as high as it needs. */
function highRows(table: FilledTable, widths: readonly number[], most: number): boolean[] {
  const high = table.rows.map(() => false);
  for (const [index, row] of table.rows.entries()) {
    for (const cell of row.cells) {
      if (linesOf(cell, widths) <= most + 2 * (cell.rowSpan - 1)) continue;
      for (let below = index; below < index + cell.rowSpan; below += 1) high[below] = true;
    }
  }
  return high;
}

/**
 * `least` is the height that the cell gives its row at least, in millimetres. In a row that may be cut, text stands at the top, where the
 * row begins, and not in the middle of one of its pieces.
 */
function cellSource(cell: FilledCell, widths: readonly number[], least: number, isCut: boolean): string {
  const align = `${cell.align} + ${isCut ? 'top' : 'horizon'}`;
  const options = [
    ...(cell.columnSpan > 1 ? [`colspan: ${cell.columnSpan}`] : []),
    ...(cell.rowSpan > 1 ? [`rowspan: ${cell.rowSpan}`] : []),
    `align: ${align}`,
    `breakable: ${cell.rowSpan > 1 || isCut}`,
  ].join(', ');
  const text = content(cell.text, perLine(cell, widths));
  if (least === 0) return `table.cell(${options})${text}`;
  // An invisible upright beside the text: the row is as high as it or as the text, whichever is higher.
  const upright = `rect(width: 0pt, height: ${least - 2 * INSET}mm, stroke: none)`;
  return `table.cell(${options}, grid(columns: (0pt, 1fr), ${upright}, align(${align})${text}))`;
}
