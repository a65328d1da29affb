import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { joinTexts } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import {
  findLedgerTables,
  type GoodRow,
  type RowProblem,
  readLedgerRows,
} from '../../ledgers/sheets/read-ledger-sheet.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import type { Message } from '../../model/message.ts';
import { defaultLimits } from '../../readers/limits.ts';
import { readDocument } from '../../readers/read-document.ts';
import { putImport } from '../../store/imports/imports.ts';
import { acceptRecords } from '../../store/records/accept-records.ts';
import { hasRecords } from '../../store/records/find-records.ts';
import { listRecords } from '../../store/records/list-records.ts';
import { timeOrderedId } from '../data/time-ordered-id.ts';
import { findInputs } from '../reading/find-inputs.ts';
import type { Ledgers } from './open-ledgers.ts';

export interface ImportRequest {
  readonly definition: LedgerDefinition;
  readonly file: string;
  readonly cwd: string;
  /** Takes the good rows in although others are bad; else one bad row keeps all out. */
  readonly goodRows: boolean;
  /** Enters into a closed period, marked as late. */
  readonly late: boolean;
  /** The year of dates written without one. */
  readonly year?: number;
  readonly onProgress?: (done: number, total: number, what: 'checked' | 'stored') => void;
}

/** What became of a file. */
export interface ImportReport {
  /** What `mingji ledger undo` takes; absent when nothing was taken in. */
  readonly id?: string;
  readonly rows: number;
  readonly good: number;
  readonly repeated: number;
  readonly badRows: number;
  readonly problems: readonly RowProblem[];
  readonly inserted: number;
  readonly corrected: number;
  readonly unchanged: number;
  readonly messages: readonly Message[];
}

/** Ledgers are longer than papers: 100,000 rows of twenty columns. */
export const SHEET_LIMITS = { ...defaultLimits, maxCells: 4_000_000, maxExpandedBytes: 1024 * 1024 * 1024 };
const STEP = 1_000;

/**
 * Takes a sheet (xlsx, xls, ods, csv …) into a ledger as one step: every row is checked first, then all good ones are written in one
 * transaction or, when a row is bad and `goodRows` was not asked for, none. Throws `import_refused` when the file holds no such table.
 */
export async function importLedger(ledgers: Ledgers, request: ImportRequest): Promise<ImportReport> {
  const [file = request.file] = findInputs([request.file], request.cwd).files;
  const bytes = readFileSync(file);
  const document = await readDocument(bytes, basename(file), SHEET_LIMITS);
  const sheet = findLedgerTables(document, request.definition);
  const messages = [...document.messages.filter(({ severity }) => severity === 'error'), ...sheet.messages];
  if (sheet.tables.length === 0) throw refused(basename(file), request.definition, messages);
  const known = await referencedKeys(ledgers, request.definition);
  const context = {
    ...(request.year === undefined ? {} : { year: request.year }),
    hasRecord: (ledger: string, key: string) => known.get(ledger)?.has(key) ?? true,
  };
  const good: GoodRow[] = [];
  const problems: RowProblem[] = [];
  let [rows, repeated, badRows] = [0, 0, 0];
  for (const result of readLedgerRows(sheet, request.definition, context)) {
    rows += 1;
    if (result.kind === 'good') good.push(result.row);
    else if (result.kind === 'repeated') repeated += 1;
    else {
      badRows += 1;
      problems.push(...result.problems);
    }
    if (rows % STEP === 0) request.onProgress?.(rows, sheet.rows, 'checked');
  }
  const common = { rows, good: good.length, repeated, badRows, problems, messages };
  if (good.length === 0 || (badRows > 0 && !request.goodRows)) {
    return { ...common, inserted: 0, corrected: 0, unchanged: 0 };
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { ...common, ...(await store(ledgers, request, good, basename(file), sha256)) };
}

function refused(name: string, { id }: LedgerDefinition, messages: readonly Message[]): OperationalError {
  const { zh, en } = joinTexts(messages.map(({ text }) => text));
  return new OperationalError('import_refused', {
    zh: `${name} 不能导入：${zh} 模板：mingji ledger template ${id}`,
    en: `${name} cannot be imported: ${en} Its template: mingji ledger template ${id}`,
  });
}

async function store(
  { data, tenant, by }: Ledgers,
  request: ImportRequest,
  good: readonly GoodRow[],
  fileName: string,
  sha256: string,
) {
  const { definition, late, onProgress } = request;
  const id = timeOrderedId();
  const accepted = await data.write(tenant, by, async (write) => {
    const counts = await acceptRecords(write, good, {
      ledger: definition.id,
      importId: id,
      late,
      onProgress: (done) => onProgress?.(done, good.length, 'stored'),
    });
    if (counts.inserted + counts.corrected > 0)
      await putImport(write, { id, ledger: definition.id, fileName, sha256, ...counts });
    return counts;
  });
  return accepted.inserted + accepted.corrected > 0 ? { id, ...accepted } : accepted;
}

/** The natural keys that references may name, by ledger, as long as the ledger they refer to is kept at all. */
export async function referencedKeys(
  { data, tenant }: Ledgers,
  { fields }: LedgerDefinition,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const known = new Map<string, Set<string>>();
  for (const { kind, ledger } of fields) {
    if (kind !== 'reference' || ledger === undefined || known.has(ledger)) continue;
    if (!(await hasRecords(data.store.db, tenant, ledger))) continue;
    const keys = new Set<string>();
    for await (const { naturalKey } of listRecords(data.store.db, tenant, ledger)) keys.add(naturalKey);
    known.set(ledger, keys);
  }
  return known;
}
