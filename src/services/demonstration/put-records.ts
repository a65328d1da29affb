import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { Acting } from '../acting/actor.ts';
import { importLedger } from '../ledgers/import-ledger.ts';
import { ledgersOf } from '../ledgers/office-ledgers.ts';
import { type Ledgers, ledgerNamed } from '../ledgers/open-ledgers.ts';
import { createRecord } from '../records/change-records.ts';
import type { DemonstrationDepartment } from './demonstration-department.ts';
import { makePayments } from './make-payments.ts';
import { type MadeRecord, makeRecords, type RecordYears } from './make-records.ts';

/** So many of the newest records of a ledger are typed in one by one, as the sections do during the year; the others come from their sheets. */
const TYPED = 2;

/** The records of a department: each ledger's sheet is imported, the newest are entered by hand. Gives how many there are. */
export async function putRecords(
  acting: Acting,
  department: DemonstrationDepartment,
  years: RecordYears,
  folder: string,
): Promise<number> {
  const ledgers = await ledgersOf(acting);
  let count = 0;
  for (const { definition, records } of recordsOf(ledgers, department, years)) {
    const sheet = records.slice(0, -TYPED);
    if (sheet.length > 0) await importSheet(ledgers, definition, sheet, folder);
    for (const { fields } of records.slice(-TYPED)) await createRecord(acting, definition.id, { fields, late: false });
    count += records.length;
  }
  return count;
}

interface LedgerRecords {
  readonly definition: LedgerDefinition;
  readonly records: readonly MadeRecord[];
}

function recordsOf({ definitions }: Ledgers, department: DemonstrationDepartment, years: RecordYears): LedgerRecords[] {
  const kept = department.series.map((series) => {
    const definition = ledgerNamed(series.ledger, definitions);
    return { definition, records: makeRecords(series, definition, years, department.unit) };
  });
  return [...kept, { definition: ledgerNamed('payment', definitions), records: makePayments(department, years) }];
}

async function importSheet(
  ledgers: Ledgers,
  definition: LedgerDefinition,
  records: readonly MadeRecord[],
  folder: string,
): Promise<void> {
  const file = join(folder, `${definition.title.zh}台账.csv`);
  await writeFile(file, sheetOf(definition, records));
  const request = { definition, file, cwd: folder, goodRows: false, late: false };
  const { badRows, problems, inserted } = await importLedger(ledgers, request);
  if (badRows === 0 && inserted === records.length) return;
  const [first] = problems;
  throw new Error(
    `importSheet: ${inserted} of ${records.length} records of ${definition.id} came in for ${ledgers.tenant}: ${first?.text.zh ?? 'two have the same key'}`,
  );
}

function sheetOf({ fields }: LedgerDefinition, records: readonly MadeRecord[]): string {
  const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  const rows = records.map((record) => fields.map(({ id }) => record.fields[id] ?? ''));
  return [fields.map(({ title }) => title.zh), ...rows].map((row) => row.map(cell).join(',')).join('\n');
}
