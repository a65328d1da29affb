import type { Result } from '../../base/result.ts';
import type { Block, Cell } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { decodeText } from './decode-text.ts';
import { decodingMessages } from './decoding-messages.ts';

/** A field and the line it starts on. */
interface Field {
  readonly text: string;
  readonly line: number;
}

/**
 * A file of comma, tab or semicolon separated values (RFC 4180, with any line end) as one table. Rows may differ in length: what a
 * row lacks is absent. Quotes inside an unquoted field are ordinary characters, as Excel reads them. No fields, no table.
 */
export function readDelimited(bytes: Uint8Array, limits: Limits): Result<readonly Block[], Message> {
  const decoded = decodeText(bytes);
  const cells: Cell[] = [];
  let columns = 0;
  const rows = parseRows(decoded.text, separatorOf(decoded.text));
  if (SEPARATOR_LINE.test(decoded.text)) rows[0] = [];
  for (const [rowIndex, fields] of rows.entries()) {
    if (fields.length > limits.maxColumns || cells.length + fields.length > limits.maxCells) throw tooLarge();
    columns = Math.max(columns, fields.length);
    for (const [columnIndex, { text, line }] of fields.entries()) {
      const [row, column] = [rowIndex + 1, columnIndex + 1];
      cells.push({ row, column, rowSpan: 1, columnSpan: 1, text, at: { table: 1, row, column, line } });
    }
  }
  const blocks: Block[] = cells.length
    ? [{ kind: 'table', at: { table: 1, line: 1 }, rows: rows.length, columns, cells }]
    : [];
  return { value: blocks, messages: decodingMessages(decoded) };
}

/** What was meant by a field: exports write ="0012" or '0012 so that Excel leaves a number a text. */
function shownText(field: string): string {
  return /^="([^"]*)"$/.exec(field)?.[1] ?? field.replace(/^'(?=[^']+$)/, '');
}

/** A first line that only tells Excel the separator. */
const SEPARATOR_LINE = /^\ufeff?"?sep=[,;\t]"?[\r\n]/;

/** The separator that stands most often on the first line outside quotes; a comma where none does. */
function separatorOf(text: string): string {
  const head = (text.split(/\r\n|\n|\r/, 20).find((line) => /[,\t;]/.test(line)) ?? '').replace(/"[^"]*"/g, '');
  const counts = ['\t', ',', ';'].map((separator) => ({ separator, count: head.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best), { separator: ',', count: 1 }).separator;
}

function parseRows(text: string, separator: string): Field[][] {
  const rows: Field[][] = [];
  const plain = new RegExp(`[^${separator}\\r\\n]*`, 'y');
  const lineEnd = /\r\n|\n|\r/y;
  let row: Field[] = [];
  let [at, line] = [0, 1];
  const endRow = () => {
    rows.push(row.every((field) => field.text === '') ? [] : row);
    row = [];
  };
  while (at < text.length) {
    const quoted = text[at] === '"' ? quotedField(text, at) : { text: '', end: at };
    plain.lastIndex = quoted.end;
    const field = quoted.text + (plain.exec(text)?.[0] ?? '');
    row.push({ text: shownText(field.replace(/\r\n?/g, '\n')), line });
    line += countLineEnds(field);
    at = plain.lastIndex + 1;
    if (text[at - 1] === separator) {
      if (at === text.length) row.push({ text: '', line });
      continue;
    }
    lineEnd.lastIndex = at - 1;
    if (lineEnd.test(text)) at = lineEnd.lastIndex;
    endRow();
    line += 1;
  }
  if (row.length) endRow();
  return rows;
}

/** The field that begins with the quote at `at`; one whose quote is never closed reaches to the end of the file. */
function quotedField(text: string, at: number): { readonly text: string; readonly end: number } {
  let field = '';
  let from = at + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return { text: field + text.slice(from), end: text.length };
    if (text[quote + 1] !== '"') return { text: field + text.slice(from, quote), end: quote + 1 };
    field += text.slice(from, quote + 1);
    from = quote + 2;
  }
}

function countLineEnds(field: string): number {
  return field.includes('\n') || field.includes('\r') ? (field.match(/\r\n|\n|\r/g)?.length ?? 0) : 0;
}

function tooLarge(): ReaderFault {
  return new ReaderFault('table-too-large', {
    zh: '表格的行列数超出读取上限，没有读取。请只保留绩效表后重试。',
    en: 'The table is larger than is read. Please keep the performance tables alone and try again.',
  });
}
