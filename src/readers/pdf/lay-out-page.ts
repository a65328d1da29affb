import type { PageBox } from '../../model/document.ts';
import type { Grid, GridCell } from './find-grids.ts';
import { findGrids, nearest, pointScale } from './find-grids.ts';
import type { Box, Rules } from './geometry.ts';
import { contains } from './geometry.ts';
import { joinRules, pointTolerance } from './join-rules.ts';
import { rulesOfLines } from './lined-tables.ts';
import { textInColumns } from './page-columns.ts';
import type { Glyph } from './page-content.ts';
import type { TextLine } from './text-lines.ts';
import { textLines } from './text-lines.ts';

/** A cell of a page's table with its text, one line of text per visual line. */
export interface PageCell extends GridCell {
  readonly text: string;
  readonly tables: readonly PageTable[];
  /** For recognised text only: 0 to 1. */
  readonly confidence?: number;
  /** Where it stands, if not on the page of its table. */
  readonly at?: { readonly page: number; readonly box: PageBox };
}

export interface PageTable {
  readonly kind: 'table';
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly PageCell[];
  readonly box: Box;
}

export interface PageLine extends TextLine {
  readonly kind: 'line';
  readonly confidence?: number;
}

/** What stands on a page from top to bottom. */
export type PageItem = PageLine | PageTable;

/** Where a table is drawn and what is in it. */
interface Frame {
  readonly grid: Grid;
  readonly owner: Int32Array;
  readonly glyphs: Glyph[][];
  readonly inner: Frame[][];
}

/** More lines than any table of a paper has are a drawing. */
const MOST_RULES = 20_000;

/** Sorts a page's glyphs into the cells of its ruled tables and the lines outside them. */
export function layOutPage(
  glyphs: readonly Glyph[],
  rules: Rules & { readonly areas?: readonly Box[] },
  maxCells: number,
): PageItem[] {
  const joined = joinRules(rules, pointTolerance);
  const isDrawing = joined.horizontal.length + joined.vertical.length > MOST_RULES;
  if (isDrawing) return layOut(glyphs, []);
  const grids = findGrids(joined, pointScale, maxCells, rules.areas);
  const boxes = grids.map(({ box }) => box);
  const lined = findGrids(rulesOfLines(rules, joined, boxes, glyphs), pointScale, maxCells);
  return layOut(glyphs, [...grids, ...lined]);
}

/** The same for grids that are known already. What stands in two columns is read one after the other. */
function layOut(glyphs: readonly Glyph[], grids: readonly Grid[]): PageItem[] {
  const roots = nest(grids);
  const outside: Glyph[] = [];
  for (const run of runsOf(glyphs)) place(run, roots, outside);
  const tables = roots.map(tableOf).filter((table) => hasText(table));
  const columns = textInColumns(
    tables.map(({ box }) => box),
    outside,
  );
  if (!columns) return fromTop([...linesOf(outside), ...tables]);
  const { gap, across, left, right } = columns;
  const first = Math.min(...tables.map(({ box }) => box.top));
  const whole = linesOf(across);
  return [
    ...whole.filter(({ baseline }) => baseline < first),
    ...fromTop([...linesOf(left), ...tables.filter(({ box }) => box.left < gap)]),
    ...fromTop([...linesOf(right), ...tables.filter(({ box }) => box.left >= gap)]),
    ...whole.filter(({ baseline }) => baseline >= first),
  ];
}

const linesOf = (glyphs: readonly Glyph[]): PageLine[] =>
  textLines(glyphs, '\t').map((line): PageLine => ({ kind: 'line', ...line }));

const fromTop = (items: readonly PageItem[]): PageItem[] => items.toSorted((a, b) => topOf(a) - topOf(b));

/** The items with one confidence for every line and every cell that has text. */
export function withConfidence(items: readonly PageItem[], confidence: number): PageItem[] {
  return items.map((item) => (item.kind === 'line' ? { ...item, confidence } : tableWithConfidence(item, confidence)));
}

function tableWithConfidence(table: PageTable, confidence: number): PageTable {
  return {
    ...table,
    cells: table.cells.map((cell) => ({
      ...cell,
      ...(cell.text === '' ? {} : { confidence }),
      tables: cell.tables.map((inner) => tableWithConfidence(inner, confidence)),
    })),
  };
}

function topOf(item: PageItem): number {
  return item.kind === 'table' ? item.box.top : item.baseline - item.size / 2;
}

/** Grids that stand in a cell of another belong to it. */
function nest(grids: readonly Grid[]): Frame[] {
  const bySize = [...grids].sort((a, b) => area(b.box) - area(a.box));
  const roots: Frame[] = [];
  for (const grid of bySize) {
    const frame = frameOf(grid);
    const [x, y] = [(grid.box.left + grid.box.right) / 2, (grid.box.top + grid.box.bottom) / 2];
    let siblings = roots;
    for (let parent = frameAt(siblings, x, y); parent; parent = frameAt(siblings, x, y)) {
      siblings = parent.inner[cellAt(parent, x, y)] ?? [];
    }
    siblings.push(frame);
  }
  return roots;
}

