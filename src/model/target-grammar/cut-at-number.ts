import { CHINESE_NUMERAL_CHARACTERS, readChineseNumeral } from '../../base/chinese-numeral.ts';
import { startsWithCountWord } from './units.ts';

/** A phrase cut at its first number. */
export interface Cut {
  readonly before: string;
  /** Plain decimal, signed. */
  readonly number: string;
  readonly behind: string;
}

const FIRST_NUMBER = /(?<![A-Za-z\d.])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/;
const NUMERAL = new RegExp(`半|[${CHINESE_NUMERAL_CHARACTERS}]+`, 'g');
const BEFORE_SIGN = /(?:^|[≥≤><=为到至在过于])\s*$/;
/** Words whose last character makes the numeral behind it no count ("统一项目", "第一期", "上半年"). */
const NO_COUNT = /[第统唯之同逐专单万初高上下]$/;
/** 数十, 几百: some, and nobody says how many. */
const SOME = /[数几]$/;
const ROUND = /^[十百千万亿]/;

/** "007" is "7", "95.00" is "95", "1,200" is "1200". */
function plain(number: string): string {
  const digits = number.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  return digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits;
}

function cutAtDigits(text: string): Cut | undefined {
  const match = FIRST_NUMBER.exec(text);
  if (!match) return undefined;
  const before = text.slice(0, match.index);
  const behind = text.slice(match.index + match[0].length);
  const number = plain(match[0]);
  if (before.endsWith('+') && BEFORE_SIGN.test(before.slice(0, -1)))
    return { before: before.slice(0, -1), number, behind };
  const unsigned = before.endsWith('-') ? before.slice(0, -1) : before;
  if (unsigned === before || !BEFORE_SIGN.test(unsigned)) return { before, number, behind };
  return { before: unsigned, number: number === '0' ? '0' : `-${number}`, behind };
}

function cutAtNumeral(text: string): Cut | undefined {
  for (const match of text.matchAll(NUMERAL)) {
    const behind = text.slice(match.index + match[0].length);
    if (!startsWithCountWord(behind.trimStart().replace(/^[余多]/, ''))) continue;
    const before = text.slice(0, match.index);
    if (before.endsWith('每')) continue;
    const isNone = NO_COUNT.test(before) || (SOME.test(before) && ROUND.test(match[0]));
    const number = isNone ? undefined : readChineseNumeral(match[0]);
    return number === undefined ? undefined : { before, number, behind };
  }
  return undefined;
}

/**
 * Cuts a phrase (widths folded) at its first number, in digits or as a Chinese numeral before a count word ("举办三场"). Digits that
 * belong to a Latin name ("PM2.5≤35", "GB50300") are no number. Undefined when there is none.
 */
export function cutAtNumber(text: string): Cut | undefined {
  return /\d/.test(text) ? cutAtDigits(text) : cutAtNumeral(text);
}
