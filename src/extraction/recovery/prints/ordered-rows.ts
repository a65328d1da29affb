import type { ColumnField } from '../../lexicon/columns.ts';
import { namesIndicators } from '../../lexicon/columns.ts';
import { standsAboveTitle } from '../above-title.ts';
import { shapeOf } from '../cell-shape.ts';
import { misfit } from '../indicators/column-cost.ts';
import { endsTable, isClassName, isLevel1InTable, isLevel2InTable } from '../vocabulary.ts';
import type { CentredTable } from './centred-rows.ts';
import { type CutRows, cutRows, STANDINGS, type Ways } from './cut-rows.ts';
import { type Band, OF_LEVELS } from './laid-out-header.ts';
import { takeLevels } from './laid-out-levels.ts';
import { rowsByLine } from './laid-out-rows.ts';
import { type LeadingLevels, leadingLevels } from './leading-levels.ts';
import { orderedHeader } from './ordered-header.ts';

/** A table has no more lines, and at least so many rows. */
const MOST_LINES = 120;
const FEWEST_ROWS = 3;
/** How much it counts what a word costs where it is placed, beside what the cells cost. */
const UNLIKELY = 0.2;
/** Rows that cost more on the average are none. */
const DEAREST = 2.2;

/**
 * The rows of an indicator table in a print that has kept the order of words alone, a blank between the cells of a line, and whose cells take
 * several lines each: 满意度指 服务对象满 市民对停车秩序 / ≥85% 10 / 标 意度指标 的满意度. Which column a word stands in is told by what it looks like together with
 * those of its row. As {@link centredRows}; undefined where no such table begins at `from`, where each row has its own line, or where a line fits nowhere.
 */
export function orderedRows(lines: readonly string[], from: number): CentredTable | undefined {
  const wordsOf = (index: number): readonly string[] => wordsIn(lines[index] ?? '');
  const head = orderedHeader(wordsOf, from);
  if (!head) return undefined;
  const { bands, next } = head;
  const region = regionOf(wordsOf, next, lines.length);
  const words = region.map(wordsOf);
  if (region.length < FEWEST_ROWS || region.length > MOST_LINES) return undefined;
  const levels = leadingLevels(words);
  if (!levels || !isBroken(words, levels)) return undefined;
  const own = words.map((line, at) => line.slice(Object.values(levels[at] ?? {}).filter((text) => text !== '').length));
  // Where the names of levels have all lines to themselves, cells come one behind the other.
  if (!own.some((line, at) => line.length > 0 && line.length < (words[at]?.length ?? 0))) return undefined;
  const ways = own.map((line, index) =>
    placings(line, bands).map(({ cost, texts }) => ({
      cost: UNLIKELY * cost,
      line: { index, isApart: false, texts: withLevels(texts, bands, levels[index]) },
    })),
  );
  if (ways.some(({ length }) => length === 0)) return undefined;
  const best = bestRows(ways, bands);
  if (!best || best.cost > DEAREST || best.left.length > 0 || !areWhole(best, bands)) return undefined;
  const isTall = best.rows.some((row) => row.lines.length > 1);
  if (!isTall && !own.some((line, at) => line.length > 0 && goesOnBelow(levels, at))) return undefined;
  const lineAt = (at: number): number => region[at] ?? 0;
  const rows = best.rows
    .filter((row) => !best.doubtful.has(row))
    .map((row) => ({ ...row, index: lineAt(row.index), lines: row.lines.map(lineAt) }));
  const found = rowsByLine(from, region.at(-1) ?? next, bands, rows);
  return { rows: found, cost: best.cost, isSure: true, isOrderAlone: true, isPartial: best.doubtful.size > 0 };
}

/** Whether the name of a level on a line goes on in the next. */
function goesOnBelow(levels: readonly LeadingLevels[], at: number): boolean {
  const [own, below] = [levels[at], levels[at + 1]];
  const isRest = (text = ''): boolean => text !== '' && !isLevel1InTable(text) && !isLevel2InTable(text);
  return (own?.level1 !== '' && isRest(below?.level1)) || (own?.level2 !== '' && isRest(below?.level2));
}

/** Whether so many lines hold a single word beside the names of classes as where cells take several lines, or such names go on below; and not each has a line of its own. */
function isBroken(lines: readonly (readonly string[])[], levels: readonly LeadingLevels[]): boolean {
  const lone = lines.filter((words) => words.filter((word) => !isClassName(word)).length <= 1).length;
  const isCut = lone >= FEWEST_LONE * lines.length || levels.some((_, at) => goesOnBelow(levels, at));
  return isCut && lone <= MOST_LONE * lines.length;
}

const FEWEST_LONE = 0.05;
const MOST_LONE = 0.9;

/** A level of words with a bare number behind it is two cells, the second of which a line's width has cut off: 高中低, and its weight 10. */
const TWO_CELLS = /^\p{Script=Han}+\d+$/u;

