import { columnFieldOf, isClassName } from '../vocabulary.ts';

/** No word of a header or class is longer or shorter. */
const LONGEST_WORD = 12;
const SHORTEST_WORD = 4;

const isPrinted = (word: string): boolean => columnFieldOf(word) !== undefined || isClassName(word);

/** Whether a word that forms print themselves is cut between two words, neither of which is one. */
function isTorn(start: string, rest: string): boolean {
  const length = start.length + rest.length;
  if (start === '' || length < SHORTEST_WORD || length > LONGEST_WORD) return false;
  return !isPrinted(start) && !isPrinted(rest) && isPrinted(start + rest);
}

/** In lines of more words nothing is looked for but their ends: they are whole rows or text that runs on. */
const MOST_WORDS = 40;

/**
 * Whether lines hold the cells of a table one behind the other, as programs take them out of a pdf, each cut at the width of its column: 产出指 ends a
 * line and 标 begins the next, so that a line may end within any cell. In a print, which goes through all cells line by line, the same words stand in
 * the middle of their lines: 产出指 数量指 / 标 标. Empty lines count for nothing.
 */
export function areTornByColumns(lines: readonly string[]): boolean {
  const filled = lines.flatMap((line) => (line.trim() === '' ? [] : [line.trim().split(/\s+/)]));
  return filled.some(goesOnBelow) && !filled.some(goesOnWithin);
}

/** Whether the last word of the line above ends in the first of this line. */
function goesOnBelow([first = '']: readonly string[], at: number, lines: readonly (readonly string[])[]): boolean {
  return isTorn(lines[at - 1]?.at(-1) ?? '', first);
}

/** Whether a word with others behind it ends in one of the line below. */
function goesOnWithin(words: readonly string[], at: number, lines: readonly (readonly string[])[]): boolean {
  const above = lines[at - 1]?.slice(0, -1) ?? [];
  if (above.length > MOST_WORDS || words.length > MOST_WORDS || goesOnBelow(words, at, lines)) return false;
  return above.some((start) => words.some((rest) => isTorn(start, rest)));
}
