import type { Place } from '../../model/place.ts';
import { cellAt, type Grid, type GridCell } from '../grid/grid.ts';
import type { ColumnField } from '../lexicon/columns.ts';
import type { IndicatorColumn } from './indicator-column.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { partOf } from './shared-cells.ts';

/** One row of an indicator table, seen through its columns. */
export class IndicatorRow {
  readonly grid: Grid;
  readonly row: number;
  readonly header: IndicatorHeader;

  constructor(grid: Grid, row: number, header: IndicatorHeader) {
    this.grid = grid;
    this.row = row;
    this.header = header;
  }

  column(field: ColumnField, block: number): IndicatorColumn | undefined {
    const own = this.header.columns.find((column) => column.field === field && column.block === block);
    return own ?? (block > 0 ? this.header.columns.find((column) => column.field === field) : undefined);
  }

  /** The cells of a column in this row, those that span down into it included. */
  cells(column: IndicatorColumn | undefined): GridCell[] {
    if (!column) return [];
    const cells: GridCell[] = [];
    for (let at = column.from; at <= column.to; at += 1) {
      const cell = cellAt(this.grid, this.row, at);
      if (cell && !cells.includes(cell)) cells.push(cell);
    }
    return cells;
  }

  /** The text of a column, its line ends kept; undefined when no cell stands there. */
  raw(column: IndicatorColumn | undefined): string | undefined {
    const cells = this.cells(column);
    if (cells.length === 0) return undefined;
    const text = cells
      .map((cell) => cell.text)
      .filter((own) => own !== '')
      .join('\n');
    return column?.part === undefined ? text : partOf(text, column.part);
  }

  begins(column: IndicatorColumn | undefined): boolean {
    return this.cells(column).some((cell) => cell.source.row === this.row);
  }

  place(column: IndicatorColumn | undefined): Place | undefined {
    return this.cells(column)[0]?.source.at;
  }
}
