import type { LedgerDefinition, LedgerRecord } from '../../model/ledger.ts';
import { printValue } from '../records/print-value.ts';
import { ID_HEAD, ledgerHeads, NUMBER_HEAD } from './ledger-heads.ts';

/** The records of a ledger as CSV (RFC 4180), line by line, with the headings of its template: what is exported can be imported. */
export function* ledgerCsv(definition: LedgerDefinition, records: Iterable<LedgerRecord>): Generator<string> {
  yield csvHead(definition);
  let number = 0;
  for (const record of records) {
    number += 1;
    yield csvLine(definition, record, number);
  }
}

/** The heading line; the mark at its beginning tells Excel and WPS that the file is UTF-8. */
export function csvHead(definition: LedgerDefinition): string {
  return `\ufeff${[NUMBER_HEAD, ...ledgerHeads(definition), ID_HEAD].map(quoted).join(',')}\r\n`;
}

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
