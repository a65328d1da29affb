import type { FlowCell } from '../flow/flow-table.ts';
import { isSymbolFont } from '../flow/symbol-fonts.ts';
import { RepeatedMarkup } from '../xml/repeated-markup.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

export interface ParagraphProperties {
  readonly style?: string | undefined;
  readonly outlineLevel?: number;
  readonly listId?: string | undefined;
  readonly listLevel?: number;
  /** The paragraph's end is a deleted revision. */
  readonly endDeleted?: boolean;
}

export interface RunProperties {
  readonly hidden: boolean;
  /** "" for a font of letters. */
  readonly symbolFont: string;
}

export interface CellProperties {
  readonly span: number;
  readonly vertical: FlowCell['vertical'];
  /** A legacy merge with the cell to the left (17.4.22). */
  readonly joinsLeft: boolean;
}

export interface RowProperties {
  readonly before: number;
  readonly header: boolean;
  readonly deleted: boolean;
}

export const PLAIN_PARAGRAPH: ParagraphProperties = {};
export const PLAIN_RUN: RunProperties = { hidden: false, symbolFont: '' };
export const PLAIN_CELL: CellProperties = { span: 1, vertical: 'none', joinsLeft: false };
export const PLAIN_ROW: RowProperties = { before: 0, header: false, deleted: false };

/** What a document says about its paragraphs (ECMA-376 17.3.1), runs (17.3.2), cells and rows (17.4). */
export class DocxProperties {
  readonly paragraph = new RepeatedMarkup(readParagraphProperties);
  readonly run = new RepeatedMarkup(readRunProperties);
  readonly cell = new RepeatedMarkup(readCellProperties);
  readonly row = new RepeatedMarkup(readRowProperties);
}

function readParagraphProperties(xml: XmlTokenizer): ParagraphProperties {
  const properties: { -readonly [Key in keyof ParagraphProperties]: ParagraphProperties[Key] } = {};
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:pStyle') properties.style = xml.attribute('w:val');
    else if (xml.name === 'w:outlineLvl') properties.outlineLevel = Number(xml.attribute('w:val'));
    else if (xml.name === 'w:numId') properties.listId = xml.attribute('w:val');
    else if (xml.name === 'w:ilvl') properties.listLevel = Number(xml.attribute('w:val'));
    else if (xml.name === 'w:rPr') {
      xml.skip();
      properties.endDeleted = /<(?:\w+:)?del\b|"Word\.Deletion"/.test(xml.skipped);
    } else if (xml.name !== 'w:numPr') xml.skip();
  }
  return properties;
}

function readRunProperties(xml: XmlTokenizer): RunProperties {
  xml.skip();
  const markup = xml.skipped;
  const vanish = /<(?:\w+:)?vanish\b([^>]*)>/.exec(markup);
  const hidden = vanish !== null && !/val="(?:0|false|off)"/.test(vanish[1] ?? '');
  const fonts = [...markup.matchAll(/:(?:ascii|hAnsi|h-ansi|eastAsia|fareast|cs)="([^"]*)"/g)].map(
    ([, font = '']) => font,
  );
  return { hidden, symbolFont: fonts.find(isSymbolFont) ?? '' };
}

function readCellProperties(xml: XmlTokenizer): CellProperties {
  let { span, vertical, joinsLeft } = PLAIN_CELL;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:gridSpan') span = countOf(xml, 1);
    else if (xml.name === 'w:vMerge') vertical = xml.attribute('w:val') === 'restart' ? 'restart' : 'continue';
    else if (xml.name === 'w:hMerge') joinsLeft = xml.attribute('w:val') !== 'restart';
    xml.skip();
  }
  return { span, vertical, joinsLeft };
}

function readRowProperties(xml: XmlTokenizer): RowProperties {
  let { before, header, deleted } = PLAIN_ROW;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:gridBefore') before = countOf(xml, 0);
    else if (xml.name === 'w:tblHeader') header = isOn(xml);
    else if (xml.name === 'w:del' || annotationOf(xml) === 'Word.Deletion') deleted = true;
    xml.skip();
  }
  return { before, header, deleted };
}

/** A whole number of grid columns; nonsense counts as the least there must be. */
function countOf(xml: XmlTokenizer, least: number): number {
  const count = Number(xml.attribute('w:val'));
  return Number.isInteger(count) && count >= least && count < 1_000_000 ? count : least;
}

/** An on/off property: present without a value is on (ECMA-376 17.17.4). */
export function isOn(xml: XmlTokenizer): boolean {
  const value = xml.attribute('w:val');
  return value === undefined || !(value === '0' || value === 'false' || value === 'off');
}

/** Word 2003 XML has one element for revisions, comments and bookmarks: its type; undefined for other elements. */
export function annotationOf(xml: XmlTokenizer): string | undefined {
  return xml.name === 'aml:annotation' ? xml.attribute('w:type') : undefined;
}
