import { cutToWidth, displayWidth } from '../../base/display-width.ts';
import type { Surroundings } from './surroundings.ts';

/** One terminal line with the marked words in it, and how far from its left they stand. */
export interface MarkedLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
  /** Carets below the marked words. */
  readonly pointer: string;
}

/** Cuts the words around the marked ones so that all fits into `columns`; the marked words get at least half of the room. */
export function markedLine(surroundings: Surroundings, columns: number): MarkedLine {
  const least = Math.floor(columns / 2);
  const around = displayWidth(surroundings.before) + displayWidth(surroundings.after);
  const marked = cutToWidth(surroundings.marked, Math.max(least, columns - around));
  const room = columns - displayWidth(marked);
  const afterWidth = displayWidth(surroundings.after);
  const before = cutFront(surroundings.before, Math.max(Math.ceil(room / 2), room - afterWidth));
  const after = cutToWidth(surroundings.after, room - displayWidth(before));
  const pointer = ' '.repeat(displayWidth(before)) + '^'.repeat(Math.max(1, displayWidth(marked)));
  return { before, marked, after: room - displayWidth(before) < 1 ? '' : after, pointer };
}

/** The end of a text in at most `columns`, with "…" where something was cut. */
function cutFront(text: string, columns: number): string {
  if (displayWidth(text) <= columns) return text;
  if (columns < 1) return '';
  const characters = [...text];
  let width = 1;
  let first = characters.length;
  while (first > 0 && width + displayWidth(characters[first - 1] ?? '') <= columns) {
    first -= 1;
    width += displayWidth(characters[first] ?? '');
  }
  return `…${characters.slice(first).join('')}`;
}
