import type { Block, Cell, Table } from '../../model/document.ts';
import type { FlowItem, FlowTable } from './flow.ts';

/** Blocks with their places: paragraphs and tables each count through the file; a table in a cell counts like any other. */
export function blocksOfFlow(items: readonly FlowItem[]): Block[] {
  const numbers = { line: 0, table: 0 };
  return items.map((item) => {
    if (item.kind === 'table') return tableOf(item, numbers);
    numbers.line += 1;
    const paragraph = { kind: 'paragraph', text: item.text, at: { line: numbers.line } } as const;
    return item.heading === undefined ? paragraph : { ...paragraph, heading: item.heading };
  });
}

function tableOf({ grid, headerRows }: FlowTable, numbers: { table: number }): Table {
  numbers.table += 1;
  const table = numbers.table;
  const cells = grid.cells.map(({ content, ...place }): Cell => {
    const lines = content.flatMap((item) => (item.kind === 'paragraph' ? [item.text] : []));
    const tables = content.flatMap((item) => (item.kind === 'table' ? [tableOf(item, numbers)] : []));
    const cell = { ...place, text: lines.join('\n'), at: { table, row: place.row, column: place.column } };
    return tables.length ? { ...cell, tables } : cell;
  });
  const result: Table = { kind: 'table', at: { table }, rows: grid.rows, columns: grid.columns, cells };
  return headerRows > 0 ? { ...result, headerRows } : result;
}
