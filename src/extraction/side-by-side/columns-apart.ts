import { isClass } from '../../model/indicator-class.ts';
import type { Place } from '../../model/place.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, cellsOf, type Grid, type GridCell } from '../grid/grid.ts';
import { type ColumnField, columnMeaning, namesIndicators } from '../lexicon/columns.ts';
import { labelOf } from '../lexicon/labels.ts';
import { readInline } from '../sections/label-rows.ts';
import { type HeadingKind, headingKind } from './heading-kind.ts';

/** Columns of their own below a heading: those of a project, a place, or the sum. */
export interface Share {
  readonly kind: HeadingKind;
  readonly text: string;
  readonly cell: GridCell;
  readonly from: number;
  readonly to: number;
}

/** Columns that come again for each of several headings, with what they all share beside them. */
export interface ColumnsApart {
  readonly shares: readonly Share[];
  /** The row of the headings. */
  readonly named: number;
  /** The lowest row of the header of the indicators. */
  readonly header: number;
  /** What the headings are called where a label says it: 项目名称, 实施单位. */
  readonly label: string | undefined;
  /** Whether each heading has indicators of its own, rather than values beside names that all share. */
  readonly ownNames: boolean;
  /** The header that stands for all where the headings themselves are the lowest row of it. */
  readonly shared: string | undefined;
}

/** No head of a form has more rows between the names of its projects and the header of their indicators. */
const MOST_HEAD_ROWS = 10;
const MOST_SHARES = 24;

const fieldOf = (cell: GridCell | undefined): ColumnField | undefined => cell && columnMeaning(cell)?.field;
const lastColumn = ({ source }: GridCell): number => source.column + source.columnSpan - 1;

interface Heading {
  readonly kind: HeadingKind;
  readonly text: string;
  readonly cell: GridCell;
  readonly from: number;
}

interface Headings {
  readonly label: string | undefined;
  readonly found: readonly Heading[];
}

const NAME_OR_UNIT: ReadonlySet<string | undefined> = new Set(['name', 'unit', 'ownDepartment']);

/** Labels of the same word, each with its value beside it (项目名称 | 甲 | 项目名称 | 乙) or behind a colon. */
function labelledHeadings(cells: readonly GridCell[]): Headings | undefined {
  const found: (Heading & { readonly label: string })[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at];
    if (!cell) continue;
    const inline = readInline(cell.text);
    if (inline && inline.text !== '' && NAME_OR_UNIT.has(inline.label)) {
      const text = joinName(inline.text);
      found.push({ kind: 'project', text, cell, from: cell.source.column, label: inline.printed });
      continue;
    }
    const value = cells[at + 1];
    if (!NAME_OR_UNIT.has(labelOf(cell)) || !value || labelOf(value) !== undefined) continue;
    const label = joinName(cell.text).replace(/[:：]$/, '');
    found.push({ kind: 'project', text: joinName(value.text), cell: value, from: cell.source.column, label });
    at += 1;
  }
  const label = found[0]?.label;
  return found.length > 1 && found.every((one) => one.label === label) ? { label, found } : undefined;
}

/** Headings side by side, behind one label of names for all of them, or none. */
function plainHeadings(cells: readonly GridCell[]): Headings | undefined {
  const [first] = cells;
  const label = first && labelOf(first);
  if (first === undefined || (label !== undefined && !NAME_OR_UNIT.has(label))) return undefined;
  return label === undefined ? bareHeadings(cells) : headingsBehind(first, cells.slice(1));
}

function bareHeadings(cells: readonly GridCell[]): Headings | undefined {
  const found: Heading[] = [];
  for (const cell of cells) {
    const kind = headingKind(cell);
    if (kind !== undefined) found.push({ kind, text: joinName(cell.text), cell, from: cell.source.column });
    else if (fieldOf(cell) === undefined) return undefined;
  }
  return { label: undefined, found };
}

/** The values behind the label of a row, up to the header of a column that all share (备注). */
function headingsBehind(label: GridCell, values: readonly GridCell[]): Headings | undefined {
  const end = values.findIndex((cell) => fieldOf(cell) !== undefined);
  const own = end < 0 ? values : values.slice(0, end);
  if (
    own.some((cell) => labelOf(cell) !== undefined) ||
    values.slice(own.length).some((cell) => fieldOf(cell) === undefined)
  )
    return undefined;
  const found = own.map((cell): Heading => {
    const kind = headingKind(cell) === 'sum' ? 'sum' : 'project';
    return { kind, text: joinName(cell.text), cell, from: cell.source.column };
  });
  return { label: joinName(label.text).replace(/[:：]$/, ''), found };
}

