import { sheetCsvLine, UTF8_MARK } from '../../base/csv-line.ts';
import type { LedgerDefinition, LedgerRecord } from '../../model/ledger.ts';
import { printValue } from '../records/print-value.ts';
import { ID_HEAD, ledgerHeads, NUMBER_HEAD } from './ledger-heads.ts';

/**
 * The heading line of a ledger as CSV for a spreadsheet, with the headings of its template, so that what is exported can be imported.
 */
export function csvHead(definition: LedgerDefinition): string {
  return `${UTF8_MARK}${sheetCsvLine([NUMBER_HEAD, ...ledgerHeads(definition), ID_HEAD])}`;
}

/** The line of a record; fields without a value are empty. */
export function csvLine(definition: LedgerDefinition, record: LedgerRecord, number: number): string {
  const values = definition.fields.map((field) => {
    const value = record.fields[field.id];
    return value === undefined ? undefined : printValue(field, value);
  });
  return sheetCsvLine([String(number), ...values, record.id]);
}
