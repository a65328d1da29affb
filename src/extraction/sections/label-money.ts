import type { Horizon } from '../../model/plan.ts';
import { looksLikeAmount, moneyUnitIn } from '../amount.ts';
import { bareKey } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, type Grid, type GridCell, rightOf } from '../grid/grid.ts';
import { isSum, type Label, labelOf, labelOfWords, moneyHorizon } from '../lexicon/labels.ts';

const ANNUAL = /年度|当年|本年/;
/** How far to the left a label is looked for: no form is wider, and a broken table could be. */
const WIDEST_FORM = 30;

/** At the left of the rows that add up to a 合计: 项目资金（万元）, 部门资金, 支出预算. */
const MONEY_GROUP = /资金|预算|收入|支出|金额|经费/;

/** The label of a cell, alone or with its value behind a colon: 实施期资金总额：5400. */
function labelIn(cell: GridCell): Label | undefined {
  const words = /^[^:]{2,20}(?=:)/.exec(cell.key)?.[0];
  return labelOf(cell) ?? (words === undefined ? undefined : labelOfWords(words, bareKey(words)));
}

/** Whether a money label of the whole period or of the year: said by itself, or by the 资金总额 above it in its column. */
export function horizonOfMoney(grid: Grid, cell: GridCell): Horizon {
  if (moneyHorizon(cell.key) === 'midterm') return 'midterm';
  if (ANNUAL.test(cell.key)) return 'annual';
  for (let row = cell.source.row; row > Math.max(0, cell.source.row - 9); row -= 1) {
    const head = cellAt(grid, row, cell.source.column);
    const label = head && labelIn(head);
    // A table of sources of its own speaks of the year, whatever stands above it.
    if (head && row < cell.source.row && /资金来源$/.test(head.bare)) return 'annual';
    if (!head || (label !== 'total' && label !== 'midtermTotal')) continue;
    if (label === 'midtermTotal' || moneyHorizon(head.key) === 'midterm') return 'midterm';
    if (ANNUAL.test(head.key)) return 'annual';
    const besideAnnual = cellsBeginning(grid, row)
      .slice(0, WIDEST_FORM)
      .some((other) => other !== head && labelIn(other) === 'total' && ANNUAL.test(other.key));
    return besideAnnual ? 'midterm' : 'annual';
  }
  return horizonByOrder(grid, cell);
}

/**
 * In rows that are not as wide as the one with the sums, for it has a side label and they have none: of two labels that say the same the first belongs to
 * the sum that stands first.
 */
function horizonByOrder(grid: Grid, cell: GridCell): Horizon {
  const twins = cellsBeginning(grid, cell.source.row).filter(({ bare }) => bare === cell.bare);
  if (twins.length !== 2) return 'annual';
  for (let row = cell.source.row - 1; row >= Math.max(1, cell.source.row - 9); row -= 1) {
    const sums = cellsBeginning(grid, row)
      .slice(0, WIDEST_FORM)
      .filter((other) => /^(?:total|midtermTotal)$/.test(labelOf(other) ?? ''));
    if (sums.length !== 2) continue;
    const [first, second] = sums.map((sum) => labelOf(sum) === 'midtermTotal' || moneyHorizon(sum.key) === 'midterm');
    if (first === second) return 'annual';
    return (twins[0] === cell) === first ? 'midterm' : 'annual';
  }
  return 'annual';
}

/** The money unit of a label, or of a group label that spans its row on the left. */
export function unitFor(grid: Grid, cell: GridCell): string | undefined {
  for (let column = cell.source.column; column >= Math.max(1, cell.source.column - WIDEST_FORM); column -= 1) {
    const unit = moneyUnitIn(cellAt(grid, cell.source.row, column)?.key ?? '');
    if (unit) return unit;
  }
  return undefined;
}

/** The side label that spans a row from above or from this row on, left of a cell. */
export function groupOf(grid: Grid, cell: GridCell): GridCell | undefined {
  for (let column = cell.source.column - 1; column >= Math.max(1, cell.source.column - WIDEST_FORM); column -= 1) {
    const other = cellAt(grid, cell.source.row, column);
    if (other && other.source.rowSpan > cell.source.rowSpan && !other.blank) return other;
  }
  return undefined;
}

/** 合计 beside the side label of the form's money is its total, and so is what stands first below 收入 or 支出. */
export function sumOf(grid: Grid, cell: GridCell): Label | undefined {
  if (!isSum(cell.bare) || !looksLikeAmount(rightOf(grid, cell)?.text ?? '')) return undefined;
  if (/^(?:收入|支出)$/.test(cellAt(grid, cell.source.row - 1, cell.source.column)?.bare ?? '')) return 'total';
  if (cell.bare.startsWith('小')) return undefined;
  const side = groupOf(grid, cell) ?? cellAt(grid, cell.source.row, cell.source.column - 1);
  return side && MONEY_GROUP.test(side.bare) && side.key.length <= 24 ? 'total' : undefined;
}

/** Whether the side label of a form's money is its total where its amount is right behind it: 项目资金（万元）：45. */
export const mayBeTotal = (bare: string): boolean => /资金|经费|^预算$/.test(bare) && !/目标|指标/.test(bare);

/** 项目资金（万元）, 预算 or 金额（万元） with its amount right beside it is the total itself. */
export function totalIn(grid: Grid, cell: GridCell): Label | undefined {
  const isOfMoney = labelOf(cell) === 'group' ? mayBeTotal(cell.bare) : /^金额\([万亿]?元\)$/.test(cell.key);
  if (!isOfMoney || cell.source.rowSpan > 1) return undefined;
  const right = rightOf(grid, cell);
  return right && looksLikeAmount(right.text) ? 'total' : undefined;
}
