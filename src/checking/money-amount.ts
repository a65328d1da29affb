import { decimal, type Exact, isDecimal } from '../base/decimal.ts';
import { type MoneyUnit, yuanOf } from '../base/money-unit.ts';
import { remember } from '../base/remember.ts';
import type { PrintedAmount } from '../model/plan.ts';
import type { NumberTarget } from '../model/target.ts';

/** What stands for a unit behind a number where 元 is understood. */
const UNDERSTOOD: ReadonlyMap<string, MoneyUnit> = new Map([
  ['人民币', '元'],
  ['万', '万元'],
]);

/** An amount of the plan in 元; undefined where it is absent or unreadable, which is never zero. */
export function amountOf(printed: PrintedAmount | undefined): Exact | undefined {
  return printed !== null && printed !== undefined && isDecimal(printed) ? decimal(printed) : undefined;
}

/** What amounts add up to; undefined where one of them is absent or unreadable. */
export function sumOf(amounts: readonly (PrintedAmount | undefined)[]): Exact | undefined {
  let sum = decimal(0);
  for (const printed of amounts) {
    const amount = amountOf(printed);
    if (!amount) return undefined;
    sum = sum.plus(amount);
  }
  return sum;
}

/** How many 元 one of the unit is; undefined when the unit is not money. */
export const yuanPer = remember((unit): Exact | undefined => {
  const plain = unit.normalize('NFKC').replace(/\s/g, '');
  const yuan = yuanOf(UNDERSTOOD.get(plain) ?? plain);
  return yuan === undefined ? undefined : decimal(yuan);
});

/** Whether a target's unit is money, be it per something ("780元/生"). */
export function isMoney(target: Pick<NumberTarget, 'unit'>): boolean {
  return target.unit !== '万' && yuanPer(target.unit.split('/')[0] ?? '') !== undefined;
}

/** The whole amount that a target speaks of, in 元; undefined when it is not money or is money per something. */
export function targetAmount(target: NumberTarget): Exact | undefined {
  if (target.per !== undefined || target.unit === '万') return undefined;
  const factor = yuanPer(target.unit);
  return factor && isDecimal(target.value) ? decimal(target.value).times(factor) : undefined;
}

/** Money for a message: 80000 → "8万元", 950 → "950元". */
export function printMoney(yuan: Exact): string {
  return yuan.abs().greaterThanOrEqualTo(1000) ? `${yuan.dividedBy(10000).toString()}万元` : `${yuan.toString()}元`;
}
