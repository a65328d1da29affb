import { type Level1, level1Of, level2Of, mayStandBelow, parentOf } from '../../../model/indicator-class.ts';
import { formTitle } from '../../captions.ts';
import type { ColumnField } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import type { Header } from '../indicators/find-headers.ts';
import type { Piece, Separator } from '../piece.ts';
import { columnFieldOf, isCaption, isClassName } from '../vocabulary.ts';

type Pieces = readonly Piece[];

/** What tells that the source itself sets cells apart, or that nothing does; a row of words alone tells neither. */
const SET_APART: ReadonlySet<Separator> = new Set(['cell', 'loose', 'wrap', 'atom']);
/** A header or class stands on so many pieces at most where its column is narrow. */
const MOST_PIECES = 3;
/** So many signs, no chance any more, tell that the order of the cells is lost. */
const ENOUGH = 2;
/** What only headers say; among rows it is a sign that counts for two. */
const HEADERS: ReadonlySet<ColumnField | undefined> = new Set([
  'level1',
  'level2',
  'level3',
  'target',
  'actual',
  'weight',
  'score',
  'reason',
  'unit',
  'operator',
]);
/** Columns whose cells have a sign as those of targets do. */
const VALUES: ReadonlySet<ColumnField> = new Set(['target', 'actual', 'history', 'forecast', 'goal']);

/** The pieces of a table: what stands between it and the form before, of which only what stands below its title is its own; its header; what stands below it. */
interface Table {
  readonly above: Pieces;
  readonly head: Pieces;
  readonly body: Pieces;
}

/**
 * Whether the cells of a table stand in no order, as programs leave them that take a pdf apart by blocks or by heights: headers stand apart from the others of
 * their table, in front of it or among its rows; words that forms print go on elsewhere than behind their first part (产出指 … 标); signed values stand together
 * where each row has one. What the source itself sets apart by tabs or pipes is in order.
 */
export function isOutOfOrder(header: Header, { above, head, body }: Table): boolean {
  if (isSetApart(body)) return false;
  const own = above.slice(above.findLastIndex(({ text }) => formTitle(text) !== undefined) + 1);
  const signs =
    2 * (straysIn(body) + levelsIn(own)) + tornIn([...own, ...head, ...body]) + valuesTogether(header, body);
  return signs >= ENOUGH;
}

/** The same for rows without a header. */
export const areRowsOutOfOrder = (body: Pieces): boolean =>
  !isSetApart(body) && 2 * straysIn(body) + tornIn(body) >= ENOUGH;

const isSetApart = (body: Pieces): boolean => body.some(({ before }) => SET_APART.has(before));

/**
 * Whether classes stand so that rows may be apart as well: below another class than their own, or behind rows. A class that spans rows stands in their middle
 * where a program goes from row to row, which lines with name and value on them show.
 */
export function hasClassesApart(header: Header, body: Pieces): boolean {
  if (isSetApart(body) || areLinesRows(body)) return false;
  return classesAstray(body) + rowsBeforeClass(header, body) > 0;
}

/** The header that begins at a piece, with the pieces that it stands on. */
function headerAt(pieces: Pieces, at: number): { field: ColumnField; to: number } | undefined {
  let text = '';
  for (let to = at; to < Math.min(pieces.length, at + MOST_PIECES); to += 1) {
    text += pieces[to]?.text ?? '';
    const field = columnFieldOf(text);
    if (field !== undefined && HEADERS.has(field)) return { field, to: to + 1 };
  }
  return undefined;
}

/** So many headers beside each other are the header of a further page. */
const FEWEST_TOGETHER = 3;

/** How many headers stand among the rows of a table, none or one of them beside another one. */
function straysIn(body: Pieces): number {
  let [strays, together, end] = [0, 0, -1];
  for (let at = 0; at < body.length; ) {
    const found = headerAt(body, at);
    if (found) {
      together = at - end <= 1 ? together + 1 : 1;
      strays += together < FEWEST_TOGETHER ? 1 : together === FEWEST_TOGETHER ? 1 - FEWEST_TOGETHER : 0;
      end = found.to;
    }
    at = found?.to ?? at + 1;
  }
  return strays;
}

/** How many headers of levels stand in front of the header that lacks them. */
function levelsIn(above: Pieces): number {
  return above.filter((_, at) => headerAt(above, at)?.field.startsWith('level')).length;
}

