import { decimal, roundHalfUp } from '../../base/decimal.ts';
import { toChineseDigits } from './chinese-digits.ts';
import { compileFormat, type FormatSection, type FormatToken } from './format-code.ts';
import { type Calendar, formatDate } from './format-date.ts';

/**
 * A number as a cell with this format code shows it (ECMA-376 18.8.31), without the spaces that only align. Widths are not known
 * here, so "General" shows whole numbers with all their digits (codes of 15 digits are common) and rounds others to the 10 digits
 * that a cell of usual width shows; a date that the calendar does not have is shown as a number.
 */
export function formatNumber(value: number, code: string, calendar: Calendar): string {
  if (code === 'General' || code === '@' || code === '') return formatGeneral(value);
  const sections = compileFormat(code).slice(0, 3);
  const section = chooseSection(value, sections);
  if (!section) return formatGeneral(value);
  const { tokens } = section;
  const isPlain = tokens.every((token) => token.kind === 'literal');
  if (isPlain) return tokens.map(literalOf).join('').trim();
  if (section.isDate) return (formatDate(value, section, calendar) ?? formatGeneral(value)).trim();
  const sign = value < 0 && showsSign(section, sections) ? '-' : '';
  const digits = formatSection(Math.abs(value), section);
  const shown = /[1-9]/.test(digits) || !/0/.test(digits) ? sign + digits : digits;
  return (section.chineseDigits ? toChineseDigits(shown, section.chineseDigits) : shown).trim();
}

/** A text as a cell with this format code shows it: only a section with "@" changes it. */
export function formatText(text: string, code: string): string {
  if (!code.includes('@') || code === '@') return text;
  const sections = compileFormat(code);
  const section = sections.find(({ tokens }) => tokens.some((token) => token.kind === 'text'));
  if (!section) return text;
  return section.tokens.map((token) => (token.kind === 'text' ? text : literalOf(token))).join('');
}

/** "General": at most 10 digits, no trailing zeros, an exponent only where nothing else would be left. */
function formatGeneral(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e15) return String(value === 0 ? 0 : value);
  const size = Math.abs(value);
  if (size >= 1e15 || size < 1e-9) {
    const [mantissa = '', exponent = '0'] = value.toExponential(5).split('e');
    const power = Number(exponent);
    const padded = String(Math.abs(power)).padStart(2, '0');
    return `${mantissa.replace(/\.?0+$/, '')}E${power < 0 ? '-' : '+'}${padded}`;
  }
  const whole = size < 1 ? 1 : Math.floor(size).toString().length;
  return rounded(value, Math.max(0, 10 - whole))
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
}

function chooseSection(value: number, sections: readonly FormatSection[]): FormatSection | undefined {
  if (sections.some((section) => section.condition)) {
    const match = sections.find(({ condition }) => condition && holds(value, condition));
    return match ?? sections.find(({ condition }) => !condition) ?? sections.at(-1);
  }
  const [positive, negative, zero] = sections;
  if (value < 0) return negative ?? positive;
  return value === 0 ? (zero ?? positive) : positive;
}

function holds(value: number, { operator, limit }: { operator: string; limit: number }): boolean {
  switch (operator) {
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<>':
      return value !== limit;
    default:
      return value === limit;
  }
}

/** The second of several unconditional sections is for negative numbers and brings its own sign. */
function showsSign(section: FormatSection, sections: readonly FormatSection[]): boolean {
  if (section.condition) return !(section.condition.operator.startsWith('<') && section.condition.limit <= 0);
  return section !== sections[1] || sections.some((other) => other.condition);
}

function formatSection(size: number, section: FormatSection): string {
  const { tokens } = section;
  if (tokens.some((token) => token.kind === 'general')) {
    return tokens.map((token) => (token.kind === 'general' ? formatGeneral(size) : literalOf(token))).join('');
  }
  if (tokens.some((token) => token.kind === 'exponent')) return formatScientific(size, tokens);
  if (tokens.some((token) => token.kind === 'slash')) return formatFraction(size, tokens);
  const percents = tokens.filter((token) => token.kind === 'percent').length;
  const places = digitsAfterPoint(tokens).length;
  const [whole = '0', fraction = ''] = rounded(size, places, 2 * percents - 3 * section.thousands).split('.');
  return fillDigits(tokens, whole === '0' ? '' : whole, fraction, section.groups);
}

