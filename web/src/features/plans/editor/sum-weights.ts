/** The exact sum of weights; cells that are empty or unreadable count nothing. */
export function sumWeights(weights: readonly (string | null | undefined)[]): string {
  const given = weights.filter((weight): weight is string => Boolean(weight && /^\d+(?:\.\d+)?$/.test(weight)));
  const places = Math.max(0, ...given.map((weight) => weight.split('.')[1]?.length ?? 0));
  const scaled = given.map((weight) => {
    const [whole = '0', part = ''] = weight.split('.');
    return BigInt(whole + part.padEnd(places, '0'));
  });
  const sum = scaled
    .reduce((one, other) => one + other, 0n)
    .toString()
    .padStart(places + 1, '0');
  return places === 0 ? sum : `${sum.slice(0, -places)}.${sum.slice(-places)}`.replace(/\.?0+$/, '');
}
