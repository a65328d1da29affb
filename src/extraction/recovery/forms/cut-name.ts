import { namesIndicators } from '../../lexicon/columns.ts';
import type { Header } from '../indicators/find-headers.ts';
import type { RecoveredBody, RecoveredRow } from '../indicators/indicator-body.ts';
import type { Piece } from '../piece.ts';

/**
 * The rows of a table that reaches to the end of the text, without a last one that ends in its name while all others have a value: nothing of its
 * value is there, and of its name perhaps a part only. The same object where there is none.
 */
export function withoutCutName(recovered: RecoveredBody, { columns }: Header, body: readonly Piece[]): RecoveredBody {
  const { rows, end } = recovered;
  const last = rows.at(-1);
  const name = columns.findIndex(({ field }) => namesIndicators(field));
  const values = columns.flatMap(({ field }, at) => (field === 'target' || field === 'actual' ? [at] : []));
  const hasValue = (row: RecoveredRow): boolean => values.some((at) => (row[at]?.text ?? '') !== '');
  const cell = last?.[name];
  const behind = last?.slice(name + 1).some((other) => (other?.text ?? '') !== '');
  if (!last || !cell?.text || behind || hasValue(last) || rows.length < 2 || !rows.slice(0, -1).every(hasValue))
    return recovered;
  const from = body.findLastIndex(({ text, at }) => at === cell.at && text !== '' && cell.text.startsWith(text));
  return from < 0 || end < body.length || body.at(-1)?.text === ''
    ? recovered
    : { ...recovered, rows: rows.slice(0, -1), end: from };
}
