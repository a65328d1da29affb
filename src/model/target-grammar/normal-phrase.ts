import { CHINESE_NUMERAL_CHARACTERS, readChineseNumeral } from '../../base/chinese-numeral.ts';
import { lowerNumber } from '../../base/superscript.ts';

const PERCENT_IN_WORDS = new RegExp(`百分之(?:(\\d+(?:\\.\\d+)?)|([${CHINESE_NUMERAL_CHARACTERS}]+))`);
const INCLUDED = /\((?:含|包含|包括)[^()]*\)/g;
const ENCLOSED = /^(?:\(([^()]*)\)|["“]([^"“”]*)["”]|\[([^[\]]*)\]|【([^【】]*)】)$/;
const YEAR_WITH_MORE =
  /(?:较|比|与)?(?<!\d)(?:19|20)\d\d年(?:度|底|末|初|内)?(?!\s*\d{1,2}月)(?!\s*[-~—～至到])(?=.*\d)/;
const ONCE_A_PERIOD = new RegExp(`^[一1]个?(年|月|季度|周|天)(?=(?:\\d+|[${CHINESE_NUMERAL_CHARACTERS}]+)[次期场篇])`);
/** A power of ten, alone or behind a factor ("10³", "1.2×10^4"). */
const POWER_OF_TEN = /(?:(\d+(?:\.\d+)?)\s*[×xX*]\s*)?(?<![\d.])10(?:\^\(?([+-]?\d{1,2})\)?|([⁺⁻]?[⁰¹²³⁴-⁹]{1,2}))/g;

/** The pattern looks at every digit of a text; longer ones are no target. */
const LONGEST_POWER = 200;

/** A plain decimal with its point moved so many places to the right. In digits, because pages that read targets load no decimals for it. */
function shifted(number: string, places: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = places < 0 ? whole.padStart(1 - places, '0') + fraction : whole + fraction.padEnd(places, '0');
  const point = digits.length - Math.max(0, fraction.length - places);
  const plain = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return plain.replace(/^0+(?=\d)/, '').replace(/\.0*$|(\.\d*?)0+$/, '$1');
}

function writtenOut(phrase: string): string {
  return phrase.replace(POWER_OF_TEN, (_, factor = '1', typed?: string, raised = '') =>
    shifted(factor, Number(typed ?? lowerNumber(raised))),
  );
}

function percentInWords(text: string): string {
  return text.replace('百分百', '100%').replace(PERCENT_IN_WORDS, (whole, digits?: string, numeral?: string) => {
    const value = digits ?? (numeral === '百' ? '100' : readChineseNumeral(numeral ?? ''));
    return value === undefined ? whole : `${value}%`;
  });
}

/**
 * A phrase (widths folded) in the form the grammar reads: without enclosing brackets, quotes, "(含95%)" and the year of a sentence,
 * percentages in words as signs ("百分之九十五" "95%"), "一年两次" as "每年两次", powers of ten written out. Whatever it does not know it leaves alone.
 */
export function normalPhrase(text: string): string {
  let phrase = text;
  const enclosed = ENCLOSED.exec(phrase);
  if (enclosed) phrase = (enclosed[1] ?? enclosed[2] ?? enclosed[3] ?? enclosed[4] ?? '').trim();
  if (phrase.includes('含') || phrase.includes('(包')) phrase = phrase.replace(INCLUDED, '');
  if (phrase.includes('百分')) phrase = percentInWords(phrase);
  if (phrase.length <= LONGEST_POWER && phrase.includes('10')) phrase = writtenOut(phrase);
  if (phrase.includes('年')) phrase = phrase.replace(YEAR_WITH_MORE, '');
  return /^[一1]/.test(phrase) ? phrase.replace(ONCE_A_PERIOD, '每$1') : phrase;
}