/** The columns below each heading, up to the next; those at their end in which nothing stands are a gap. */
function sharesOf(grid: Grid, { found }: Headings, header: number, named: number): Share[] {
  return found.flatMap((heading, index): Share[] => {
    const { from, cell } = heading;
    const next = found[index + 1]?.from ?? grid.columns + 1;
    const isLabelBeside = from < cell.source.column || cell.source.columnSpan === 1;
    let to = isLabelBeside ? next - 1 : lastColumn(cell);
    if (header === named) to = lastColumn(cell);
    let first = from;
    const isEmpty = (column: number) =>
      [0, 1, 2].every((below) => cellAt(grid, header + below, column)?.blank !== false);
    while (to > first && isEmpty(to)) to -= 1;
    while (first < to && isEmpty(first)) first += 1;
    return [{ kind: heading.kind, text: heading.text, cell, from: first, to }];
  });
}

/** The headers in the lowest row of the header from one column to another, each once. */
function headersIn(grid: Grid, row: number, { from, to }: Pick<Share, 'from' | 'to'>): GridCell[] {
  const cells: GridCell[] = [];
  for (let column = from; column <= to; column += 1) {
    const cell = cellAt(grid, row, column);
    if (cell && !cell.blank && cells.at(-1) !== cell) cells.push(cell);
  }
  return cells;
}

/** The shares cut to the headers that all of them have; undefined where they have not the same, or no values. */
function alike(grid: Grid, shares: readonly Share[], header: number): Share[] | undefined {
  const headers = shares.map((share) => headersIn(grid, header, share));
  const count = Math.min(...headers.map((cells) => cells.length));
  const first = headers[0]?.slice(0, count) ?? [];
  const isAlike = headers.every(
    (cells) =>
      first.every(({ key }, at) => cells[at]?.key === key) &&
      !cells.slice(count).some((cell) => fieldOf(cell) === 'target'),
  );
  const targets = first.filter((cell) => fieldOf(cell) === 'target').length;
  if (!isAlike || targets === 0) return undefined;
  return shares.map((share, at) => {
    const behind = headers[at]?.[count];
    return behind ? { ...share, to: behind.source.column - 1 } : share;
  });
}

const distinct = (shares: readonly Share[]): boolean => new Set(shares.map(({ text }) => text)).size === shares.length;

/** Whether what stands between the headings and the lowest header divides the values by years or terms: then so do the headings. */
function sound(grid: Grid, found: Headings, header: number, named: number): Share[] | undefined {
  if (found.found.length < 2 || found.found.length > MOST_SHARES) return undefined;
  const shares = alike(grid, sharesOf(grid, found, header, named), header);
  return shares && distinct(shares) ? shares : undefined;
}

/** The headings above a lowest row of headers in which those of values come again: those that are sure to be names before others. */
function headingsAbove(grid: Grid, header: number, top: number): ColumnsApart | undefined {
  let unsure: ColumnsApart | undefined;
  for (let row = header - 1; row >= Math.max(top, header - MOST_HEAD_ROWS); row -= 1) {
    const cells = cellsBeginning(grid, row).filter(({ blank, source }) => !blank && source.columnSpan < grid.columns);
    if (cells.length < 2) continue;
    const headings = labelledHeadings(cells) ?? plainHeadings(cells);
    const shares = headings && sound(grid, headings, header, row);
    if (!headings || !shares) continue;
    const first = shares[0];
    const ownNames =
      first !== undefined && headersIn(grid, header, first).some((cell) => namesIndicators(fieldOf(cell)));
    const { label } = headings;
    const found = { shares, named: row, header, label, ownNames, shared: undefined };
    if (label !== undefined || shares.every(({ kind }) => kind === 'project' || kind === 'sum')) return found;
    unsure ??= found;
  }
  return unsure;
}

/** The cells of a row, those above its blanks instead where they are headers: a source without spans leaves blanks below them. */
function lowestHeaders(grid: Grid, row: number): GridCell[] {
  return cellsOf(grid, row).flatMap((cell) => {
    if (!cell.blank) return [cell];
    const above = cellAt(grid, row - 1, cell.source.column);
    return above && !above.blank && fieldOf(above) !== undefined ? [above] : [];
  });
}

