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
  /** Of the last paragraph of a section: the relationships of its pages' heads. */
  readonly heads?: readonly string[];
}

export interface RunProperties {
  readonly hidden: boolean;
  /** Struck out by hand, with one line or two. */
  readonly struck: boolean;
  readonly raised: boolean;
  /** "" for a font of letters. */
  readonly symbolFont: string;
  /** Whether letters are set in it too, and not only the characters that no other font has. */
  readonly symbolLetters: boolean;
}

export interface CellProperties {
  readonly span: number;
  readonly vertical: FlowCell['vertical'];
  /** A legacy merge with the cell to the left (17.4.22). */
  readonly joinsLeft: boolean;
  /** A deleted revision (17.13.5.1). */
  readonly deleted: boolean;
}

export interface RowProperties {
  readonly before: number;
  readonly header: boolean;
  readonly deleted: boolean;
}

export const PLAIN_PARAGRAPH: ParagraphProperties = {};
export const PLAIN_RUN: RunProperties = {
  hidden: false,
  struck: false,
  raised: false,
  symbolFont: '',
  symbolLetters: false,
};
export const PLAIN_CELL: CellProperties = { span: 1, vertical: 'none', joinsLeft: false, deleted: false };
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
    else if (xml.name === 'w:sectPr') properties.heads = readHeadIds(xml);
    else if (xml.name === 'w:rPr') {
      xml.skip();
      properties.endDeleted = /<(?:\w+:)?del\b|"Word\.Deletion"/.test(withoutFormer(xml.skipped));
    } else if (xml.name !== 'w:numPr') xml.skip();
  }
  return properties;
}

function readHeadIds(xml: XmlTokenizer): string[] {
  const ids: string[] = [];
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:headerReference') ids.push(xml.attribute('r:id') ?? '');
    xml.skip();
  }
  return ids;
}

/** Where a record of what the properties were before a revision begins: it comes last and says nothing of what is shown (17.13.5.31). */
const FORMER = /<(?:\w+:)?rPrChange\b|"Word\.Formatting"/;
const FONT = /:(ascii|hAnsi|h-ansi|eastAsia|fareast|cs)="([^"]*)"/g;

function withoutFormer(markup: string): string {
  const former = markup.search(FORMER);
  return former < 0 ? markup : markup.slice(0, former);
}

function readRunProperties(xml: XmlTokenizer): RunProperties {
  xml.skip();
  const markup = withoutFormer(xml.skipped);
  const fonts = [...markup.matchAll(FONT)].filter(([, , font = '']) => isSymbolFont(font));
  return {
    hidden: isOnIn(markup, /<(?:\w+:)?vanish\b([^>]*)>/g),
    struck: isOnIn(markup, /<(?:\w+:)?d?strike\b([^>]*)>/g),
    raised: /<(?:\w+:)?vertAlign\b[^>]*"superscript"/.test(markup),
    symbolFont: fonts[0]?.[2] ?? '',
    symbolLetters: fonts.some(([, use]) => use === 'ascii'),
  };
}

/** Whether one of the properties that a pattern finds is on; their attributes are its first group. */
function isOnIn(markup: string, property: RegExp): boolean {
  return [...markup.matchAll(property)].some(([, attributes = '']) => !/val="(?:0|false|off)"/.test(attributes));
}

function readCellProperties(xml: XmlTokenizer): CellProperties {
  let { span, vertical, joinsLeft, deleted } = PLAIN_CELL;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:gridSpan') span = countOf(xml, 1);
    else if (xml.name === 'w:vMerge') vertical = xml.attribute('w:val') === 'restart' ? 'restart' : 'continue';
    else if (xml.name === 'w:cellMerge') vertical = trackedMerge(xml.attribute('w:vMerge'));
    else if (xml.name === 'w:hMerge') joinsLeft = xml.attribute('w:val') !== 'restart';
    else if (xml.name === 'w:cellDel') deleted = true;
    xml.skip();
  }
  return { span, vertical, joinsLeft, deleted };
}

/** A merge made as a revision (17.13.5.2), which says it in other words than a plain one. */
function trackedMerge(kind: string | undefined): FlowCell['vertical'] {
  if (kind === 'cont') return 'continue';
  return kind === 'rest' ? 'restart' : 'none';
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
