// The ways in which published papers flatten the tables of a form: how cells and rows are set apart, where a merged cell is printed, and how
// the labels of the head stand beside their values.
import { displayWidth } from '../../../src/base/display-width.ts';
import { cut, type Distances, layOutRows, type Setting } from '../../../src/extraction/recovery/testing/lay-out.ts';
import { repeatedByScript, streamedCells, wordsForNothing } from './by-script.ts';
import {
  filled,
  type Heads,
  headOf,
  type Merged,
  printed,
  type Row,
  shown,
  tableOf,
  tailOf,
  titlesOf,
} from './form-rows.ts';
import { columnsOf, type LogicalForm, type Part } from './logical-form.ts';
import { takeOut } from './take-out.ts';

/** A way of flattening: a form to text. */
export interface Way {
  readonly id: string;
  readonly flatten: (form: LogicalForm) => string;
}

/** A way that prints a row on a line. */
function rowWay(id: string, print: (row: string[]) => string, merged: Merged, heads: Heads, isTight = false): Way {
  const line = (row: Row): string => print(isTight ? filled(row) : merged === 'short' ? printed(row) : shown(row));
  return {
    id,
    flatten: (form) => {
      const { header, body } = tableOf(form, merged);
      const rows = [...header.map((row) => row.map((cell) => cell ?? '')), ...body, ...tailOf(form)];
      return [...titlesOf(form), ...headOf(form, heads).map(line), ...rows.map(line)].join('\n');
    },
  };
}

/** A way that prints each cell on its own line, or all on one. */
function cellWay(
  id: string,
  print: (row: Row, parts: readonly Part[]) => string[],
  glue: string,
  heads: Heads,
  merged: Merged = 'first',
): Way {
  return {
    id,
    flatten: (form) => {
      const { header, body } = tableOf(form, merged);
      const own = columnsOf(form).map(({ part }) => part);
      const parts: Part[] = form.side === undefined ? own : ['level1', ...own];
      const head = headOf(form, heads).flatMap((row) => print(row, []));
      const rows = [...header, ...body].flatMap((row) => print(row, parts));
      return [...titlesOf(form), ...head, ...rows, ...tailOf(form).flatMap((row) => print(row, []))].join(glue);
    },
  };
}

/** How many full characters a column of a page is wide. */
function widthOf(part: Part | undefined, header: string): number {
  if (part === undefined) return 2;
  if (part.startsWith('level3')) return 8;
  if (part.startsWith('level')) return 4;
  if (part === 'weight' || part === 'sign' || part === 'unit') return 4;
  return /原因|依据|描述|解释|标准/.test(header) && !header.includes('/') ? 7 : 5;
}

const NUMBERS: ReadonlySet<Part> = new Set(['sign', 'target', 'unit', 'weight', 'actual', 'midtermTarget', 'target+']);

/** Cells of words cut at the width of their columns. */
function cutCells(row: Row, parts: readonly Part[]): string[] {
  return filledColumns(row).flatMap(([cell, column]) => {
    const part = parts[column];
    return part === undefined || NUMBERS.has(part) ? [cell] : cut(cell, widthOf(part, ''));
  });
}

const filledColumns = (row: Row): [string, number][] =>
  row.flatMap((cell, column): [string, number][] => (cell === undefined || cell === '' ? [] : [[cell, column]]));

/** A way that prints the page as `pdftotext -layout` does; `rows` are those on the first page, where there are several. */
function printWay(id: string, setting: Setting, heads: Heads, rows?: number): Way {
  return {
    id,
    flatten: (form) => {
      const { header, body } = tableOf(form, 'first');
      const columns = columnsOf(form);
      const own = columns.map(({ part, header: text }) => widthOf(part, text));
      const widths = form.side === undefined ? own : [setting.centred ? 1 : 2, ...own];
      const pages = rows === undefined ? [body] : [body.slice(0, rows), repeatLevels(body, rows)];
      const printRows = (page: readonly Row[]) => layOutRows(page, widths, setting).join('\n');
      // The upper of two headers is as wide as those below it.
      const names = header.length < 2 ? [] : spanUnder(header[0] ?? [], widths, setting.gap ?? 2);
      const upper =
        names.length === 0
          ? []
          : layOutRows(
              [names.map(([text]) => text)],
              names.map(([, width]) => width),
              setting,
            );
      const prints = pages.map((page) =>
        [
          ...upper,
          printRows([...header.slice(upper.length > 0 ? 1 : 0), ...page, ...tailRows(form, page === pages.at(-1))]),
        ].join('\n'),
      );
      const head = headOf(form, heads).map((row) => (row.length === 1 ? `    ${row[0]}` : `  ${row.join('      ')}`));
      const top = titlesOf(form).map((line) => `${' '.repeat(30)}${line}`);
      return [...top, ...head, prints.join('\n                              — 7 —\n\f')].join('\n');
    },
  };
}

