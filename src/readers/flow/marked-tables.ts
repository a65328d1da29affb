import { alignToGrid, type EdgeCell, type EdgeRow } from './edge-grid.ts';
import { CellSink, type FlowSink } from './flow-sink.ts';

/** What a row says about its cells, which .doc and .rtf tell apart from their content. Widths and edges in twips. */
export interface RowDefinition {
  readonly left: number;
  readonly header: boolean;
  /** For each cell its width, and 0 alone, 1 goes on with the cell above, 2 or 3 begins a vertical merge. */
  readonly cells: readonly { readonly width: number; readonly vertical: number }[];
  /** Whether a cell only widens the one to its left. */
  joinsLeft(index: number): boolean;
}

/** A table that is being read, at one depth. */
interface OpenTable {
  readonly rows: EdgeRow[];
  readonly cells: CellSink[];
  current: CellSink;
}

/** Deeper than any limit on tables in tables; keeps a damaged depth from opening millions of them. */
const DEEPEST = 100;
/** Cells whose definition is missing stand side by side, each this wide (twips). */
const UNDEFINED_WIDTH = 1000;

/** Puts paragraphs into the tables they stand in, by the depth that each of them tells; what has depth 0 goes to the body. */
export class MarkedTables {
  private readonly body: FlowSink;
  private readonly open: OpenTable[] = [];

  constructor(body: FlowSink) {
    this.body = body;
  }

  /** Where a paragraph of a depth belongs; tables that are deeper have ended. */
  sinkAt(depth: number): FlowSink {
    const wanted = Math.min(depth, DEEPEST);
    while (this.open.length > wanted) this.closeTable();
    while (this.open.length < wanted) this.open.push({ rows: [], cells: [], current: new CellSink() });
    return this.open.at(-1)?.current ?? this.body;
  }

  /** Whether a table is being read. */
  get isOpen(): boolean {
    return this.open.length > 0;
  }

  endCell(): void {
    const table = this.open.at(-1);
    if (!table) return;
    table.cells.push(table.current);
    table.current = new CellSink();
  }

  /** The row's definition comes with its end; `deleted` rows are dropped with all that is in them. */
  endRow(row: RowDefinition | undefined, deleted: boolean): void {
    const table = this.open.at(-1);
    if (!table) return;
    const cells = table.cells.splice(0);
    table.current = new CellSink();
    if (!deleted && cells.length > 0) table.rows.push(buildRow(row, cells));
  }

  /** Ends every table that is still open; cells of a row that has no end are kept as a row. */
  finish(): void {
    this.sinkAt(0);
  }

  private closeTable(): void {
    const table = this.open.pop();
    if (!table) return;
    if (table.current.paragraphs.some((text) => text !== '')) table.cells.push(table.current);
    if (table.cells.length > 0) table.rows.push(buildRow(undefined, table.cells));
    const parent = this.open.at(-1)?.current ?? this.body;
    parent.addTable(alignToGrid(table.rows));
  }
}

function buildRow(row: RowDefinition | undefined, sinks: readonly CellSink[]): EdgeRow {
  let left = row?.left ?? 0;
  const cells = sinks.map((sink, index): EdgeCell => {
    const defined = row?.cells[index];
    const right = left + Math.max(defined?.width ?? UNDEFINED_WIDTH, 0);
    const cell: EdgeCell = {
      left,
      right,
      vertical: defined?.vertical === 1 ? 'continue' : (defined?.vertical ?? 0) > 1 ? 'restart' : 'none',
      joinsLeft: row?.joinsLeft(index) ?? false,
      paragraphs: sink.paragraphs,
      tables: sink.tables,
    };
    left = right;
    return cell;
  });
  return { cells, header: row?.header ?? false };
}
