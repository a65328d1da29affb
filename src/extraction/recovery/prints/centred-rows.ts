import { standsAboveTitle } from '../above-title.ts';
import { endsTable } from '../vocabulary.ts';
import { type CutRows, cutRows, STANDINGS } from './cut-rows.ts';
import { type Band, isSideCaption, laidOutHeader } from './laid-out-header.ts';
import { takeLevels } from './laid-out-levels.ts';
import { rowsByLine } from './laid-out-rows.ts';
import { bandWords, blocksIn, WEIGHINGS, type WordLine } from './print-places.ts';
import type { PrintedCell } from './printed-columns.ts';

/** A table on a page of a print has no more lines: keeps the searches small whatever the text. */
const MOST_LINES = 160;
const MOST_BLANK = 4;
const FEWEST_ROWS = 3;
/** So much of the lines of a print is set apart by more than one blank. */
const LAID_OUT = 0.4;

/** Its rows by the index of the line, what one of them costs on the average, and whether all lines fit so well that no other way is better. */
export interface CentredTable {
  readonly rows: ReadonlyMap<number, readonly string[]>;
  readonly cost: number;
  readonly isSure: boolean;
  /** Whether the lines have kept the order of words and not their places. */
  readonly isOrderAlone?: boolean;
  /** Whether rows are left out whose words may stand in other cells as well. */
  readonly isPartial?: boolean;
}

/**
 * The rows of an indicator table in a print (`pdftotext -layout`) whose cells take several lines each and stand at the middle of their rows, one
 * blank apart or more. Which lines are a row is told by its cells: each stands at the middle of it. By the index of the line, as those of
 * {@link laidOutRows}; undefined where no such table begins at `from`, or its lines do not fit.
 */
export function centredRows(
  lines: readonly string[],
  pages: readonly number[],
  from: number,
  widthOf: (text: string) => number,
): CentredTable | undefined {
  const wordsOf = (index: number): readonly PrintedCell[] => wordsIn(lines[index] ?? '', widthOf);
  const head = laidOutHeader(wordsOf, from);
  const bands = head && withUnknown(head.bands);
  if (!head || !bands) return undefined;
  const { next } = head;
  const region = regionOf(lines, wordsOf, bands, next);
  if (region.length < FEWEST_ROWS || region.length > MOST_LINES) return undefined;
  const laidOut = region.filter((index) => /\S {2,}\S|^ {2,}/.test(lines[index] ?? '')).length;
  if (laidOut < LAID_OUT * region.length) return undefined;
  const words = region.map((index) => ({ index, page: pages[index] ?? 0, words: ownWords(wordsOf(index), bands) }));
  const best = bestRows(words, bands);
  if (!best) return undefined;
  const found = rowsByLine(from, region.at(-1) ?? next, bands, best.rows);
  // What stands in no row stays as it is.
  for (const index of best.left) found.delete(index);
  return { rows: found, cost: best.cost, isSure: best.cost <= GOOD && best.left.length === 0 };
}

/** The bands where nobody knows the header of one at most: what stands in it is nothing that anyone keeps. Undefined where more are unknown. */
function withUnknown(bands: readonly Band[]): readonly Band[] | undefined {
  const unknown = bands.findIndex(({ field }) => field === undefined);
  const band = bands[unknown];
  const known: readonly Band[] = band ? bands.with(unknown, { ...band, field: 'further' }) : bands;
  return known.every(({ field }) => field !== undefined) ? known : undefined;
}

/** How much better the rows of a later way have to be. */
const CLEARLY = 0.95;
/** Rows that cost no more are right: no other way is looked for. */
const GOOD = 1.5;

/** The rows by the way of weighing that gives the best ones; undefined where none gives rows with their levels. */
function bestRows(words: readonly WordLine[], bands: readonly Band[]): CutRows | undefined {
  const blocks = blocksIn(words, bands);
  let best: CutRows | undefined;
  for (const weighing of WEIGHINGS) {
    const lines = bandWords(blocks, bands, weighing);
    // How cells stand in a print does not depend on the weighing: others than those in the middle are looked for once.
    for (const standing of weighing === WEIGHINGS[0] ? STANDINGS : STANDINGS.slice(0, 1)) {
      const found =
        lines &&
        cutRows(
          lines.map((line) => [{ cost: 0, line }]),
          bands,
          standing,
        );
      if (!found || found.rows.length < FEWEST_ROWS || (best && found.cost >= CLEARLY * best.cost)) continue;
      if (takeLevels(found.rows, lines, bands)) best = found;
    }
    if (best && best.cost <= GOOD) break;
  }
  return best;
}

function wordsIn(line: string, widthOf: (text: string) => number): PrintedCell[] {
  if (/[\t|｜]/.test(line)) return [];
  return [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => {
    const start = widthOf(line.slice(0, index));
    return { start, end: start + widthOf(text), text };
  });
}

const ownWords = (words: readonly PrintedCell[], bands: readonly Band[]): PrintedCell[] =>
  words.filter((word) => !isSideCaption(word, bands));

/** The lines of the table with something in them: up to its end, the next header or a long gap. */
function regionOf(
  lines: readonly string[],
  wordsOf: (index: number) => readonly PrintedCell[],
  bands: readonly Band[],
  from: number,
): number[] {
  const region: number[] = [];
  let blank = 0;
  for (let index = from; index < lines.length && region.length <= MOST_LINES && blank <= MOST_BLANK; index += 1) {
    const words = wordsOf(index);
    if (words.length === 0) {
      blank += 1;
      continue;
    }
    if (
      endsTable(words[0]?.text ?? '') ||
      standsAboveTitle((at) => wordsOf(at)[0]?.text ?? '', index) ||
      laidOutHeader(wordsOf, index)
    )
      break;
    blank = 0;
    if (ownWords(words, bands).length > 0) region.push(index);
  }
  return region;
}
