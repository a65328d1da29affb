const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  壹: 1,
  贰: 2,
  叁: 3,
  肆: 4,
  伍: 5,
  陆: 6,
  柒: 7,
  捌: 8,
  玖: 9,
};
const PLACES: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const GROUPS: Readonly<Record<string, number>> = { 万: 10_000, 亿: 100_000_000 };

/** The characters Chinese numerals are written with, for a character class of a regular expression. */
export const CHINESE_NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟';

/** A group below 万: "一百二十" is 120, "十二" is 12, "一百零五" is 105; undefined when the places do not fall. */
function groupOf(text: string): number | undefined {
  let total = 0;
  let digit: number | undefined;
  let lastPlace = 10_000;
  for (const character of text) {
    const place = PLACES[character];
    if (place !== undefined) {
      if (place >= lastPlace || digit === 0) return undefined;
      if (digit === undefined && place !== 10) return undefined;
      total += (digit ?? 1) * place;
      lastPlace = place;
      digit = undefined;
      continue;
    }
    if (digit !== undefined && digit !== 0) return undefined;
    digit = DIGITS[character];
    if (digit === undefined) return undefined;
  }
  return total + (digit ?? 0);
}

/** Digits written one after the other as in years: "二〇二五" is "2025". */
function digitByDigit(text: string): string | undefined {
  let digits = '';
  for (const character of text) {
    const digit = DIGITS[character];
    if (digit === undefined) return undefined;
    digits += String(digit);
  }
  return digits;
}

function wholeNumber(text: string): number | undefined {
  for (const group of ['亿', '万']) {
    const at = text.lastIndexOf(group);
    if (at < 0) continue;
    const before = wholeNumber(text.slice(0, at));
    const rest = text.slice(at + 1);
    const after = rest === '' ? 0 : wholeNumber(rest);
    if (before === undefined || before === 0 || after === undefined || at === 0) return undefined;
    return before * (GROUPS[group] ?? 1) + after;
  }
  return text === '' ? undefined : groupOf(text);
}

/**
 * A whole Chinese numeral as a plain decimal ("十二" "12", "一百二十" "120", "二〇二五" "2025", "壹佰" "100", "三万五千" "35000", "半"
 * "0.5"); undefined for anything else, also for a multiplier alone ("万").
 */
export function readChineseNumeral(text: string): string | undefined {
  if (text === '半') return '0.5';
  if (text.length > 1) {
    const digits = digitByDigit(text);
    if (digits !== undefined) return digits.replace(/^0+(?=\d)/, '');
  }
  const value = wholeNumber(text);
  return value === undefined ? undefined : String(value);
}
