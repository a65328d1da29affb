import { displayWidth } from '../../base/display-width.ts';
import type { ColumnField } from '../lexicon/columns.ts';
import { shapeOf } from './cell-shape.ts';
import { misfit } from './column-cost.ts';
import { type Band, isSideCaption, laidOutHeader } from './laid-out-header.ts';
import { labelsOf, shareOut } from './laid-out-levels.ts';
import type { BandedLine, Row } from './laid-out-rows.ts';
import { type Cluster, clustersOf, joinWords } from './print-clusters.ts';
import type { PrintedCell } from './printed-columns.ts';
import { endsTable, isLevel1InTable, isLevel2InTable } from './vocabulary.ts';

/** A table on a page of a print has no more lines: keeps the searches small whatever the text. */
const MOST_LINES = 160;
const MOST_BLANK = 4;
const FEWEST_ROWS = 3;
/** A row takes no more lines. */
const TALLEST = 16;
/** So much of the lines of a print is set apart by more than one blank. */
const LAID_OUT = 0.4;
/** What a row may cost on the average. */
const DEAREST = 5;

const OF_LEVELS: ReadonlySet<ColumnField | undefined> = new Set(['level1', 'level2']);

/** Words of a line that stand in a band: their text, and where they stand. */
interface Fragments {
  readonly index: number;
  readonly texts: readonly string[];
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
): ReadonlyMap<number, readonly string[]> | undefined {
  const wordsOf = (index: number): readonly PrintedCell[] => wordsIn(lines[index] ?? '');
  const head = laidOutHeader(wordsOf, from);
  if (!head || head.bands.some(({ field }) => field === undefined)) return undefined;
  const { bands, next } = head;
  const region = regionOf(lines, wordsOf, bands, next);
  if (region.length < FEWEST_ROWS || region.length > MOST_LINES) return undefined;
  const laidOut = region.filter((index) => /\S {2,}\S|^ {2,}/.test(lines[index] ?? '')).length;
  if (laidOut < LAID_OUT * region.length) return undefined;
  const words = region.map((index) => ({ index, page: pages[index] ?? 0, words: ownWords(wordsOf(index), bands) }));
  const rows = bestRows(words, bands);
  if (!rows) return undefined;
  const found = new Map<number, readonly string[]>();
  for (let index = from; index <= (region.at(-1) ?? next); index += 1) found.set(index, []);
  found.set(
    from,
    bands.map(({ text }) => text),
  );
  for (const { index, cells } of rows) found.set(index, cells);
  return found;
}

/** How much better the rows of a later way have to be. */
const CLEARLY = 0.95;
/** Rows that cost no more are right: no other way is looked for. */
const GOOD = 1.5;

/** The rows by the way of weighing that gives the best ones; undefined where none gives rows with their levels. */
function bestRows(words: readonly WordLine[], bands: readonly Band[]): readonly Row[] | undefined {
  let best: { readonly cost: number; readonly rows: readonly Row[] } | undefined;
  for (const weighing of WEIGHINGS) {
    const lines = bandWords(words, bands, weighing);
    const found = rowsOf(lines, bands);
    if (!found || found.rows.length < FEWEST_ROWS || (best && found.cost >= CLEARLY * best.cost)) continue;
    if (takeLevels(found.rows, lines, bands)) best = found;
    if (best && best.cost <= GOOD) break;
  }
  return best?.rows;
}

function wordsIn(line: string): PrintedCell[] {
  if (/[\t|｜]/.test(line)) return [];
  return [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({ start: index, end: index + text.length, text }));
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
    if (endsTable(words[0]?.text ?? '') || laidOutHeader(wordsOf, index)) break;
    blank = 0;
    if (ownWords(words, bands).length > 0) region.push(index);
  }
  return region;
}

interface WordLine {
  readonly index: number;
  readonly page: number;
  readonly words: readonly PrintedCell[];
}

/** In a block of more lines without an empty one between the places of a column differ too much: each line stands for itself. */
const TALLEST_BLOCK = 10;
/** So often the places of the columns are learnt anew from where their words were put. */
const LESSONS = 4;

/** The lines of one row or of several, and the columns that their words stand in. */
interface Block {
  readonly lines: readonly WordLine[];
  readonly clusters: readonly PlacedCluster[];
}

