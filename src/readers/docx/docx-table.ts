import { CellSink, type FlowSink } from '../flow/flow-sink.ts';
import type { FlowCell, FlowRow, FlowTable } from '../flow/flow-table.ts';
import { type DocxContext, passElement, passEnd } from './docx-context.ts';
import { type ReadBlocks, readParagraph } from './docx-paragraph.ts';
import { type CellProperties, PLAIN_CELL, PLAIN_ROW } from './docx-properties.ts';
import { readHeads } from './page-heads.ts';

/** Paragraphs and tables up to the end of the element open now (the body, a cell, a text box), into a sink. */
export const readBlocks: ReadBlocks = (context: DocxContext, sink: FlowSink): void => {
  const { xml } = context;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name === 'w:p') readParagraph(context, sink, readBlocks);
    else if (xml.name === 'w:tbl') sink.addTable(readTable(context));
    else if (xml.name === 'w:sectPr' && sink === context.body) context.body.endSection(readHeads(context, readBlocks));
    else if (xml.name === 'w:altChunk' && sink === context.body) {
      context.body.addChunk(context.partFile(xml.attribute('r:id') ?? ''));
      xml.skip();
    } else passElement(context);
  }
};

/** A table from its "start" to its end (ECMA-376 17.4.37); rows and cells that are deleted revisions are left out. */
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

function readRow(context: DocxContext): FlowRow | undefined {
  const { xml } = context;
  const outside = xml.depth - 1;
  let properties = context.properties.row.follows(xml) ?? PLAIN_ROW;
  const cells: OpenCell[] = [];
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name === 'w:tc') cells.push(readCell(context));
    else if (xml.name === 'w:trPr') properties = context.properties.row.read(xml);
    else passElement(context);
  }
  return properties.deleted ? undefined : { cells: placeCells(cells, properties.before), header: properties.header };
}

interface OpenCell extends CellProperties {
  readonly content: CellSink;
}

function readCell(context: DocxContext): OpenCell {
  const { xml } = context;
  const content = new CellSink();
  const outside = xml.depth - 1;
  let properties = context.properties.cell.follows(xml) ?? PLAIN_CELL;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    if (xml.name === 'w:p') readParagraph(context, content, readBlocks);
    else if (xml.name === 'w:tcPr') properties = context.properties.cell.read(xml);
    else if (xml.name === 'w:tbl') content.addTable(readTable(context));
    else passElement(context);
  }
  return { ...properties, content };
}

function placeCells(cells: readonly OpenCell[], before: number): FlowCell[] {
  const placed: FlowCell[] = [];
  let column = before + 1;
  for (const { span, vertical, joinsLeft, deleted, content } of cells) {
    if (deleted) continue;
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
