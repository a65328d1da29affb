import type { Merge } from '../sheet/sheet-content.ts';

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** Row and column of a reference such as "BC12" (ECMA-376 18.18.7), counted from 1; undefined for anything else. */
export function readReference(reference: string): { readonly row: number; readonly column: number } | undefined {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(reference);
  const [, letters = '', digits = ''] = match ?? [];
  const row = Number(digits);
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return match && row >= 1 && row <= LAST_ROW && column <= LAST_COLUMN ? { row, column } : undefined;
}

/** An area such as "A1:C3"; a single cell is an area too. Undefined for anything else. */
export function readArea(reference: string): Merge | undefined {
  const [from = '', to = from] = reference.split(':');
  const [first, last] = [readReference(from), readReference(to)];
  if (!first || !last) return undefined;
  return {
    top: Math.min(first.row, last.row),
    left: Math.min(first.column, last.column),
    bottom: Math.max(first.row, last.row),
    right: Math.max(first.column, last.column),
  };
}
