import { level1Of, level2Of, mayStandBelow } from '../../../model/indicator-class.ts';
import { isLevel1InTable, isLevel2InTable } from '../vocabulary.ts';
import type { Band } from './laid-out-header.ts';
import type { BandedLine, Row } from './laid-out-rows.ts';

/** The name of a level, put together from the pieces that are printed below each other. */
interface Label {
  readonly text: string;
  readonly first: number;
  readonly middle: number;
}

const MOST_PIECES = 6;
/** What a row costs below a level 1 that it does not belong to, and a line that a name stands outside its rows. */
const STRANGE = 5;
const OUTSIDE = 2;
const LOWER = 0.1;
/** What a row costs above the first label. */
const UNLABELLED = 6;
/** The same where its level 2 does not belong below that label. */
const FOREIGN = 2;
/** What a label costs without a row: a class that nobody has filled in. */
const UNFILLED = 4;

/** Gives the rows their levels; false where the words in a band of levels make none. */
export function takeLevels(rows: readonly Row[], lines: readonly BandedLine[], bands: readonly Band[]): boolean {
  const second = bands.findIndex(({ field }) => field === 'level2');
  for (const [field, isLevel, below] of [
    ['level2', isLevel2InTable, -1],
    ['level1', isLevel1InTable, second],
  ] as const) {
    for (const [band, { field: own }] of bands.entries()) {
      if (own !== field) continue;
      const labels = labelsOf(lines, band, isLevel);
      const levels = labels && shareOut(labels, rows, below);
      if (!levels) return false;
      for (const [at, row] of rows.entries()) row.cells[band] = levels[at] ?? '';
    }
  }
  return true;
}

/** The names of levels in a band, their pieces joined; undefined where pieces make no level. */
function labelsOf(
  lines: readonly BandedLine[],
  band: number,
  isLevel: (text: string) => boolean | undefined,
): Label[] | undefined {
  const pieces = lines.flatMap(({ index, texts }) => (texts[band] ? [{ index, text: texts[band] }] : []));
  const labels: Label[] = [];
  for (let from = 0; from < pieces.length; ) {
    let [text, to] = ['', from];
    for (let end = from; end < Math.min(pieces.length, from + MOST_PIECES); end += 1) {
      const joined = pieces
        .slice(from, end + 1)
        .map((piece) => piece.text)
        .join('');
      if (isLevel(joined)) [text, to] = [joined, end + 1];
    }
    const [first, last] = [pieces[from], pieces[to - 1]];
    if (text === '' || !first || !last) return undefined;
    labels.push({ text, first: first.index, middle: (first.index + last.index) / 2 });
    from = to;
  }
  return labels;
}

/**
 * Which label each row has: printed at the middle of its rows, or at the first of them, whichever fits all of them better; `level2` is the
 * band of the names below them, which say where they belong, or -1.
 */
function shareOut(labels: readonly Label[], rows: readonly Row[], level2: number): string[] | undefined {
  if (labels.length === 0) return rows.map(() => '');
  // How many rows above each one do not belong below a label: asked for every part of the rows.
  const strangeAbove = new Map(
    labels.map((label) => {
      const counts = [0];
      for (const { cells } of rows)
        counts.push((counts.at(-1) ?? 0) + (isBelow(label.text, cells[level2] ?? '') ? 0 : STRANGE));
      return [label, counts] as const;
    }),
  );
  const strange = (label: Label, from: number, to: number): number => {
    const counts = strangeAbove.get(label);
    return (counts?.[to] ?? 0) - (counts?.[from] ?? 0);
  };
  const centred = (label: Label, from: number, to: number) => {
    const [top, bottom] = [rows[from]?.lines[0] ?? 0, rows[to - 1]?.lines.at(-1) ?? 0];
    const outside = Math.max(top - label.middle, label.middle - bottom, 0);
    // Of two lines in the middle a print takes the upper one.
    const off = label.middle - (top + bottom) / 2;
    return Math.abs(off) + (off > 0 ? LOWER : 0) + OUTSIDE * outside + strange(label, from, to);
  };
  const atTop = (label: Label, from: number, to: number) =>
    Math.abs(label.first - (rows[from]?.index ?? 0)) + strange(label, from, to);
  const [first] = labels;
  const skipped = (to: number): number =>
    rows.slice(0, to).reduce((sum, row) => {
      const belongs = level2 < 0 || first === undefined || isBelow(first.text, row.cells[level2] ?? '');
      return sum + (belongs ? UNLABELLED : FOREIGN);
    }, 0);
  const [one, other] = [
    partition(labels, rows.length, centred, skipped),
    partition(labels, rows.length, atTop, skipped),
  ];
  const best = other.cost <= one.cost ? other : one;
  return rows.map((_, at) => labels[best.starts.findLastIndex((start) => start <= at)]?.text ?? '');
}

/** Whether a level 2 may stand below a level 1; true for names that are none of the classes. */
function isBelow(above: string, below: string): boolean {
  const [level1, level2] = [level1Of(above), level2Of(below)];
  return !level1 || !level2 || mayStandBelow(level1, level2);
}

/** Where each label's rows begin, so that the costs of all are least. */
function partition(
  labels: readonly Label[],
  rows: number,
  costOf: (label: Label, from: number, to: number) => number,
  skipped: (to: number) => number,
): { readonly cost: number; readonly starts: readonly number[] } {
  // For each label, by where its rows end: the least cost so far, and where they begin.
  const steps: { readonly cost: number; readonly from: number }[][] = [];
  // Rows above the first label belong to one on the page before.
  let costs = Array.from({ length: rows + 1 }, (_, to) => skipped(to));
  for (const label of labels) {
    const step = Array.from({ length: rows + 1 }, () => ({ cost: Number.POSITIVE_INFINITY, from: 0 }));
    for (let to = 0; to <= rows; to += 1) {
      for (let from = 0; from <= to; from += 1) {
        const cost = (costs[from] ?? 0) + (from === to ? UNFILLED : costOf(label, from, to));
        if (cost < (step[to]?.cost ?? 0)) step[to] = { cost, from };
      }
    }
    steps.push(step);
    costs = step.map(({ cost }) => cost);
  }
  const starts: number[] = [];
  for (let at = steps.length - 1, to = rows; at >= 0; at -= 1) {
    to = steps[at]?.[to]?.from ?? 0;
    starts.unshift(to);
  }
  return { cost: costs[rows] ?? Number.POSITIVE_INFINITY, starts };
}
