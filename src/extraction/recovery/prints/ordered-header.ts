import { type ColumnField, namesIndicators } from '../../lexicon/columns.ts';
import { columnFieldOf } from '../vocabulary.ts';
import type { Band } from './laid-out-header.ts';

/** A header takes no more lines, and has at least so many columns and no more. */
const MOST_LINES = 5;
const FEWEST_BANDS = 4;
const MOST_BANDS = 14;

/** A header cell, or what a line has of it. */
const HEADER_WORD = /^[\p{Script=Han}A-Za-z0-9（）()、/％%-]{1,14}$/u;

/** The header, all of its words known columns, and the line behind it. */
interface OrderedHeader {
  readonly bands: readonly Band[];
  readonly next: number;
}

/**
 * The header that begins at a line of a print that has kept the order of words alone: a column has its words in one line or below each other in several, each line in the order of
 * the columns (年度指标 实际完成 / 一级指标 二级指标 三级指标 分值 / 值 值). The words of the most lines that are nothing but columns; undefined where none begins.
 */
export function orderedHeader(wordsOf: (index: number) => readonly string[], from: number): OrderedHeader | undefined {
  const lines: (readonly string[])[] = [];
  let best: OrderedHeader | undefined;
  for (let next = from + 1; next <= from + MOST_LINES; next += 1) {
    const words = wordsOf(next - 1);
    if (words.length === 0 || words.length > MOST_BANDS || !words.every((word) => HEADER_WORD.test(word))) break;
    lines.push(words);
    const texts = columnsOf(lines);
    if (texts && isHeader(texts)) best = { bands: texts.map(bandOf), next };
  }
  return best;
}

const bandOf = (text: string, at: number): Band => ({ start: at, end: at + 1, text, field: columnFieldOf(text) });

/** Whether columns are those of an indicator table. 绩效指标 in front of the levels runs down beside the rows, and above 二级指标 alone the rest of 一级指标 may stand. */
function isHeader(texts: readonly string[]): boolean {
  const fields = texts.map(columnFieldOf);
  const isNamed = fields.some((field) => namesIndicators(field));
  return texts.length >= FEWEST_BANDS && fields[0] === 'level1' && isNamed && fields.includes('target');
}

/** The order in which columns mostly stand: what says which of two is meant where the lines leave it open. */
const USUAL: readonly (readonly (ColumnField | undefined)[])[] = [
  ['level1'],
  ['level2'],
  ['level3', 'name'],
  ['description'],
  ['operator'],
  ['target'],
  ['unit'],
  ['basis'],
  ['actual'],
  ['weight'],
  ['score'],
];
const placeOf = (text: string): number => {
  const place = USUAL.findIndex((fields) => fields.includes(columnFieldOf(text)));
  return place < 0 ? USUAL.length : place;
};

/** Descriptions often stand behind the values: how much it counts for a column to stand behind one that it mostly precedes. */
const OFTEN_LAST = 0.5;

interface Way {
  /** How many pairs of columns stand the other way round than they mostly do. */
  readonly off: number;
  readonly taken: readonly number[];
  readonly texts: readonly string[];
}

/** The columns that take all words of the lines, each at most one of a line; of several ways the one with the fewest pairs out of their order. */
function columnsOf(lines: readonly (readonly string[])[]): readonly string[] | undefined {
  const count = lines.reduce((sum, words) => sum + words.length, 0);
  let ways: readonly Way[] = [{ off: 0, taken: lines.map(() => 0), texts: [] }];
  let best: Way | undefined;
  for (let column = 0; column < MOST_BANDS && ways.length > 0; column += 1) {
    const next = new Map<string, Way>();
    for (const way of ways) {
      for (const further of withColumn(way, lines)) {
        const key = further.taken.join();
        if (further.off < (next.get(key)?.off ?? Number.POSITIVE_INFINITY)) next.set(key, further);
      }
    }
    ways = [...next.values()];
    if (ways.length > MOST_WAYS) return undefined;
    for (const way of ways) {
      const isWhole = way.taken.reduce((sum, own) => sum + own, 0) === count;
      if (isWhole && way.off < (best?.off ?? Number.POSITIVE_INFINITY)) best = way;
    }
  }
  return best?.texts;
}

/** More ways so far are those of no header. */
const MOST_WAYS = 400;

/** The ways with one more column behind a way: of one word of some of the lines each. */
function withColumn({ off, taken, texts }: Way, lines: readonly (readonly string[])[]): Way[] {
  const made: Way[] = [];
  for (let choice = 1; choice < 1 << lines.length; choice += 1) {
    let text: string | undefined = '';
    for (const [line, words] of lines.entries()) {
      if (((choice >> line) & 1) === 0) continue;
      const word = words[taken[line] ?? 0];
      text = word === undefined || text === undefined ? undefined : text + word;
    }
    if (text === undefined || columnFieldOf(text) === undefined) continue;
    const [place, weight] = [placeOf(text), columnFieldOf(text) === 'description' ? OFTEN_LAST : 1];
    made.push({
      off: off + weight * texts.filter((before) => placeOf(before) > place).length,
      taken: taken.map((own, line) => own + ((choice >> line) & 1)),
      texts: [...texts, text],
    });
  }
  return made;
}
