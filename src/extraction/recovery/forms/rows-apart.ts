import { formTitle } from '../../captions.ts';
import { keysOf } from '../../grid/cell-text.ts';
import { layOut } from '../../grid/grid.ts';
import { headingKind } from '../../side-by-side/heading-kind.ts';
import { tablesApart } from '../../side-by-side/tables-apart.ts';
import type { Piece } from '../piece.ts';
import { type PlacedCell, TableBuilder } from '../table-builder.ts';
import { columnFieldOf, isClassName, labelIn } from '../vocabulary.ts';
import { withSpans } from './rows-with-spans.ts';

/** A row of the source, and where it begins among the pieces. */
export interface TextRow {
  readonly from: number;
  readonly to: number;
  readonly cells: readonly Piece[];
}

/** A table of projects side by side, from a piece to before another; without a table where its columns cannot be told apart. */
export interface FoundApart {
  readonly from: number;
  readonly to: number;
  readonly table: TableBuilder | undefined;
}

/** No head of a form has more rows. */
const MOST_HEAD_ROWS = 10;

/** The row that begins at a piece: the cells of one line, behind the pipe that some sources set in front of it; undefined where none does. */
function rowAt(pieces: readonly Piece[], from: number): TextRow | undefined {
  const first = pieces[from];
  if (!first || !BEGINS_ROW.has(first.before) || pieces[from - 1]?.block === first.block) return undefined;
  const second = pieces[from + 1];
  const isPipe = first.text === '' && second?.block === first.block && BEGINS_ROW.has(second.before);
  const start = isPipe ? from + 1 : from;
  let to = start + 1;
  while (pieces[to]?.before === 'cell' && pieces[to]?.block === first.block) to += 1;
  return { from, to, cells: pieces.slice(start, to) };
}

const BEGINS_ROW: ReadonlySet<string> = new Set(['row', 'loose']);

/** The rows that stand right below each other in a source that sets rows and cells apart, each run of them. */
function runsOf(pieces: readonly Piece[]): TextRow[][] {
  const runs: TextRow[][] = [[]];
  for (let at = 0; at < pieces.length; ) {
    const row = rowAt(pieces, at);
    if (row) runs.at(-1)?.push(row);
    else runs.push([]);
    at = row?.to ?? at + 1;
  }
  return runs.filter((rows) => rows.length > 1);
}

const isFilled = ({ text }: Pick<Piece, 'text'>): boolean => text !== '';
const fieldsIn = (row: TextRow | undefined, field: string): number =>
  row?.cells.filter(({ text }) => columnFieldOf(text) === field).length ?? 0;

/** Whether the lowest row of a header with values below several headings may be a row: 指标值 again and again, or what is no header below one 指标值. */
function mayBeHeader(row: TextRow, above: TextRow | undefined): boolean {
  if (fieldsIn(row, 'target') > 1) return true;
  const isBelow = fieldsIn(above, 'target') === 1 && fieldsIn(above, 'level3') === 1;
  const filled = row.cells.filter(isFilled);
  if (isBelow) return filled.length > 1 && filled.every(({ text }) => columnFieldOf(text) === undefined);
  return fieldsIn(row, 'level3') === 1 && fieldsIn(row, 'target') === 0;
}

function beginsForm({ cells }: TextRow): boolean {
  const first = cells.find(isFilled)?.text ?? '';
  return (
    labelIn(first) === 'name' ||
    /^(?:二级)?项目名称[:：]/.test(first) ||
    (cells.length === 1 && formTitle(first) !== undefined)
  );
}

/** The rows of the table whose header ends in a row: those of its head, and those below up to the next form. */
function boundsOf(run: readonly TextRow[], header: number): readonly [number, number] {
  let from = header;
  const isBody = (row: TextRow | undefined) => row?.cells.some(({ text }) => isClassName(text)) === true;
  while (from > 0 && header - from < MOST_HEAD_ROWS && !isBody(run[from - 1])) from -= 1;
  let to = header + 1;
  while (to < run.length && !beginsForm(run[to] as TextRow)) to += 1;
  return [from, to];
}

/** The rows as they stand, blank cells among them, where the source keeps a cell for each column. */
function asTheyStand(rows: readonly TextRow[]): PlacedCell[][] {
  return rows.map(({ cells }) => cells.map(({ text, at }, index) => ({ column: index + 1, text, at })));
}

/** The table of rows in which projects stand side by side, the lowest row of its header given; undefined where none do. */
function apartIn(rows: readonly TextRow[], header: number): TableBuilder | undefined {
  const keepsBlanks = rows.slice(header).some(({ cells }) => cells[0]?.text === '');
  const width = rows[header]?.cells.length;
  const isEven = keepsBlanks || rows.slice(header).every(({ cells }) => cells.length === width);
  for (const placed of [keepsBlanks ? undefined : withSpans(rows, header), isEven ? asTheyStand(rows) : undefined]) {
    const table = new TableBuilder();
    for (const cells of placed ?? []) table.add(cells);
    const built = table.build(1);
    if (built && tablesApart(layOut(built), [], false)) return table;
  }
  return undefined;
}

const isName = (text: string): boolean => headingKind({ ...keysOf(text), text }) === 'project';

/** Whether the head of rows names several projects side by side, above values that come again. */
function namesProjects(rows: readonly TextRow[], header: number): boolean {
  const lowest = rows[header];
  if (!lowest || fieldsIn(lowest, 'target') < 2) return false;
  return rows.slice(0, header).some(({ cells }) => {
    const filled = cells.filter((cell) => isFilled(cell) && columnFieldOf(cell.text) !== 'further');
    const labels = filled.filter(({ text }) => /^项目名称(?:[:：]|$)/.test(text.replace(/\s+/g, ''))).length;
    const names = filled.filter(({ text }) => isName(text)).length;
    const [first] = filled;
    const isLabelled = first !== undefined && labelIn(first.text) === 'name';
    return labels > 1 || (names > 1 && filled.length === names + (isLabelled ? 1 : 0));
  });
}

/**
 * Tables of projects side by side among the pieces of a source that sets rows and cells apart: the rows as they stand, or, where it leaves out
 * the cells that others span, with the spans that their header says; no table where that says nothing.
 */
export function tablesOfProjects(pieces: readonly Piece[]): FoundApart[] {
  const found: FoundApart[] = [];
  for (const run of runsOf(pieces)) {
    for (let header = 1; header < run.length; header += 1) {
      const row = run[header];
      if (!row || !mayBeHeader(row, run[header - 1])) continue;
      const [from, to] = boundsOf(run, header);
      const rows = run.slice(from, to);
      const [first, last] = [rows[0], rows.at(-1)];
      const table = apartIn(rows, header - from);
      const next = run[header + 1];
      const isLowest = !next || fieldsIn(next, 'target') < 2;
      if (!first || !last || (!table && !(isLowest && namesProjects(rows, header - from)))) continue;
      found.push({ from: first.from, to: last.to, table });
      header = to - 1;
    }
  }
  return found;
}
