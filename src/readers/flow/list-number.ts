const DIGITS = '零一二三四五六七八九';
const LEGAL_DIGITS = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** How numbers of lists are written. Named as in ECMA-376 17.18.59; the other formats are mapped to these. */
export type NumberFormat = (value: number) => string;

/**
 * The way of writing of a number format of ECMA-376 17.18.59: decimal forms, letters, Roman numbers and the Chinese counting
 * forms. Bullets and "none" write nothing; forms not listed here count in decimals, as Word does for those it does not know.
 */
export function numberFormat(name: string): NumberFormat {
  return Object.hasOwn(FORMATS, name) ? (FORMATS[name] ?? String) : String;
}

const silent: NumberFormat = () => '';
const chinese: NumberFormat = (value) => countInChinese(value, DIGITS, '十百千').replace(/^一十/, '十');
const legal: NumberFormat = (value) => countInChinese(value, LEGAL_DIGITS, '拾佰仟');
const digitwise: NumberFormat = (value) =>
  [...String(value)].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('');

const FORMATS: Readonly<Record<string, NumberFormat>> = {
  decimal: String,
  none: silent,
  bullet: silent,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperLetter: (value) => letters(value, 65),
  lowerLetter: (value) => letters(value, 97),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  koreanDigital2: chinese,
  ideographDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  taiwaneseDigital: digitwise,
  chineseLegalSimplified: legal,
  ideographLegalTraditional: legal,
  japaneseLegal: legal,
  ideographTraditional: (value) => cycle(STEMS, value),
  ideographZodiac: (value) => cycle(BRANCHES, value),
  decimalFullWidth: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalFullWidth2: (value) => String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit))),
  decimalEnclosedCircle: (value) => enclosed(0x2460, value, 20),
  decimalEnclosedCircleChinese: (value) => enclosed(0x2460, value, 20),
  decimalEnclosedParen: (value) => enclosed(0x2474, value, 20),
  decimalEnclosedFullstop: (value) => enclosed(0x2488, value, 20),
  ideographEnclosedCircle: (value) => enclosed(0x3220, value, 10),
};

/** 1 → 一, 12 → 一十二 (which is only said without 一), 105 → 一百零五, 10000 → 一万; 0 → 零. */
function countInChinese(value: number, digits: string, units: string): string {
  if (value < 0 || value >= 100_000_000) return String(value);
  if (value === 0) return digits.charAt(0);
  const high = Math.floor(value / 10_000);
  const low = value % 10_000;
  if (high === 0) return belowTenThousand(low, digits, units);
  const gap = low > 0 && low < 1000 ? digits.charAt(0) : '';
  return `${belowTenThousand(high, digits, units)}万${gap}${low > 0 ? belowTenThousand(low, digits, units) : ''}`;
}

function belowTenThousand(value: number, digits: string, units: string): string {
  let written = '';
  for (const [place, digit] of [...String(value)].reverse().entries()) {
    const unit = place === 0 ? '' : units.charAt(place - 1);
    if (digit !== '0') written = digits.charAt(Number(digit)) + unit + written;
    else if (written !== '' && !written.startsWith(digits.charAt(0))) written = digits.charAt(0) + written;
  }
  return written;
}

/** A…Z, then AA, BB, …: the letter is repeated, as word processors do. */
function letters(value: number, first: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.min(Math.floor((value - 1) / 26) + 1, 30));
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const places = [
    ['M', '', ''],
    ['C', 'D', 'M'],
    ['X', 'L', 'C'],
    ['I', 'V', 'X'],
  ] as const;
  return [...String(value).padStart(4, '0')]
    .map((digit, index) => romanDigit(Number(digit), places[index] ?? places[3]))
    .join('');
}

function romanDigit(digit: number, [one, five, ten]: readonly [string, string, string]): string {
  if (digit === 9) return one + ten;
  if (digit === 4) return one + five;
  return (digit >= 5 ? five : '') + one.repeat(digit % 5);
}

const cycle = (signs: string, value: number): string =>
  signs.charAt((((value - 1) % signs.length) + signs.length) % signs.length);

const enclosed = (first: number, value: number, last: number): string =>
  value >= 1 && value <= last ? String.fromCodePoint(first + value - 1) : String(value);
