import type { Place } from '../../../model/place.ts';
import type { ColumnField } from '../../lexicon/columns.ts';
import type { RecoveredRow } from './indicator-body.ts';

/** A number that begins with 2 ("28", "250万亩"), with what stands behind the 2. */
const AFTER_TWO = /^2((?:[1-9]\d*|0)(?:\.\d+)?)(\D{0,6})$/;
/** How a number that was reached begins. */
const NUMBER = /^\d+(?:\.\d+)?/;
const SIGN = /[≥≤><＝≧≦＞＜]/;
/** So many rows have to reach exactly what stands behind the 2. */
const FEWEST = 2;

export interface SignedRows {
  readonly rows: readonly RecoveredRow[];
  /** Where the first target stood whose sign was misread. */
  readonly misread?: Place;
}

/**
 * Character recognition takes ≥ for 2: where no target of a table has a sign and several rows reach exactly what stands behind the 2 of theirs ("28" and 8,
 * "250" and 50), the 2 of these is ≥.
 */
export function withMisreadSigns(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): SignedRows {
  const [target, actual] = [fields.indexOf('target'), fields.indexOf('actual')];
  if (target < 0 || actual < 0 || rows.some((row) => SIGN.test(row[target]?.text ?? ''))) return { rows };
  const isMisread = (row: RecoveredRow): boolean =>
    AFTER_TWO.exec(row[target]?.text ?? '')?.[1] === NUMBER.exec(row[actual]?.text ?? '')?.[0];
  const found = rows.filter((row) => AFTER_TWO.test(row[target]?.text ?? '') && isMisread(row));
  const misread = found[0]?.[target]?.at;
  if (found.length < FEWEST || !misread) return { rows };
  const mended = rows.map((row) =>
    found.includes(row)
      ? row.map((cell, at) => (cell && at === target ? { ...cell, text: cell.text.replace('2', '≥') } : cell))
      : row,
  );
  return { rows: mended, misread };
}
