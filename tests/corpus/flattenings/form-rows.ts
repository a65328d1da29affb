// The rows of a form as a paper prints them, before a way of flattening sets its cells apart.
import { cellsOf, columnsOf, fullRows, type LogicalForm, spannedRows } from './logical-form.ts';

/** Where a merged cell is printed: on the first of its rows, on each of them, on the middle one, or only there, the others being shorter. */
export type Merged = 'first' | 'each' | 'middle' | 'short';

/** How a label of the head stands beside its value: in the next cell, behind a colon, on the next line, or above it. */
export type Heads = 'cells' | 'colon' | 'lines' | 'below';

export type Row = readonly (string | undefined)[];

/** The header, of two rows where a header has two, and the rows below it with the caption at their left; `undefined` where a cell spans. */
export function tableOf(form: LogicalForm, merged: Merged): { readonly header: Row[]; readonly body: Row[] } {
  const headers = columnsOf(form).map(({ header }) => header.split('/'));
  const upper = headers.map(([first], at) =>
    first === headers[at - 1]?.[0] && headers[at]?.length === 2 ? '' : first,
  );
  const isStacked = headers.some(({ length }) => length === 2);
  const lower: Row[] = isStacked ? [headers.map(([, second]) => second)] : [];
  const rows: Row[] =
    merged === 'each' ? fullRows(form) : merged === 'middle' ? middled(spannedRows(form)) : spannedRows(form);
  const side = form.side;
  if (side === undefined) return { header: [upper, ...lower], body: rows };
  return {
    header: [[side, ...upper], ...lower.map((row) => [undefined, ...row])],
    body: rows.map((row) => [merged === 'each' ? side : undefined, ...row]),
  };
}

/** Rows whose spanning cells stand on the middle one of the rows that they span. */
function middled(rows: readonly Row[]): Row[] {
  const made = rows.map((row) => [...row]);
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) {
      let end = at + 1;
      while (end < rows.length && rows[end]?.[column] === undefined) end += 1;
      const middle = made[at + Math.floor((end - at - 1) / 2)];
      if (cell === undefined || !middle || end === at + 1) continue;
      (made[at] ?? [])[column] = undefined;
      middle[column] = cell;
    }
  return made;
}

/** The rows in front of the indicators: labels and values, tables of money and of goals. */
export function headOf(form: LogicalForm, heads: Heads): string[][] {
  const rows = form.head.map(cellsOf).flatMap((cells) => {
    if (heads === 'cells') return [cells];
    if (heads === 'below') return [cells.filter((_, at) => at % 2 === 0), cells.filter((_, at) => at % 2 === 1)];
    const pairs: string[][] = [];
    for (let at = 0; at < cells.length; at += 2) pairs.push(cells.slice(at, at + 2));
    return heads === 'colon'
      ? pairs.map((pair) => [pair.join('：')])
      : pairs.flatMap((pair) => pair.map((cell) => [cell]));
  });
  return [...rows, ...(form.tables ?? []).flatMap((table) => table.map(cellsOf))];
}

export const titlesOf = (form: LogicalForm): string[] => [form.title, ...(form.year === undefined ? [] : [form.year])];
export const tailOf = (form: LogicalForm): string[][] => (form.tail ?? []).map(cellsOf);
export const shown = (row: Row): string[] => row.map((cell) => cell ?? '');
export const printed = (row: Row): string[] => row.filter((cell) => cell !== undefined);
export const filled = (row: Row): string[] => row.filter((cell) => cell !== undefined && cell !== '') as string[];