/** The upper headers with the width of the columns that each spans, in full characters. */
function spanUnder(upper: Row, widths: readonly number[], gap: number): [string, number][] {
  const spans: [string, number][] = [];
  for (const [column, cell] of upper.entries()) {
    const last = spans.at(-1);
    if (cell === '' && last) last[1] += (widths[column] ?? 0) + gap / 2;
    else spans.push([cell ?? '', widths[column] ?? 0]);
  }
  return spans;
}

/** The rows behind a page break, their levels printed once more at the top. */
function repeatLevels(rows: readonly Row[], from: number): Row[] {
  return rows.slice(from).map((row, at) => {
    if (at > 0) return row;
    return row.map(
      (cell, column) => cell ?? rows.slice(0, from).findLast((above) => above[column] !== undefined)?.[column],
    );
  });
}

const tailRows = (form: LogicalForm, isLast: boolean): Row[] =>
  isLast ? tailOf(form).map((row) => (form.side === undefined ? row : ['', ...row])) : [];

const quoted = (cell: string): string => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const framed = (row: readonly string[]): string => `| ${row.join(' | ')} |`;

/** The rows of a form, each as wide as the widest, as spreadsheets and converters write them. */
function padded(form: LogicalForm, merged: Merged, print: (row: string[]) => string): string {
  const { header, body } = tableOf(form, merged);
  const rows = [...headOf(form, 'cells'), ...header, ...body, ...tailOf(form)].map(shown);
  const width = Math.max(...rows.map(({ length }) => length));
  return rows.map((row) => print([...row, ...Array.from({ length: width - row.length }, () => '')])).join('\n');
}

/** Markdown as converters write it: a rule below the first row. */
function markdown(form: LogicalForm, merged: Merged, print = (cell: string): string => cell): string {
  const [first = '', ...rows] = padded(form, merged, (row) => framed(row.map(print))).split('\n');
  const rule = framed(
    first
      .split('|')
      .slice(1, -1)
      .map(() => '---'),
  );
  return [...titlesOf(form), '', first, rule, ...rows].join('\n');
}

/** A print gives every character one column, also those of double width. */
const characters = (text: string): number => text.length;

/** Numbers set apart from the words around them, as pdf readers print them. */
const loose = (text: string): string =>
  text.replace(/(?<=\p{Script=Han})(?=[\d≥≤=＝])|(?<=[\d%])(?=\p{Script=Han})/gu, ' ');

/** Text cut into lines of a width in full characters, whatever stands there. */
const wrapped = (way: Way, id: string, width: number): Way => ({
  id,
  flatten: (form) =>
    way
      .flatten(form)
      .split('\n')
      .flatMap((line) => cut(line, width))
      .join('\n'),
});

/** A way whose page ends behind some rows: its number, the title and the header come again. */
const paged = (id: string, print: (row: Row) => string, rows: number): Way => ({
  id,
  flatten: (form) => {
    const { header, body } = tableOf(form, 'first');
    const [first, second] = [body.slice(0, rows), repeatLevels(body, rows)];
    const top = [...titlesOf(form), ...headOf(form, 'cells').map(print), ...header.map(print)];
    return [
      ...top,
      ...first.map(print),
      '- 12 -',
      form.title,
      ...header.map(print),
      ...second.map(print),
      ...tailOf(form).map(print),
    ].join('\n');
  },
});

/** Columns between bars as word processors print tables in plain text, cells going on below. */
const framedPrint: Way = {
  id: 'bars',
  flatten: (form) => {
    const { header, body } = tableOf(form, 'first');
    const own = columnsOf(form).map(({ part, header: text }) => widthOf(part, text));
    const widths = form.side === undefined ? own : [2, ...own];
    const rows = [...header, ...body].flatMap((row) => {
      const cells = row.map((cell, column) => cut(cell ?? '', widths[column] ?? 4));
      const height = Math.max(...cells.map(({ length }) => length));
      return Array.from(
        { length: height },
        (_, line) => `|${cells.map((lines, at) => pad(lines[line] ?? '', widths[at] ?? 4)).join('|')}|`,
      );
    });
    return [...titlesOf(form), ...headOf(form, 'cells').map((row) => `|${row.join('|')}|`), ...rows].join('\n');
  },
};

const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, 2 * width - displayWidth(text)));
const words = (row: Row): string => filled(row).join(' ');
const takenOut = (id: string, distances: Distances): Way => ({ id, flatten: (form) => takeOut(form, distances) });
const tabs = (row: Row): string => shown(row).join('\t');
const runOn = cellWay('run-on', (row) => filled(row), '', 'cells');

