import { decimal, isDecimal } from '../../base/decimal.ts';
import { readPoints } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import { isBesideIndicators } from '../lexicon/labels.ts';
import type { IndicatorHeader } from './indicator-header.ts';
import { IndicatorRow } from './indicator-row.ts';

const TOTAL = /^(?:合计|总分|总计|总得分|合计得分|得分合计|自评总分|综合得分|总评分|评价总分|合计总分)(?:\(.*\))?$/;
const GRADE = /^[优良中差]$|^(?:优秀|良好|合格|不合格|较差|一般)$/;
/** The points of a whole paper. */
const WHOLE = 100;

/**
 * Reads the row that sums up the points of the paper, with the grade in it; false where a row is none, true also for one that sums up the lines
 * above it alone.
 */
export function readTotal(grid: Grid, row: number, header: IndicatorHeader, lead: GridCell, form: FormDraft): boolean {
  const total = cellsBeginning(grid, row).find((cell) => TOTAL.test(cell.key));
  if (!total || (total !== lead && !isBesideIndicators(lead))) return false;
  const line = new IndicatorRow(grid, row, header);
  const scoreColumn = line.column('score', 0);
  const numbers = cellsBeginning(grid, row).filter((cell) => /^\d+(?:\.\d+)?分?$/.test(cell.key));
  if (sumsLinesUp(line, total, form)) return true;
  const inColumn = line.cells(scoreColumn).find((cell) => /^\d/.test(cell.key) && cell !== total);
  const cell = inColumn ?? (scoreColumn && numbers.length > 1 ? numbers.at(-1) : undefined);
  if (cell) form.printedTotal = { text: readPoints(cell.text) || joinName(cell.text), at: cell.source.at };
  const grade = cellsBeginning(grid, row).find((other) => GRADE.test(other.key));
  if (grade) form.printedGrade = grade.key;
  return true;
}

/**
 * Whether a row sums up the lines above it alone, as its points say (合计 | 90), and the points of budget execution stand beside the money. With these
 * among its points, or as 总分, it is the total of the paper.
 */
function sumsLinesUp(row: IndicatorRow, total: GridCell, form: FormDraft): boolean {
  if (total.key.startsWith('总') || !form.execution.some(({ score }) => score)) return false;
  const printed = row.cells(row.column('weight', 0)).find((cell) => cell !== total && isDecimal(pointsIn(cell.key)));
  const weights = form.indicators.flatMap(({ indicator: { weight } }) => (weight && isDecimal(weight) ? [weight] : []));
  const sum = weights.reduce((all, weight) => all.plus(weight), decimal(0));
  return printed !== undefined && sum.lessThan(WHOLE) && decimal(pointsIn(printed.key)).equals(sum);
}

const pointsIn = (key: string): string => key.replace(/分$/, '');
