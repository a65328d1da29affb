import type { Piece } from './piece.ts';
import type { PlacedCell } from './table-builder.ts';
import { columnFieldOf, isLevel1 } from './vocabulary.ts';

type Row = readonly Piece[];

/** Classes that stand side by side at least. */
const FEWEST = 2;

/**
 * A list of projects whose header prints the classes side by side, each above its own 三级指标 and 指标值 (河南), in a source that sets
 * rows and cells apart: the rows as they stand, the empty cells of the two header lines made into spans. Undefined where none begins
 * at a piece.
 */
export function classesSideBySide(
  pieces: readonly Piece[],
  from: number,
): { readonly rows: readonly PlacedCell[][]; readonly to: number } | undefined {
  if (pieces[from]?.before !== 'row') return undefined;
  const [upper, lower] = [rowAt(pieces, from), rowAt(pieces, from + rowAt(pieces, from).length)];
  const classes = upper.filter((piece) => isLevel1(piece.text)).length;
  const names = lower.filter((piece) => columnFieldOf(piece.text) === 'level3').length;
  if (classes < FEWEST || names < classes || lower.length < upper.length) return undefined;
  const rows: PlacedCell[][] = headerRows(upper, lower);
  let to = from + upper.length + lower.length;
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

/** The two lines of the header: a cell spans the empty ones behind it that have headings below, and downwards where nothing stands below. */
function headerRows(upper: Row, lower: Row): PlacedCell[][] {
  const top: PlacedCell[] = [];
  for (const [index, { text, at }] of upper.entries()) {
    if (text === '') continue;
    const isBelow = (at: number) => (lower[at]?.text ?? '') !== '';
    let end = index + 1;
    while (isBelow(index) && end < lower.length && (upper[end]?.text ?? '') === '' && isBelow(end)) end += 1;
    top.push({ column: index + 1, text, at, columnSpan: end - index, ...(isBelow(index) ? {} : { rowSpan: 2 }) });
  }
  const bottom = lower.flatMap(({ text, at }, index) => (text === '' ? [] : [{ column: index + 1, text, at }]));
  return [top, bottom];
}
