import { foldWidth } from './fold-width.ts';

const ASCII_WORD = /[A-Za-z0-9]/;

/**
 * Lines that a column's width has cut, joined again: nothing between Chinese ("产出指\n标" is "产出指标"), a space only between two
 * Latin words or numbers, which a break of its own separates.
 */
export function joinLines(text: string): string {
  if (!text.includes('\n')) return text.trim();
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .reduce((joined, line) => joined + (needsSpace(joined, line) ? ' ' : '') + line, '');
}

function needsSpace(before: string, after: string): boolean {
  const last = foldWidth(before.slice(-1));
  const first = foldWidth(after.slice(0, 1));
  return ASCII_WORD.test(last) && ASCII_WORD.test(first);
}
