import type { Piece } from '../piece.ts';
import { columnFieldOf } from '../vocabulary.ts';

/** A name with the number that templates print in front, and how many of them make a list. */
const NUMBERED_NAME = /^[★☆*]*指标\d{1,2}[:：]./;
const FEWEST_NUMBERED = 4;

/**
 * Where indicators whose header, and often their first rows, a dump has torn apart begin to be whole: at the first name that counts itself ("指标4:…") behind
 * the last word of that header and in front of `before`; -1 where none does, or too few count themselves.
 */
export function firstNumbered(pieces: readonly Piece[], from: number, before: number, to: number): number {
  const part = pieces.slice(from, to);
  const names = part.flatMap(({ text }, index) => (NUMBERED_NAME.test(text) ? [from + index] : []));
  if (names.length < FEWEST_NUMBERED) return -1;
  const torn = from + part.findLastIndex(({ text }) => columnFieldOf(text) === 'score');
  return names.find((index) => index > torn && index < before) ?? -1;
}
