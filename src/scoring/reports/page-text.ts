import { displayWidth, padLeft, padToWidth } from '../../base/display-width.ts';
import { wrapText } from '../../base/wrap-text.ts';
import type { Page, PageBlock, PageColumn, PageTable } from './page.ts';

/** Between two columns of a table. */
const GAP = 2;
/** No column is made narrower than this. */
const NARROWEST = 6;

/**
 * A report for a terminal or a text file of so many columns. Nothing is cut: long cells go on in the next line of their row, and the
 * last column of a table, the note, stands below its row over the whole width.
 */
export function pageText(page: Page, columns = 100): string {
  const line = '='.repeat(Math.min(columns, displayWidth(page.title)));
  return `${page.title}\n${line}\n${page.blocks.map((block) => blockText(block, columns)).join('\n')}\n`;
}

function blockText(block: PageBlock, columns: number): string {
  if (block.kind === 'heading') return `\n${block.text}\n${'-'.repeat(Math.min(columns, displayWidth(block.text)))}`;
  return block.kind === 'paragraph' ? hanging(block.text, 0, columns) : tableText(block, columns);
}

/** A text over several lines, those behind the first indented by two more. */
function hanging(text: string, indent: number, columns: number): string {
  const [first = '', ...rest] = wrapText(text, columns - indent);
  const behind = rest.length === 0 ? [] : wrapText(text.slice(first.length).trimStart(), columns - indent - 2);
  return [first, ...behind.map((line) => `  ${line}`)].map((line) => ' '.repeat(indent) + line).join('\n');
}

function tableText(table: PageTable, columns: number): string {
  const cells = table.columns.slice(0, -1);
  const widths = fittedWidths(table, cells, columns);
  const indent = (widths[0] ?? 0) + GAP;
  const rows = table.rows.map((row) => {
    const note = (row.cells[cells.length] ?? '').trim();
    const line = rowText(row.cells, cells, widths);
    return note === '' ? line : `${line}\n${hanging(note, indent, columns)}`;
  });
  const rule = widths.map((width) => '-'.repeat(width)).join(' '.repeat(GAP));
  return [
    rowText(
      cells.map(({ text }) => text),
      cells,
      widths,
    ),
    rule,
    ...rows,
  ].join('\n');
}

/** As wide as the contents want, the widest columns first made narrower until the table fits. Numbers are never broken. */
function fittedWidths(table: PageTable, cells: readonly PageColumn[], columns: number): number[] {
  const widths = cells.map(({ text, width, align }, index) => {
    const wanted = Math.max(displayWidth(text), ...table.rows.map((row) => displayWidth(row.cells[index] ?? '')));
    return align === 'right' || index === 0 ? wanted : Math.min(wanted, width);
  });
  const room = columns - GAP * (cells.length - 1);
  for (let excess = sum(widths) - room; excess > 0; excess -= 1) {
    const widest = widths.reduce((best, width, index) => {
      if (cells[index]?.align === 'right' || index === 0) return best;
      return best === -1 || width > (widths[best] ?? 0) ? index : best;
    }, -1);
    if (widest === -1 || (widths[widest] ?? 0) <= NARROWEST) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function rowText(texts: readonly string[], cells: readonly PageColumn[], widths: readonly number[]): string {
  const wrapped = cells.map((_, index) => wrapCell((texts[index] ?? '').replace(/\s+/g, ' '), widths[index] ?? 0));
  const height = Math.max(1, ...wrapped.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells
      .map(({ align }, index) => {
        const text = wrapped[index]?.[at] ?? '';
        return align === 'right' ? padLeft(text, widths[index] ?? 0) : padToWidth(text, widths[index] ?? 0);
      })
      .join(' '.repeat(GAP))
      .trimEnd(),
  ).join('\n');
}

/** A cell that fits stays as it is, so that a short number is not broken at its sign. */
function wrapCell(text: string, width: number): string[] {
  return displayWidth(text) <= width ? [text] : wrapText(text, width);
}
