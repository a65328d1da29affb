import { displayWidth } from '../../base/display-width.ts';
import { FONTS, PAPER, scaleColumns, textWidth } from '../paper.ts';
import type { FilledBlock, FilledCell, FilledForm, FilledTable, FilledText } from '../sheet.ts';

/** A text as Typst content: everything inside is a string literal, so nothing of it is ever taken for markup. */
function content(text: string, perLine = Number.POSITIVE_INFINITY): string {
  const lines = text.split('\n').map((line) =>
    wordsOf(line, perLine)
      .map((word) => `#text(${literal(word)})`)
      .join(BREAK),
  );
  return `[${lines.join('#linebreak()')}]`;
}

/** A place where a line may end, of no visible width and without a character of its own. */
const BREAK = '#h(0.001pt)';

/** A line as it stands, or in pieces where it holds a code or number wider than the cell, which no rule of the language breaks. */
function wordsOf(line: string, perLine: number): string[] {
  // Capitals and digits are wider than half a Chinese character.
  const longest = Math.max(2, Math.floor(perLine * 0.7));
  const pieces = line.replace(new RegExp(`[\\x21-\\x7e]{${longest + 1},}`, 'g'), (word) =>
    (word.match(new RegExp(`.{1,${longest}}`, 'g')) ?? [word]).join('\u0000'),
  );
  return pieces.split('\u0000');
}

/** A Typst string literal (only backslash and quote mean something in it). */
function literal(text: string): string {
  return `"${text.replace(/\\/g, '\\\\').replace(/"/g, '\\"')}"`;
}

const fontOf = (role: keyof typeof FONTS): string =>
  `font: ${literal(FONTS[role].embedded)}, size: ${FONTS[role].size}pt`;

/** The Typst source of one or many filled forms, bound into one document. Page numbers count through. */
export function typstSource(forms: readonly FilledForm[]): string {
  return [
    preamble,
    ...forms.flatMap((form, index) => [
      pageSetup(form.landscape, index === 0),
      ...form.sections.flatMap((section, at) => sectionSource(section.blocks, form, at > 0)),
    ]),
  ].join('\n');
}

const preamble = [
  '#set document(date: none)',
  `#set text(${fontOf('text')}, lang: "zh", region: "cn")`,
  '#set par(justify: false, leading: 0.65em, spacing: 0.9em)',
  '#set heading(outlined: true)',
  `#show heading.where(level: 1): it => align(center, block(above: 1.2em, below: 1em, text(${fontOf('title')}, weight: "bold", it.body)))`,
  `#show heading.where(level: 2): it => block(above: 1em, below: 0.8em, text(${fontOf('heading')}, it.body))`,
].join('\n');

function pageSetup(landscape: boolean, first: boolean): string {
  const page = `#set page(paper: "a4", flipped: ${landscape}, margin: ${PAPER.margin}mm, numbering: "— 1 —")`;
  return first ? page : `#pagebreak(weak: true)\n${page}`;
}

function sectionSource(blocks: readonly FilledBlock[], form: FilledForm, breakBefore: boolean): string[] {
  return [...(breakBefore ? ['#pagebreak(weak: true)'] : []), ...blocks.map((block) => blockSource(block, form))];
}

function blockSource(block: FilledBlock, form: FilledForm): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 0
        ? `#align(center, block(above: 1em, below: 1em, text(${fontOf('title')}, weight: "bold")${content(block.text)}))`
        : `#heading(level: ${block.level})${content(block.text)}`;
    case 'contents':
      return `#outline(title: align(center)${content(block.title)}, indent: 0pt)`;
    case 'text':
      return textSource(block);
    case 'table':
      return tableSource(block, textWidth(form.landscape));
  }
}

