import { remember } from '../base/remember.ts';

/** Text as rules compare it: full width letters, digits and signs made half width, no white space. Han characters stay as they are. */
export const plain = remember((text) => text.normalize('NFKC').replace(/\s+/g, ''));

/** A text shortened for a message, white space unified: at most `length` characters and an ellipsis. */
export function shorten(text: string, length = 40): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length)}…`;
}
