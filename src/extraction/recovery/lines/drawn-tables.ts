import { displayWidth } from '../../../base/display-width.ts';
import type { Block, Paragraph, Table } from '../../../model/document.ts';
import { textOf } from './line-texts.ts';

/** The upper border of a table that is drawn with box characters, and any line of it. */
const TOP = /^\s*[┌┏╔╒╓╭][─━═┬┯┰┳╤╦╥]+[┐┓╗╕╖╮]\s*$/;
const LINE = /^\s*[\u2500-\u257f].*[\u2500-\u257f]\s*$/;
const BOTTOM = /^\s*[└┗╚╘╙╰]/;
const BARS = /[│┃║╎╏┆┇┊┋]/;
const FLAT = /[─━═╌╍┄┅┈┉]/;
const BOX = /[\u2500-\u257f]/;
const DRAWN_ALONE = /^[\s\u2500-\u257f]+$/;
/** No table has more lines or columns. */
const MOST_LINES = 2_000;
const MOST_COLUMNS = 100;
/** Signs like ≥ that some count as one column and some as two: each puts the bar behind it out of its place by one. */
const AMBIGUOUS = /[^\u0000-\u007f]/;

/** A line of a drawing: the text behind each side of the table, which of the places between two sides a line runs through, and at which sides a bar stands. */
interface DrawnLine {
  readonly texts: readonly string[];
  readonly flat: readonly boolean[];
  readonly bars: readonly boolean[];
}

/**
 * The tables that programs draw with box characters (w3m, elinks), with the cells that span rows and columns as the lines between them tell, as tables. Other blocks, and
 * drawings whose bars stand below none of the border's or whose cells are no rectangles, as they are.
 */
export function withDrawnTables(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => TOP.test(textOf(block)))) return blocks;
  let tables = blocks.filter(({ kind }) => kind === 'table').length;
  const made: Block[] = [];
  for (let index = 0; index < blocks.length; ) {
    const lines = linesAt(blocks, index);
    const table = lines && tableOf(lines, tables + 1);
    if (table) tables += 1;
    made.push(...(table ? [table] : blocks.slice(index, index + 1)));
    index += table ? lines.length : 1;
  }
  return made;
}

/** The lines of the drawing whose upper border a block is. */
function linesAt(blocks: readonly Block[], from: number): readonly Paragraph[] | undefined {
  if (!TOP.test(textOf(blocks[from]))) return undefined;
  for (let to = from + 1; to < Math.min(blocks.length, from + MOST_LINES); to += 1) {
    const text = textOf(blocks[to]);
    if (BOTTOM.test(text)) return blocks.slice(from, to + 1) as Paragraph[];
    if (!LINE.test(text)) return undefined;
  }
  return undefined;
}

/** The places of the sides, in display columns: where the borders without any text have something else than a flat line. */
function sidesOf(lines: readonly Paragraph[]): readonly number[] {
  const sides = new Set<number>();
  for (const { text } of lines)
    if (DRAWN_ALONE.test(text) && FLAT.test(text))
      for (const [column, sign] of [...text].entries()) if (BOX.test(sign) && !FLAT.test(sign)) sides.add(column);
  return [...sides].sort((a, b) => a - b);
}

/** A line of the drawing; undefined where a bar stands at none of the sides. */
function lineOf(text: string, sides: readonly number[]): DrawnLine | undefined {
  const places = sides.slice(1);
  const [texts, flat, bars] = [places.map(() => ''), places.map(() => false), sides.map(() => false)];
  let [column, side, doubtful] = [0, -1, 0];
  for (const sign of text) {
    if (!BOX.test(sign)) {
      if (side >= 0 && side < texts.length) texts[side] += sign;
      const width = displayWidth(sign);
      if (width === 1 && AMBIGUOUS.test(sign)) doubtful += 1;
      column += width;
    } else if (FLAT.test(sign)) {
      const place = sides.findLastIndex((at) => at < column);
      if (place >= 0 && place < flat.length) flat[place] = true;
      column += 1;
    } else {
      const from = column;
      side = sides.findIndex((at, index) => index > side && at >= from && at <= from + doubtful);
      if (side < 0) return undefined;
      bars[side] ||= BARS.test(sign);
      [column, doubtful] = [(sides[side] ?? column) + 1, 0];
    }
  }
  return { texts, flat, bars };
}

/** What lies between two borders: the border above, and the lines below it. */
interface Band {
  readonly border: DrawnLine;
  readonly first: number;
  readonly lines: DrawnLine[];
}

function tableOf(lines: readonly Paragraph[], number: number): Table | undefined {
  const sides = sidesOf(lines);
  const width = sides.length - 1;
  if (width < 1 || width > MOST_COLUMNS) return undefined;
  const bands: Band[] = [];
  for (const [index, { text }] of lines.entries()) {
    const line = lineOf(text, sides);
    if (!line) return undefined;
    if (line.flat.includes(true)) bands.push({ border: line, first: index, lines: [] });
    else bands.at(-1)?.lines.push(line);
  }
  // The last border has nothing below it.
  const rows = bands.slice(0, -1).filter((band) => band.lines.length > 0);
  const owners = cellsOf(rows, width);
  const at = { ...lines[0]?.at, table: number };
  const cells: Table['cells'][number][] = [];
  for (const [owner, places] of owners) {
    const [top, left] = [Math.floor(owner / width), owner % width];
    const last = places.at(-1) ?? owner;
    const [rowSpan, columnSpan] = [Math.floor(last / width) - top + 1, (last % width) - left + 1];
    if (rowSpan * columnSpan !== places.length || columnSpan < 1) return undefined;
    const place = { ...lines[rows[top]?.first ?? 0]?.at, table: number, row: top + 1, column: left + 1 };
    const text = textIn(rows.slice(top, top + rowSpan), left, left + columnSpan);
    cells.push({ row: top + 1, column: left + 1, rowSpan, columnSpan, text, at: place });
  }
  return { kind: 'table', at, rows: rows.length, columns: width, cells };
}

/** The places of a grid of `width` columns by the first place of the cell that holds them, in order. */
function cellsOf(rows: readonly Band[], width: number): ReadonlyMap<number, readonly number[]> {
  const owner = Array.from({ length: rows.length * width }, (_, place) => place);
  const find = (place: number): number => {
    let root = place;
    while (owner[root] !== root) root = owner[root] ?? root;
    return root;
  };
  const join = (one: number, other: number) => {
    const [a, b] = [find(one), find(other)];
    owner[Math.max(a, b)] = Math.min(a, b);
  };
  for (const [row, band] of rows.entries())
    for (let column = 0; column < width; column += 1) {
      const place = row * width + column;
      if (column > 0 && !band.lines.some(({ bars }) => bars[column])) join(place - 1, place);
      if (row > 0 && !band.border.flat[column]) join(place - width, place);
    }
  return Map.groupBy(owner.keys(), find);
}

/** The text of a cell over bands and places, what its width has cut joined again; within the cell a border holds text as well. */
function textIn(bands: readonly Band[], left: number, right: number): string {
  const lines = bands.flatMap(({ border, lines: own }, index) => (index === 0 ? own : [border, ...own]));
  return lines
    .map(({ texts }) => texts.slice(left, right).join('').trim())
    .reduce((text, part) => text + gap(text, part) + part, '');
}

/** Words of a Latin script stay apart where a line ended between them. */
const gap = (before: string, behind: string): string =>
  /[A-Za-z]$/.test(before) && /^[A-Za-z]/.test(behind) ? ' ' : '';
