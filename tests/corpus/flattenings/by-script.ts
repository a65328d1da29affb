// A form as scripts print it that go through the rows of a Word file or a sheet cell by cell, each cell in its place or
// one behind the other.
import { displayWidth } from '../../../src/base/display-width.ts';
import { headOf, type Row, shown, tableOf, tailOf, titlesOf } from './form-rows.ts';
import type { LogicalForm } from './logical-form.ts';

/** The text of a form whose merged cells stand in each place that they cover, as python-docx gives them. */
export function repeatedByScript(form: LogicalForm): string {
  const { header, body } = tableOf(form, 'each');
  const [upper = [], lower] = header;
  const spread = upper.map((cell, at) => cell || upper.slice(0, at).findLast((left) => left !== '') || '');
  const below = lower?.map((cell, at) => cell ?? spread[at] ?? '');
  const rows: Row[] = [spread, ...(below ? [below] : []), ...body];
  const width = spread.length;
  const head = headOf(form, 'cells').map((row) => spreadOver(row, width));
  const tail = tailOf(form).map((row) => spreadOver(row, width));
  return [...titlesOf(form), ...[...head, ...rows, ...tail].map((row) => shown(row).join(' | '))].join('\n');
}

/** A row each of whose cells covers its part of a width. */
const spreadOver = (row: readonly string[], width: number): string[] =>
  row.flatMap((cell, at) => {
    const place = (index: number) => Math.max(index, Math.round((width * index) / row.length));
    return Array.from({ length: place(at + 1) - place(at) }, () => cell);
  });

/** The text of a form with a word in each cell that holds nothing, as openpyxl gives them; titles are rows of the sheet. */
export function wordsForNothing(form: LogicalForm): string {
  const { header, body } = tableOf(form, 'first');
  const titles = titlesOf(form).map((title) => [title]);
  const rows = [...titles, ...headOf(form, 'cells'), ...header, ...body, ...tailOf(form)].map(shown);
  const width = Math.max(...rows.map(({ length }) => length));
  const cells = (row: string[]) => Array.from({ length: width }, (_, at) => row[at] || 'None');
  return rows.map((row) => cells(row).join(' | ')).join('\n');
}

/** The widest line of a stream, in characters of half width. */
const STREAM_WIDTH = 76;

/**
 * The text of a form as antiword prints a table whose columns it cannot lay out: a pipe behind each cell, one more behind each row, the lines of the stream cut at blanks.
 */
export function streamedCells(form: LogicalForm): string {
  const { header, body } = tableOf(form, 'first');
  const rows = [...header, ...body].map(shown);
  const stream = rows.flatMap((row) => [...row, '']).map((cell) => `${cell} |`);
  const lines: string[] = [];
  for (const word of stream.join('').split(' ')) {
    const line = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && displayWidth(line) <= STREAM_WIDTH) lines[lines.length - 1] = line;
    else lines.push(word);
  }
  const head = headOf(form, 'cells').map((row) => `|${row.join('|')}|`);
  return [...titlesOf(form), ...head, '', ...lines, '', ...tailOf(form).map((row) => row.join(' '))].join('\n');
}
