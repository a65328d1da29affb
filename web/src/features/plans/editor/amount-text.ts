/** An amount as somebody types it, in 元: "12,000.50", "１２０００元" and "1.2万元" are taken; what is no amount stays as it was typed. */
export function amountText(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[,，\s元￥¥]/g, '');
  const match = /^(-?\d+)(?:\.(\d+))?万$/.exec(plain);
  if (!match) return plain;
  const [, whole = '', part = ''] = match;
  const [more, rest] = [part.padEnd(4, '0').slice(0, 4), part.slice(4)];
  const sign = whole.startsWith('-') ? '-' : '';
  const digits = `${whole.replace('-', '')}${more}`.replace(/^0+(?=\d)/, '');
  return `${sign}${digits}${rest && `.${rest}`}`;
}

const AMOUNT = /^(?:-?\d+(?:\.\d+)?)?$/;

/** Whether a text can stand as an amount; empty can. */
export const isAmount = (text: string): boolean => AMOUNT.test(text);

/** A share or a sum as it is typed: "25%" and "２５" are 25. */
export const numberText = (typed: string): string => typed.normalize('NFKC').replace(/[%％,，\s]/g, '');
