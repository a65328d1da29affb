/** "1234567.50" → "1,234,567.50". Works on the text itself, so that no digit is lost; what is no decimal stays as it is. */
export function groupDigits(decimal: string): string {
  const match = /^(-?)(\d+)(\.\d+)?$/.exec(decimal);
  if (!match) return decimal;
  const [, sign = '', whole = '', part = ''] = match;
  return `${sign}${whole.replace(/\B(?=(?:\d{3})+$)/g, ',')}${part}`;
}
