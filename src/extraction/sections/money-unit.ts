import { MONEY_UNITS } from '../../base/money-unit.ts';
import type { FormDraft } from '../form-draft.ts';
import { type Grid, type GridCell, rightOf } from '../grid/grid.ts';

const LABEL = /^(?:金额|货币|资金)单位$/;
const UNIT = new RegExp(`^(?:人民币)?(${MONEY_UNITS})$`);
const LABEL_AND_UNIT = new RegExp(`^(?:金额|货币|资金)?单位:?(?:人民币)?(${MONEY_UNITS})$`);

/**
 * Takes the money unit that cells of a form's head print by themselves, "金额单位：万元" or 金额单位 | 万元, for the unit of the whole form.
 * Returns the cells read; none where the cell says no unit.
 */
export function readMoneyUnit(grid: Grid, cell: GridCell, form: FormDraft): readonly GridCell[] {
  const whole = LABEL_AND_UNIT.exec(cell.key)?.[1];
  const value = LABEL.test(cell.bare) ? rightOf(grid, cell) : undefined;
  const unit = whole ?? UNIT.exec(value?.key ?? '')?.[1];
  if (unit === undefined) return [];
  form.captionUnit = unit;
  return value ? [cell, value] : [cell];
}
