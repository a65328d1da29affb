import { decimal } from '../../base/decimal.ts';
import type { PrintedAmount } from '../../model/plan.ts';

/**
 * An amount in 元 written in a form's unit: at least two places, more where the amount has more, never rounded. Absent is an empty
 * cell; unreadable is an empty cell too, and the loss report says so.
 */
export function printMoney(amount: PrintedAmount | undefined, unit: string): string {
  if (amount === undefined || amount === null) return '';
  const value = unit === '元' ? decimal(amount) : decimal(amount).div(10_000);
  return value.decimalPlaces() < 2 ? value.toFixed(2) : value.toFixed();
}
