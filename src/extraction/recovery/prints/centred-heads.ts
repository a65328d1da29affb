import { codedUnit, formTitle, isYearLine } from '../../captions.ts';
import { labelIn, moneyHeaderIn } from '../vocabulary.ts';
import { type Cluster, clustersOf, joinWords } from './print-clusters.ts';
import type { PrintedCell } from './printed-columns.ts';

/** A block of a form's head has no more lines, and a head no more. */
const TALLEST = 26;
const MOST_LINES = 90;
/** Labels at the left edge begin within so many characters, and are broken over so many lines at most. */
const LEFT = 3;
const LABEL_LINES = 6;

/** What a row costs, a cell that stands off its middle or is torn apart, and a label that is taken for a part of another cell. */
const ROW = 1;
const TORN = 2.5;
const WIDEST_GAP = 2;
const BURIED = 3;
const DEAREST = 2.5;

/**
 * The rows of the head above a table in a print whose cells take several lines each: those lines of a block between empty ones are a row at whose
 * middle all of its cells stand. By the index of the line that a row begins with, none for its other lines; blocks without a label, and those that
 * make no rows, are not in the map.
 */
export function centredHeads(lines: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  for (let end = lines.length; end > Math.max(0, lines.length - MOST_LINES); ) {
    let from = end;
    while (from > 0 && !endsBlock(lines[from - 1] ?? '')) from -= 1;
    const rows = end > from && end - from <= TALLEST ? rowsOf(lines.slice(from, end)) : undefined;
    if (rows) {
      for (let index = from; index < end; index += 1) found.set(index, []);
      for (const { first, cells } of rows) found.set(from + first, cells);
    }
    end = from - 1;
  }
  return found;
}

/** Whether a line stands between the blocks: an empty one, a title, a year or the code and name of the unit. */
const endsBlock = (line: string): boolean =>
  line.trim() === '' || formTitle(line) !== undefined || isYearLine(line) || codedUnit(line) !== undefined;

interface HeadRow {
  readonly first: number;
  readonly cells: readonly string[];
}

function rowsOf(lines: readonly string[]): readonly HeadRow[] | undefined {
  const cells = lines.map(cellsIn);
  if (!cells.some((line) => line.some(({ text }) => isLabel(text))) && !hasBrokenLabel(cells)) return undefined;
  const sides = takeSides(cells);
  const best: { readonly cost: number; readonly from: number }[] = [{ cost: 0, from: 0 }];
  for (let to = 1; to <= cells.length; to += 1) {
    let step = { cost: Number.POSITIVE_INFINITY, from: to - 1 };
    for (let from = to - 1; from >= 0; from -= 1) {
      const cost = (best[from]?.cost ?? 0) + costOf(cells.slice(from, to));
      if (cost < step.cost) step = { cost, from };
    }
    best[to] = step;
  }
  const rows: HeadRow[] = [];
  for (let to = cells.length; to > 0; to = best[to]?.from ?? 0) {
    const first = best[to]?.from ?? 0;
    const texts = clustersOf(cells.slice(first, to)).map(textOf);
    if (texts.length > 0) rows.unshift({ first, cells: texts });
  }
  if ((best[cells.length]?.cost ?? 0) > DEAREST * rows.length || rows.length === 0) return undefined;
  return sides.reduce(withSide, rows);
}

/** A label at the left edge that lines break over, and its first line. */
interface Side {
  readonly first: number;
  readonly text: string;
}

/** Takes the labels that are broken over lines at the left edge out of the lines: they span the rows beside them. */
function takeSides(cells: PrintedCell[][]): readonly Side[] {
  const sides: Side[] = [];
  for (let first = 0; first < cells.length; first += 1) {
    const label = brokenLabel(cells, first);
    if (!label) continue;
    for (const line of label.lines) cells[line]?.shift();
    sides.push({ first, text: label.text });
  }
  return sides;
}

function brokenLabel(
  cells: readonly (readonly PrintedCell[])[],
  first: number,
): { readonly lines: readonly number[]; readonly text: string } | undefined {
  const lines: number[] = [];
  let text = '';
  for (let line = first; line < Math.min(cells.length, first + LABEL_LINES); line += 1) {
    const cell = cells[line]?.[0];
    if (!cell || cell.start > LEFT) continue;
    if (line > first && lines.length === 0) return undefined;
    if (isLabel(cell.text)) return undefined;
    lines.push(line);
    text += cell.text;
    if (lines.length > 1 && isLabel(text)) return { lines, text };
  }
  return undefined;
}

const hasBrokenLabel = (cells: readonly (readonly PrintedCell[])[]): boolean =>
  cells.some((_, first) => brokenLabel(cells, first) !== undefined);

/** The rows with a side label in front of the first that stands beside it. */
function withSide(rows: readonly HeadRow[], { first, text }: Side): readonly HeadRow[] {
  const at = Math.max(
    0,
    rows.findLastIndex((row) => row.first <= first),
  );
  return rows.map((row, index) => (index === at ? { ...row, cells: [text, ...row.cells] } : row));
}

/** How badly lines make a row. */
function costOf(lines: readonly (readonly PrintedCell[])[]): number {
  const clusters = clustersOf(lines);
  if (clusters.length === 0) return 0;
  const middles = clusters.map(({ words }) => ((words[0]?.line ?? 0) + (words.at(-1)?.line ?? 0)) / 2);
  const middle = middles.toSorted((one, other) => one - other)[middles.length >> 1] ?? 0;
  const off = middles.reduce((sum, at) => sum + Math.min(2, Math.abs(at - middle)), 0);
  const torn = clusters.filter(({ words }) =>
    words.some(({ line }, at) => at > 0 && line - (words[at - 1]?.line ?? line) > WIDEST_GAP),
  );
  const buried = clusters.filter(
    (cell) => cell.words.length > 1 && cell.words.some(({ word }) => isLabel(word.text)) && !isLabel(textOf(cell)),
  );
  return ROW + off + TORN * torn.length + BURIED * buried.length;
}

const textOf = ({ words }: Cluster): string => words.map(({ word }) => word.text).join('');

const isLabel = (text: string): boolean => labelIn(text) !== undefined || moneyHeaderIn(text) === true;

/** The cells of a line: words one blank apart are one where a number meets Chinese characters and neither is a label. */
function cellsIn(line: string): PrintedCell[] {
  const cells: PrintedCell[] = [];
  if (/[\t|｜]/.test(line)) return cells;
  for (const { 0: text, index } of line.matchAll(/\S+/g)) {
    const last = cells.at(-1);
    const word = { start: index, end: index + text.length, text };
    if (!last || index - last.end > 1 || !isNumberInText(last.text, text) || isLabel(last.text) || isLabel(text))
      cells.push(word);
    else {
      last.text = joinWords([last, word]);
      last.end = word.end;
    }
  }
  return cells;
}

const isNumberInText = (before: string, text: string): boolean =>
  /\d$/.test(before) ? /^\p{Script=Han}/u.test(text) : /\p{Script=Han}$/u.test(before) && /^\d/.test(text);
