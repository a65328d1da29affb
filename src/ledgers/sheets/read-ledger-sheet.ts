import type { Bilingual } from '../../base/bilingual.ts';
import { withoutGuard } from '../../base/csv-line.ts';
import { decimal } from '../../base/decimal.ts';
import { cellName } from '../../base/workbook/reference.ts';
import type { Cell, Document, Table } from '../../model/document.ts';
import type { FieldValues, LedgerDefinition } from '../../model/ledger.ts';
import type { Message } from '../../model/message.ts';
import { decidingDay, naturalKeyOf } from '../records/natural-key.ts';
import { readNumber } from '../records/read-number.ts';
import type { ReadingContext } from '../records/read-value.ts';
import { validateRecord } from '../records/validate-record.ts';
import { closesSheet } from './closing-rows.ts';
import { findHead, type SheetHead } from './find-head.ts';
import { EXAMPLE } from './ledger-heads.ts';
import type { MatchedHeads } from './match-heads.ts';

/** A row that can be taken in. */
export interface GoodRow {
  readonly sheet?: string;
  readonly row: number;
  readonly naturalKey: string;
  readonly date: string;
  readonly fields: FieldValues;
}

/** Something wrong with a cell: where, and what, why and what to do. */
export interface RowProblem {
  readonly sheet?: string;
  readonly row: number;
  /** "D17" in a workbook; absent when the whole row is meant. */
  readonly cell?: string;
  /** The field whose value it is; absent when the whole row is meant. */
  readonly field?: string;
  readonly text: Bilingual;
}

/** A row of the sheet: taken, refused with every reason, or the same as one before it. */
export type SheetRowResult =
  | { readonly kind: 'good'; readonly row: GoodRow }
  | { readonly kind: 'repeated'; readonly row: number }
  | ({ readonly kind: 'bad'; readonly problems: readonly RowProblem[] } & BadRow);

/** What a refused row holds, so that a person can mend it without the file. */
export interface BadRow {
  readonly sheet?: string;
  readonly row: number;
  /** Texts by field, as the cells show them. */
  readonly raw: Readonly<Record<string, string>>;
  /** What amounts are multiplied with, by field, because their heading says 万元. */
  readonly scales: Readonly<Record<string, string>>;
}

/** The tables of a file that are this ledger's, with what is to be said about their headings. */
export interface LedgerSheet {
  readonly tables: readonly ({ readonly table: Table } & SheetHead)[];
  readonly messages: readonly Message[];
  /** Rows below the headings, for a progress bar. */
  readonly rows: number;
}

/** Finds the tables of a file that hold rows of the ledger, by their headings. */
export function findLedgerTables(document: Document, definition: LedgerDefinition): LedgerSheet {
  const tables: LedgerSheet['tables'][number][] = [];
  const messages: Message[] = [];
  let closest: MatchedHeads | undefined;
  for (const block of document.blocks) {
    if (block.kind !== 'table') continue;
    const found = findHead(block, definition);
    if (!found) continue;
    if (found.heads.missing.length === 0) {
      tables.push({ table: block, ...found });
      messages.push(...unknownHeads(found.heads, block));
    } else if (!closest || found.heads.missing.length < closest.missing.length) closest = found.heads;
  }
  const isRead = document.messages.every(({ severity }) => severity !== 'error');
  if (tables.length === 0 && isRead) messages.push(noTable(definition, closest));
  return { tables, messages, rows: tables.reduce((sum, { table, head }) => sum + table.rows - head, 0) };
}

function unknownHeads({ unknown }: MatchedHeads, { at }: Table): Message[] {
  if (unknown.length === 0) return [];
  const names = unknown.map((text) => `“${text}”`).join('、');
  const zh = `没有用到这些列：${names}。台账里没有对应的栏目；如是改过名的栏目，请改回模板的名称。`;
  const en = `Columns not used: ${unknown.join(', ')}. The ledger has no such field; rename them as in the template if it has.`;
  return [{ severity: 'warning', code: 'unknown-columns', text: { zh, en }, at }];
}

function noTable(definition: LedgerDefinition, closest: MatchedHeads | undefined): Message {
  const missing = (closest?.missing ?? definition.fields.filter(({ required }) => required)).map(({ title }) => title);
  const zh = `没有找到${definition.title.zh}台账的表：表头缺少 ${missing.map((title) => `“${title.zh}”`).join('、')}。请用台账的模板填写，或把表头改成模板的名称。`;
  const en = `No table of the ledger "${definition.id}": its header lacks ${missing.map((title) => title.en).join(', ')}. Start from the ledger's template, or take its headings.`;
  return { severity: 'error', code: 'no-ledger-table', text: { zh, en } };
}