/** Words of a column with what does not depend on where it stands: what it costs to read them with those to the left as one cell, and how badly they suit each band. */
interface PlacedCluster extends Cluster {
  readonly joined: number | undefined;
  readonly misfits: readonly number[];
}

function blockOf(lines: readonly WordLine[], bands: readonly Band[]): Block {
  const clusters = clustersOf(lines.map(({ words }) => words));
  return {
    lines,
    clusters: clusters.map((cluster, at) => {
      const before = clusters[at - 1];
      const text = cluster.words
        .map(({ word }) => word.text)
        .join('')
        .slice(0, LONGEST_LOOKED_AT);
      return {
        ...cluster,
        joined: before && together(before, cluster),
        misfits: bands.map(({ field }) => misfitOf(field, text)),
      };
    }),
  };
}

/** What a cell is shows in its first characters. */
const LONGEST_LOOKED_AT = 40;

/** The texts of each line by band: by where the words of each column mostly begin on its page. */
function bandWords(lines: readonly WordLine[], bands: readonly Band[], weighing: Weighing): BandedLine[] {
  const blocks = blocksOf(lines)
    .flatMap((block) => (block.length <= TALLEST_BLOCK ? [block] : block.map((line) => [line])))
    .map((block) => blockOf(block, bands));
  const headers = bands.map(({ start }) => start);
  const whole = learn(blocks, bands, moved(blocks, bands, headers, weighing), weighing);
  const pages = Map.groupBy(blocks, ({ lines: [first] }) => first?.page ?? 0);
  return [...pages.values()].flatMap((page) => {
    const starts = pages.size === 1 ? whole : learn(page, bands, moved(page, bands, whole, weighing), weighing);
    return page.flatMap((block) => textsOf(block, bands, starts, weighing));
  });
}

/** Where the columns begin, learnt from where the words are put that are taken to begin there. */
function learn(
  blocks: readonly Block[],
  bands: readonly Band[],
  first: readonly number[],
  weighing: Weighing,
): readonly number[] {
  let starts = first;
  for (let lesson = 0; lesson < LESSONS; lesson += 1) {
    const placed = blocks.flatMap(({ clusters }) =>
      placesOf(clusters, bands, starts, weighing).places.flatMap((band, at) => {
        const { start = 0, words = [] } = clusters[at] ?? {};
        return words.map(() => ({ band, start }));
      }),
    );
    starts = starts.map((start, band) => {
      const own = placed.filter((word) => word.band === band).map((word) => word.start);
      return own.length < FEWEST_WORDS ? start : (median(own) ?? start);
    });
  }
  return starts;
}

/** How far a page may lie beside the others or beside the headers, and how much closer or wider its columns may stand; in what steps that is looked for. */
const FARTHEST = 16;
const STEP = 2;
/** So many blocks of a page are asked. */
const MOST_ASKED = 80;
const SCALES = [1, 0.9, 0.8, 0.7, 0.6, 1.15, 1.3];

/** The columns as far to the left or right and as close as suits the words best: a print counts the characters of the longest line. */
function moved(
  page: readonly Block[],
  bands: readonly Band[],
  starts: readonly number[],
  weighing: Weighing,
): readonly number[] {
  const every = Math.ceil(page.length / MOST_ASKED);
  const asked = page.filter((_, at) => at % every === 0);
  let best = { cost: Number.POSITIVE_INFINITY, starts };
  for (const scale of SCALES) {
    for (let by = 0; by <= FARTHEST; by += STEP) {
      for (const shift of by === 0 ? [0] : [-by, by]) {
        const here = starts.map((start) => start * scale + shift);
        const cost = asked.reduce((sum, { clusters }) => sum + placesOf(clusters, bands, here, weighing).cost, 0);
        if (cost < best.cost) best = { cost, starts: here };
      }
    }
  }
  return best.starts;
}

/** So many words tell where a column begins. */
const FEWEST_WORDS = 2;

function textsOf(
  { lines, clusters }: Block,
  bands: readonly Band[],
  starts: readonly number[],
  weighing: Weighing,
): BandedLine[] {
  const { places } = placesOf(clusters, bands, starts, weighing);
  return lines.map(({ index }, line) => ({
    index,
    isApart: false,
    texts: bands.map((_, band) =>
      joinWords(
        clusters.flatMap(({ words }, cluster) =>
          places[cluster] === band ? words.filter((own) => own.line === line).map(({ word }) => word) : [],
        ),
      ),
    ),
  }));
}

