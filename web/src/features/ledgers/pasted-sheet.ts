import type { Definition } from './show-value.ts';

/**
 * Cells copied in Excel or WPS (tab between cells, quotes around cells with line breaks) as a csv file. Where the first line has none of the
 * ledger's own headings, the cells are taken in the order of its fields.
 */
export function pastedSheet(text: string, { fields }: Definition): Blob {
  const rows = cellsOf(text);
  const heads = fields.map(({ title }) => title.zh);
  const names = new Set(fields.flatMap(({ id, title }) => [id, title.zh, title.en]).map(plain));
  const hasHeads = rows[0]?.some((cell) => names.has(plain(cell))) ?? false;
  const lines = hasHeads ? rows : [heads, ...rows];
  const csv = lines.map((cells) => cells.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
  return new Blob([`\ufeff${csv}\r\n`], { type: 'text/csv' });
}

/** A heading without its star and what stands in brackets. */
const plain = (head: string): string => head.replace(/[\s*＊]|[(（].*?[)）]/g, '').toLowerCase();

function cellsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  // A quoted cell, or everything up to the next tab or line's end; then what ends it.
  for (const [, quoted, bare, end] of text
    .replace(/\r\n?/g, '\n')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^\t\n]*))(\t|\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((cells) => cells.some((cell) => cell.trim() !== ''));
}
