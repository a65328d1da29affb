import { decimal, type Exact, isDecimal } from '../base/decimal.ts';
import { MONEY_UNITS } from '../base/money-unit.ts';
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
const MONEY = new RegExp(
  `(\\d[\\d,]*(?:\\.\\d+)?)(${MONEY_UNITS}|万(?!份|人|册|株|亩|次|条|件|张|平|立|公里|米|户|只|头|个|台|套|吨|字|尾|羽))`,
);
const MONEY_ALL = new RegExp(MONEY.source, 'g');

/**
 * The items of a costing text (支出测算依据及过程说明) in their order; items without any money are left out. Full width forms, ×, *, x, X
 * as times and ＝ as equals are understood. A formula without a result says what its factors come to. Several products may be added up ("3人×2天×100元+5人×50元=850元").
 */
export function parseCosting(text: string): CostingItem[] {
  return itemsIn(text).flatMap((item) => {
    const parsed = parseItem(item);
    return parsed ? [parsed] : [];
  });
}

/** Whether an item gives a price or a formula without an amount that could be read, so that nobody knows what the text adds up to. */
export const leavesSumOpen = (text: string): boolean =>
  itemsIn(text).some((item) => (isFormula(item) || PRICE.test(item)) && !parseItem(item));

const itemsIn = (text: string): string[] => splitItems(text.replace(/[①-⑳]/g, '；').normalize('NFKC'));

function splitItems(line: string): string[] {
  return line
    .replace(ITEM_MARK, ';')
    .split(/[;\n。]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
}

/** "100场×0.2万元/场=20万元" inside a sentence: factors, the sign and what they come to. */
const IN_PROSE = new RegExp(
  `\\d[\\d,.]*[^\\d×*=,;。、]{0,8}(?:[×*]\\s*\\d[\\d,.]*[^\\d×*=,;。、]{0,10}){1,4}=\\s*\\d[\\d,.]*\\s*(?:${MONEY_UNITS})`,
  'g',
);

/** The formulas with their results that stand inside the sentences of a text; such as have no single factor of money are left out. */
export const formulasIn = (text: string): readonly CostingItem[] =>
  (text.includes('=') || text.includes('＝')) && /[×*＊]/.test(text)
    ? [...text.normalize('NFKC').matchAll(IN_PROSE)].flatMap(([formula]) => parseItem(formula) ?? [])
    : [];

/** Signs of a formula. */
const isFormula = (item: string): boolean => /[×*=]|[\d\p{Script=Han}]\s*[xX]\s*\d/u.test(item);
/** A price of each one: "每公里500元", "500元/公里". */
const PRICE = /每[^\d,;]{0,8}\d[\d,.]*\s*[千百万]*元|元\s*\/|元每/;
/** Words and marks behind a formula or a price that lead to what it comes to: ",计6万元". */
const COMES_TO = /[,，(（:：]?\s*(?:小?计|共计?|合计|总计|需要?|约|为|即|金额)\s*(?:资金|经费|费用|支出|人民币)?\s*$/;

function parseItem(item: string): CostingItem | undefined {
  const sides = item.split('=');
  const left = sides[0] ?? '';
  const told = sides.length === 1 ? toldProduct(item) : undefined;
  const computed = isFormula(item) ? evaluate(withoutBrackets(left)) : told?.computed;
  const stated = sides.length > 1 ? moneyIn(sides.at(-1) ?? '') : (told?.stated ?? computed ?? lumpSumIn(item));
  if (!stated) return undefined;
  const name = (item.split(/\d/, 1)[0] ?? '').replace(/[,，:：(\s]+$/, '').replace(/^[,，:：、.\s]+/, '');
  return { text: item, name, stated, ...(computed && { computed }) };
}

/** The last amount of an item without a result; behind a price or a formula only where words or a second amount say that it is what they come to. */
function lumpSumIn(item: string): Exact | undefined {
  const amounts = [...item.matchAll(MONEY_ALL)];
  const last = amounts.at(-1);
  if (!last) return undefined;
  const isOpen = isFormula(item) || PRICE.test(item);
  if (isOpen && amounts.length < 2 && !COMES_TO.test(item.slice(0, last.index))) return undefined;
  return moneyOf(last);
}

function moneyIn(text: string): Exact | undefined {
  const match = MONEY.exec(text);
  return match ? moneyOf(match) : undefined;
}

function moneyOf(match: RegExpMatchArray): Exact | undefined {
  const number = (match[1] ?? '').replaceAll(',', '');
  const factor = yuanPer(match[2] ?? '');
  return factor && isDecimal(number) ? decimal(number).times(factor) : undefined;
}

/** A price for each of what is counted beside it: "每人每月3500元", or "单价5000元" of the one thing that is counted. */
const PRICE_PER = new RegExp(`((?:每[人名户月年天日次期场台套件份辆个])+|单价[:：为]?)[^\\d,，;]{0,4}${MONEY.source}`);
const COUNTED = /(\d+(?:\.\d+)?)\s*(?:个(?=月))?([\p{Script=Han}])/gu;

/**
 * What a price and the counts beside it come to where a sentence tells them ("每人每月3500元，共6人，12个月，合计25.2万元"), with the sum that it states. Undefined
 * where any further number stands there, or one that is counted is told more than once or not at all.
 */
function toldProduct(item: string): { readonly computed: Exact; readonly stated?: Exact } | undefined {
  const price = PRICE_PER.exec(item);
  if (!price || isFormula(item)) return undefined;
  const each = moneyIn(price[0]);
  const amounts = [...item.matchAll(MONEY_ALL)];
  const stated = amounts.length === 2 ? amounts.at(-1) : undefined;
  if (!each || amounts.length > 2 || (stated && !COMES_TO.test(item.slice(0, stated.index)))) return undefined;
  const rest = item.replace(price[0], '').replace(stated?.[0] ?? '', '');
  const counts = [...rest.matchAll(COUNTED)];
  const per = (price[1] ?? '').startsWith('每') ? (price[1] ?? '').replaceAll('每', '').split('') : undefined;
  const isOneOfEach = per
    ? counts.length === per.length && per.every((unit) => counts.some((count) => count[2] === unit))
    : counts.length === 1;
  if (!isOneOfEach || /每|约|左右/.test(rest) || (rest.match(/\d+/g) ?? []).length !== counts.length) return undefined;
  const computed = counts.reduce((product, count) => product.times(count[1] ?? 0), each);
  const sum = stated && moneyOf(stated);
  return { computed, ...(sum && { stated: sum }) };
}

/** Numbers added up in brackets are one factor: "(20+30)人×180元". */
const withoutBrackets = (left: string): string =>
  left.replace(/\(\s*(\d+(?:\.\d+)?(?:\s*\+\s*\d+(?:\.\d+)?)+)\s*\)/g, (_, sum: string) =>
    sum
      .split('+')
      .reduce((total, part) => total.plus(part.trim()), decimal(0))
      .toFixed(),
  );

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
    const scale = /%/.test(factor) ? '0.01' : /\d万/.test(factor) ? 10_000 : 1;
    value = value.times(amount ?? decimal(number).times(scale));
  }
  return money === 1 ? value : undefined;
}
