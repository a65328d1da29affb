import type { PrintedCell } from './printed-columns.ts';

/** Words of one column of a block of lines: they begin at one place or stand below each other. */
export interface Cluster {
  start: number;
  end: number;
  readonly words: { readonly line: number; readonly word: PrintedCell }[];
}

/** The columns of a block, from the left. */
export function clustersOf(lines: readonly (readonly PrintedCell[])[]): Cluster[] {
  const clusters: Cluster[] = [];
  const words = lines.flatMap((own, line) => own.map((word) => ({ line, word })));
  for (const { line, word } of words.toSorted((one, other) => one.word.start - other.word.start)) {
    const below = clusters.find(
      ({ start, end, words: own }) =>
        (word.start === start || (word.start < end && word.end > start)) && own.every((other) => other.line !== line),
    );
    if (!below) clusters.push({ start: word.start, end: word.end, words: [{ line, word }] });
    else {
      below.words.push({ line, word });
      below.end = Math.max(below.end, word.end);
    }
  }
  for (const { words: own } of clusters) own.sort((one, other) => one.line - other.line);
  return clusters;
}

/** Words of a cell as they were before the print set numbers apart from Chinese characters. */
export const joinWords = (words: readonly PrintedCell[]): string =>
  words.reduce(
    (text, word) => (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(word.text) ? `${text} ${word.text}` : text + word.text),
    '',
  );
