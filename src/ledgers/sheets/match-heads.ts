import { foldWidth } from '../../base/fold-width.ts';
import { yuanOf } from '../../base/money-unit.ts';
import type { LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import { EXAMPLE, ID_HEAD, NUMBER_HEAD } from './ledger-heads.ts';

/** One column of a sheet: the field it holds, and what its amounts are multiplied with ("金额（万元）"). */
export interface MatchedColumn {
  readonly field: LedgerField;
  readonly scale: string;
}

/** The columns of a header row by their position in it, several of a field whose numbers are added up, and the headings that no field goes by. */
export interface MatchedHeads {
  readonly columns: ReadonlyMap<number, MatchedColumn>;
  readonly unknown: readonly string[];
  /** Where the running number stands, which marks example rows. */
  readonly number?: number;
  /** Required fields without a column. */
  readonly missing: readonly LedgerField[];
}

const OWN = new Set([ID_HEAD, '录入时间', '备注', EXAMPLE]);
const NUMBER = /^(?:序号|编号序|no\.?|#)$/i;

/** A heading without width, spaces, stars and what stands in brackets: "参加人数 *（人）" is "参加人数". */
function fold(text: string): string {
  return foldWidth(text)
    .replace(/[\s*＊★的]/g, '')
    .replace(/\([^)]*\)$/, '')
    .replace(/[:：]$/, '')
    .toLowerCase();
}

/**
 * Which column holds which field. A heading is taken for the field whose title, other name or id it is; what is left over is taken by
 * likeness (培训期数 and 培训的期数), each field once, the better likeness first. Order does not matter.
 */
export function matchHeads(definition: LedgerDefinition, heads: ReadonlyMap<number, string>): MatchedHeads {
  const open = new Map([...heads].filter(([, text]) => text.trim() !== ''));
  const columns = new Map<number, MatchedColumn>();
  const number = [...open].find(([, text]) => text.trim() === NUMBER_HEAD || NUMBER.test(text.trim()))?.[0];
  if (number !== undefined) open.delete(number);
  const take = (namesOf: (field: LedgerField) => readonly string[]): void => {
    for (const field of definition.fields) {
      if ([...columns.values()].some((column) => column.field === field)) continue;
      const names = folded(field, namesOf(field));
      const found = [...open].find(([, text]) => names.includes(fold(text)));
      if (!found) continue;
      columns.set(found[0], { field, scale: scaleOf(found[1]) });
      open.delete(found[0]);
    }
  };
  take(properNames);
  take(({ alsoCalled = [] }) => alsoCalled);
  takeByLikeness(definition, open, columns);
  const matched = new Set([...columns.values()].map(({ field }) => field));
  for (const field of matched) {
    const further = (field.addedUp ?? []).map(fold);
    for (const [column, text] of open) {
      if (!further.includes(fold(text))) continue;
      columns.set(column, { field, scale: scaleOf(text) });
      open.delete(column);
    }
  }
  return {
    columns,
    unknown: [...open.values()].filter((text) => !OWN.has(text.trim())),
    missing: definition.fields.filter((field) => field.required && !matched.has(field)),
    ...(number === undefined ? {} : { number }),
  };
}

const properNames = ({ title, id }: LedgerField): readonly string[] => [title.zh, title.en, id];

/** Names as they are compared; 培训时间 heads the day of a training as well as 培训日期. */
function folded({ kind }: LedgerField, names: readonly string[]): readonly string[] {
  const plain = names.map(fold);
  if (kind !== 'date' && kind !== 'datetime') return plain;
  return plain.flatMap((name) => [name, name.replace('日期', '时间'), name.replace('时间', '日期')]);
}

/** Whether a text is a name of a field: its title, another usual one, or its id. */
export function namesField(field: LedgerField, text: string): boolean {
  return folded(field, [...properNames(field), ...(field.alsoCalled ?? [])]).includes(fold(text));
}

function scaleOf(head: string): string {
  const unit = /[(（]([^()（）]*)[)）]\s*\*?$/.exec(head.trim())?.[1]?.replace(/单位[:：]?/, '') ?? '';
  return yuanOf(unit.trim()) ?? '1';
}

/** What was to be is no record of what was: 计划人数 beside 实到人数. */
const PLANNED = /计划|预计|拟|应[到参]|目标/;

function takeByLikeness(
  definition: LedgerDefinition,
  open: Map<number, string>,
  columns: Map<number, MatchedColumn>,
): void {
  const taken = new Set([...columns.values()].map(({ field }) => field));
  const pairs = definition.fields
    .filter((field) => !taken.has(field))
    .flatMap((field) =>
      [...open].map(([column, text]) => {
        const names = folded(field, [field.title.zh, ...(field.alsoCalled ?? []).filter((name) => name.length >= 3)]);
        const nearest = Math.max(...names.map((name) => likeness(name, fold(text))));
        return { field, column, text, likeness: PLANNED.test(text) && !PLANNED.test(field.title.zh) ? 0 : nearest };
      }),
    )
    .filter((pair) => pair.likeness >= 0.6)
    .sort((a, b) => b.likeness - a.likeness);
  for (const { field, column, text } of pairs) {
    if (taken.has(field) || !open.has(column)) continue;
    columns.set(column, { field, scale: scaleOf(text) });
    taken.add(field);
    open.delete(column);
  }
}

/** Shared neighbouring pairs of characters (Sørensen–Dice), from 0 to 1. */
function likeness(a: string, b: string): number {
  if (a.length < 2 || b.length < 2) return a === b ? 1 : 0;
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, index) => text.slice(index, index + 2));
  const [left, right] = [pairs(a), pairs(b)];
  const shared = left.filter((pair) => right.includes(pair)).length;
  return (2 * shared) / (left.length + right.length);
}
