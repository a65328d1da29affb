import { closeSync, openSync, writeSync } from 'node:fs';
import type { Bilingual } from '../../base/bilingual.ts';
import { findLedgerTables, readLedgerRows, type SheetRowResult } from '../../ledgers/sheets/read-ledger-sheet.ts';
import type { LedgerDefinition } from '../../model/ledger.ts';
import { readDocument } from '../../readers/read-document.ts';
import { SHEET_LIMITS } from '../ledgers/import-ledger.ts';
import type { WorkerSide } from '../reading/tasks.ts';
import type { KeptGoodRow, KeptShownRow } from './import-files.ts';

/** What the worker has to know about a sheet. */
export interface SheetOrder {
  readonly fileName: string;
  readonly definition: LedgerDefinition;
  readonly year?: number | undefined;
  /** Closed years and months. */
  readonly closed: readonly string[];
  /** Natural keys that references may name, by ledger. */
  readonly references: ReadonlyMap<string, ReadonlySet<string>>;
  /** Where the good rows are put, and those that are shown: all bad ones and the first good ones. */
  readonly goodFile: string;
  readonly shownFile: string;
}

/** What a sheet holds. */
export interface SheetCounts {
  readonly total: number;
  readonly good: number;
  readonly bad: number;
  readonly repeated: number;
  readonly inClosedPeriod: number;
  readonly messages: readonly Bilingual[];
  /** No table of the ledger was found. */
  readonly unusable: boolean;
}

/** Good rows at the beginning that are shown, so that a person sees that columns were understood. */
const SHOWN_GOOD = 20;
const TELL_EVERY = 1_000;

/** Looks through a sheet of any size, inside a worker: rows go to files one by one, so that nobody holds them all. */
export async function sheetTask(
  bytes: Uint8Array,
  _file: string,
  options: unknown,
  { tell }: WorkerSide,
): Promise<SheetCounts> {
  const order = options as SheetOrder;
  const { definition, year, references } = order;
  const document = await readDocument(bytes, order.fileName, SHEET_LIMITS);
  const sheet = findLedgerTables(document, definition);
  const faults = document.messages.filter(({ severity }) => severity === 'error');
  const messages = [...faults, ...sheet.messages].map(({ text }) => text);
  const counts = { total: sheet.rows, good: 0, bad: 0, repeated: 0, inClosedPeriod: 0 };
  if (sheet.tables.length === 0) return { ...counts, messages, unusable: true };
  const context = {
    ...(year === undefined ? {} : { year }),
    hasRecord: (ledger: string, key: string) => references.get(ledger)?.has(key) ?? true,
  };
  const files = { good: new LineFile(order.goodFile), shown: new LineFile(order.shownFile) };
  let number = 0;
  for (const result of readLedgerRows(sheet, definition, context)) {
    number += 1;
    counts[result.kind] += 1;
    keep(result, number, files, counts.good <= SHOWN_GOOD);
    if (result.kind === 'good' && isClosed(order.closed, result.row.date)) counts.inClosedPeriod += 1;
    if (number % TELL_EVERY === 0) tell({ done: number, total: sheet.rows });
  }
  files.good.close();
  files.shown.close();
  return { ...counts, total: number, messages, unusable: false };
}

const isClosed = (closed: readonly string[], day: string): boolean =>
  closed.includes(day.slice(0, 4)) || closed.includes(day.slice(0, 7));

function keep(
  result: SheetRowResult,
  number: number,
  files: { readonly good: LineFile; readonly shown: LineFile },
  isShown: boolean,
): void {
  if (result.kind === 'repeated') return;
  if (result.kind === 'good') {
    const { naturalKey, date, fields, row, sheet = null } = result.row;
    files.good.write({ row, naturalKey, date, fields } satisfies KeptGoodRow);
    if (!isShown) return;
    files.shown.write({ number, sheet, row, raw: fields, scales: {}, problems: [] } satisfies KeptShownRow);
    return;
  }
  const { row, sheet = null, raw, scales } = result;
  const problems = result.problems.map(({ field = null, cell = null, text }) => ({ field, cell, text }));
  files.shown.write({ number, sheet, row, raw, scales, problems } satisfies KeptShownRow);
}

/** Values as lines of JSON, written in pieces of a size that is worth it. */
class LineFile {
  readonly #file: number;
  #waiting: string[] = [];
  #size = 0;

  constructor(path: string) {
    this.#file = openSync(path, 'w', 0o600);
  }

  write(value: object): void {
    const line = `${JSON.stringify(value)}\n`;
    this.#waiting.push(line);
    this.#size += line.length;
    if (this.#size > 256 * 1024) this.#flush();
  }

  #flush(): void {
    writeSync(this.#file, this.#waiting.join(''));
    this.#waiting = [];
    this.#size = 0;
  }

  close(): void {
    this.#flush();
    closeSync(this.#file);
  }
}
