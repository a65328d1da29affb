import { cellsBeginning, type Grid } from './grid/grid.ts';
import { labelOf } from './lexicon/labels.ts';
import { HEAD_CAPTIONS } from './lines-above.ts';
import { isCaption } from './sections/caption-cells.ts';
import { beginsCostLines } from './sections/cost-lines.ts';
import { beginsExecutionTable } from './sections/execution-table.ts';
import { findIndicatorHeader } from './sections/indicator-header.ts';
import { beginsProjectSummary } from './sections/project-summary.ts';
import { beginsWorkPlan } from './sections/work-plan.ts';

/** Whether the header of a table of indicators stands at a row. */
export function isIndicatorHeader(grid: Grid, row: number): boolean {
  return findIndicatorHeader(grid, row) !== undefined;
}

/** Whether a row at the left edge holds nothing but captions: the next form begins below it. */
function isCaptionRow(grid: Grid, row: number): boolean {
  const filled = cellsBeginning(grid, row).filter((cell) => !cell.blank);
  return filled[0]?.source.column === 1 && filled.every(isCaption);
}

/** Whether another part of the form than its indicators begins at a row, or the next form. */
export function beginsElsewhere(grid: Grid, row: number): boolean {
  const list = beginsProjectSummary(grid, row) || beginsCostLines(grid, row) || beginsWorkPlan(grid, row);
  return list || beginsExecutionTable(grid, row) || isCaptionRow(grid, row);
}

/** Whether a list inside a form has ended in front of a row. */
export function endsListing(grid: Grid, row: number): boolean {
  return isIndicatorHeader(grid, row) || beginsExecutionTable(grid, row) || isCaptionRow(grid, row);
}

/** Whether a form begins again behind the rows of a table of something else: with its title, its header, or the first label of its head. */
export function endsOtherTable(grid: Grid, row: number): boolean {
  const [lead, value] = cellsBeginning(grid, row).filter((cell) => !cell.blank);
  const label = lead && labelOf(lead);
  const isHead = label !== undefined && HEAD_CAPTIONS.has(label) && value !== undefined && labelOf(value) === undefined;
  return isHead || endsListing(grid, row);
}
