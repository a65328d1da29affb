import { HEADING_NUMBER } from '../../lexicon/heading-numbers.ts';
import type { Column, Header } from '../indicators/find-headers.ts';
import type { Piece } from '../piece.ts';
import { isClassName, isLevel2 } from '../vocabulary.ts';

/** The pieces behind a header without what belongs to no row: the caption printed again at their left, the numbers of columns, of rows and of classes, points of lost levels. */
export function bodyOf(header: Header, pieces: readonly Piece[]): readonly Piece[] {
  const rows = header.captions.includes(pieces[0]?.text ?? '') ? pieces.slice(1) : pieces;
  const numbered = withoutColumnNumbers(betweenBlanks(rows, header.columns));
  return withoutPointsOfLostLevels(withPlainClasses(withoutNumbers(numbered)));
}

/**
 * The rows of a dump of one cell a line that ends each with an empty cell, the header with it: between two of these stand as many cells as there are
 * columns, or fewer by the levels that span from above, which get empty cells.
 */
function betweenBlanks(source: readonly Piece[], columns: readonly Column[]): readonly Piece[] {
  const isEnd = ({ text, before }: Piece): boolean => text === '' && before === 'loose';
  if (!source[0] || !isEnd(source[0]) || source.some(({ before }) => before === 'row')) return source;
  const rows: Piece[][] = [];
  for (const piece of source) {
    if (isEnd(piece)) rows.push([]);
    else rows.at(-1)?.push(beginsCell(piece) ? { ...piece, before: 'cell' } : { ...piece, before: 'wrap' });
  }
  const last = rows.pop() ?? [];
  const fewest = columns.filter(({ field }) => field !== 'level1' && field !== 'level2').length;
  const areRows = rows.every((row) => cellsOf(row) <= columns.length && cellsOf(row) >= fewest);
  if (rows.length < 2 || cellsOf(last) > columns.length || !areRows) return source;
  return [
    ...rows.flatMap((row) => inCells(row, columns.length)),
    ...(cellsOf(last) < fewest ? beginningOf(last) : inCells(last, columns.length)),
  ];
}

const beginsCell = ({ before }: Piece): boolean => before === 'loose' || before === 'cell';
const cellsOf = (row: readonly Piece[]): number => row.filter(beginsCell).length;

/** A row as so many cells, empty ones at its beginning. */
function inCells(row: readonly Piece[], columns: number): Piece[] {
  const [first] = row;
  if (!first) return [];
  const empty = Array<Piece>(columns - cellsOf(row)).fill({ ...first, text: '' });
  return [...empty, ...row].map((piece, index) => (index === 0 ? { ...piece, before: 'row' } : piece));
}

/** Of a row that the end of the text has cut the beginning is enough to say so. */
const beginningOf = (row: readonly Piece[]): Piece[] =>
  row.slice(0, 1).map((piece) => ({ ...piece, before: 'row', unfinished: true }));

/** The pieces without the row right below the header that numbers the columns: 1, 2, 3 … */
function withoutColumnNumbers(pieces: readonly Piece[]): readonly Piece[] {
  let to = 0;
  while (pieces[to]?.text === String(to + 1) && (to === 0 || pieces[to]?.before === 'cell')) to += 1;
  return to >= FEWEST_COLUMNS && pieces[to]?.before !== 'cell' ? pieces.slice(to) : pieces;
}

/** An indicator table has no fewer columns. */
const FEWEST_COLUMNS = 4;

/** The pieces without the numbers of rows that stand in cells of their own (闽 forms: 目标1, 目标2 …). */
function withoutNumbers(pieces: readonly Piece[]): readonly Piece[] {
  const isNumber = (piece: Piece | undefined): boolean => /^目标\d{1,2}$/.test(piece?.text ?? '');
  if (pieces.filter(isNumber).length < 3) return pieces;
  return pieces.flatMap((piece, index) => {
    if (isNumber(piece)) return [];
    const number = pieces[index - 1];
    return [number && isNumber(number) ? { ...piece, before: number.before } : piece];
  });
}

/** A class on a line of its own with its number in front: （一）产出指标, 1.数量指标. */
const NUMBERED_CLASS = new RegExp(`^${HEADING_NUMBER}\\s*(\\S+)$`);

/** The class that a line between rows is but for its number; undefined for any other text. */
export function numberedClass(text: string): string | undefined {
  const name = NUMBERED_CLASS.exec(text)?.[1] ?? '';
  return isClassName(name) ? name : undefined;
}

/** The pieces with classes that are counted as they are without their numbers. */
function withPlainClasses(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.map((piece, index) => {
    const isCell = piece.before === 'cell' || pieces[index + 1]?.before === 'cell';
    const name = isCell ? undefined : numberedClass(piece.text);
    return name === undefined ? piece : { ...piece, text: name };
  });
}

/** Points of a level 1 in brackets. */
const POINTS = /^[(（]\d{1,3}分[)）]$/;

/** The pieces without the points of a level 1 whose name is lost, as a dump leaves them that skips letters set upright: "(30分)" in front of 经济效益指标. */
function withoutPointsOfLostLevels(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.filter(({ text, before }, index) => {
    const [above, below] = [pieces[index - 1]?.text ?? '', pieces[index + 1]?.text ?? ''];
    const arePoints = before !== 'cell' && before !== 'space' && POINTS.test(text);
    return !arePoints || isClassName(above) || above.endsWith('指标') || isLevel2(below) !== true;
  });
}

/** The beginning of a class that forms print on two lines, where the text ends between them. */
const CLASS_BEGUN = /^(?:(?:经济|社会|生态)效?|可持续影|服务对象满?|服务对象满意)$/;

/** Whether the text ends right behind a header, or behind the name of a level, or its first half, whose indicators are missing. */
export function endsEarly(body: readonly Piece[]): boolean {
  const last = body.findLast((piece) => piece.text !== '');
  return last === undefined || isClassName(last.text) || CLASS_BEGUN.test(last.text);
}
