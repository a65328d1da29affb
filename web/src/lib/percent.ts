/** "0.85" → "85": a share in percent, on the text itself; "" for what is no share. */
export function percentOf(share: string): string {
  const [, whole = '', part = ''] = /^(\d+)(?:\.(\d+))?$/.exec(share) ?? [];
  if (whole === '') return '';
  const digits = part.padEnd(2, '0');
  return trimmed(`${whole}${digits.slice(0, 2)}.${digits.slice(2)}`);
}

/** "85" or "85 %" → "0.85"; undefined for what is no percentage from 0 to 100 with at most two decimals. */
export function shareOf(percent: string): string | undefined {
  const [, whole, part = ''] = /^(\d{1,3})(?:\.(\d{1,2}))?\s*[%％]?$/.exec(percent.trim()) ?? [];
  if (whole === undefined || Number(`${whole}.${part || 0}`) > 100) return undefined;
  const digits = whole.padStart(3, '0');
  return trimmed(`${digits.slice(0, -2)}.${digits.slice(-2)}${part}`);
}

const trimmed = (decimal: string): string =>
  decimal
    .replace(/\.?0*$/, '')
    .replace(/^0+(?=\d)/, '')
    .replace(/^$/, '0');