function median(values: readonly number[]): number | undefined {
  return values.toSorted((one, other) => one - other)[values.length >> 1];
}

function blocksOf(lines: readonly WordLine[]): WordLine[][] {
  const blocks: WordLine[][] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && line.index - (last.at(-1)?.index ?? 0) === 1 && last[0]?.page === line.page) last.push(line);
    else blocks.push([line]);
  }
  return blocks;
}

/**
 * How places and looks are weighed against each other: what a cell costs for each place that it begins off its column; how much of it what it costs
 * not to look like its column, and at the most. Prints differ in how well their columns keep their places: the way that gives the best rows is taken.
 */
interface Weighing {
  readonly off: number;
  readonly unlike: number;
  readonly most: number;
}

const WEIGHINGS: readonly Weighing[] = [
  { off: 0.3, unlike: 0.5, most: 3 },
  { off: 0.3, unlike: 0.8, most: 4 },
  { off: 0.5, unlike: 0.5, most: 3 },
  { off: 0.15, unlike: 0.5, most: 3 },
];

/** What two words cost in one cell: a number and its unit, a number before or behind Chinese words, and others, which a print does not part. */
const UNIT = -1.5;
const BEFORE_WORDS = 1.5;
const BEHIND_WORDS = 3.5;
const APART = 5;

interface Placed {
  readonly cost: number;
  readonly places: readonly number[];
}

/** What a block costs that holds more columns than the table has. */
const LEFT_OVER = 50;

/** The band of each cluster, in their order: close to where the column begins, by what it looks like, and apart unless a single blank parts them. */
function placesOf(
  clusters: readonly PlacedCluster[],
  bands: readonly Band[],
  starts: readonly number[],
  weighing: Weighing,
): Placed {
  let ways: { readonly cost: number; readonly places: readonly number[] }[] = [{ cost: 0, places: [] }];
  for (const cluster of clusters) {
    const next = new Map<number, (typeof ways)[number]>();
    const { joined } = cluster;
    for (const { cost, places } of ways) {
      const last = places.at(-1) ?? -1;
      for (let band = Math.max(0, joined === undefined ? last + 1 : last); band < bands.length; band += 1) {
        const own =
          band === last
            ? (joined ?? 0)
            : Math.abs(cluster.start - (starts[band] ?? 0)) * weighing.off +
              Math.min(weighing.most, weighing.unlike * (cluster.misfits[band] ?? 0));
        const way = { cost: cost + own, places: [...places, band] };
        if (way.cost < (next.get(band)?.cost ?? Number.POSITIVE_INFINITY)) next.set(band, way);
      }
    }
    ways = [...next.values()];
  }
  return ways.toSorted((one, other) => one.cost - other.cost)[0] ?? { cost: LEFT_OVER, places: [] };
}

/** How badly a text suits a column, as {@link misfit} says; parts of level names are no names of indicators. */
function misfitOf(field: ColumnField | undefined, text: string): number {
  if (field === undefined) return 0;
  const shape = shapeOf(text);
  if (OF_LEVELS.has(field) && (shape.remnant || LEVEL_PART.test(text))) return 1;
  return field === 'level3' && shape.remnant ? REMNANT : misfit(field, shape);
}

const REMNANT = 12;

/** A line of a level's name or of its points: 产出, 满意, 可持续影, (50分). */
const LEVEL_PART = /^(?:[产出效益满意度数量质时成本经济社会生态可持续影响服务对象指标]{1,6}|[(（]?\d{1,3}分?[)）]?)$/;