/** The headings that are themselves the lowest row of the header, below one 指标值 for all of them or none. */
function headingsInHeader(grid: Grid, row: number): ColumnsApart | undefined {
  const cells = lowestHeaders(grid, row);
  // Where classes stand it is a row of indicators: 绩效指标 at its side names none, and what ends in 经费 is a name of theirs.
  if (cells.some(({ text }) => isClass(text))) return undefined;
  const names = cells.findLastIndex((cell) => namesIndicators(fieldOf(cell)));
  const behind = cells.slice(names + 1);
  if (names < 0 || behind.some((cell) => fieldOf(cell) === 'target')) return undefined;
  const found = behind.flatMap((cell): Share[] => {
    const isLowest = cell.source.row === row && fieldOf(cellAt(grid, row + 1, cell.source.column)) === undefined;
    const kind = isLowest ? headingKind(cell) : undefined;
    return kind ? [{ kind, text: joinName(cell.text), cell, from: cell.source.column, to: lastColumn(cell) }] : [];
  });
  const above = found.map(({ from }) => valuesAbove(grid, row, from));
  const [first] = above;
  if (found.length < 2 || found.length > MOST_SHARES || above.some((cell) => cell !== first) || !distinct(found))
    return undefined;
  // Without 指标值 above them only projects and places are known to have values below them.
  if (!first && found.some(({ kind }) => kind === 'part')) return undefined;
  const shared = first ? joinName(first.text) : '指标值';
  return { shares: found, named: row, header: row, label: undefined, ownNames: false, shared };
}

/** The header of values that stands above a column of a row, over the blanks behind it where a source keeps no spans. */
function valuesAbove(grid: Grid, row: number, column: number): GridCell | undefined {
  for (let at = column; at > 0; at -= 1) {
    const cell = cellAt(grid, row - 1, at);
    if (!cell || cell.blank) continue;
    return fieldOf(cell) === 'target' && cell.source.row < row ? cell : undefined;
  }
  return undefined;
}

/** Longer texts are no headers of these. */
const LONGEST_HEADER = 12;

/** The blocks of columns that lie side by side in as many as there are names above the table. */
function namedAbove(grid: Grid, row: number, names: readonly NameAbove[]): ColumnsApart | undefined {
  if (names.length < 2) return undefined;
  const headers = headersIn(grid, row, { from: 1, to: grid.columns });
  const each = headers.length / names.length;
  if (!Number.isInteger(each)) return undefined;
  const shares = names.flatMap(({ text, at }, index): Share[] => {
    const [first, last] = [headers[index * each], headers[index * each + each - 1]];
    if (!first || !last) return [];
    const cell = { ...first, source: { ...first.source, at } };
    return [{ kind: 'project', text, cell, from: first.source.column, to: lastColumn(last) }];
  });
  const found = alike(grid, shares, row);
  const isWhole = headers.slice(0, each).some((cell) => namesIndicators(fieldOf(cell)));
  if (!found || !isWhole || !distinct(found)) return undefined;
  return { shares: found, named: 0, header: row, label: '项目名称', ownNames: true, shared: undefined };
}

/** What a caption above a table calls a project. */
export interface NameAbove {
  readonly text: string;
  readonly at: Place;
}

/**
 * The columns that come again for several headings in the part of a table from a row on, or for the names above the table; undefined where it has
 * none.
 */
export function columnsApart(grid: Grid, first: number, above: readonly NameAbove[]): ColumnsApart | undefined {
  let namesAbove = 0;
  for (let row = first; row <= grid.rows; row += 1) {
    let [targets, names] = [0, 0];
    for (const cell of cellsBeginning(grid, row)) {
      const field = cell.key.length > LONGEST_HEADER ? undefined : fieldOf(cell);
      if (field === 'target') targets += 1;
      else if (namesIndicators(field)) names += 1;
    }
    const found =
      (targets > 1 ? (headingsAbove(grid, row, first) ?? namedAbove(grid, row, above)) : undefined) ??
      (names + namesAbove > 0 ? headingsInHeader(grid, row) : undefined);
    if (found) return found;
    namesAbove = names;
  }
  return undefined;
}
