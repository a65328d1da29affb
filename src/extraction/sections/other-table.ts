import { cellsOf, type Grid } from '../grid/grid.ts';
import { areHeadersOfOther, numbersRowsOfOther, sumsPointsUp } from '../lexicon/other-tables.ts';

/** Whether a row is the header of a table of something else, below the indicators or in the table behind them. */
export function headsOtherTable(grid: Grid, row: number): boolean {
  const texts = cellsOf(grid, row).flatMap(({ blank, text }) => (blank ? [] : [text]));
  return areHeadersOfOther(texts) || numbersRowsOfOther(texts) || sumsPointsUp(texts);
}

/** The row behind a table of something else that begins at a row: where `ends` says that another part begins; undefined where none begins. */
export function passOtherTable(
  grid: Grid,
  first: number,
  ends: (grid: Grid, row: number) => boolean,
): number | undefined {
  if (!headsOtherTable(grid, first)) return undefined;
  let row = first + 1;
  while (row <= grid.rows && !ends(grid, row)) row += 1;
  return row;
}
