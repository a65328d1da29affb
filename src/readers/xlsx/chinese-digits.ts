const DIGITS = { 1: '○一二三四五六七八九', 2: '零壹贰叁肆伍陆柒捌玖' } as const;
const UNITS = { 1: ['', '十', '百', '千'], 2: ['', '拾', '佰', '仟'] } as const;
const GROUPS = ['', '万', '亿', '万亿'];

/**
 * The numbers in a text with Chinese digits, as [DBNum1] (一二三) and [DBNum2] (壹贰叁) show them; `oneByOne` for years
 * (二○二五). Numbers with separators, and whole numbers beyond 16 digits, are written digit by digit too.
 */
export function toChineseDigits(text: string, kind: number, oneByOne = false): string {
  const style = kind === 2 ? 2 : 1;
  return text.replace(/(\d+)(\.\d+)?/g, (_, whole: string, fraction = '') => {
    const head = oneByOne || whole.length > 16 ? digitByDigit(whole, style) : withUnits(whole, style);
    return fraction === '' ? head : `${head}.${digitByDigit(fraction.slice(1), style)}`;
  });
}

function digitByDigit(digits: string, style: 1 | 2): string {
  return [...digits].map((digit) => DIGITS[style][Number(digit)] ?? digit).join('');
}

function withUnits(digits: string, style: 1 | 2): string {
  const number = digits.replace(/^0+(?=\d)/, '');
  const zero = style === 1 ? '○' : '零';
  const groups: string[] = [];
  for (let end = number.length; end > 0; end -= 4) groups.unshift(number.slice(Math.max(0, end - 4), end));
  let text = '';
  for (const [index, group] of groups.entries()) {
    const read = readGroup(group, style);
    if (read === '') continue;
    const skipped = text !== '' && (group.startsWith('0') || text.endsWith(zero));
    text += (skipped ? zero : '') + read + (GROUPS[groups.length - 1 - index] ?? '');
  }
  if (style === 1) text = text.replace(/^一十/, '十');
  return text === '' ? zero : text;
}

function readGroup(group: string, style: 1 | 2): string {
  let text = '';
  let gap = false;
  for (const [index, digit] of [...group].entries()) {
    if (digit === '0') {
      gap = text !== '';
      continue;
    }
    text +=
      (gap ? (DIGITS[style][0] ?? '') : '') +
      digitByDigit(digit, style) +
      (UNITS[style][group.length - 1 - index] ?? '');
    gap = false;
  }
  return text;
}
