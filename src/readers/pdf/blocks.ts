import type { Block, Cell, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Box } from './geometry.ts';
import type { JoinedItem } from './join-pages.ts';
import type { JoinedCell, JoinedTable } from './joined-table.ts';
import { startTable } from './joined-table.ts';
import type { PageLine } from './lay-out-page.ts';
import { pageBox } from './page-box.ts';

/** Joined items as the document's blocks: tables numbered through the document, rows and columns from 1. */
export function blocksOf(items: readonly JoinedItem[]): Block[] {
  let tables = 0;
  return items.map((item): Block => {
    if (item.kind === 'table') return tableBlock(item, { page: item.page, table: ++tables });
    const { line, page, number, size } = item;
    return {
      kind: 'paragraph',
      text: line.text,
      at: { page, line: number },
      box: pageBox(boxOfLine(line), size),
      ...(line.confidence === undefined ? {} : { confidence: line.confidence }),
    };
  });
}

function tableBlock(table: JoinedTable, at: Place): Table {
  return {
    kind: 'table',
    at,
    rows: table.rows,
    columns: table.columns.length - 1,
    cells: [...table.cells].sort((a, b) => a.row - b.row || a.column - b.column).map((cell) => cellBlock(cell, at)),
    ...(table.headerRows === undefined ? {} : { headerRows: table.headerRows }),
  };
}

/** From the top of its highest sign to below its baseline, as a person would mark it. */
function boxOfLine({ left, right, baseline, size }: PageLine): Box {
  return { left, right, top: baseline - size, bottom: baseline + size / 4 };
}

function cellBlock(cell: JoinedCell, table: Place): Cell {
  const at = { ...table, page: cell.page, row: cell.row + 1, column: cell.column + 1 };
  return {
    row: cell.row + 1,
    column: cell.column + 1,
    rowSpan: cell.rowSpan,
    columnSpan: cell.columnSpan,
    text: cell.text,
    at,
    ...(cell.box && { box: cell.box }),
    ...(cell.tables.length === 0
      ? {}
      : { tables: cell.tables.map((inner) => tableBlock(startTable(inner, cell.page), at)) }),
    ...(cell.confidence === undefined ? {} : { confidence: cell.confidence }),
  };
}
