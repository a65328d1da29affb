import type { Place } from '../../../model/place.ts';
import { type ColumnField, namesIndicators } from '../../lexicon/columns.ts';
import type { RecoveredCell, RecoveredRow } from './indicator-body.ts';

/** Numbers of the row in front that stand before a name ("2810810森林抚育面积"); no hotline has so many figures, and no name begins with 0. */
const NUMBERS_AHEAD = /^(?:0\d{2,}|[1-9]\d{5,})\d*\p{Script=Han}/u;
/** The cells behind a name that belong to it no more: "三公经费变动率%100%22", "管理制度健全性高高100". */
const VALUES_BEHIND = /[%％]\d+(?:\.\d+)?[%％]|[高好优]100$/;

/** What recognition has left of a unit behind what is counted, or of the kind of an indicator: 数量份第O, 数量tot扁, 次数次到, 健全性性标定指. */
const REMAINS_BEHIND =
  /(?:数量|次数)(?:\p{Script=Han}{0,2}[A-Za-z]{1,4}\p{Script=Han}?|次[^\p{P}\d])$|性性\p{Script=Han}{1,4}$/u;

const isTorn = (name: string): boolean =>
  [NUMBERS_AHEAD, VALUES_BEHIND, REMAINS_BEHIND].some((pattern) => pattern.test(name));

export interface WholeRows {
  readonly rows: readonly RecoveredRow[];
  /** Where the first row stood that is left out. */
  readonly torn?: Place;
}

/**
 * Tells rows with points but one share alone, where the others have what was reached and how far beside it: the one that is left may be the target, the
 * actual value or the rate ("三公经费变动率 | % | 100% | | | 5 | 5").
 */
function lackingValues(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): (row: RecoveredRow) => boolean {
  const [target, actual, rate, score] = (['target', 'actual', 'rate', 'score'] as const).map((field) =>
    fields.indexOf(field),
  );
  const textOf = (row: RecoveredRow, at: number | undefined): string => row[at ?? -1]?.text ?? '';
  const lacks = (row: RecoveredRow): boolean => textOf(row, actual) === '' && textOf(row, rate) === '';
  if (!fields.includes('rate') || !fields.includes('actual') || 2 * rows.filter(lacks).length >= rows.length)
    return () => false;
  return (row) => lacks(row) && textOf(row, score) !== '' && /[%％]$/.test(textOf(row, target));
}

/**
 * The rows of run-on text without those whose name holds the numbers of its own or of another row, or whose one value may be another: character recognition
 * has lost cells there, and what would be read is the target of something else.
 */
export function withoutTornRows(rows: readonly RecoveredRow[], fields: readonly ColumnField[]): WholeRows {
  const names = fields.flatMap((field, at) => (namesIndicators(field) ? [at] : []));
  const lacksValues = lackingValues(rows, fields);
  const isTornRow = (row: RecoveredRow): boolean => names.some((at) => isTorn(row[at]?.text ?? '')) || lacksValues(row);
  const torn = rows.find(isTornRow)?.find((cell) => cell !== undefined)?.at;
  return torn ? { rows: rows.filter((row) => !isTornRow(row)), torn } : { rows };
}

/** A unit right behind a name, where its own column is empty. */
const PERCENT_BEHIND = /^(.*\p{Script=Han})([%％])$/su;

/** 固定资产利用率%, with nothing in the column of units: the sign is the unit. */
export function unitsBehindNames(
  rows: readonly RecoveredRow[],
  fields: readonly ColumnField[],
): readonly RecoveredRow[] {
  const [name, unit] = [fields.findIndex((field) => namesIndicators(field)), fields.indexOf('unit')];
  if (name < 0 || unit < 0) return rows;
  return rows.map((row) => {
    const cell = row[name];
    const [, words, sign] = PERCENT_BEHIND.exec(cell?.text ?? '') ?? [];
    if (!cell || words === undefined || sign === undefined || (row[unit]?.text ?? '') !== '') return row;
    const parts: Record<number, RecoveredCell> = { [name]: { ...cell, text: words }, [unit]: { ...cell, text: sign } };
    return row.map((other, at) => parts[at] ?? other);
  });
}
