import type { FilledBlock, FilledTable } from '../sheet.ts';

/** Two edges nearer than this share of the width are one. */
const NEAR = 0.004;

/** Where the columns of a table end, as shares of the width, from 0 to 1. */
export function tableEdges(table: FilledTable): number[] {
  const sum = table.columns.reduce((a, b) => a + b, 0);
  const edges = [0];
  for (const column of table.columns) edges.push((edges.at(-1) ?? 0) + column / sum);
  return edges;
}

/** The edges of the sheet's columns: those of all its tables together, so that tables of other columns fit on one sheet. */
export function edgesOf(blocks: readonly FilledBlock[]): number[] {
  const all = blocks.flatMap((block) => (block.kind === 'table' ? tableEdges(block) : [0, 1])).sort((a, b) => a - b);
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > NEAR);
}

/** The position among the sheet's edges that an edge of a table has. */
export function edgeIndex(edges: readonly number[], edge: number): number {
  let best = 0;
  for (const [index, one] of edges.entries())
    if (Math.abs(one - edge) < Math.abs((edges[best] ?? 0) - edge)) best = index;
  return best;
}