/** A name that swallowed a value. */
const HOLDS_VALUE = /[≥≤＞＜]\s*\d/;

/** Whether each row has its name and what is to be reached, and nothing else with it. */
function areWhole({ rows }: CutRows, bands: readonly Band[]): boolean {
  const name = bands.findIndex(({ field }) => namesIndicators(field));
  const target = bands.findIndex(({ field }) => field === 'target');
  return rows.every(
    ({ cells }) =>
      cells[name] !== '' &&
      !HOLDS_VALUE.test(cells[name] ?? '') &&
      cells[target] !== '' &&
      !TWO_CELLS.test(cells[target] ?? ''),
  );
}

function bestRows(ways: readonly Ways[], bands: readonly Band[]): CutRows | undefined {
  let best: CutRows | undefined;
  for (const standing of STANDINGS) {
    const found = cutRows(ways, bands, standing);
    if (!found || found.rows.length < FEWEST_ROWS || (best && found.cost >= best.cost)) continue;
    const lines = ways.flatMap(([way]) => (way ? [way.line] : []));
    if (takeLevels(found.rows, lines, bands)) best = found;
  }
  return best;
}

const wordsIn = (line: string): readonly string[] => (SEPARATED.test(line) ? [] : line.trim().split(/ +/));

/** What sets cells apart by itself or by its place. */
const SEPARATED = /[\t|｜\u3000]|\S {2,}\S/;

/** The title of another table: 收入决算表, 2023年补助资金分配表. */
const isTitle = (words: readonly string[]): boolean =>
  words.length === 1 && /^\S{3,}[算费配评况细标总]表$/.test(words[0] ?? '');

/** The lines of the table: up to its end, an empty line or the next header. */
function regionOf(wordsOf: (index: number) => readonly string[], from: number, count: number): number[] {
  const region: number[] = [];
  for (let index = from; index < count && region.length <= MOST_LINES; index += 1) {
    const words = wordsOf(index);
    const isEnd =
      words.length === 0 ||
      words[0] === '' ||
      endsTable(words[0] ?? '') ||
      standsAboveTitle((at) => wordsOf(at)[0] ?? '', index) ||
      isTitle(words);
    if (isEnd || orderedHeader(wordsOf, index)) break;
    region.push(index);
  }
  return region;
}

const withLevels = (texts: readonly string[], bands: readonly Band[], levels: LeadingLevels | undefined): string[] =>
  texts.map((text, at) => {
    const field = bands[at]?.field;
    return field === 'level1' || field === 'level2' ? (levels?.[field] ?? '') : text;
  });

/** So many ways to place the words of a line are looked at, none of which costs so much more than the best. */
const MOST_WAYS = 6;
const DEARER = 3;

interface Placing {
  readonly cost: number;
  readonly texts: readonly string[];
}

/** The ways to place the words of a line in the columns, in their order, the likeliest first. */
function placings(words: readonly string[], bands: readonly Band[]): readonly Placing[] {
  let ways: { readonly cost: number; readonly texts: readonly string[]; readonly last: number }[] = [
    { cost: 0, texts: bands.map(() => ''), last: -1 },
  ];
  for (const word of words) {
    ways = ways.flatMap(({ cost, texts, last }) =>
      bands.flatMap(({ field }, band) =>
        band <= last || field === undefined || OF_LEVELS.has(field)
          ? []
          : [{ cost: cost + costOf(field, word), texts: texts.with(band, word), last: band }],
      ),
    );
  }
  const sorted = ways.toSorted((one, other) => one.cost - other.cost);
  const least = sorted[0]?.cost ?? 0;
  return sorted.slice(0, MOST_WAYS).filter(({ cost }) => cost <= least + DEARER);
}

/** Parts of cells may look like anything: what a word costs in a column at the most where it is of words, or of values. */
const OF_WORDS = 3;
const OF_VALUES = 1.5;
/** And what the end of a value costs there. */
const RARELY = 0.3;
/** What has come about is no aim. */
const REACHED = /^(?:均?已|实际|未)/;
/** What is reached is no more than or at least something only where it is aimed at. */
const AIMED = /以[上下内]$/;

function costOf(field: ColumnField, text: string): number {
  const shape = shapeOf(text);
  const cost = misfit(field, shape);
  if (field === 'target' && (shape.unit || AIMED.test(text))) return RARELY;
  if (field === 'target' && REACHED.test(text)) return OF_WORDS;
  if (field === 'actual' && (shape.signed || AIMED.test(text))) return OF_WORDS;
  if (field === 'target' || field === 'actual') return shape.number ? 1 : Math.min(cost, OF_VALUES);
  return shape.number || shape.quantity || shape.signed ? cost : Math.min(cost, OF_WORDS);
}
