import { CellSink, type FlowSink } from '../flow/flow-sink.ts';
import type { FlowCell, FlowRow, FlowTable } from '../flow/flow-table.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { annotationOf, type DocxContext, passElement, passEnd } from './docx-context.ts';
import { isOn } from './docx-lists.ts';
import { type ReadBlocks, readParagraph } from './docx-paragraph.ts';

/** Paragraphs and tables up to the end of the element open now (the body, a cell, a text box), into a sink. */
export const readBlocks: ReadBlocks = (context: DocxContext, sink: FlowSink): void => {
  const { xml } = context;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name === 'w:p') readParagraph(context, sink, readBlocks);
    else if (xml.name === 'w:tbl') sink.addTable(readTable(context));
    else passElement(context);
  }
};

/** A table from its "start" to its end (ECMA-376 17.4.37); rows that are deleted revisions are left out. */
function readTable(context: DocxContext): FlowTable {
  const { xml } = context;
  const outside = xml.depth - 1;
  const rows: FlowRow[] = [];
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name !== 'w:tr') {
      passElement(context);
      continue;
    }
    const row = readRow(context);
    if (row) rows.push(row);
  }
  return { rows };
}

interface RowProperties {
  before: number;
  header: boolean;
  deleted: boolean;
}

function readRow(context: DocxContext): FlowRow | undefined {
  const { xml } = context;
  const outside = xml.depth - 1;
  let properties: RowProperties = { before: 0, header: false, deleted: false };
  const cells: OpenCell[] = [];
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name === 'w:tc') cells.push(readCell(context));
    else if (xml.name === 'w:trPr') properties = readRowProperties(xml);
    else passElement(context);
  }
  return properties.deleted ? undefined : { cells: placeCells(cells, properties.before), header: properties.header };
}

function readRowProperties(xml: XmlTokenizer): RowProperties {
  const properties: RowProperties = { before: 0, header: false, deleted: false };
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:gridBefore') properties.before = countOf(xml, 0);
    else if (xml.name === 'w:tblHeader') properties.header = isOn(xml);
    else if (xml.name === 'w:del' || annotationOf(xml) === 'Word.Deletion') properties.deleted = true;
    xml.skip();
  }
  return properties;
}

interface CellProperties {
  span: number;
  vertical: FlowCell['vertical'];
  /** A legacy merge with the cell to the left (17.4.22). */
  joinsLeft: boolean;
}

interface OpenCell extends CellProperties {
  readonly content: CellSink;
}

function readCell(context: DocxContext): OpenCell {
  const { xml } = context;
  const content = new CellSink();
  const outside = xml.depth - 1;
  let properties: CellProperties = { span: 1, vertical: 'none', joinsLeft: false };
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name === 'w:p') readParagraph(context, content, readBlocks);
    else if (xml.name === 'w:tcPr') properties = readCellProperties(xml);
    else if (xml.name === 'w:tbl') content.addTable(readTable(context));
    else passElement(context);
  }
  return { ...properties, content };
}

function readCellProperties(xml: XmlTokenizer): CellProperties {
  const properties: CellProperties = { span: 1, vertical: 'none', joinsLeft: false };
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:gridSpan') properties.span = countOf(xml, 1);
    else if (xml.name === 'w:vMerge')
      properties.vertical = xml.attribute('w:val') === 'restart' ? 'restart' : 'continue';
    else if (xml.name === 'w:hMerge') properties.joinsLeft = xml.attribute('w:val') !== 'restart';
    xml.skip();
  }
  return properties;
}

/** A whole number of grid columns; nonsense counts as the least there must be. */
function countOf(xml: XmlTokenizer, least: number): number {
  const count = Number(xml.attribute('w:val'));
  return Number.isInteger(count) && count >= least && count < 1_000_000 ? count : least;
}

function placeCells(cells: readonly OpenCell[], before: number): FlowCell[] {
  const placed: FlowCell[] = [];
  let column = before + 1;
  for (const { span, vertical, joinsLeft, content } of cells) {
    const left = placed.at(-1);
    if (joinsLeft && left) placed[placed.length - 1] = { ...left, columnSpan: left.columnSpan + span };
    else {
      const { paragraphs, tables } = content;
      placed.push({ column, columnSpan: span, rowSpan: 1, vertical, paragraphs, tables });
    }
    column += span;
  }
  return placed;
}
