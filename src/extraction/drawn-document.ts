import type { Block, Cell, Document, Table } from '../model/document.ts';

interface Position {
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  text: string;
}

/**
 * A table from a drawing, for tests: a line a row, "|" between cells, "<" for a position that belongs to the cell on its left, "^" to the
 * cell above, "/" with blanks around it for a line break.
 */
export function drawTable(drawing: string, number = 1): Table {
  const lines = drawing.trim().split('\n');
  const owners: (Position | undefined)[][] = [];
  const cells: Position[] = [];
  lines.forEach((line, rowIndex) => {
    const row = rowIndex + 1;
    const positions: (Position | undefined)[] = [];
    owners[row] = positions;
    line.split('|').forEach((part, columnIndex) => {
      const column = columnIndex + 1;
      const text = part.trim();
      const left = text === '<' ? positions[column - 1] : undefined;
      const above = text === '^' ? owners[row - 1]?.[column] : undefined;
      const owner = left ?? above ?? { row, column, rowSpan: 1, columnSpan: 1, text: text.replaceAll(' / ', '\n') };
      if (left ?? above) {
        owner.columnSpan = Math.max(owner.columnSpan, column - owner.column + 1);
        owner.rowSpan = Math.max(owner.rowSpan, row - owner.row + 1);
      } else cells.push(owner);
      positions[column] = owner;
    });
  });
  const columns = Math.max(...owners.slice(1).map((row) => (row?.length ?? 1) - 1));
  return {
    kind: 'table',
    at: { table: number },
    rows: lines.length,
    columns,
    cells: cells.map((cell): Cell => ({ ...cell, at: { table: number, row: cell.row, column: cell.column } })),
  };
}

/** A document of paragraphs and drawn tables, for tests. A text with "|" in it is a drawing. */
export function drawDocument(...parts: string[]): Document {
  let tables = 0;
  const blocks: Block[] = parts.map((part, index) => {
    if (!part.includes('|')) return { kind: 'paragraph', text: part.trim(), at: { line: index + 1 } };
    tables += 1;
    return drawTable(part, tables);
  });
  return { source: { file: 'drawn.docx', sha256: '0'.repeat(64), format: 'docx' }, blocks, messages: [] };
}

/** A workbook whose sheets are drawn below their names, for tests. */
export function drawWorkbook(sheets: Readonly<Record<string, string>>): Document {
  const blocks = Object.entries(sheets).flatMap(([sheet, drawing]): Block[] => {
    const { cells, ...table } = drawTable(drawing);
    const placed = cells.map((cell) => ({ ...cell, at: { ...cell.at, sheet } }));
    return [
      { kind: 'paragraph', text: sheet, heading: 1, at: { sheet } },
      { ...table, at: { sheet, table: 1 }, cells: placed },
    ];
  });
  return { source: { file: 'a.xlsx', sha256: '0'.repeat(64), format: 'xlsx' }, blocks, messages: [] };
}
