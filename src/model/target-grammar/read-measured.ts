import { decimal } from '../../base/decimal.ts';
import type { NumberTarget } from '../target.ts';
import { readBefore } from './before-number.ts';
import { type Behind, readBehind } from './behind-number.ts';
import { cutAtNumber } from './cut-at-number.ts';
import { agree, type FoundOperator } from './operators.ts';
import { normalUnit } from './units.ts';

/** A number target without its text: what one phrase says. */
export type Measured = Omit<NumberTarget, 'text' | 'kind'>;

/** A name in front of a bare number: words alone, none that make an ordinal, a date or a sentence of it. */
const PLAIN_NAME = /^[\p{Script=Han}A-Za-z()"“”《》%·\s:-]{0,30}$/u;
const NO_NAME = /[第前近以按于自从由第截至]$/;
const SENTENCE = /[。;；]/;
/** "一次性", "1次通过": the count is part of an expression. */
const EXPRESSION = /^(?:通过|性|成功|合格|验收)/;
const NUMERAL_AGAIN = /[一二两三四五六七八九十]/;
const AROUND_IN_TIME = /^(?:[前后起底末初]|上旬|中旬|下旬|开始|至今)/;
const SHORT_TAIL = /^[\p{Script=Han}A-Za-z()"“”《》]{1,12}$/u;
const YEAR = /^(?:19|20)\d\d$/;
const YEAR_AND_MONTH = /^(?:19|20)\d\d\.(?:0?[1-9]|1[0-2])$/;
const MONTH = /^(?:[1-9]|1[0-2])$/;

/** A year, a year with its month, or a part of a month or day: points in time and no measure. */
function isDate(number: string, behind: Behind, operator: FoundOperator | undefined): boolean {
  if (behind.unit === '年' && YEAR.test(number)) return operator?.sign !== true;
  if (behind.unit === '' && YEAR_AND_MONTH.test(number)) return operator === undefined;
  if (behind.unit === '月' && behind.operator !== undefined) return !MONTH.test(number);
  return AROUND_IN_TIME.test(behind.tail);
}

/**
 * What one phrase with one number says: "满意率95%以上", "每月不少于2次", "≥4万家". Takes text with widths folded; undefined when it is
 * not surely one measurable target, so that the caller can try other readings.
 */
export function readMeasured(text: string): Measured | undefined {
  const cut = cutAtNumber(text);
  if (!cut || cut.before.endsWith('±') || /[\d×]/.test(cut.behind.replace(/\/\s*\d{1,4}(?=\p{Script=Han})/u, '')))
    return undefined;
  const before = readBefore(cut.before);
  if (!before || SENTENCE.test(before.words)) return undefined;
  const behind = readBehind(cut.behind);
  const op = agree(before.operator, behind.operator);
  const hasOperator = before.operator !== undefined || behind.operator !== undefined;
  if (hasOperator && op === undefined) return undefined;
  if (isDate(cut.number, behind, before.operator)) return undefined;
  if (!hasOperator && (!PLAIN_NAME.test(before.words) || NO_NAME.test(before.words))) return undefined;
  if (EXPRESSION.test(behind.tail)) return undefined;
  if (NUMERAL_AGAIN.test(behind.tail) && !/\d/.test(text)) return undefined;
  if (behind.tail !== '' && !(behind.known && SHORT_TAIL.test(behind.tail))) return undefined;
  const named = before.words !== '' && !hasOperator;
  if (named && (!behind.known || behind.tail !== '')) return undefined;
  const per = behind.per || before.per;
  return {
    op: op ?? '=',
    value: behind.shift === 0 ? cut.number : decimal(cut.number).times(decimal(10).pow(behind.shift)).toFixed(),
    unit: normalUnit(behind.unit),
    ...(per === '' ? {} : { per }),
    explicit: hasOperator,
  };
}
