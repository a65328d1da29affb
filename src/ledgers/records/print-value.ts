import type { LedgerField } from '../../model/ledger.ts';

/** A canonical value as a sheet shows it: choices by their Chinese title, moments with a space instead of "T"; the rest as it is. */
export function printValue(field: LedgerField, value: string): string {
  if (field.kind === 'choice') return field.choices?.find(({ id }) => id === value)?.title.zh ?? value;
  return field.kind === 'datetime' ? value.replace('T', ' ') : value;
}