/** What it costs to read two columns of a block as one cell: undefined where no line has both, a single blank apart. */
function together(left: Cluster, right: Cluster): number | undefined {
  const pairs = right.words.flatMap(({ line, word }) =>
    left.words.flatMap((other) =>
      other.line === line && word.start - other.word.end === 1 ? [[other.word, word]] : [],
    ),
  );
  const [before, word] = pairs[0] ?? [];
  if (!before || !word) return undefined;
  // Lines of a cell below each other begin at one place: what begins where another line does is a cell of its own.
  if (right.words.length > 1) return APART;
  if (/[(（][^)）]*$/.test(before.text)) return UNIT;
  if (/\d$/.test(before.text) && (shapeOf(word.text).unit || /^[年月日]/.test(word.text))) return UNIT;
  if (/[年月]$/.test(before.text) && /^\d{1,2}(?:[月日]|$)/.test(word.text)) return UNIT;
  if (/\d$/.test(before.text)) return /^[\p{Script=Han}A-Za-z/]/u.test(word.text) ? BEFORE_WORDS : APART;
  return /[\p{Script=Han}A-Za-z]$/u.test(before.text) && /^\d/.test(word.text) ? BEHIND_WORDS : APART;
}

/** What each row costs, a line that is between its cells, a second value in it, and a name or a value that is missing. */
const ROW = 1;
/** How much the looks of its cells count. */
const LOOKS = 0.3;
const BETWEEN = 0.2;
const BLANK = 1.5;
/** What a cell costs whose lines stand further apart than those of a cell do between which others have theirs. */
const TORN = 2.5;
const WIDEST_GAP = 2;
/** What a line costs that is followed by others of its cell without filling its column. */
const SHORT = 1.5;
const FULL = 3;
const SECOND_VALUE = 3;
const INCOMPLETE = 8;
/** What a line costs that belongs to no row: one that holds names of levels alone costs nothing. */
const LEFT_OUT = 4;

/** The rows: the way to cut the lines into rows at whose middle all of their cells stand. */
function rowsOf(
  lines: readonly BandedLine[],
  bands: readonly Band[],
): { readonly rows: readonly Row[]; readonly cost: number } | undefined {
  const own = bands.flatMap(({ field }, at) => (OF_LEVELS.has(field) ? [] : [at]));
  const name = bands.findIndex(({ field }) => field === 'level3' || field === 'name');
  const values = bands.flatMap(({ field }, at) => (field === 'target' || field === 'actual' ? [at] : []));
  const widths = bands.map(({ field }, at) =>
    OF_WORDS.has(field) ? Math.max(0, ...lines.map(({ texts }) => displayWidth(texts[at] ?? ''))) : 0,
  );
  const isOwn = ({ texts }: Fragments): boolean => own.some((at) => texts[at] !== '');
  const best: { readonly cost: number; readonly from: number; readonly isRow: boolean }[] = [
    { cost: 0, from: 0, isRow: false },
  ];
  for (let to = 1; to <= lines.length; to += 1) {
    const last = lines[to - 1];
    const skipped = (best[to - 1]?.cost ?? 0) + (last && isOwn(last) ? LEFT_OUT : 0);
    let step = { cost: skipped, from: to - 1, isRow: false };
    for (let from = to - 1; from >= Math.max(0, to - TALLEST); from -= 1) {
      const part = lines.slice(from, to);
      const first = part[0];
      if (!first || !last || !isOwn(first) || !isOwn(last)) continue;
      const cost = (best[from]?.cost ?? 0) + costOf(part, { own, name, values, bands, widths });
      if (cost < step.cost) step = { cost, from, isRow: true };
    }
    best[to] = step;
  }
  const rows: Row[] = [];
  for (let to = lines.length; to > 0; ) {
    const step = best[to];
    if (!step) break;
    if (step.isRow) rows.unshift(rowOf(lines.slice(step.from, to), bands, own));
    to = step.from;
  }
  const cost = best[lines.length]?.cost ?? 0;
  return cost <= DEAREST * rows.length ? { rows, cost: cost / rows.length } : undefined;
}

interface Columns {
  readonly own: readonly number[];
  readonly name: number;
  readonly values: readonly number[];
  readonly bands: readonly Band[];
  /** How wide the lines of each column of words are at the most; 0 for other columns. */
  readonly widths: readonly number[];
}

/** How many lines of a cell are followed by others of it without filling their column. */
function shortLines(part: readonly Fragments[], column: number, width: number): number {
  const lines = part.map(({ texts }) => texts[column] ?? '').filter((text) => text !== '');
  return lines.slice(0, -1).filter((text) => displayWidth(text) < width - FULL).length;
}

const OF_WORDS: ReadonlySet<ColumnField | undefined> = new Set(['level3', 'name', 'description']);

/**
 * The lines of a row, of which one may begin a second value in the column of the target while none stands in that of the actual one: then it is
 * the actual one, which a close print sets off too little.
 */
