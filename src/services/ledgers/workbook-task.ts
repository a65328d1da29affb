import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ledgerExport } from '../../ledgers/sheets/ledger-workbook.ts';
import type { LedgerDefinition, LedgerRecord } from '../../model/ledger.ts';

export interface WorkbookOrder {
  readonly definition: LedgerDefinition;
  /** Where the workbook is to stand. */
  readonly out: string;
}

/** Makes the workbook of a ledger out of records as lines of JSON, inside a worker: 100,000 of them take seconds that nobody else waits for. */
export async function workbookTask(bytes: Uint8Array, _file: string, options: unknown): Promise<void> {
  const { definition, out } = options as WorkbookOrder;
  await pipeline(ledgerExport(definition, recordsOf(bytes)), createWriteStream(out, { mode: 0o600 }));
}

function* recordsOf(bytes: Uint8Array): Generator<Pick<LedgerRecord, 'fields' | 'id'>> {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let from = 0;
  for (let end = text.indexOf(10); end >= 0; end = text.indexOf(10, from)) {
    yield JSON.parse(text.toString('utf8', from, end)) as Pick<LedgerRecord, 'fields' | 'id'>;
    from = end + 1;
  }
}
