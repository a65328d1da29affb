import { rulesOfBoxes } from './cell-boxes.ts';
import { closeValues } from './close-values.ts';
import { type Box, contains, type Rule, type Rules } from './geometry.ts';
import { linkRules } from './link-rules.ts';

/** A cell of a grid by its lines: from column line `left` to `right`, from row line `top` to `bottom` (indices into the grid). */
export interface GridCell {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A table's skeleton: where its column and row lines are, and its cells after merging, row by row. */
export interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly cells: readonly GridCell[];
  readonly box: Box;
}

/** Distances in the unit of the rules. */
export interface GridScale {
  /** How far a line may end before the line it meets. */
  readonly touch: number;
  /** The same for drawings whose lines meet only roughly; used for what would otherwise be no grid at all. */
  readonly looseTouch: number;
  /** Lines this close are one line of the grid. */
  readonly cluster: number;
  /** Lines that reach this far beyond the last crossing line bound cells that are open on that side. */
  readonly open: number;
  /** How far apart cells stand that are boxes of their own. */
  readonly spacing: number;
}

export const pointScale: GridScale = { touch: 1.1, looseTouch: 3.5, cluster: 2.2, open: 12, spacing: 5 };

/** The part of a cell's side that has to be drawn for the side to be a border. */
const DRAWN = 0.6;

/**
 * All grids of two or more cells among joined rules. A single box is a frame around text, or a cell of a table whose cells stand
 * apart; so is an area of colour (`areas`) that no other grid has.
 */
export function findGrids(rules: Rules, scale: GridScale, maxCells: number, areas: readonly Box[] = []): Grid[] {
  const grids: Grid[] = [];
  const boxes: Box[] = [];
  for (const linked of linkRules(rules, scale)) {
    const grid = gridOf(linked, scale, maxCells);
    if (grid && grid.cells.length > 1) grids.push(grid);
    else if (grid) boxes.push(grid.box);
  }
  const free = [...boxes, ...areas].filter((box) => !grids.some((grid) => contains(grid.box, ...centreOf(box))));
  for (const apart of rulesOfBoxes(free, scale.spacing)) {
    const grid = gridOf(apart, scale, maxCells);
    if (grid && grid.rows.length > 2 && grid.columns.length > 2) grids.push(grid);
  }
  return grids;
}

function centreOf(box: Box): [number, number] {
  return [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
}

function gridOf({ horizontal, vertical }: Rules, scale: GridScale, maxCells: number): Grid | undefined {
  const columns = withOpenSides(clusterOf(vertical, scale.cluster), horizontal, scale);
  const rows = withOpenSides(clusterOf(horizontal, scale.cluster), vertical, scale);
  if (columns.length < 2 || rows.length < 2 || (columns.length - 1) * (rows.length - 1) > maxCells) return undefined;
  return compact(columns, rows, mergeCells(columns, rows, horizontal, vertical, scale));
}

/** The distinct places of lines, each the mean of the lines that are as good as at one place. */
function clusterOf(lines: readonly Rule[], distance: number): number[] {
  const places = closeValues(
    lines.map((line) => line.at),
    distance,
  );
  return places.map((group) => group.reduce((sum, at) => sum + at, 0) / group.length);
}

/** Adds the side that is not drawn where two or more crossing lines end together well beyond the last drawn one. */
function withOpenSides(lines: readonly number[], crossing: readonly Rule[], scale: GridScale): number[] {
  const [first, last] = [lines[0], lines.at(-1)];
  if (first === undefined || last === undefined) return [...lines];
  const before = commonEnd(
    crossing.map((rule) => rule.from).filter((end) => end < first - scale.open),
    scale.looseTouch,
    Math.min,
  );
  const after = commonEnd(
    crossing.map((rule) => rule.to).filter((end) => end > last + scale.open),
    scale.looseTouch,
    Math.max,
  );
  return [...(before === undefined ? [] : [before]), ...lines, ...(after === undefined ? [] : [after])];
}

function commonEnd(
  ends: readonly number[],
  distance: number,
  outermost: (...ends: number[]) => number,
): number | undefined {
  if (ends.length < 2) return undefined;
  const end = ends.reduce((a, b) => outermost(a, b));
  return ends.filter((one) => Math.abs(one - end) <= distance).length >= 2 ? end : undefined;
}

/**
 * Cells from borders: starting at each position that is not yet covered, a cell grows to the right and then down as long as no
 * border is drawn in its way. Borders that leave an L-shaped area give two rectangles.
 */
function mergeCells(
  columns: readonly number[],
  rows: readonly number[],
  horizontal: readonly Rule[],
  vertical: readonly Rule[],
  scale: GridScale,
): GridCell[] {
  const width = columns.length - 1;
  const height = rows.length - 1;
  const rightBorder = borders(columns, rows, vertical, scale.cluster);
  const bottomBorder = borders(rows, columns, horizontal, scale.cluster);
  const covered = new Uint8Array(width * height);
  const cells: GridCell[] = [];
  const isOpenRight = (row: number, column: number) => !rightBorder[(column + 1) * height + row];
  const isOpenBelow = (row: number, column: number) => !bottomBorder[(row + 1) * width + column];
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (covered[row * width + column]) continue;
      let right = column;
      while (right + 1 < width && !covered[row * width + right + 1] && isOpenRight(row, right)) right++;
      let bottom = row;
      while (bottom + 1 < height && continuesBelow(bottom, column, right)) bottom++;
      for (let r = row; r <= bottom; r++) covered.fill(1, r * width + column, r * width + right + 1);
      cells.push({ left: column, right: right + 1, top: row, bottom: bottom + 1 });
    }
  }
  return cells;

  function continuesBelow(row: number, left: number, right: number): boolean {
    for (let column = left; column <= right; column++) {
      if (!isOpenBelow(row, column) || covered[(row + 1) * width + column]) return false;
      if (column < right && !isOpenRight(row + 1, column)) return false;
    }
    return true;
  }
}

