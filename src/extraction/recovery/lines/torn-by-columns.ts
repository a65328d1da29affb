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

/**
 * Whether lines hold the cells of a table one behind the other, as programs take them out of a pdf, each cut at the width of its column: 产出指 ends a
 * line and 标 begins the next, so that a line may end within any cell. In a print, which goes through all cells line by line, the same words stand in
 * the middle of their lines: 产出指 数量指 / 标 标. Empty lines count for nothing.
 */
export function areTornByColumns(lines: readonly string[]): boolean {
  let above: readonly string[] = [];
  let isFound = false;
  for (const line of lines) {
    const words = line.trim().split(/\s+/);
    if (words[0] === '') continue;
    const [first = ''] = words;
    if (isTorn(above.at(-1) ?? '', first)) isFound = true;
    else if (above.slice(0, -1).some((start) => words.some((rest) => isTorn(start, rest)))) return false;
    above = words;
  }
  return isFound;
}