function withActual(part: readonly Fragments[], bands: readonly Band[]): readonly Fragments[] {
  const [target, actual] = ['target', 'actual'].map((field) => bands.findIndex((band) => band.field === field));
  if (target === undefined || actual === undefined || Math.min(target, actual) < 0) return part;
  const begin = part.filter(({ texts }) => beginsValue(texts[target] ?? ''));
  if (begin.length !== 2 || part.some(({ texts }) => texts[actual] !== '')) return part;
  return part.map((line) => {
    const text = line.texts[target] ?? '';
    if (line !== begin[1]) return line;
    return { ...line, texts: line.texts.map((own, at) => (at === target ? '' : at === actual ? text : own)) };
  });
}

/** How badly lines make a row. */
function costOf(lines: readonly Fragments[], { own, name, values, bands, widths }: Columns): number {
  const part = withActual(lines, bands);
  const [top, bottom] = [part[0]?.index ?? 0, part.at(-1)?.index ?? 0];
  const cells = own.map((at) => part.filter(({ texts }) => texts[at] !== '').map(({ index }) => index));
  const middles = cells.flatMap((at) => (at.length > 0 ? [((at[0] ?? 0) + (at.at(-1) ?? 0)) / 2] : []));
  const middle = middles.toSorted((one, other) => one - other)[middles.length >> 1] ?? 0;
  const off = middles.reduce((sum, at) => sum + Math.min(2, Math.abs(at - middle)), 0);
  const short = own.reduce((sum, at) => sum + shortLines(part, at, widths[at] ?? 0), 0);
  const torn = cells.filter((at) => at.some((line, next) => next > 0 && line - (at[next - 1] ?? line) > WIDEST_GAP));
  const isFilled = (column: number): boolean => part.some(({ texts }) => texts[column] !== '');
  const isComplete = isFilled(name) && values.some(isFilled);
  const seconds = values.map((column) => {
    const texts = part.map((line) => line.texts[column] ?? '').filter((text) => text !== '');
    return texts.slice(1).filter(beginsValue).length;
  });
  const looks = own.map((at) => {
    const text = part.map(({ texts }) => texts[at] ?? '').join('');
    return text === '' ? 0 : Math.min(6, misfit(bands[at]?.field ?? 'further', shapeOf(text)));
  });
  const held = part.filter(({ texts }) => own.some((at) => texts[at] !== '')).length;
  return (
    ROW +
    off +
    LOOKS * looks.reduce((sum, cost) => sum + cost, 0) +
    TORN * torn.length +
    SHORT * short +
    BETWEEN * (part.length - held) +
    BLANK * (bottom - top + 1 - part.length) +
    SECOND_VALUE * Math.max(0, ...seconds) +
    (isComplete ? 0 : INCOMPLETE)
  );
}

/** Whether a fragment begins a value rather than goes on with one. */
function beginsValue(text: string): boolean {
  const shape = shapeOf(text);
  const isLed = /^(?:[≥≤><=＝]|每|\d)/.test(text);
  return isLed && (shape.quantity || shape.signed || /^20\d\d年\d/.test(text));
}

function rowOf(lines: readonly Fragments[], bands: readonly Band[], own: readonly number[]): Row {
  const part = withActual(lines, bands);
  return {
    index: part[0]?.index ?? 0,
    cells: bands.map((_, at) => (own.includes(at) ? part.map(({ texts }) => texts[at] ?? '').join('') : '')),
    lines: part.map(({ index }) => index),
  };
}

/** Gives the rows their levels; false where the words in a band of levels make none. */
function takeLevels(rows: readonly Row[], lines: readonly BandedLine[], bands: readonly Band[]): boolean {
  const second = bands.findIndex(({ field }) => field === 'level2');
  for (const [field, isLevel, below] of [
    ['level2', isLevel2InTable, -1],
    ['level1', isLevel1InTable, second],
  ] as const) {
    const band = bands.findIndex((other) => other.field === field);
    if (band < 0) continue;
    const labels = labelsOf(lines, band, isLevel);
    const levels = labels && shareOut(labels, rows, below);
    if (!levels) return false;
    for (const [at, row] of rows.entries()) row.cells[band] = levels[at] ?? '';
  }
  return true;
}
