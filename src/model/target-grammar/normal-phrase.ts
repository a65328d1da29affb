import { CHINESE_NUMERAL_CHARACTERS, readChineseNumeral } from '../../base/chinese-numeral.ts';
import { lowerNumber } from '../../base/superscript.ts';
import { knownUnitAt, startsWithCountWord } from './units.ts';

const PERCENT_IN_WORDS = new RegExp(`([百千])分之(?:(\\d+(?:\\.\\d+)?)|([${CHINESE_NUMERAL_CHARACTERS}]+))`);
const INCLUDED = /\((?:含|包含|包括)[^()]*\)/g;
const ENCLOSED = /^(?:\(([^()]*)\)|["“]([^"“”]*)["”]|\[([^[\]]*)\]|【([^【】]*)】)$/;
const YEAR_WITH_MORE =
  /(?:较|比|与)?(?<!\d)(?:19|20)\d\d年(?:度|底|末|初|内)?(?!\s*\d{1,2}月)(?!\s*[-~—～至到])(?=.*\d)/;
const ONCE_A_PERIOD = new RegExp(
  `^(?:[一1]个?(年|月|季度|周|天|日)|(半年|[两三五]年))(?=(?:\\d+|[${CHINESE_NUMERAL_CHARACTERS}]+)[次期场篇])`,
);
/** Said of a bound, "（含）" means that the bound itself will do. */
const STRICT: readonly (readonly [RegExp, string])[] = [
  [/(?<!不得?)(?:超过|高于|大于|多于|>)(?=\s*\d)/, '≥'],
  [/(?<!不得?)(?:低于|小于|少于|<)(?=\s*\d)/, '≤'],
];
/** What a value is to change from: of "由80%提高到85%" the target is the end. */
const FROM =
  /^[由从][^\d,;]{0,12}\d+(?:\.\d+)?[^\d,;]{0,6}(?=(?:提高|提升|增长|增加|扩大|降低|下降|降|减少|压减|压缩|压降|缩短)[到至])/;
/** What most cells have none of, so that they are not searched for what it may begin. */
const RARE = /[》《由从半到至~—-]|[.%]%|\d[OoIl]|^零$/;
const LETTERS_FOR_NUMBERS = /(?<=\d)(?:[Oo]+(?=[\d%\p{Script=Han}]|$)|[Il](?=[\d%]))/gu;
const NUMERAL = `[${CHINESE_NUMERAL_CHARACTERS}]{1,4}`;
const HALF_MORE = new RegExp(`(\\d+|${NUMERAL})(?:个半(月|小时|学期)|(年|天|小时)半)`);
const NUMERAL_RANGE = new RegExp(`(${NUMERAL})(到|至|[-~—])(${NUMERAL})(?=(.?.?))`);
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

/** A unit in front of its number, in brackets or bare, as forms with a column for it are copied: "(栋) 3", "≥分90". */
const UNIT_IN_FRONT =
  /^([≥≤><=]*)\s*(?:\(([^()\d\s]{1,6})\)|([^()\d\s≥≤><=]{1,3}))\s*([≥≤><=]*)\s*(\d[\d,]*(?:\.\d+)?)$/;
/** The sign of the currency before an amount, which may say 元 behind it as well: ¥1,200. */
const YUAN_IN_FRONT = /[¥￥]\s*(\d[\d,]*(?:\.\d+)?)([百千万亿]*)元?/g;
/** Of a point in time the number behind is no amount ("月12"), and a noun is the name of what is counted ("学校 12"). */
const NO_UNIT_IN_FRONT =
  /^(?:年|月|日|周|旬|号|级|届|星|季度?|年度|点钟?|线|路|网|站|点|镇|乡|县|市|区|村|社区|学校|校|企业|项目|平台|系数|版|第)$/;

/** The phrase with its unit behind the number; as it is where the words in front are no unit. */
function withUnitBehind(phrase: string): string {
  const [, sign = '', enclosed, bare = '', laterSign = '', number = ''] = UNIT_IN_FRONT.exec(phrase) ?? [];
  const unit = enclosed ?? bare;
  if (number === '' || unit === '' || knownUnitAt(unit) !== unit || NO_UNIT_IN_FRONT.test(unit)) return phrase;
  return `${sign}${laterSign}${number}${unit}`;
}

function writtenOut(phrase: string): string {
  return phrase.replace(POWER_OF_TEN, (_, factor = '1', typed?: string, raised = '') =>
    shifted(factor, Number(typed ?? lowerNumber(raised))),
  );
}

function percentInWords(text: string): string {
  return text
    .replace('百分百', '100%')
    .replace(PERCENT_IN_WORDS, (whole, of: string, digits?: string, numeral?: string) => {
      const value = digits ?? (numeral === of ? '100' : readChineseNumeral(numeral ?? ''));
      return value === undefined ? whole : `${value}${of === '百' ? '%' : '‰'}`;
    });
}

function digitsOf(number: string): string {
  return /\d/.test(number) ? number : (readChineseNumeral(number) ?? number);
}

/** "零" as "0", "一个半月" as "1.5个月", "三到五次" as "3到5次"; numerals before anything that is not counted stay. */
function numeralsInDigits(phrase: string): string {
  if (phrase === '零') return '0';
  return phrase
    .replace(HALF_MORE, (_, number: string, later = '', unit = '') =>
      later === '' ? `${digitsOf(number)}.5${unit}` : `${digitsOf(number)}.5个${later}`,
    )
    .replace(NUMERAL_RANGE, (whole, low: string, to: string, high: string, behind: string) =>
      startsWithCountWord(behind) && behind !== '年级' ? `${digitsOf(low)}${to}${digitsOf(high)}` : whole,
    );
}

/** Signs as they come from keyboards, printers and recognition: "》90%" is ">90%", "95%%" and "95.%" are "95%", "1O0%" is "100%". */
function cleanSigns(phrase: string): string {
  const first = phrase[0] === '》' ? '>' : phrase[0] === '《' && !phrase.includes('》') ? '<' : undefined;
  return (first === undefined ? phrase : first + phrase.slice(1))
    .replace(/(?<=\d)\.(?=%)|%(?=%)/g, '')
    .replace(LETTERS_FOR_NUMBERS, (letters) => (/[Oo]/.test(letters) ? '0'.repeat(letters.length) : '1'));
}

/**
 * A phrase (widths folded) in the form the grammar reads: without enclosing brackets, quotes, "(含95%)" and the year of a sentence,
 * percentages in words as signs ("百分之九十五" "95%"), without what the value is to change from ("由80%提高到85%"), "一年两次" as "每年两次", powers of ten written out, a unit and a ¥ in front of
 * the number behind it. Whatever it does not know it leaves alone.
 */
export function normalPhrase(text: string): string {
  let phrase = text;
  const enclosed = ENCLOSED.exec(phrase);
  if (enclosed) phrase = (enclosed[1] ?? enclosed[2] ?? enclosed[3] ?? enclosed[4] ?? '').trim();
  if (/[¥￥]/.test(phrase)) phrase = phrase.replace(YUAN_IN_FRONT, '$1$2元');
  if (RARE.test(phrase)) phrase = numeralsInDigits(cleanSigns(phrase).replace(FROM, ''));
  if (phrase.includes('含') || phrase.includes('(包')) {
    const without = phrase.replace(INCLUDED, '');
    phrase = without === phrase ? phrase : STRICT.reduce((made, [sign, wide]) => made.replace(sign, wide), without);
  }
  if (/百分|千分之/.test(phrase)) phrase = percentInWords(phrase);
  if (phrase.length <= LONGEST_POWER && phrase.includes('10')) phrase = writtenOut(phrase);
  if (phrase.includes('年')) phrase = phrase.replace(YEAR_WITH_MORE, '');
  if (/\d$/.test(phrase) && !/^\d/.test(phrase)) phrase = withUnitBehind(phrase);
  return /^[一1半两三五]/.test(phrase) ? phrase.replace(ONCE_A_PERIOD, '每$1$2') : phrase;
}
