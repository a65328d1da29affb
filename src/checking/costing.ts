import { decimal, type Exact, isDecimal } from '../base/decimal.ts';
import { yuanPer } from './money-amount.ts';

/** One item of a costing text: "12期×1000元/期=1.2万元" or a lump sum "演练设计1.6万元". Money in 元. */
export interface CostingItem {
  /** As written, without its number mark. */
  readonly text: string;
  /** The words before the first number. */
  readonly name: string;
  /** What the item says it comes to. */
  readonly stated: Exact;
  /** What its factors come to; absent for a lump sum and where a factor cannot be read. */
  readonly computed?: Exact;
}

const ITEM_MARK = /(?:^|[；;。\n])\s*(?:\(?\d{1,2}[)、.．](?!\d)|[一二三四五六七八九十]{1,2}[、.])/g;
const MONEY = /(\d[\d,]*(?:\.\d+)?)(千元|百万元|千万元|亿元|万元|元|万)/;
const MONEY_ALL = new RegExp(MONEY.source, 'g');

/**
 * The items of a costing text (支出测算依据及过程说明) in their order; items without any money are left out. Full width forms, ×, *, x, X
 * as times and ＝ as equals are understood. Several products may be added up ("3人×2天×100元+5人×50元=850元").
 */
export function parseCosting(text: string): CostingItem[] {
  const line = text.replace(/[①-⑳]/g, '；').normalize('NFKC');
  return splitItems(line).flatMap((item) => {
    const parsed = parseItem(item);
    return parsed ? [parsed] : [];
  });
}

function splitItems(line: string): string[] {
  return line
    .replace(ITEM_MARK, ';')
    .split(/[;\n。]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

function parseItem(item: string): CostingItem | undefined {
  const sides = item.split('=');
  const right = sides.at(-1) ?? '';
  const stated = moneyIn(right, sides.length > 1 ? 'first' : 'last');
  if (!stated) return undefined;
  const name = (item.split(/\d/, 1)[0] ?? '').replace(/[,，:：\s]+$/, '').replace(/^[,，:：、.\s]+/, '');
  const computed = sides.length > 1 ? evaluate(sides[0] ?? '') : undefined;
  return { text: item, name, stated, ...(computed && { computed }) };
}

function moneyIn(text: string, which: 'first' | 'last'): Exact | undefined {
  const all = [...text.matchAll(MONEY_ALL)];
  const match = which === 'first' ? all[0] : all.at(-1);
  return match ? moneyOf(match) : undefined;
}

function moneyOf(match: RegExpMatchArray): Exact | undefined {
  const number = (match[1] ?? '').replaceAll(',', '');
  const factor = yuanPer(match[2] ?? '');
  return factor && isDecimal(number) ? decimal(number).times(factor) : undefined;
}

/** A sum of products of which each has exactly one factor of money; undefined for anything else, for it cannot be verified. */
function evaluate(left: string): Exact | undefined {
  let sum = decimal(0);
  for (const product of left.split('+')) {
    const value = multiply(product);
    if (!value) return undefined;
    sum = sum.plus(value);
  }
  return sum;
}

function multiply(product: string): Exact | undefined {
  const factors = product.split(/[×*]|(?<=[\d\p{Script=Han}])\s*[xX]\s*(?=\d)/u);
  if (factors.length < 2) return undefined;
  let value = decimal(1);
  let money = 0;
  for (const factor of factors) {
    const numbers = factor.match(/\d[\d,]*(?:\.\d+)?/g) ?? [];
    const number = (numbers[0] ?? '').replaceAll(',', '');
    if (numbers.length !== 1 || !isDecimal(number)) return undefined;
    const match = MONEY.exec(factor);
    if (match) money += 1;
    const amount = match ? moneyOf(match) : undefined;
    value = value.times(amount ?? decimal(number).times(/%/.test(factor) ? '0.01' : 1));
  }
  return money === 1 ? value : undefined;
}
