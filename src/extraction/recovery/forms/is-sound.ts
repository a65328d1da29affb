import { type ColumnField, namesIndicators } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import type { Header } from '../indicators/find-headers.ts';
import type { RecoveredBody, RecoveredRow } from '../indicators/indicator-body.ts';
import type { Piece } from '../piece.ts';
import { columnFieldOf, isClassName, labelIn } from '../vocabulary.ts';
import { holdsTornClass } from './torn-classes.ts';

/** The most misfit per piece of a table whose rows lie between lines, of run-on text, and of rows without any header. */
const MOST_STRAIN = 1.3;
const MOST_STRAIN_RUN_ON = 0.8;
const MOST_STRAIN_BARE = 0.5;
/** Of rows without a header that have a cell in each column, and how many of them are no chance. */
const MOST_STRAIN_FULL = 0.8;
const FEWEST_FULL = 4;
/** From so much on it counts where names and targets are what none can be: in text that is not in the order of the table. */
const STRAIN_OF_DISORDER = 0.38;
/** The share of rows with such a name or target that no table in order has. */
const DISORDER = 1 / 8;
/** Where the source itself sets cells apart hardly anything can be wrong but the meaning of columns. */
const MOST_STRAIN_OF_CELLS = 3;

/**
 * Whether rows read well enough to be taken for the table: cells suit their columns on the whole, and most names have a value or points.
 * What does not is better said than guessed.
 */
export function isSound(recovered: RecoveredBody, header: Header, body: readonly Piece[], mayBeApart = false): boolean {
  const { rows, strain } = recovered;
  if (rows.length === 0) return body.every((piece) => piece.text === '') || strain < MOST_STRAIN;
  const values = columnsOf(header, (field) => field === 'target' || field === 'actual');
  const hasCells = body.some((piece) => piece.before === 'cell' || piece.before === 'loose');
  if (hasCells || values.length === 0) return strain < MOST_STRAIN_OF_CELLS;
  const hasNames = header.columns.some((column) => namesIndicators(column.field));
  const names = columnsOf(header, (field) => (hasNames ? namesIndicators(field) : field === 'level2'));
  const named = rows.filter((row) => names.some((column) => isName(row[column]?.text ?? '')));
  const points = columnsOf(header, (field) => field === 'weight' || field === 'score');
  const valued = named.filter(
    (row) =>
      values.some((column) => isValue(row, column)) || points.some((column) => shapeOf(row[column]?.text ?? '').points),
  );
  const isRunOn = body.some((piece) => piece.before === 'atom');
  return (
    strain < (isRunOn ? MOST_STRAIN_RUN_ON : MOST_STRAIN) &&
    valued.length * 2 >= named.length &&
    ((strain < STRAIN_OF_DISORDER && !mayBeApart) || isInOrder(rows, names, header, isRunOn, mayBeApart))
  );
}

/**
 * Whether names and targets are mostly what they can be. A program that takes the text out of a pdf column by column gives pieces that fill the columns
 * of a table as well, but then headers, classes and labels stand among its names and targets, numbers are names, and names are cut. Text without any separators is not taken out so:
 * there a single one is only cut in the wrong place.
 */
function isInOrder(
  rows: readonly RecoveredRow[],
  names: readonly number[],
  header: Header,
  isRunOn: boolean,
  mayBeApart: boolean,
): boolean {
  const texts = (columns: readonly number[]): string[] =>
    rows.flatMap((row) => columns.flatMap((column) => row[column]?.text || []));
  const targets = columnsOf(header, (field) => field === 'target');
  const actuals = columnsOf(header, (field) => field === 'actual');
  const reasons = columnsOf(header, (field) => field === 'reason');
  const wrong =
    [
      ...texts(names).filter(
        (text) => isOfForm(text) || isTorn(text) || holdsRows(text) || isNumberAlone(text) || holdsTarget(text),
      ),
      ...texts(targets).filter(
        (text) => isOfForm(text) || isTorn(text) || (mayBeApart && endsAsName(text)) || holdsTwo(text),
      ),
      ...texts(actuals).filter(isTorn),
    ].length +
    2 * texts(reasons).filter(isOfRows).length;
  return wrong <= rows.length * DISORDER || (wrong === 1 && !mayBeApart && (isRunOn || rows.length <= 3));
}

const isNumberAlone = (text: string): boolean => isName(text) && !/\p{L}{2}/u.test(text);

/** Whether a name is as long, with as many numbers, as the rows are that it swallowed. */
const holdsRows = (text: string): boolean => text.length > 60 && (text.match(/\d+/g)?.length ?? 0) > 3;

/** Whether a name holds the target of a row, or begins with its sign. */
const holdsTarget = (text: string): boolean => /[≥≤]\s*\d|^[≥≤=＝]/.test(text);

/** Whether a target is what names are. */
function endsAsName(text: string): boolean {
  const { named, quantity, quality, said, length } = shapeOf(text);
  return named && !quantity && !quality && !said && length > LONGEST_TARGET;
}

const LONGEST_TARGET = 4;

/** Whether a target is those of two rows: 24次 ≥6台. */
const holdsTwo = (text: string): boolean => /\d.*\s[≥≤><]\s*\d/s.test(text);

/** Whether a reason is the rows that it swallowed: a percentage and another number run together in none. That counts twice: it is worse than a cell cut in the wrong place. */
const isOfRows = (text: string): boolean => text.length > 60 && /%\d/.test(text);

/** Whether a text is one that forms print themselves: a header, a class, a label. */
const isOfForm = (text: string): boolean =>
  columnFieldOf(text) !== undefined || isClassName(text) || labelIn(text) !== undefined;

/** Whether a text begins or ends where no cell does. */
const isTorn = (text: string): boolean => /^[，。、；：）)】》”,;:]|[（(【《“、，]$/.test(text);

/** What stands between the clauses of a sentence; no cell holds it alone. */
const SIGN_ALONE = /^\s*[，,；;、。]\s*$/;

/** Whether a class is torn in a cell of the rows: they are those of a table whose order is lost. */
export const isTornApart = ({ rows }: RecoveredBody): boolean =>
  rows.some((row) => row.some((cell) => holdsTornClass(cell?.text ?? '')));

/** Whether rows that have no header may be taken for indicators: several, and without any doubt about their cells. */
export function isSoundWithoutHeader(recovered: RecoveredBody, header: Header, body: readonly Piece[]): boolean {
  const { rows, strain, end } = recovered;
  if (isTornApart(recovered)) return false;
  if (rows.filter((row) => row.some((cell) => SIGN_ALONE.test(cell?.text ?? ''))).length > 1) return false;
  const isFull = rows.length >= FEWEST_FULL && end === rows.length * header.columns.length;
  return (
    rows.length >= 2 && strain <= (isFull ? MOST_STRAIN_FULL : MOST_STRAIN_BARE) && isSound(recovered, header, body)
  );
}

function columnsOf(header: Header, accept: (field: ColumnField) => boolean): number[] {
  return header.columns.flatMap((column, index) => (accept(column.field) ? [index] : []));
}

/** Whether a row holds in a column what may be a value; a paragraph of prose is none. */
function isValue(row: RecoveredRow, column: number): boolean {
  const text = row[column]?.text ?? '';
  const shape = shapeOf(text);
  return !shape.empty && !shape.prose && !(shape.length > 24 && /[，,；;]/.test(text));
}

const isName = (text: string): boolean => text !== '' && !shapeOf(text).placeholder;
