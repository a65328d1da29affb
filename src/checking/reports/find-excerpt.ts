import type { Spot } from './document-index.ts';

/** Where in a text something stands: UTF-16 units from `start` to before `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Where an excerpt stands in a text, whatever white space lies between their characters (papers cut words by the line width).
 * Undefined when it does not stand there; an excerpt without any character stands nowhere.
 */
export function findExcerpt(text: string, excerpt: string | undefined): Span | undefined {
  const wanted = (excerpt ?? '').replace(/\s+/g, '');
  if (wanted === '') return undefined;
  const places: number[] = [];
  let bare = '';
  for (const { 0: piece, index } of text.matchAll(/\S+/g)) {
    for (let at = index; at < index + piece.length; at += 1) places.push(at);
    bare += piece;
  }
  const found = bare.indexOf(wanted);
  const start = places[found];
  const last = places[found + wanted.length - 1];
  return found < 0 || start === undefined || last === undefined ? undefined : { start, end: last + 1 };
}

/** A piece of an excerpt: which words of which spot. */
export interface ExcerptPiece {
  readonly spot: Spot;
  readonly span: Span;
}

/** How many lines an excerpt may begin below the place that is known, and go over. */
const LINES_AHEAD = 8;

/**
 * The words of an excerpt at a spot or, for lines of running text, over the lines that follow. When they are not there, the
 * spot's whole text is meant.
 */
export function locateExcerpt(spot: Spot, excerpt: string | undefined): readonly ExcerptPiece[] {
  const spots: Spot[] = [];
  let text = '';
  for (let one: Spot | undefined = spot; one && spots.length < LINES_AHEAD; one = one.next) {
    spots.push(one);
    text += `${one.text}\n`;
  }
  const span = findExcerpt(text, excerpt);
  if (!span) return [{ spot, span: { start: 0, end: spot.text.length } }];
  let offset = 0;
  return spots.flatMap((one) => {
    const start = Math.max(0, span.start - offset);
    const end = Math.min(one.text.length, span.end - offset);
    offset += one.text.length + 1;
    return start < end ? [{ spot: one, span: { start, end } }] : [];
  });
}
