import { foldWidth } from '../../base/fold-width.ts';
import type { Table } from '../../model/document.ts';
import type { LedgerDefinition, LedgerField } from '../../model/ledger.ts';
import { type MatchedHeads, matchHeads, namesField } from './match-heads.ts';

/** The headings of a table: the last row of them, which columns they name, and what is said once above them for all rows. */
export interface SheetHead {
  readonly head: number;
  readonly heads: MatchedHeads;
  /** Values of required fields without a column, by field: 项目名称：公路养护 above a list of vouchers, 收文 of 收文日期. */
  readonly common: Readonly<Record<string, string>>;
}

/** How far down a header row may stand, below titles and remarks. */
const HEAD_SEARCH = 15;

type Row = ReadonlyMap<number, string>;

/** The headings that suit a ledger best, in one row or in two (举办时间 over 起 | 止); undefined where no column is the ledger's. */
export function findHead(table: Table, definition: LedgerDefinition): SheetHead | undefined {
  const rows = topRows(table);
  const candidates = [...rows].flatMap(([head, cells]) => {
    const below = rows.get(head + 1);
    const second = below && isSecondLine(below, cells) ? [{ head: head + 1, cells: joined(cells, below) }] : [];
    return [...second, { head, cells }].map((one) => ({
      ...one,
      from: head,
      heads: matchHeads(definition, one.cells),
    }));
  });
  const [best] = candidates
    .filter(({ heads }) => heads.columns.size > 0)
    .sort((a, b) => a.heads.missing.length - b.heads.missing.length || b.heads.columns.size - a.heads.columns.size);
  if (!best) return undefined;
  const { head, heads, from } = best;
  const common: Record<string, string> = {};
  for (const field of heads.missing) {
    const value =
      field.kind === 'choice'
        ? choiceNamed(field, [table.at.sheet ?? '', ...textsTo(rows, head)])
        : saidAbove(rows, from, (label) => namesField(field, label));
    if (value !== undefined) common[field.id] = value;
  }
  return { head, heads: { ...heads, missing: heads.missing.filter(({ id }) => common[id] === undefined) }, common };
}

/** The texts of the first rows by row and column; one that spans columns or rows stands in each of them. */
function topRows(table: Table): ReadonlyMap<number, Row> {
  const rows = new Map<number, Map<number, string>>();
  for (const { row, column, rowSpan, columnSpan, text } of table.cells) {
    for (let at = row; at < row + rowSpan && at <= HEAD_SEARCH; at += 1) {
      const cells = rows.get(at) ?? new Map<number, string>();
      rows.set(at, cells);
      for (let to = column; to < column + columnSpan; to += 1) cells.set(to, text);
    }
  }
  return rows;
}

/** Whether a row only goes on with the headings above it, which are more than a title: words of its own and no digit, which every record has in its date. */
function isSecondLine(below: Row, above: Row): boolean {
  if (new Set([...above.values()].filter((text) => text.trim() !== '')).size < 2) return false;
  const own = [...below].filter(([column, text]) => text.trim() !== '' && text !== above.get(column));
  return own.length > 0 && own.every(([, text]) => text.trim().length <= 8 && !/\d/.test(foldWidth(text)));
}

/** Two rows of headings as one: what stands over several columns is said in front of each. */
function joined(above: Row, below: Row): Row {
  const heads = new Map<number, string>();
  let over = '';
  for (const column of [...new Set([...above.keys(), ...below.keys()])].sort((a, b) => a - b)) {
    const [top = '', bottom = ''] = [above.get(column)?.trim(), below.get(column)?.trim()];
    if (top !== '') over = top;
    heads.set(column, bottom === '' || bottom === top ? top : `${over}${bottom}`);
  }
  return heads;
}

const textsTo = (rows: ReadonlyMap<number, Row>, last: number): readonly string[] =>
  [...rows].flatMap(([row, cells]) => (row <= last ? [...cells.values()] : []));

/** The one option of a choice that the title or the headings speak of: 收文登记簿, 收文日期. */
function choiceNamed({ choices = [] }: LedgerField, texts: readonly string[]): string | undefined {
  const named = choices.filter(({ title }) => texts.some((text) => text.includes(title.zh)));
  return named.length === 1 ? named[0]?.title.zh : undefined;
}

/** The value beside a label above the headings: "项目名称：公路养护" in one cell, or in two. */
function saidAbove(
  rows: ReadonlyMap<number, Row>,
  head: number,
  isLabel: (text: string) => boolean,
): string | undefined {
  for (let row = head - 1; row > 0; row -= 1) {
    const cells = [...(rows.get(row) ?? [])].sort(([a], [b]) => a - b).map(([, text]) => text.trim());
    for (const [index, text] of cells.entries()) {
      const [, label = '', value = ''] = /^([^:：]{1,12})[:：]\s*(.*)$/su.exec(text) ?? [];
      if (value !== '' && isLabel(label)) return value;
      const beside = cells.slice(index + 1).find((other) => other !== '' && other !== text);
      if (beside !== undefined && isLabel(label === '' ? text : label)) return beside;
    }
  }
  return undefined;
}
