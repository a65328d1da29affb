import type { Cell, Table } from '../../model/document.ts';
import type { Grid, GridCell } from '../grid/grid.ts';

/** Takes rows and columns out of a table and puts them below each other into a new one; each cell keeps its place in the source. */
export class TableCutter {
  private readonly cells: Cell[] = [];
  private readonly grid: Grid;
  private rows = 0;

  constructor(grid: Grid) {
    this.grid = grid;
  }

  /** Adds a row of a label and its value that stand elsewhere in the source. */
  addPair(label: string, value: string, { source }: GridCell): void {
    this.rows += 1;
    const place = { ...source, row: this.rows, rowSpan: 1, columnSpan: 1 };
    this.cells.push({ ...place, column: 1, text: label }, { ...place, column: 2, text: value });
  }

  /**
   * Adds the rows from one to before another, cut to some columns; `textOf` says what a cell says there. Cells that span rows or columns left out
   * span the others.
   */
  addRows(from: number, to: number, columns: readonly number[], textOf: (cell: GridCell, row: number) => string): void {
    const start = this.rows;
    const added = new Map<GridCell, { cell: Cell; columns: Set<number> }>();
    for (let row = from; row < to; row += 1) {
      columns.forEach((column, index) => {
        const cell = this.grid.slots[row]?.[column];
        if (!cell) return;
        const at = start + row - from + 1;
        const known = added.get(cell);
        if (!known) {
          const made = {
            ...cell.source,
            row: at,
            column: index + 1,
            rowSpan: 1,
            columnSpan: 1,
            text: textOf(cell, row),
          };
          added.set(cell, { cell: made, columns: new Set([index + 1]) });
          return;
        }
        known.columns.add(index + 1);
        known.cell = { ...known.cell, rowSpan: at - known.cell.row + 1, columnSpan: known.columns.size };
      });
    }
    for (const { cell } of added.values()) this.cells.push(cell);
    this.rows = start + to - from;
  }

  build(): Table {
    const columns = this.cells.reduce((most, cell) => Math.max(most, cell.column + cell.columnSpan - 1), 1);
    const cells = this.cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
    return { kind: 'table', at: this.grid.table.at, rows: this.rows, columns, cells };
  }
}
