import type { Piece } from '../piece.ts';
import { type PlacedCell, TableBuilder } from '../table-builder.ts';
import { columnFieldOf, isLevel1 } from '../vocabulary.ts';
import type { Form } from './form.ts';

type Row = readonly Piece[];

/** Classes that stand side by side at least. */
const FEWEST = 2;

/** The forms whose classes stand side by side, in their order. */
export function formsOfClasses(pieces: readonly Piece[]): readonly Form[] {
  const forms: Form[] = [];
  for (let from = 0; from < pieces.length; from += 1) {
    const found = classesSideBySide(pieces, from);
    if (!found) continue;
    const table = new TableBuilder();
    for (const row of found.rows) table.add(row);
    forms.push({ from, to: found.to, table });
    from = found.to - 1;
  }
  return forms;
}

/** The rows of a table, and the piece behind them. */
interface FoundRows {
  readonly rows: readonly PlacedCell[][];
  readonly to: number;
}

/**
 * A list of projects whose header prints the classes side by side, each above its own 三级指标 and 指标值 (河南), in a source that sets
 * rows and cells apart: the rows as they stand, the empty cells of the two or three header lines made into spans. Undefined where none
 * begins at a piece.
 */
function classesSideBySide(pieces: readonly Piece[], from: number): FoundRows | undefined {
  const top = rowAt(pieces, from);
  return (isUpperLine(top) ? classesBelow(pieces, from, top) : undefined) ?? classesBelow(pieces, from, undefined);
}

/** Whether a row is the line above the classes: what is told of the projects, and 绩效目标 over all classes. */
function isUpperLine(row: Row): boolean {
  return row.some(({ text }) => ['project', 'projectCode'].includes(columnFieldOf(text) ?? ''));
}

/** The table whose classes stand in the row at `from`, or in the one behind `top` where that is given. */
function classesBelow(pieces: readonly Piece[], from: number, top: Row | undefined): FoundRows | undefined {
  if (pieces[from]?.before !== 'row') return undefined;
  const start = from + (top?.length ?? 0);
  const [upper, lower] = [rowAt(pieces, start), rowAt(pieces, start + rowAt(pieces, start).length)];
  const classes = upper.filter((piece) => isLevel1(piece.text)).length;
  const names = lower.filter((piece) => columnFieldOf(piece.text) === 'level3').length;
  if (classes < FEWEST || names < classes || lower.length < upper.length) return undefined;
  const rows: PlacedCell[][] = headerRows(top ? [top, upper, lower] : [upper, lower]);
  let to = start + upper.length + lower.length;
  while (pieces[to]?.before === 'row') {
    const row = rowAt(pieces, to);
    if (row.length > lower.length || row.length < FEWEST) break;
    rows.push(row.map(({ text, at }, index) => ({ column: index + 1, text, at })));
    to += row.length;
  }
  return { rows, to };
}

function rowAt(pieces: readonly Piece[], from: number): Row {
  let to = from + 1;
  while (pieces[to]?.before === 'cell') to += 1;
  return pieces.slice(from, to);
}

/** The lines of the header: a cell spans the empty ones behind it that have headings below, and downwards where nothing stands below. */
function headerRows(lines: readonly Row[]): PlacedCell[][] {
  const isFilled = (line: number, at: number) => (lines[line]?.[at]?.text ?? '') !== '';
  const isBelow = (line: number, at: number) => lines.some((_, below) => below > line && isFilled(below, at));
  const width = Math.max(...lines.map((line) => line.length));
  return lines.map((cells, line) =>
    cells.flatMap(({ text, at }, index) => {
      if (text === '') return [];
      let end = index + 1;
      while (isBelow(line, index) && end < width && !isFilled(line, end) && isBelow(line, end)) end += 1;
      let rowSpan = 1;
      while (line + rowSpan < lines.length && !isFilled(line + rowSpan, index) && !isBelow(line, index)) rowSpan += 1;
      return [{ column: index + 1, text, at, columnSpan: end - index, rowSpan }];
    }),
  );
}
