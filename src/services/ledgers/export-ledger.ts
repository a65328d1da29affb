import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { csvHead, csvLine } from '../../ledgers/sheets/ledger-csv.ts';
import { ledgerExport, ledgerTemplate } from '../../ledgers/sheets/ledger-workbook.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { type DateRange, listRecords } from '../../store/records/list-records.ts';
import type { Ledgers } from './open-ledgers.ts';

/** The empty Excel sheet of a ledger. */
export function templateBytes(definition: LedgerDefinition): Uint8Array {
  return writeWorkbook(ledgerTemplate(definition));
}

/** The records of a ledger as CSV, line by line: memory stays flat over a million of them. */
export async function* exportCsv(
  { data, tenant }: Ledgers,
  definition: LedgerDefinition,
  range: DateRange,
): AsyncGenerator<string> {
  yield csvHead(definition);
  let number = 0;
  for await (const record of listRecords(data.store.db, tenant, definition.id, range)) {
    number += 1;
    yield csvLine(definition, record, number);
  }
}

/** The records of a ledger as a workbook, in the form of its template, piece by piece. */
export function exportWorkbook(
  { data, tenant }: Ledgers,
  definition: LedgerDefinition,
  range: DateRange,
): AsyncGenerator<Uint8Array> {
  return ledgerExport(definition, listRecords(data.store.db, tenant, definition.id, range));
}