/** Half away from zero on the 15 digits that Excel keeps, so that 1.005 at two places is 1.01. `power` moves the point first. */
function rounded(value: number, places: number, power = 0): string {
  const exact = decimal(value.toPrecision(15));
  const moved = power === 0 ? exact : exact.times(decimal(10).pow(power));
  return roundHalfUp(moved, places).toFixed(places);
}

function digitsAfterPoint(tokens: readonly FormatToken[]): FormatToken[] {
  const point = tokens.findIndex((token) => token.kind === 'point');
  return point < 0 ? [] : tokens.slice(point).filter((token) => token.kind === 'digit');
}

/** Puts digits into their places: the first place of the whole part takes all that are left over. */
function fillDigits(tokens: readonly FormatToken[], whole: string, fraction: string, groups: boolean): string {
  const point = tokens.findIndex((token) => token.kind === 'point');
  const end = point < 0 ? tokens.length : point;
  const first = tokens.findIndex((token) => token.kind === 'digit');
  let left = whole;
  let count = 0;
  let text = '';
  const putDigit = (digit: string) => {
    text = (groups && count > 0 && count % 3 === 0 ? `${digit},` : digit) + text;
    count += 1;
  };
  for (let index = end - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.kind !== 'digit') {
      text = (token ? literalOf(token) : '') + text;
      continue;
    }
    const digit = left.at(-1);
    left = left.slice(0, -1);
    if (digit !== undefined) putDigit(digit);
    else if (token.mark === '0') putDigit('0');
    else if (token.mark === '?') text = ` ${text}`;
    if (index === first) for (; left !== ''; left = left.slice(0, -1)) putDigit(left.at(-1) ?? '');
  }
  return text + fillFraction(tokens.slice(end), fraction);
}

function fillFraction(tokens: readonly FormatToken[], fraction: string): string {
  const significant = fraction.replace(/0+$/, '').length;
  let place = 0;
  return tokens
    .map((token) => {
      if (token.kind !== 'digit') return token.kind === 'point' ? '.' : literalOf(token);
      place += 1;
      if (place <= significant || token.mark === '0') return fraction[place - 1] ?? '0';
      return token.mark === '?' ? ' ' : '';
    })
    .join('');
}

function formatScientific(size: number, tokens: readonly FormatToken[]): string {
  const at = tokens.findIndex((token) => token.kind === 'exponent');
  const mantissaTokens = tokens.slice(0, at);
  const places = digitsAfterPoint(mantissaTokens).length;
  const [mantissa = '0', power = '0'] = size.toExponential(places).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const exponent = Number(power);
  const mark = tokens[at];
  const plus = mark?.kind === 'exponent' && mark.sign === '+' ? '+' : '';
  const behind = fillDigits(tokens.slice(at + 1), String(Math.abs(exponent)), '', false);
  return `${fillDigits(mantissaTokens, whole, fraction, false)}E${exponent < 0 ? '-' : plus}${behind}`;
}

/** "# ?/?": the nearest fraction whose denominator has as many digits as the format has places for it. */
function formatFraction(size: number, tokens: readonly FormatToken[]): string {
  const slash = tokens.findIndex((token) => token.kind === 'slash');
  const behind = tokens.slice(slash + 1);
  const fixed = Number(
    behind
      .map((token) => (token.kind === 'literal' ? token.text : ''))
      .join('')
      .trim() || '0',
  );
  const places = Math.min(3, behind.filter((token) => token.kind === 'digit').length);
  const most = 10 ** places - 1;
  const whole = Math.floor(size);
  let best = { numerator: 0, denominator: fixed > 0 ? fixed : 1, error: Number.POSITIVE_INFINITY };
  for (let denominator = fixed > 0 ? fixed : 1; denominator <= (fixed > 0 ? fixed : most); denominator += 1) {
    const numerator = Math.round((size - whole) * denominator);
    const error = Math.abs(size - whole - numerator / denominator);
    if (error < best.error - 1e-12) best = { numerator, denominator, error };
  }
  if (best.numerator === 0) return String(whole);
  if (best.numerator === best.denominator) return String(whole + 1);
  return `${whole > 0 ? `${whole} ` : ''}${best.numerator}/${best.denominator}`;
}

function literalOf(token: FormatToken): string {
  if (token.kind === 'literal') return token.text;
  return token.kind === 'percent' ? '%' : '';
}
