/** "91.3978494624" → "91.40": half away from zero, on the text itself; fewer places stay as they are, and so does what is no decimal. */
export function roundDigits(decimal: string, places = 2): string {
  const match = /^(-?)(\d+)\.(\d+)$/.exec(decimal);
  const [, sign = '', whole = '', part = ''] = match ?? [];
  if (!match || part.length <= places) return decimal;
  const kept = BigInt(whole + part.slice(0, places)) + (Number(part[places]) >= 5 ? 1n : 0n);
  const digits = kept.toString().padStart(places + 1, '0');
  return `${sign}${digits.slice(0, digits.length - places)}.${digits.slice(digits.length - places)}`;
}
