import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import type { Merge, SheetCell, SheetContent } from '../sheet/sheet-content.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { readArea, readReference } from './cell-reference.ts';
import { type Calendar, serialOfIsoDate } from './format-date.ts';
import { formatNumber, formatText } from './format-number.ts';
import { printedHead } from './printed-head.ts';
import type { CellStyle } from './read-styles.ts';
import { readStringItem, type StringItem, unescapeString } from './string-item.ts';

/** What all sheets of a workbook share. */
export interface Workbook {
  readonly strings: readonly StringItem[];
  readonly styles: readonly CellStyle[];
  readonly calendar: Calendar;
}

/** A cell whose formula failed ("#REF!"). */
export interface ErrorCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Sheet extends SheetContent {
  readonly errors: readonly ErrorCell[];
  /** How many formulas have no stored result, so that the cell shows nothing here. */
  readonly uncalculated: number;
  readonly formulas: number;
  /** How many of them have zero for a result. */
  readonly zeroResults: number;
  /** In how many cells words are struck out, and left out here. */
  readonly struck: number;
}

const PLAIN: CellStyle = { format: 'General', struck: false };

/**
 * One worksheet part (ECMA-376 18.3.1.99). The dimension it declares is not believed; rows and cells without a reference follow the
 * one before. Formulas are not computed: the stored result is what the sheet showed when it was saved.
 */
export function readSheet(
  xml: XmlTokenizer,
  name: string,
  isHidden: boolean,
  workbook: Workbook,
  limits: Limits,
): Sheet {
  return new SheetReader(xml, workbook, limits).read(name, isHidden);
}

class SheetReader {
  private readonly xml: XmlTokenizer;
  private readonly workbook: Workbook;
  private readonly limits: Limits;
  private readonly cells: SheetCell[] = [];
  private readonly merges: Merge[] = [];
  private readonly errors: ErrorCell[] = [];
  private readonly hiddenColumns = new Set<number>();
  private readonly hiddenRows = new Set<number>();
  private uncalculated = 0;
  private formulas = 0;
  private zeroResults = 0;
  private struck = 0;
  private showsZeros = true;
  private heads: readonly string[] = [];
  private row = 0;
  private column = 0;

  constructor(xml: XmlTokenizer, workbook: Workbook, limits: Limits) {
    this.xml = xml;
    this.workbook = workbook;
    this.limits = limits;
  }