/** The first part of a word that forms print is as long at least; what it goes on with stands so near where a program reads across the cells of a row. */
const SHORTEST_START = 3;
const NEAR = 8;
const START = /^\p{Script=Han}{3,9}$/u;
const END = /^\p{Script=Han}{1,5}$/u;

/** How many classes and headers go on elsewhere than behind their first part: 产出指 with 标 further on. */
function tornIn(pieces: Pieces): number {
  return pieces.filter(({ text }, at) => START.test(text) && isTorn(pieces, at)).length;
}

function isTorn(pieces: Pieces, at: number): boolean {
  const start = pieces[at]?.text ?? '';
  if (start.length < SHORTEST_START || isPrinted(start) || isPrinted(start + (pieces[at + 1]?.text ?? '')))
    return false;
  return pieces
    .slice(at + 2, at + NEAR)
    .some(({ text }) => END.test(text) && !isPrinted(text) && isPrinted(start + text));
}

const isPrinted = (text: string): boolean => isClassName(text) || HEADERS.has(columnFieldOf(text));

/** The name of a class that begins at a piece, the longest that the pieces there make. */
function classAt(pieces: Pieces, at: number): { name: string; to: number } | undefined {
  let [text, found]: [string, { name: string; to: number } | undefined] = ['', undefined];
  for (let to = at; to < Math.min(pieces.length, at + MOST_PIECES); to += 1) {
    text += pieces[to]?.text ?? '';
    if (isClassName(text)) found = { name: text, to: to + 1 };
  }
  return found;
}

/** How many classes of the second level do not stand below their own of the first, which stands elsewhere among the rows, and how many of the first right behind another one. */
function classesAstray(body: Pieces): number {
  const classes: { name: string; from: number; to: number }[] = [];
  for (let at = 0; at < body.length; ) {
    const found = classAt(body, at);
    if (found) classes.push({ ...found, from: at });
    at = found?.to ?? at + 1;
  }
  const printed = new Set(classes.flatMap(({ name }) => level1Of(name) ?? []));
  let [open, end, astray]: [readonly Level1[], number, number] = [[], -1, 0];
  for (const { name, from, to } of classes) {
    const [first, second] = [level1Of(name), level2Of(name)];
    const isBelow = second !== undefined && open.some((level1) => mayStandBelow(level1, second));
    if (first !== undefined) {
      if (from === end && !isBelow) astray += 1;
      open = isBelow ? [...open, first] : [first];
      end = to;
    } else if (second !== undefined && !isBelow && printed.has(parentOf(second))) astray += 1;
  }
  return astray;
}

/** 1 where something else than a class begins rows whose first column is that of the classes. */
function rowsBeforeClass(header: Header, body: Pieces): number {
  if (header.columns[0]?.field !== 'level1') return 0;
  const first = body.findIndex(({ text }) => text !== '' && text.length > 1 && !isCaption(text));
  const isLater = body.some(({ text }) => level1Of(text) !== undefined);
  return isLater && classAt(body, first) === undefined ? 1 : 0;
}

/** How often two signed values stand together where each row has one. */
function valuesTogether({ columns }: Header, body: Pieces): number {
  if (columns.filter(({ field }) => VALUES.has(field)).length !== 1) return 0;
  let [signed, times] = [0, 0];
  for (const { text } of body) {
    const shape = shapeOf(text);
    if (shape.signed && shape.quantity) signed += 1;
    else if (!shape.quantity && !shape.number && !shape.unit) signed = 0;
    if (signed === 2) times += 1;
  }
  return times;
}

/** Of the lines with values so many hold a name as well where rows are in order, one a line or nearly. */
const IN_ROWS = 1 / 4;

/** Whether rows stand on lines, name and value beside each other: classes that span them may stand in their middle then. */
function areLinesRows(body: Pieces): boolean {
  let [rows, lines, isNamed, isValued] = [0, 0, false, false];
  for (const [at, { text }] of body.entries()) {
    const shape = shapeOf(text);
    if (shape.quantity || shape.number) isValued = true;
    else if (!isValued && shape.length > 2 && /\p{Script=Han}{3}/u.test(text) && !isClassName(text)) isNamed = true;
    if (body[at + 1]?.before === 'space') continue;
    if (isValued) lines += 1;
    if (isValued && isNamed) rows += 1;
    [isNamed, isValued] = [false, false];
  }
  return rows > 1 && rows >= IN_ROWS * lines;
}
