import type { LedgerDefinition, LedgerRecord } from '../../model/ledger.ts';
import { printValue } from '../records/print-value.ts';
import { ID_HEAD, ledgerHeads, NUMBER_HEAD } from './ledger-heads.ts';

/**
 * The heading line of a ledger as CSV (RFC 4180), with the headings of its template, so that what is exported can be imported. The mark at its beginning
 * tells Excel and WPS that the file is UTF-8.
 */
export function csvHead(definition: LedgerDefinition): string {
  return `\ufeff${[NUMBER_HEAD, ...ledgerHeads(definition), ID_HEAD].map(quoted).join(',')}\r\n`;
}

/** The line of a record; fields without a value are empty. */
export function csvLine(definition: LedgerDefinition, record: LedgerRecord, number: number): string {
  const values = definition.fields.map((field) => {
    const value = record.fields[field.id];
    return value === undefined ? '' : printValue(field, value);
  });
  return `${[String(number), ...values, record.id].map(quoted).join(',')}\r\n`;
}

function quoted(text: string): string {
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
