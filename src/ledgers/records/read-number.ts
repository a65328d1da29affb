import { readChineseNumeral } from '../../base/chinese-numeral.ts';
import { decimal } from '../../base/decimal.ts';
import { foldWidth } from '../../base/fold-width.ts';
import { yuanOf } from '../../base/money-unit.ts';
import { knownUnitAt } from '../../model/target-grammar/units.ts';

const NUMBER = /^(-?)(\d{1,3}(?:,\d{3})+|\d+)?(?:\.(\d+))?(?:e\+?(\d{1,2}))?(.*)$/i;
const SCALES: Readonly<Record<string, string>> = { 十: '10', 百: '100', 千: '1000', 万: '10000', 亿: '100000000' };

/**
 * A number in one of the ways offices write it: "1,200", "１２００", "56人次", "1.2万元", "(300.00)" for a negative amount, "¥3500", "十二".
 * A plain decimal without needless zeros; undefined when it is none ("约50", "50-60").
 */
export function readNumber(text: string): string | undefined {
  const plain = foldWidth(text)
    .replace(/\s/g, '')
    .replace(/^[¥￥]/, '')
    .replace(/^\+/, '');
  const negative = /^\((.+)\)$/.exec(plain)?.[1];
  if (negative !== undefined) {
    const value = readNumber(negative);
    return value === undefined || value.startsWith('-') ? undefined : plainDecimal(`-${value}`);
  }
  return ofDigits(plain) ?? ofNumeral(plain);
}

function ofDigits(text: string): string | undefined {
  const match = NUMBER.exec(text);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [, sign = '', whole = '0', fraction = '', exponent, rest = ''] = match;
  const scale = scaleOf(rest);
  if (scale === undefined) return undefined;
  const value = decimal(`${sign}${whole.replaceAll(',', '')}${fraction === '' ? '' : `.${fraction}`}`).times(scale);
  return (exponent === undefined ? value : value.times(decimal(10).pow(Number(exponent)))).toFixed();
}

function ofNumeral(text: string): string | undefined {
  const match = /^([零〇一二两三四五六七八九十百千万亿]+)(.*)$/.exec(text);
  if (!match?.[1] || scaleOf(match[2] ?? '') !== '1') return undefined;
  return readChineseNumeral(match[1]);
}

/** What the words behind a number multiply it with; undefined when they are more than a multiplier and a unit. */
function scaleOf(rest: string): string | undefined {
  const yuan = yuanOf(rest);
  if (yuan !== undefined) return yuan;
  const scale = SCALES[rest.slice(0, 1)];
  const unit = scale === undefined ? rest : rest.slice(1);
  if (unit !== '' && knownUnitAt(unit) !== unit && !/^元[整正]?$/.test(unit)) return undefined;
  return scale ?? '1';
}

function plainDecimal(text: string): string {
  const value = decimal(text);
  return value.isZero() ? '0' : value.toFixed();
}