function area(box: Box): number {
  return (box.right - box.left) * (box.bottom - box.top);
}

function frameOf(grid: Grid): Frame {
  const width = grid.columns.length - 1;
  const owner = new Int32Array(width * (grid.rows.length - 1));
  grid.cells.forEach((cell, index) => {
    for (let row = cell.top; row < cell.bottom; row++) {
      owner.fill(index, row * width + cell.left, row * width + cell.right);
    }
  });
  return { grid, owner, glyphs: grid.cells.map(() => []), inner: grid.cells.map(() => []) };
}

function frameAt(frames: readonly Frame[], x: number, y: number): Frame | undefined {
  return frames.find((frame) => contains(frame.grid.box, x, y));
}

function cellAt({ grid, owner }: Frame, x: number, y: number): number {
  const column = intervalOf(grid.columns, x);
  const row = intervalOf(grid.rows, y);
  return owner[row * (grid.columns.length - 1) + column] ?? 0;
}

/** Between which two neighbours of an ascending list a value lies; the outer ones take what lies beyond. */
function intervalOf(ascending: readonly number[], value: number): number {
  const near = nearest(ascending, value);
  const before = (ascending[near] ?? 0) > value ? near - 1 : near;
  return Math.min(Math.max(before, 0), ascending.length - 2);
}

/** Characters that were drawn by one object without a gap: what cannot belong to two cells. */
function runsOf(glyphs: readonly Glyph[]): Glyph[][] {
  const runs: Glyph[][] = [];
  let run: Glyph[] = [];
  for (const glyph of glyphs) {
    const last = run.at(-1);
    const follows =
      last &&
      last.run === glyph.run &&
      Math.abs(glyph.left - last.right) < 0.6 * glyph.size &&
      Math.abs(glyph.baseline - last.baseline) < 0.1 * glyph.size;
    if (!follows) {
      run = [];
      runs.push(run);
    }
    run.push(glyph);
  }
  return runs;
}

const middleOf = (glyph: Glyph): number => glyph.baseline - 0.35 * glyph.size;

function place(run: readonly Glyph[], frames: readonly Frame[], outside: Glyph[]): void {
  const [first, last] = [run[0], run.at(-1)];
  if (!first || !last) return;
  const y = middleOf(first);
  const left = Math.max(first.left, first.clipLeft);
  const right = Math.min(last.right, first.clipRight);
  const [start, end] = left < right ? [left, right] : [first.left, last.right];
  const frame = frameAt(frames, (start + end) / 2, y);
  if (!frame) {
    outside.push(...run);
    return;
  }
  for (const part of splitAtBorders(run, frame, y, start, end)) {
    const middle = part === run ? (start + end) / 2 : middleAcross(part);
    const index = cellAt(frame, middle, y);
    const cell = frame.glyphs[index];
    if (cell) place(part, frame.inner[index] ?? [], cell);
  }
}

function middleAcross(run: readonly Glyph[]): number {
  return ((run[0]?.left ?? 0) + (run.at(-1)?.right ?? 0)) / 2;
}

/**
 * A run that reaches over a border is cut there when the border passes between its characters; when it passes through one, the
 * text is too wide for its cell and stays together.
 */
function splitAtBorders(
  run: readonly Glyph[],
  frame: Frame,
  y: number,
  start: number,
  end: number,
): readonly (readonly Glyph[])[] {
  if (cellAt(frame, start + 0.1, y) === cellAt(frame, end - 0.1, y)) return [run];
  const parts: Glyph[][] = [];
  let current = -1;
  for (const glyph of run) {
    const inset = 0.2 * (glyph.right - glyph.left);
    const cell = cellAt(frame, glyph.left + inset, y);
    if (cell !== cellAt(frame, glyph.right - inset, y)) return [run];
    if (cell !== current) parts.push([]);
    current = cell;
    parts.at(-1)?.push(glyph);
  }
  return parts;
}

function tableOf(frame: Frame): PageTable {
  const { grid } = frame;
  return {
    kind: 'table',
    columns: grid.columns,
    rows: grid.rows,
    box: grid.box,
    cells: grid.cells.map((cell, index) => ({
      ...cell,
      text: textLines(frame.glyphs[index] ?? [], ' ')
        .map((line) => line.text)
        .join('\n'),
      tables: (frame.inner[index] ?? []).map(tableOf).filter((table) => hasText(table)),
    })),
  };
}

function hasText(table: PageTable): boolean {
  return table.cells.some((cell) => cell.text !== '' || cell.tables.length > 0);
}
