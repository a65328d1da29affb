import { CellSink, type FlowSink } from '../flow/flow-sink.ts';
import type { FlowCell, FlowRow, FlowTable } from '../flow/flow-table.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { type OdtContext, passElement } from './odt-context.ts';

/** Empty rows and cells that are repeated more often than this are the rest of a sheet that was pasted in, and stand for nothing. */
const MAX_EMPTY_REPEATS = 64;

/** A table from its "start" to its end (ODF 1.3 part 3, 9.1); rows in table:table-header-rows are header rows. */
export function readTable(context: OdtContext, readBlocks: (context: OdtContext, sink: FlowSink) => void): FlowTable {
  const { xml } = context;
  const outside = xml.depth - 1;
  const rows: FlowRow[] = [];
  let header = false;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (xml.name === 'table:table-header-rows' && token !== 'text') header = token === 'start';
    if (token !== 'start') continue;
    if (xml.name !== 'table:table-row') {
      passElement(context);
      continue;
    }
    const repeats = countOf(xml, 'table:number-rows-repeated');
    const row = { cells: readRow(context, readBlocks), header };
    const times = isEmpty(row) && repeats > MAX_EMPTY_REPEATS ? 1 : Math.min(repeats, context.limits.maxCells + 1);
    for (let time = 0; time < times; time++) rows.push(row);
  }
  return { rows };
}

/** The cells of a row. Covered cells only take up their columns: the cell that covers them says its own spans. */
function readRow(context: OdtContext, readBlocks: (context: OdtContext, sink: FlowSink) => void): FlowCell[] {
  const { xml, limits } = context;
  const outside = xml.depth - 1;
  const cells: FlowCell[] = [];
  let column = 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name !== 'table:table-cell' && xml.name !== 'table:covered-table-cell') {
      passElement(context);
      continue;
    }
    const repeats = countOf(xml, 'table:number-columns-repeated');
    if (xml.name === 'table:covered-table-cell') {
      xml.skip();
      column += repeats;
      continue;
    }
    const cell = readCell(context, readBlocks);
    const kept = isBlank(cell) && repeats > MAX_EMPTY_REPEATS ? 0 : Math.min(repeats, limits.maxColumns + 1);
    for (let time = 0; time < kept; time++) cells.push({ ...cell, column: column + time });
    column += repeats;
  }
  return cells;
}

function readCell(context: OdtContext, readBlocks: (context: OdtContext, sink: FlowSink) => void): FlowCell {
  const { xml } = context;
  const columnSpan = countOf(xml, 'table:number-columns-spanned');
  const rowSpan = countOf(xml, 'table:number-rows-spanned');
  const sink = new CellSink();
  readBlocks(context, sink);
  return { column: 1, columnSpan, rowSpan, vertical: 'none', paragraphs: sink.paragraphs, tables: sink.tables };
}

function countOf(xml: XmlTokenizer, name: string): number {
  const count = Number(xml.attribute(name) ?? 1);
  return Number.isInteger(count) && count >= 1 ? count : 1;
}

const isBlank = (cell: FlowCell): boolean => cell.tables.length === 0 && cell.paragraphs.every((text) => text === '');
const isEmpty = (row: FlowRow): boolean => row.cells.every(isBlank);