/** All ways, in groups: a cell a line, a row a line, no separators, pages taken out cell by cell, prints. */
export const ways: readonly Way[] = [
  cellWay('cells', (row) => filled(row), '\n', 'cells'),
  cellWay('cells-colon', (row) => filled(row), '\n', 'colon'),
  cellWay('cells-empty', (row) => printed(row), '\n', 'cells'),
  cellWay('cells-apart', (row) => filled(row), '\n\n', 'cells'),
  cellWay('cells-each', (row) => filled(row), '\n', 'cells', 'each'),
  cellWay('cells-middle', (row) => filled(row), '\n', 'colon', 'middle'),
  cellWay('cells-cut', cutCells, '\n', 'cells'),
  cellWay('cells-cut-colon', cutCells, '\n', 'colon'),
  cellWay('cells-loose', (row) => filled(row).map(loose), '\n', 'cells'),
  paged('cells-pages', (row) => filled(row).join('\n'), 5),
  rowWay('tabs', (row) => row.join('\t'), 'first', 'cells'),
  rowWay('tabs-each', (row) => row.join('\t'), 'each', 'colon'),
  rowWay('tabs-middle', (row) => row.join('\t'), 'middle', 'cells'),
  rowWay('tabs-short', (row) => row.join('\t'), 'short', 'lines'),
  rowWay('tabs-below', (row) => row.join('\t'), 'first', 'below'),
  rowWay(
    'tabs-quoted',
    (row) => row.map((cell) => (cell.length > 9 ? `"${cut(cell, 8).join('\n')}"` : cell)).join('\t'),
    'first',
    'cells',
  ),
  paged('tabs-pages', tabs, 4),
  rowWay('pipes', (row) => row.join(' | '), 'first', 'cells'),
  rowWay('pipes-framed', (row) => `|${row.join('|')}|`, 'first', 'colon'),
  rowWay('pipes-middle', (row) => `${row.join(' | ')} |`, 'middle', 'lines'),
  rowWay('pipes-short', (row) => `${row.join(' | ')} |`, 'short', 'cells'),
  rowWay('pipes-framed-each', framed, 'each', 'below'),
  rowWay('pipes-closed', (row) => `${row.join(' | ')} |`, 'each', 'colon'),
  rowWay('pipes-wide', (row) => row.join('｜'), 'each', 'below'),
  { id: 'markdown', flatten: (form) => markdown(form, 'first') },
  { id: 'markdown-each', flatten: (form) => markdown(form, 'each') },
  { id: 'markdown-breaks', flatten: (form) => markdown(form, 'first', (cell) => cut(cell, 7).join('<br>')) },
  framedPrint,
  {
    id: 'commas',
    flatten: (form) => [...titlesOf(form), padded(form, 'first', (row) => row.map(quoted).join(','))].join('\n'),
  },
  { id: 'script-repeated', flatten: repeatedByScript },
  { id: 'script-none', flatten: wordsForNothing },
  { id: 'streamed', flatten: streamedCells },
  rowWay('words', (row) => row.join(' '), 'first', 'cells', true),
  rowWay('words-each', (row) => row.join(' '), 'each', 'lines', true),
  rowWay('words-middle', (row) => row.join(' '), 'middle', 'cells', true),
  rowWay('words-wide', (row) => row.join('\u3000'), 'first', 'colon', true),
  rowWay('words-loose', (row) => row.map(loose).join(' '), 'first', 'cells', true),
  wrapped(
    rowWay('words', (row) => row.join(' '), 'first', 'cells', true),
    'words-wrapped',
    30,
  ),
  paged('words-pages', words, 5),
  rowWay('glued-rows', (row) => row.join(''), 'first', 'cells', true),
  rowWay('glued-rows-each', (row) => row.join(''), 'each', 'colon', true),
  runOn,
  wrapped(runOn, 'run-on-wrapped', 36),
  cellWay('one-line', (row) => filled(row), ' ', 'cells'),
  cellWay('one-line-loose', (row) => filled(row).map(loose), ' ', 'cells'),
  takenOut('taken-out', { near: 0.25, far: Number.POSITIVE_INFINITY }),
  takenOut('taken-out-close', { near: 0.75, far: 1.5 }),
  takenOut('taken-out-apart', { near: 0.25, far: 1 }),
  printWay('print-top', {}, 'cells'),
  printWay('print-spans', { middle: 'spans' }, 'colon'),
  printWay('print-middle', { middle: 'all' }, 'cells'),
  printWay('print-centred', { middle: 'all', centred: true, widthOf: characters }, 'cells'),
  printWay('print-narrow', { middle: 'spans', centred: true, gap: 1, widthOf: characters }, 'cells'),
  printWay('print-pages', { middle: 'spans', widthOf: characters }, 'cells', 5),
];
