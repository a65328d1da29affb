import type { NumberTarget } from '../target.ts';
import { readBefore } from './before-number.ts';
import { type Behind, readBehind } from './behind-number.ts';
import { type Cut, cutAtNumber } from './cut-at-number.ts';
import { agree, type FoundOperator } from './operators.ts';
import { normalUnit } from './units.ts';

/** A number target without its text: what one phrase says. */
export type Measured = Omit<NumberTarget, 'text' | 'kind'>;

/** A name in front of a bare number: words alone, none that make an ordinal, a date or a sentence of it. */
const PLAIN_NAME = /^[\p{Script=Han}A-Za-z()"“”《》%·\s:-]{0,30}$/u;
const NO_NAME = /(?:[第前近以按于自从由截至]|附[件表图])$/;
const SENTENCE = /[。;；]/;
/** "一次性", "1次通过": the count is part of an expression. */
const EXPRESSION = /^(?:通过|性|成功|合格|验收)/;
const NUMERAL_AGAIN = /[一二两三四五六七八九十]/;
const AROUND_IN_TIME = /^(?:[前后起底末初]|上旬|中旬|下旬|开始|至今)/;
const SHORT_TAIL = /^[\p{Script=Han}A-Za-z()"“”《》]{1,12}$/u;
const YEAR = /^(?:19|20)\d\d$/;
const YEAR_AND_MONTH = /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$/;
const MONTH = /^(?:[1-9]|1[0-2])$/;

/** A year, a year with its month, or a part of a month or day: points in time and no measure; "≤2024年均值" compares with one. */
function isDate(number: string, behind: Behind, operator: FoundOperator | undefined): boolean {
  if (/^年度?$/.test(behind.unit) && YEAR.test(number)) return operator?.sign !== true || behind.tail !== '';
  if (behind.unit === '' && YEAR_AND_MONTH.test(number)) return operator === undefined;
  if (behind.unit === '月' && behind.operator !== undefined) return !MONTH.test(number);
  return AROUND_IN_TIME.test(behind.tail);
}

/** A second number behind the first ("7×24小时") makes it two; the base of a rate may have one ("6次/10个"), and a unit of area or volume may end with one ("m2"). */
function hasSecondNumber({ before, behind }: Cut): boolean {
  return (
    before.endsWith('±') || /[\d×]/.test(behind.replace(/\/\s*\d{1,4}(?=\p{Script=Han})|(?<=m)[23](?![\d.])/gu, ''))
  );
}

/** Words behind number and unit that belong to it: short, behind a known unit, no second numeral, no fixed expression. */
function isTailOfUnit({ tail, known }: Behind, inDigits: boolean): boolean {
  if (tail === '') return true;
  if (EXPRESSION.test(tail) || (!inDigits && NUMERAL_AGAIN.test(tail))) return false;
  return known && SHORT_TAIL.test(tail);
}

/** A bare number needs a name or nothing before it, and where it has a name a known unit and nothing behind it. */
function isBareTarget(words: string, { known, tail }: Behind): boolean {
  if (words === '') return true;
  return PLAIN_NAME.test(words) && !NO_NAME.test(words) && known && tail === '';
}

/** "1.2" moved by four places is "12000", for every length of the number. */
function movePoint(number: string, places: number): string {
  if (places === 0) return number;
  const [whole = '', decimals = ''] = number.split('.');
  const digits = decimals.padEnd(places, '0');
  const moved = `${whole}${digits.slice(0, places)}`.replace(/^(-?)0+(?=\d)/, '$1');
  return decimals.length > places ? `${moved}.${digits.slice(places)}` : moved;
}

/**
 * What one phrase with one number says: "满意率95%以上", "每月不少于2次", "≥4万家". Takes text with widths folded; undefined when it is
 * not surely one measurable target, so that the caller can try other readings.
 */
export function readMeasured(text: string): Measured | undefined {
  const cut = cutAtNumber(text);
  if (!cut || hasSecondNumber(cut)) return undefined;
  const before = readBefore(cut.before);
  if (!before || SENTENCE.test(before.words)) return undefined;
  const behind = readBehind(cut.behind);
  const explicit = before.operator !== undefined || behind.operator !== undefined;
  const op = explicit ? agree(before.operator, behind.operator) : '=';
  if (op === undefined || isDate(cut.number, behind, before.operator)) return undefined;
  if (!isTailOfUnit(behind, /\d/.test(text)) || !(explicit || isBareTarget(before.words, behind))) return undefined;
  const per = behind.per || before.per;
  return {
    op,
    value: movePoint(cut.number, behind.shift),
    unit: normalUnit(behind.unit),
    ...(per === '' ? {} : { per }),
    explicit,
  };
}
