import { decimal } from '../../base/decimal.ts';
import { IN_YUAN, isMoneyUnit, type MoneyUnit } from '../../base/money-unit.ts';
import type { PrintedAmount } from '../../model/plan.ts';
import type { Frame } from './frame.ts';

/** The unit that a form's money is written in: the one it prescribes, the one the project was read with, else 万元. */
export function moneyUnitOf(frame: Frame): MoneyUnit {
  if (frame.moneyUnit) return frame.moneyUnit;
  const read = (frame.project ?? frame.plan.projects[0])?.amountUnit ?? '';
  return isMoneyUnit(read) ? read : '万元';
}

/**
 * An amount in 元 written in a form's unit: at least two places, more where the amount has more, never rounded. Absent and unreadable
 * are empty cells; the report on lost values speaks of the unreadable ones.
 */
function printMoney(amount: PrintedAmount | undefined, unit: MoneyUnit): string {
  if (amount === undefined || amount === null || amount === '') return '';
  const value = decimal(amount).div(IN_YUAN[unit]);
  return value.decimalPlaces() < 2 ? value.toFixed(2) : value.toFixed();
}

/** As {@link printMoney}, in the unit of the frame. */
export function money(amount: PrintedAmount | undefined, frame: Frame): string {
  return printMoney(amount, moneyUnitOf(frame));
}