  read(name: string, isHidden: boolean): Sheet {
    const { xml } = this;
    for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
      if (token === 'start') this.element(xml.name);
    }
    return {
      name,
      isHidden,
      cells: this.cells,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: this.hiddenColumns,
      errors: this.errors,
      uncalculated: this.uncalculated,
      formulas: this.formulas,
      zeroResults: this.zeroResults,
      struck: this.struck,
      heads: this.heads,
    };
  }

  private element(name: string): void {
    if (name === 'x:c') this.cell();
    else if (name === 'x:row') this.startRow();
    else if (name === 'x:mergeCell') this.merge();
    else if (name === 'x:col') this.columnSettings();
    else if (name === 'x:sheetView') this.showsZeros = !isFalse(this.xml.attribute('showZeros'));
    else if (name === 'x:oddHeader') this.heads = printedHead(this.words());
    else if (name === 'x:extLst' || name === 'x:conditionalFormatting' || name === 'x:dataValidations') this.xml.skip();
  }

  private startRow(): void {
    const number = Number(this.xml.attribute('r') ?? this.row + 1);
    this.row = Number.isInteger(number) && number >= 1 ? number : this.row + 1;
    this.column = 0;
    const isHidden = isTrue(this.xml.attribute('hidden')) || this.xml.attribute('ht') === '0';
    if (isHidden && this.hiddenRows.size < this.limits.maxCells) this.hiddenRows.add(this.row);
  }

  private merge(): void {
    const area = readArea(this.xml.attribute('ref') ?? '');
    if (area && (area.top !== area.bottom || area.left !== area.right)) this.merges.push(area);
    if (this.merges.length > this.limits.maxCells) throw tooManyCells();
  }

  private columnSettings(): void {
    if (!isTrue(this.xml.attribute('hidden')) && this.xml.attribute('width') !== '0') return;
    const last = Math.min(Number(this.xml.attribute('max')), this.limits.maxColumns);
    for (let column = Number(this.xml.attribute('min')); column <= last; column += 1) this.hiddenColumns.add(column);
  }

  private cell(): void {
    const { xml } = this;
    const place = readReference(xml.attribute('r') ?? '');
    if (place) this.row = place.row;
    this.column = place?.column ?? this.column + 1;
    const type = xml.attribute('t') ?? 'n';
    const style = this.workbook.styles[Number(xml.attribute('s') ?? 0)] ?? PLAIN;
    const text = this.content(type, style);
    if (text === '') return;
    const { row, column } = this;
    this.cells.push({ row, column, text });
    if (this.cells.length > this.limits.maxCells) throw tooManyCells();
    if (type === 'e') this.errors.push({ row, column, text });
  }

  /** From behind the start of a cell to its end: its text as shown. */
  private content(type: string, { format, struck }: CellStyle): string {
    const { xml } = this;
    const outside = xml.depth - 1;
    let value: string | undefined;
    let inline: StringItem | undefined;
    let hasFormula = false;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token !== 'start') continue;
      if (xml.name === 'x:v') value = this.words();
      else if (xml.name === 'x:is') inline = readStringItem(xml);
      else if (xml.name === 'x:f') {
        hasFormula = true;
        xml.skip();
      }
    }
    if (hasFormula) this.noteFormula(type, value);
    const item = type === 's' ? this.workbook.strings[Number(value)] : inline;
    const text = item ? formatText(item.text, format) : value === undefined ? '' : this.shown(type, value, format);
    if (item?.isStruck || (struck && text !== '')) this.struck += 1;
    return struck ? '' : text;
  }

  /** An empty text is the result of a formula; an empty number is none. */
  private noteFormula(type: string, value: string | undefined): void {
    this.formulas += 1;
    if (value === undefined || (value.trim() === '' && type !== 'str')) this.uncalculated += 1;
    else if (type === 'n' && Number(value) === 0) this.zeroResults += 1;
  }

  private words(): string {
    const { xml } = this;
    const outside = xml.depth - 1;
    let text = '';
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) if (token === 'text') text += xml.text;
    return text;
  }

  /** A value by its type (ST_CellType, 18.18.11). */
  private shown(type: string, value: string, format: string): string {
    switch (type) {
      case 's':
        return '';
      case 'str':
        return formatText(unescapeString(value), format);
      case 'b':
        return isTrue(value.trim()) ? 'TRUE' : 'FALSE';
      case 'e':
        return value.trim();
      case 'd':
        return this.isoDate(value.trim(), format);
      default:
        return this.number(value.trim(), format);
    }
  }

  private isoDate(value: string, format: string): string {
    const serial = serialOfIsoDate(value, this.workbook.calendar);
    return serial === undefined ? value : formatNumber(serial, format, this.workbook.calendar);
  }

  private number(value: string, format: string): string {
    if (value === '') return '';
    const number = Number(value);
    if (number === 0 && !this.showsZeros) return '';
    return Number.isFinite(number) ? formatNumber(number, format, this.workbook.calendar) : value;
  }
}

/** ST_Boolean: 1 or true. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function isFalse(value: string | undefined): boolean {
  return value === '0' || value === 'false';
}

function tooManyCells(): ReaderFault {
  return new ReaderFault('table-too-large', {
    zh: '工作簿的单元格过多，超出读取上限，没有读取。请只保留绩效表后重试。',
    en: 'The workbook holds more cells than are read. Please keep the performance tables alone and try again.',
  });
}
