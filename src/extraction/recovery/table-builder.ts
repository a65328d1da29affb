import type { Cell, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';

/** A cell of a row that is being laid out: its column counts from 1. */
export interface PlacedCell {
  readonly column: number;
  readonly text: string;
  readonly at: Place;
  /** Rows it spans; 1 when absent. */
  readonly rowSpan?: number;
  /** Columns it spans; 1 when absent. */
  readonly columnSpan?: number;
}

/** Rows with a label at their left that spans them all. */
export function besideLabel(
  { text, at }: Pick<PlacedCell, 'text' | 'at'>,
  rows: readonly (readonly PlacedCell[])[],
): PlacedCell[][] {
  const moved = rows.map((row) => row.map((cell) => ({ ...cell, column: cell.column + 1 })));
  moved[0]?.unshift({ column: 1, text, at, rowSpan: rows.length });
  return moved;
}

/** Collects rows and makes the table of them. */
export class TableBuilder {
  private readonly rows: (readonly PlacedCell[])[] = [];

  add(row: readonly PlacedCell[]): void {
    if (row.length > 0) this.rows.push(row);
  }

  /** Adds a row of texts that stand at one place, a column each. */
  addTexts(texts: readonly string[], at: Place): void {
    this.add(texts.map((text, index) => ({ column: index + 1, text, at })));
  }

  /** The table, or undefined when no row was added. Each cell keeps the line it came from. */
  build(number: number): Table | undefined {
    const cells: Cell[] = this.rows.flatMap((row, index) =>
      row.map(({ column, text, at, rowSpan, columnSpan }) => ({
        row: index + 1,
        column,
        rowSpan: rowSpan ?? 1,
        columnSpan: columnSpan ?? 1,
        text,
        at: { ...at, table: number, row: index + 1, column },
      })),
    );
    const first = cells[0];
    if (!first) return undefined;
    const columns = Math.max(...cells.map((cell) => cell.column + cell.columnSpan - 1));
    const { row: _row, column: _column, ...at } = first.at;
    return { kind: 'table', at, rows: this.rows.length, columns, cells };
  }
}
