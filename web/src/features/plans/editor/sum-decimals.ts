/** The exact sum of texts or amounts; cells that are empty or unreadable count nothing. */
export function sumDecimals(texts: readonly (string | null | undefined)[]): string {
  const given = texts.filter((text): text is string => Boolean(text && /^\d+(?:\.\d+)?$/.test(text)));
  const places = Math.max(0, ...given.map((text) => text.split('.')[1]?.length ?? 0));
  const scaled = given.map((text) => {
    const [whole = '0', part = ''] = text.split('.');
    return BigInt(whole + part.padEnd(places, '0'));
  });
  const sum = scaled
    .reduce((one, other) => one + other, 0n)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? sum : `${sum.slice(0, -places)}.${sum.slice(-places)}`.replace(/\.?0+$/, '');
}
