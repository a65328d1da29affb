import { CLASS_POINTS } from '../../lexicon/class-points.ts';
import type { ColumnField } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import { misfit } from '../indicators/column-cost.ts';
import { type Band, OF_LEVELS } from './laid-out-header.ts';
import type { BandedLine } from './laid-out-rows.ts';
import { type Cluster, clustersOf, joinWords } from './print-clusters.ts';
import type { PrintedCell } from './printed-columns.ts';

/** A line of a print with its words, and the page it stands on. */
export interface WordLine {
  readonly index: number;
  readonly page: number;
  readonly words: readonly PrintedCell[];
}

/** In a block of more lines without an empty one between the places of a column differ too much: each line stands for itself. */
const TALLEST_BLOCK = 10;
/** So often the places of the columns are learnt anew from where their words were put. */
const LESSONS = 4;

/** The lines of one row or of several, and the columns that their words stand in. */
export interface Block {
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

/** The blocks of a table, whatever the weighing. */
export const blocksIn = (lines: readonly WordLine[], bands: readonly Band[]): Block[] =>
  blocksOf(lines)
    .flatMap((block) => (block.length <= TALLEST_BLOCK ? [block] : block.map((line) => [line])))
    .map((block) => blockOf(block, bands));

/** The texts of each line by band: by where the words of each column mostly begin on its page. Undefined where a line holds more columns than there are bands. */
export function bandWords(
  blocks: readonly Block[],
  bands: readonly Band[],
  weighing: Weighing,
): BandedLine[] | undefined {
  const headers = bands.map(({ start }) => start);
  const whole = learn(blocks, bands, moved(blocks, bands, headers, weighing), weighing);
  const pages = Map.groupBy(blocks, ({ lines: [first] }) => first?.page ?? 0);
  const made: BandedLine[] = [];
  for (const page of pages.values()) {
    const starts = pages.size === 1 ? whole : learn(page, bands, moved(page, bands, whole, weighing), weighing);
    for (const block of page) {
      const { places } = placesOf(block.clusters, bands, starts, weighing);
      if (places.length < block.clusters.length) return undefined;
      made.push(...textsOf(block, bands, places));
    }
  }
  return made;
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

function textsOf({ lines, clusters }: Block, bands: readonly Band[], places: readonly number[]): BandedLine[] {
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
export interface Weighing {
  readonly off: number;
  readonly unlike: number;
  readonly most: number;
}

export const WEIGHINGS: readonly Weighing[] = [
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
const LEVEL_PART = new RegExp(
  `^(?:[产出效益满意度数量质时成本经济社会生态可持续影响服务对象指标]{1,6}|[(（]?\\d{1,3}分?[)）]?|${CLASS_POINTS})$`,
);

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
