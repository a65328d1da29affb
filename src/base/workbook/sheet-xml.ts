import { isDecimal } from '../decimal.ts';
import type { Note } from './notes-xml.ts';
import { printXml } from './print-xml.ts';
import { cellName, quotedSheet, rangeName } from './reference.ts';
import type { StyleTable } from './style-table.ts';
import { validationsXml } from './validation-xml.ts';
import type { Cell, CellStyle, CellValue, Highlight, Protection, Row, Sheet } from './workbook.ts';
import { textElement, XML_HEAD, xmlText, xstring } from './xml-text.ts';

/** How the text of a cell is written, from the end of its opening tag's attributes on. */
export interface CellTexts {
  readonly written: (text: string) => string;
}

/** Writes texts where they stand: what is streamed must not be kept. */
export class InlineTexts implements CellTexts {
  written(text: string): string {
    return ` t="inlineStr"><is>${textElement(text)}</is>`;
  }
}

/** Keeps every text of the workbook once; cells hold its number. */
export class SharedTexts implements CellTexts {
  readonly #numbers = new Map<string, number>();
  #uses = 0;
  written(text: string): string {
    this.#uses += 1;
    const number = this.#numbers.get(text) ?? this.#numbers.size;
    this.#numbers.set(text, number);
    return ` t="s"><v>${number}</v>`;
  }
  /** `xl/sharedStrings.xml` (ECMA-376 18.4). */
  xml(): string {
    const items = [...this.#numbers.keys()].map((text) => `<si>${textElement(text)}</si>`);
    return `${XML_HEAD}<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/** A written sheet: its part, and the notes that stand in parts of their own. */
export interface SheetPart {
  readonly xml: string;
  readonly notes: readonly Note[];
}

/** What the cells of one sheet leave behind for the elements after them. */
interface Gathered {
  readonly merges: string[];
  readonly notes: Note[];
  readonly links: string[];
  /** Style of positions below a spanning cell, by row and column: borders have to be drawn there too. */
  readonly covered: Map<number, Map<number, CellStyle | undefined>>;
  columns: number;
}

/** Writes one worksheet part (ECMA-376 18.3.1.99, elements in the order of the schema). */
export function sheetXml(sheet: Sheet, first: boolean, styles: StyleTable, texts: SharedTexts): SheetPart {
  const gathered: Gathered = { merges: [], notes: [], links: [], covered: new Map(), columns: 0 };
  const rows: string[] = [];
  const last = Math.max(sheet.rows.length, lastSpannedRow(sheet.rows));
  for (let row = 1; row <= last; row += 1) {
    rows.push(rowXml(sheet.rows[row - 1] ?? { cells: [] }, row, gathered, styles, texts));
  }
  const fit = sheet.print?.fitToWidth ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '';
  const highlights = sheet.highlights ?? [];
  const xml =
    `${XML_HEAD}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    fit +
    `<dimension ref="${rangeName(1, 1, Math.max(1, last), Math.max(1, gathered.columns))}"/>` +
    viewXml(sheet, first) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(sheet) +
    `<sheetData>${rows.join('')}</sheetData>` +
    protectionXml(sheet.protection) +
    (sheet.filter ? `<autoFilter ref="${xmlText(sheet.filter)}"/>` : '') +
    mergesXml(gathered.merges) +
    highlights.map((highlight, index) => highlightXml(highlight, index + 1, styles)).join('') +
    validationsXml(sheet.validations ?? []) +
    (gathered.links.length > 0 ? `<hyperlinks>${gathered.links.join('')}</hyperlinks>` : '') +
    printXml(sheet.print) +
    (gathered.notes.length > 0 ? '<legacyDrawing r:id="rId1"/>' : '') +
    '</worksheet>';
  return { xml, notes: gathered.notes };
}

/** A row of cells that only hold values, below those that a sheet was begun with. */
export function furtherRowXml(row: Row, number: number, styles: StyleTable, texts: CellTexts): string {
  const gathered: Gathered = { merges: [], notes: [], links: [], covered: new Map(), columns: 0 };
  const xml = rowXml(row, number, gathered, styles, texts);
  if (gathered.merges.length + gathered.notes.length + gathered.links.length > 0)
    throw new Error(`workbook: row ${number} is streamed and can hold no spans, notes or links`);
  return xml;
}

function lastSpannedRow(rows: readonly Row[]): number {
  let last = 0;
  rows.forEach((row, index) => {
    for (const cell of row.cells) if (cell?.rowSpan) last = Math.max(last, index + cell.rowSpan);
  });
  return last;
}

function rowXml(row: Row, number: number, gathered: Gathered, styles: StyleTable, texts: CellTexts): string {
  row.cells.forEach((cell, index) => {
    if (!cell) return;
    const name = cellName(number, index + 1);
    if (gathered.covered.get(number)?.has(index + 1)) {
      throw new Error(`workbook: ${name} is covered by a span and has to be undefined`);
    }
    gather(cell, number, index + 1, gathered);
  });
  const covered = gathered.covered.get(number) ?? new Map<number, CellStyle | undefined>();
  const width = Math.max(row.cells.length, ...covered.keys());
  gathered.columns = Math.max(gathered.columns, width);
  let cells = '';
  for (let column = 1; column <= width; column += 1) {
    const cell = row.cells[column - 1];
    const name = cellName(number, column);
    const shown = cell ?? { style: covered.get(column) };
    cells += cellXml(shown, name, styles, texts);
  }
  const height = row.height === undefined ? '' : ` ht="${Math.min(row.height, 409)}" customHeight="1"`;
  return `<row r="${number}"${height}${row.hidden ? ' hidden="1"' : ''}>${cells}</row>`;
}

function gather(cell: Cell, row: number, column: number, gathered: Gathered): void {
  const name = cellName(row, column);
  const rows = cell.rowSpan ?? 1;
  const columns = cell.columnSpan ?? 1;
  if (rows > 1 || columns > 1) {
    gathered.merges.push(rangeName(row, column, row + rows - 1, column + columns - 1));
    for (let r = row; r < row + rows; r += 1) {
      const line = gathered.covered.get(r) ?? new Map<number, CellStyle | undefined>();
      for (let c = column; c < column + columns; c += 1) {
        if (line.has(c)) throw new Error(`workbook: the span of ${name} meets another one at ${cellName(r, c)}`);
        if (r > row || c > column) line.set(c, cell.style);
      }
      gathered.covered.set(r, line);
    }
  }
  if (cell.note) gathered.notes.push({ cell: name, row, column, text: cell.note });
  if (cell.link) {
    const location = xmlText(`${quotedSheet(cell.link.sheet)}!${cell.link.cell}`);
    gathered.links.push(`<hyperlink ref="${name}" location="${location}"/>`);
  }
}

function cellXml(
  cell: Pick<Cell, 'value'> & { readonly style?: CellStyle | undefined },
  name: string,
  styles: StyleTable,
  texts: CellTexts,
): string {
  const { value } = cell;
  const quoted = typeof value === 'string' && /^[=+\-@\t\r']/.test(value);
  const style = styles.numberOf(cell.style, quoted);
  const head = `<c r="${name}"${style ? ` s="${style}"` : ''}`;
  if (value === undefined || value === '') return style ? `${head}/>` : '';
  if (typeof value === 'string') return `${head}${texts.written(value)}</c>`;
  if ('number' in value) return `${head}><v>${plainNumber(value.number, name)}</v></c>`;
  return `${head}${formulaXml(value, name)}</c>`;
}

function formulaXml({ formula, result }: Extract<CellValue, { formula: string }>, name: string): string {
  const written = `<f>${xmlText(formula.replace(/^=/, ''))}</f>`;
  if (result === undefined) return `>${written}`;
  if (typeof result === 'string') return ` t="str">${written}<v>${xstring(result)}</v>`;
  return `>${written}<v>${plainNumber(result.number, name)}</v>`;
}

function plainNumber(text: string, name: string): string {
  if (!isDecimal(text)) throw new Error(`workbook: "${text}" in ${name} is no plain decimal; write it as text`);
  return text;
}

function viewXml(sheet: Sheet, first: boolean): string {
  const rows = sheet.freeze?.rows ?? 0;
  const columns = sheet.freeze?.columns ?? 0;
  const selected = first ? ' tabSelected="1"' : '';
  if (rows + columns === 0) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const split = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
  const corner = cellName(rows + 1, columns + 1);
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} topLeftCell="${corner}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns = [] }: Sheet): string {
  if (columns.length === 0) return '';
  const items = columns.map(
    ({ width, hidden }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.min(width, 255)}"${hidden ? ' hidden="1"' : ''} customWidth="1"/>`,
  );
  return `<cols>${items.join('')}</cols>`;
}

function protectionXml(protection: Protection | undefined): string {
  if (!protection) return '';
  const allowed =
    (protection.allowFormatColumns ? ' formatColumns="0"' : '') +
    (protection.allowFormatRows ? ' formatRows="0"' : '') +
    (protection.allowSort ? ' sort="0"' : '') +
    (protection.allowFilter ? ' autoFilter="0"' : '');
  return `<sheetProtection sheet="1" objects="1" scenarios="1"${allowed}/>`;
}

function mergesXml(merges: readonly string[]): string {
  if (merges.length === 0) return '';
  return `<mergeCells count="${merges.length}">${merges.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>`;
}

function highlightXml(highlight: Highlight, priority: number, styles: StyleTable): string {
  const look = styles.highlightNumberOf(highlight.style);
  return `<conditionalFormatting sqref="${xmlText(highlight.range)}"><cfRule type="expression" dxfId="${look}" priority="${priority}"><formula>${xmlText(highlight.formula)}</formula></cfRule></conditionalFormatting>`;
}
