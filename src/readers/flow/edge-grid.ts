import type { FlowCell, FlowRow, FlowTable } from './flow-table.ts';

/** A cell that says where its left and right edges are (in twips), as .doc and .rtf do, and not in which columns it stands. */
export interface EdgeCell {
  readonly left: number;
  readonly right: number;
  readonly vertical: FlowCell['vertical'];
  /** A legacy merge: the cell only widens the cell to its left. */
  readonly joinsLeft: boolean;
  readonly paragraphs: readonly string[];
  readonly tables: readonly FlowTable[];
}

export interface EdgeRow {
  readonly cells: readonly EdgeCell[];
  readonly header: boolean;
}

/** Edges this near are one line of the grid: writers round, and people drag borders almost into line (40 twips are 0.7 mm). */
const TOLERANCE = 40;

/** The column grid that all rows of a table share: every distinct edge is a line, every cell spans the columns between its edges. */
export function alignToGrid(rows: readonly EdgeRow[]): FlowTable {
  const lines = clusterEdges(rows);
  return { rows: rows.map((row) => alignRow(row, lines)) };
}

function clusterEdges(rows: readonly EdgeRow[]): readonly number[] {
  const edges = new Set(rows.flatMap((row) => row.cells.flatMap((cell) => [cell.left, cell.right])));
  const lines: number[] = [];
  for (const edge of [...edges].sort((a, b) => a - b)) {
    const last = lines.at(-1);
    if (last === undefined || edge - last > TOLERANCE) lines.push(edge);
  }
  return lines;
}

function alignRow(row: EdgeRow, lines: readonly number[]): FlowRow {
  const cells: FlowCell[] = [];
  let free = 1;
  for (const cell of row.cells) {
    const first = Math.max(free, lineOf(cell.left, lines) + 1);
    const last = Math.max(first, lineOf(cell.right, lines));
    free = last + 1;
    const left = cells.at(-1);
    if (cell.joinsLeft && left) {
      cells[cells.length - 1] = { ...left, columnSpan: last - left.column + 1 };
      continue;
    }
    const { vertical, paragraphs, tables } = cell;
    cells.push({ column: first, columnSpan: last - first + 1, rowSpan: 1, vertical, paragraphs, tables });
  }
  return { cells, header: row.header };
}

/** The last line that is not right of the edge. */
function lineOf(edge: number, lines: readonly number[]): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((lines[middle] ?? 0) <= edge) low = middle;
    else high = middle - 1;
  }
  return low;
}