/**
 * Reads the rows one by one, so that memory stays with the caller and a progress bar can move. Empty rows, example rows and what sums up
 * or closes the sheet are passed over. A key that stands there twice is the same row again, or a contradiction whose second row is refused.
 */
export function* readLedgerRows(
  sheet: LedgerSheet,
  definition: LedgerDefinition,
  context: ReadingContext = {},
): Generator<SheetRowResult, void, undefined> {
  const seen = new Map<string, { readonly at: string; readonly values: string }>();
  for (const one of sheet.tables) {
    for (const cells of rowsBelow(one.table, one.head)) {
      const result = readRow(cells, one, definition, context);
      if (result) yield result.kind === 'good' ? onceOnly(result.row, seen, definition) : result;
    }
  }
}

/** The cells of each row below the header, in order; a cell that spans rows belongs to each of them. */
function* rowsBelow(table: Table, head: number): Generator<readonly Cell[], void, undefined> {
  const rows: Cell[][] = [];
  for (const cell of table.cells) {
    for (let row = Math.max(cell.row, head + 1); row < cell.row + cell.rowSpan; row += 1) {
      rows[row - head] ??= [];
      rows[row - head]?.push(cell.row === row ? cell : { ...cell, row });
    }
  }
  for (const cells of rows) if (cells) yield cells;
}

function readRow(
  cells: readonly Cell[],
  { heads, table, common }: LedgerSheet['tables'][number],
  definition: LedgerDefinition,
  context: ReadingContext,
): SheetRowResult | undefined {
  const raw: Record<string, string> = {};
  const scales: Record<string, string> = {};
  const columns: Record<string, number> = {};
  for (const { column, text } of cells) {
    if (column === heads.number && text.trim() === EXAMPLE) return undefined;
    const matched = heads.columns.get(column);
    if (!matched || text.trim() === '') continue;
    raw[matched.field.id] = added(raw[matched.field.id], withoutGuard(text));
    scales[matched.field.id] = matched.scale;
  }
  for (const [column, { field }] of heads.columns) columns[field.id] ??= column;
  if (Object.keys(raw).length === 0) return undefined;
  const row = cells[0]?.row ?? 0;
  const where = table.at.sheet === undefined ? {} : { sheet: table.at.sheet };
  const validated = validateRecord(definition, { ...common, ...raw }, context, scales);
  if ('problems' in validated) {
    if (closesSheet(cells.map(({ text }) => text))) return undefined;
    const problems = validated.problems.map(({ field, text }) => {
      const column = columns[field];
      return { ...where, row, field, ...(column === undefined ? {} : { cell: cellName(row, column) }), text };
    });
    return { kind: 'bad', problems, ...where, row, raw, scales };
  }
  const { fields } = validated;
  const good = {
    ...where,
    row,
    naturalKey: naturalKeyOf(definition, fields),
    date: decidingDay(definition, fields),
    fields,
  };
  return { kind: 'good', row: good };
}

/** What two columns of one field say together: their sum, or both texts where one is no number, so that the cell is refused with them. */
function added(before: string | undefined, text: string): string {
  if (before === undefined) return text;
  const [one, other] = [readNumber(before), readNumber(text)];
  return one === undefined || other === undefined ? `${before} + ${text}` : decimal(one).plus(other).toFixed();
}

function onceOnly(
  good: GoodRow,
  seen: Map<string, { readonly at: string; readonly values: string }>,
  definition: LedgerDefinition,
): SheetRowResult {
  const values = JSON.stringify(definition.fields.map(({ id }) => good.fields[id] ?? null));
  const before = seen.get(good.naturalKey);
  const sheet = good.sheet === undefined ? '' : `${good.sheet} `;
  if (!before) {
    seen.set(good.naturalKey, { at: `${sheet}${good.row}`, values });
    return { kind: 'good', row: good };
  }
  if (before.values === values) return { kind: 'repeated', row: good.row };
  const key = definition.naturalKey.map((id) => definition.fields.find((field) => field.id === id)?.title);
  const zh = `与第 ${before.at} 行的“${key.map((title) => title?.zh).join('、')}”相同，其他内容不同，无法确定以哪一行为准。请只保留一行，或改正其中一行。`;
  const en = `has the same ${key.map((title) => title?.en).join(', ')} as row ${before.at} and other contents; keep one of them.`;
  const where = { row: good.row, ...(good.sheet === undefined ? {} : { sheet: good.sheet }) };
  return { kind: 'bad', problems: [{ ...where, text: { zh, en } }], ...where, raw: good.fields, scales: {} };
}
