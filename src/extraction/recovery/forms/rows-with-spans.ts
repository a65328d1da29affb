import type { ColumnField } from '../../lexicon/columns.ts';
import type { Piece } from '../piece.ts';
import type { PlacedCell } from '../table-builder.ts';
import { columnFieldOf, isConclusion, isLevel1InTable, isLevel2InTable } from '../vocabulary.ts';

interface Row {
  readonly cells: readonly Piece[];
}

/** How the columns lie: those that all share, then so many for each of several headings. */
interface Lie {
  readonly shared: number;
  readonly each: number;
  readonly count: number;
}

const SHARED: ReadonlySet<ColumnField | undefined> = new Set(['level1', 'level2', 'level3', 'name', 'unit', 'ignored']);
const widthOf = ({ shared, each, count }: Lie): number => shared + each * count;
const isHeader = ({ text }: Piece): boolean => columnFieldOf(text) !== undefined;

/** How many cells at the end of a row come again, and in how many: 指标值 | 分值 | 指标值 | 分值. */
function repeated({ cells }: Row): { readonly each: number; readonly count: number } | undefined {
  const targets = cells.flatMap(({ text }, at) => (columnFieldOf(text) === 'target' ? [at] : []));
  const each = (targets[1] ?? 0) - (targets[0] ?? 0);
  const count = targets.length;
  const start = cells.length - each * count;
  if (count < 2 || each < 1 || start < 0) return undefined;
  const isAgain = cells.every(({ text }, at) => at < start + each || text === cells[at - each]?.text);
  return isAgain ? { each, count } : undefined;
}

/** How the columns lie below a header whose lowest row is given; undefined where the widest row of the body says otherwise. */
function lieOf(rows: readonly Row[], header: number): Lie | undefined {
  const lowest = rows[header];
  const above = rows[header - 1];
  if (!lowest) return undefined;
  const again = repeated(lowest);
  const count = again?.count ?? lowest.cells.filter((cell) => !isHeader(cell)).length;
  const each = again?.each ?? 1;
  const own = lowest.cells.length - each * count;
  const ofAbove = above ? above.cells.filter(({ text }) => SHARED.has(columnFieldOf(text))).length : 0;
  const lie = { shared: own > 0 ? own : ofAbove, each, count };
  const widest = Math.max(...rows.slice(header + 1).map(({ cells }) => cells.length));
  return widest === widthOf(lie) && count > 1 ? lie : undefined;
}

/** Whether a cell may stand in a column of a level: no class of another does. */
function suits(text: string, field: ColumnField | undefined): boolean {
  if (field === 'level2') return isLevel2InTable(text) === true;
  return field !== 'level3' || !(isLevel1InTable(text) || isLevel2InTable(text));
}

/** A row of the body: cells that are missing stand at its left, where those above span them. Undefined where its first cell is not of the column it falls into. */
function bodyRow({ cells }: Row, lie: Lie, levels: readonly (ColumnField | undefined)[]): PlacedCell[] | undefined {
  if (lie.shared === 0) return rowOfBlocks(cells, lie, levels);
  const missing = widthOf(lie) - cells.length;
  if (cells.length <= 2 && missing > lie.shared) return headRow({ cells }, lie);
  if (missing >= lie.shared || (missing > 0 && !suits(cells[0]?.text ?? '', levels[missing]))) return undefined;
  return cells.map(({ text, at }, index) => ({ column: missing + index + 1, text, at }));
}

/** A row of blocks side by side, each of which leaves out as many cells at its left as the others. */
function rowOfBlocks(
  cells: readonly Piece[],
  lie: Lie,
  levels: readonly (ColumnField | undefined)[],
): PlacedCell[] | undefined {
  const { each, count } = lie;
  const own = cells.length / count;
  if (cells.length <= count) return headRow({ cells }, lie);
  if (!Number.isInteger(own) || own > each) return undefined;
  const missing = each - own;
  if (own === 2 && missing > 0 && cells.every(({ text }, at) => at % 2 > 0 || isConclusion(text)))
    return cells.map(({ text, at }, index) => ({
      column: Math.floor(index / 2) * each + (index % 2 === 0 ? 1 : each),
      columnSpan: index % 2 === 0 ? each - 1 : 1,
      text,
      at,
    }));
  const isSound = missing === 0 || cells.every(({ text }, at) => at % own > 0 || suits(text, levels[missing]));
  if (!isSound || (missing > 0 && !/^level/.test(levels[missing] ?? ''))) return undefined;
  return cells.map(({ text, at }, index) => ({
    column: Math.floor(index / own) * each + missing + (index % own) + 1,
    text,
    at,
  }));
}

/** A row of the head: a cell for each heading above the columns of it, behind a label over those that all share; or what is told of all. */
function headRow({ cells }: Row, lie: Lie): PlacedCell[] {
  const { shared, each, count } = lie;
  const startOf = (index: number) => shared + index * each + 1;
  const ofEach = cells.slice(-count);
  const before = cells.length - count;
  if (each > 1 && shared === 0 && cells.length === 2 * count && ofEach.length === count)
    return cells.map(({ text, at }, index) => ({
      column: startOf(Math.floor(index / 2)) + (index % 2),
      columnSpan: index % 2 === 0 ? 1 : each - 1,
      text,
      at,
    }));
  const isOfEach = before === shared || (before === 1 && shared > 0) || (before === 0 && shared === 0);
  if (cells.length >= count && isOfEach) {
    const left = cells.slice(0, before);
    return [
      ...left.map(({ text, at }, index) => ({ column: index + 1, columnSpan: before === 1 ? shared : 1, text, at })),
      ...ofEach.map(({ text, at }, index) => ({ column: startOf(index), columnSpan: each, text, at })),
    ];
  }
  const width = widthOf(lie);
  return cells.map(({ text, at }, index) => ({
    column: index + 1,
    columnSpan: index === cells.length - 1 ? Math.max(1, width - index) : 1,
    text,
    at,
  }));
}

/**
 * The rows of a table of projects side by side whose source leaves out the cells that others span, each cell in its column. `header` is the lowest
 * row of the header. Undefined where the rows do not fit it.
 */
export function withSpans(rows: readonly Row[], header: number): PlacedCell[][] | undefined {
  const lie = lieOf(rows, header);
  if (!lie) return undefined;
  const lowest = rows[header]?.cells ?? [];
  const isShared = lowest.length === lie.each * lie.count && lie.shared > 0;
  const upper = rows[header - 1]?.cells ?? [];
  const levels = (isShared ? upper : lowest).slice(0, lie.shared || lie.each).map(({ text }) => columnFieldOf(text));
  const placed: PlacedCell[][] = [];
  for (const [index, row] of rows.entries()) {
    const start = isShared ? lie.shared : 0;
    const cells =
      index > header
        ? bodyRow(row, lie, levels)
        : index === header
          ? lowest.map(({ text, at }, column) => ({ column: start + column + 1, text, at }))
          : isShared && index === header - 1
            ? spanning(upper, lie)
            : headRow(row, lie);
    if (!cells) return undefined;
    placed.push(cells);
  }
  return placed;
}

/** The upper row of a header: what all share reaches down into the lowest row, the others stand above the columns of each or of all. */
function spanning(cells: readonly Piece[], { shared, each, count }: Lie): PlacedCell[] {
  const behind = cells.length - shared;
  const span = behind === 1 ? each * count : each;
  return cells.map(({ text, at }, index) =>
    index < shared
      ? { column: index + 1, rowSpan: 2, text, at }
      : { column: shared + (index - shared) * span + 1, columnSpan: span, text, at },
  );
}