/** A text whose paragraphs begin two characters in. */
function indented(text: string, indent: boolean): string {
  if (!indent) return content(text);
  return `[${text
    .split('\n')
    .map((paragraph) => `#h(2em)${content(paragraph).slice(1, -1)}`)
    .join('#parbreak()')}]`;
}

function textSource({ texts, align, above, indent }: FilledText): string {
  const room = above > 0 ? `#v(${above}mm)` : '';
  const [first = '', ...beside] = texts;
  if (beside.length === 0)
    return `${room}#block(above: 0.9em, below: 0.9em, width: 100%, align(${align})${indented(first, indent)})`;
  const columns = texts.map(() => '1fr').join(', ');
  const aligns = texts.map((_, index) => (index === 0 ? 'left' : index === texts.length - 1 ? 'right' : 'center'));
  return `${room}#block(above: 0.9em, below: 0.9em, width: 100%, grid(columns: (${columns}), align: (${aligns.join(', ')}), ${texts.map(content).join(', ')}))`;
}

function tableSource(table: FilledTable, width: number): string {
  const widths = scaleColumns(table.columns, width * 100).map((hundredths) => hundredths / 100);
  const headers = table.rows.filter((row) => row.header).length;
  const rows = table.rows.map((row) => {
    // The first cell of one row alone carries the row's least height.
    const bearer = row.height > 0 ? (row.cells.find((cell) => cell.rowSpan === 1) ?? row.cells[0]) : undefined;
    return row.cells.map((cell) => cellSource(cell, widths, cell === bearer ? row.height : 0)).join(', ');
  });
  const header = headers > 0 ? `table.header(${rows.slice(0, headers).join(', ')}), ` : '';
  return (
    `#block(above: ${table.joined ? '0pt' : '0.8em'}, below: 0pt, breakable: true)[#set text(${fontOf('cell')})\n#set par(leading: 0.45em)\n` +
    `#table(columns: (${widths.map((column) => `${column}mm`).join(', ')}), stroke: 0.5pt, inset: (x: 1mm, y: ${INSET}mm), ${header}${rows.slice(headers).join(',\n')}, ${CLOSING_LINE(widths.length)})]`
  );
}

/** A line that closes the table at the foot of each page, also where a cell goes on over the page's end. */
const CLOSING_LINE = (columns: number): string =>
  `table.footer(table.cell(colspan: ${columns}, inset: 0pt, stroke: (top: 0.5pt))[])`;

/** Room above and below the text of a cell, in millimetres: a row of one line is about 8 mm high, as on the printed forms. */
const INSET = 2.1;

/** Half a page of lines: a cell below stays whole on its page, a longer one may run over to the next. */
const WHOLE_LINES = 30;

/** `least` is the height that the cell gives its row at least, in millimetres; longer text makes it higher. */
function cellSource(cell: FilledCell, widths: readonly number[], least: number): string {
  const width = widths.slice(cell.column - 1, cell.column - 1 + cell.columnSpan).reduce((a, b) => a + b, 0);
  const perLine = Math.max(1, Math.floor((width - 2) / (FONTS.cell.size * 0.3528 * 0.5)));
  const lines = cell.text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / perLine)), 0);
  const options = [
    ...(cell.columnSpan > 1 ? [`colspan: ${cell.columnSpan}`] : []),
    ...(cell.rowSpan > 1 ? [`rowspan: ${cell.rowSpan}`] : []),
    `align: ${cell.align} + horizon`,
    `breakable: ${cell.rowSpan > 1 || lines > WHOLE_LINES}`,
  ];
  // An invisible upright beside the text: the row is as high as it or as the text, whichever is higher.
  const text =
    least > 0
      ? `grid(columns: (0pt, 1fr), rect(width: 0pt, height: ${least - 2 * INSET}mm, stroke: none), align(${cell.align} + horizon)${content(cell.text, perLine)})`
      : '';
  return text === ''
    ? `table.cell(${options.join(', ')})${content(cell.text, perLine)}`
    : `table.cell(${options.join(', ')}, ${text})`;
}
