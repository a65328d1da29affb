import { foldWidth } from '../base/fold-width.ts';

/** The form in which names that people type are compared: width, white space and case do not count. */
export function foldName(text: string): string {
  return foldWidth(text).replace(/\s/g, '').toLowerCase();
}