/** Which sides are drawn: entry `line * segments + segment` for each line of the grid and each stretch between crossing lines. */
function borders(
  lines: readonly number[],
  crossing: readonly number[],
  rules: readonly Rule[],
  distance: number,
): Uint8Array {
  const segments = crossing.length - 1;
  const drawn = new Float64Array(lines.length * segments);
  for (const rule of rules) {
    const line = nearest(lines, rule.at);
    if (Math.abs((lines[line] ?? Number.NaN) - rule.at) > distance) continue;
    for (let segment = Math.max(0, nearest(crossing, rule.from) - 1); segment < segments; segment++) {
      const from = crossing[segment] ?? 0;
      const to = crossing[segment + 1] ?? 0;
      if (from >= rule.to) break;
      const overlap = Math.min(to, rule.to) - Math.max(from, rule.from);
      const entry = line * segments + segment;
      if (overlap > 0) drawn[entry] = (drawn[entry] ?? 0) + overlap / (to - from);
    }
  }
  return Uint8Array.from(drawn, (part) => (part >= DRAWN ? 1 : 0));
}

/** The index of the number nearest to `value` in an ascending list. */
export function nearest(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const [a, b] = [ascending[middle] ?? 0, ascending[middle + 1] ?? 0];
    if (value - a <= b - value) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Leaves out lines at which no cell begins or ends. */
function compact(columns: readonly number[], rows: readonly number[], cells: readonly GridCell[]): Grid {
  const usedColumns = used(cells.flatMap((cell) => [cell.left, cell.right]));
  const usedRows = used(cells.flatMap((cell) => [cell.top, cell.bottom]));
  const newColumn = new Map(usedColumns.map((index, position) => [index, position]));
  const newRow = new Map(usedRows.map((index, position) => [index, position]));
  return {
    columns: usedColumns.map((index) => columns[index] ?? 0),
    rows: usedRows.map((index) => rows[index] ?? 0),
    cells: cells.map((cell) => ({
      left: newColumn.get(cell.left) ?? 0,
      right: newColumn.get(cell.right) ?? 0,
      top: newRow.get(cell.top) ?? 0,
      bottom: newRow.get(cell.bottom) ?? 0,
    })),
    box: { left: columns[0] ?? 0, right: columns.at(-1) ?? 0, top: rows[0] ?? 0, bottom: rows.at(-1) ?? 0 },
  };
}

function used(indices: readonly number[]): number[] {
  return [...new Set(indices)].sort((a, b) => a - b);
}
