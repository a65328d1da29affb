import { foldWidth } from '../../base/fold-width.ts';
import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';

/** Words of a sheet as they are compared: half-width and without white space. */
export function plainWords(text: string): string {
  return foldWidth(text).replace(/\s/g, '');
}

/** Something in a sheet that could not be used, with its cell. */
export function cellError(code: string, zh: string, en: string, at: Place): Message {
  return { severity: 'error', code, text: { zh, en }, at };
}
