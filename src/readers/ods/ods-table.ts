import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import type { Merge, SheetCell } from '../sheet/sheet-content.ts';
import type { SheetNotes } from '../sheet/sheet-messages.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

const ERROR_TEXT = /^(?:#[A-Z/0!?]+[!?]?|Err:\d{3})$/;

interface RowCell {
  readonly column: number;
  readonly text: string;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/**
 * Reads one `table:table` (ODF 1.3 part 3, 9.1.2) from behind its start to its end. Rows and cells may stand for many
 * (`number-rows-repeated`): empty ones only move on, filled ones are repeated as far as the limits go. Tables inside a cell are left
 * out.
 */
export class OdsTableReader {
  private readonly xml: XmlTokenizer;
  private readonly limits: Limits;
  private readonly cells: SheetCell[] = [];
  private readonly merges: Merge[] = [];
  private row = 1;
  private column = 1;
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenColumns = new Set<number>();

  constructor(xml: XmlTokenizer, limits: Limits) {
    this.xml = xml;
    this.limits = limits;
  }

  read(name: string, isHidden: boolean): SheetNotes {
    const { xml } = this;
    const outside = xml.depth - 1;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token !== 'start') continue;
      if (xml.name === 'table:table-row') this.readRow();
      else if (xml.name === 'table:table-column') this.readColumn();
      else if (xml.name === 'table:shapes' || xml.name === 'office:forms') xml.skip();
    }
    return {
      name,
      isHidden,
      cells: this.cells,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      errors: this.cells.filter((cell) => ERROR_TEXT.test(cell.text)),
    };
  }

  private readColumn(): void {
    const repeated = this.count('table:number-columns-repeated');
    if (this.isCollapsed()) {
      for (let index = 0; index < Math.min(repeated, this.limits.maxColumns); index += 1) {
        this.hiddenColumns.add(this.column + index);
      }
    }
    this.column += repeated;
  }

  private readRow(): void {
    const { xml } = this;
    const outside = xml.depth - 1;
    const repeated = this.count('table:number-rows-repeated');
    const isCollapsed = this.isCollapsed();
    const cells: RowCell[] = [];
    this.column = 1;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token !== 'start') continue;
      if (xml.name === 'table:table-cell') this.readCell(cells);
      else if (xml.name === 'table:covered-table-cell') this.skipCovered();
    }
    if (cells.length > 0) {
      for (let index = 0; index < repeated; index += 1) {
        this.place(cells, this.row + index);
        if (isCollapsed) this.hiddenRows.add(this.row + index);
      }
    }
    this.row += repeated;
  }

  private readCell(cells: RowCell[]): void {
    const repeated = this.count('table:number-columns-repeated');
    const rowSpan = this.count('table:number-rows-spanned');
    const columnSpan = this.count('table:number-columns-spanned');
    const text = this.readText();
    if (text !== '' || rowSpan * columnSpan > 1) {
      if (cells.length + repeated > this.limits.maxCells) throw tooManyCells();
      for (let index = 0; index < repeated; index += 1) {
        cells.push({ column: this.column + index, text, rowSpan, columnSpan });
      }
    }
    this.column += repeated;
  }

  /** What stands in a covered cell is not shown. */
  private skipCovered(): void {
    this.column += this.count('table:number-columns-repeated');
    this.xml.skip();
  }

  private place(cells: readonly RowCell[], row: number): void {
    if (this.cells.length + this.merges.length + cells.length > this.limits.maxCells) throw tooManyCells();
    for (const { column, text, rowSpan, columnSpan } of cells) {
      if (text !== '') this.cells.push({ row, column, text });
      if (rowSpan * columnSpan > 1) {
        this.merges.push({ top: row, left: column, bottom: row + rowSpan - 1, right: column + columnSpan - 1 });
      }
    }
  }

  /** The paragraphs of a cell, from behind its start to its end; annotations and drawings are no text of the cell. */
  private readText(): string {
    const { xml } = this;
    const outside = xml.depth - 1;
    const paragraphs: string[] = [];
    let text = '';
    let inParagraph = 0;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token === 'text') text += inParagraph > 0 ? xml.text : '';
      else if (xml.name === 'text:p' || xml.name === 'text:h') {
        inParagraph += token === 'start' ? 1 : -1;
        if (token === 'end') paragraphs.push(text);
        text = '';
      } else if (token === 'start') text += this.inlineText();
    }
    return paragraphs.join('\n');
  }

  private inlineText(): string {
    switch (this.xml.name) {
      case 'text:s':
        return ' '.repeat(Math.min(100, this.count('text:c')));
      case 'text:tab':
        return '\t';
      case 'text:line-break':
        return '\n';
      case 'office:annotation':
      case 'table:table':
        this.xml.skip();
        return '';
      default:
        return '';
    }
  }

  private isCollapsed(): boolean {
    return (this.xml.attribute('table:visibility') ?? 'visible') !== 'visible';
  }

  /** A count of the markup; 1 where it is absent or nonsense. */
  private count(name: string): number {
    const value = Number(this.xml.attribute(name) ?? 1);
    return Number.isInteger(value) && value >= 1 && value <= 0x7fffffff ? value : 1;
  }
}

function tooManyCells(): ReaderFault {
  return new ReaderFault('table-too-large', {
    zh: '表格的单元格过多，超出读取上限，没有读取。请只保留绩效表后重试。',
    en: 'The spreadsheet holds more cells than are read. Please keep the performance tables alone and try again.',
  });
}
