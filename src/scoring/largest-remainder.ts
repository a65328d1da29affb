import {
  compare,
  type Fraction,
  floorHundredths,
  fraction,
  over,
  plus,
  times,
  toPlaces,
  ZERO,
} from '../base/fraction.ts';

/** Somebody who gets a part of a whole. */
export interface Claim {
  /** Any positive measure of the part; only the proportion counts. */
  readonly share: Fraction;
  /** Decides between equal remainders, so that the order of the lines does not. */
  readonly key: string;
}

/**
 * Splits a whole (plain decimal, at most two places) in proportion to the claims, in steps of 0.01, so that the parts add up to the whole
 * exactly: everyone gets the hundredths that are due in full, the rest goes one by one to the largest remainders (Hamilton's
 * method). Equal remainders are served by key, then by order. Parts in the order of the claims.
 */
export function splitExactly(whole: string, claims: readonly Claim[]): string[] {
  const sum = claims.reduce((total, { share }) => plus(total, share), ZERO);
  if (sum.n <= 0n) return claims.map(() => '0.00');
  const due = claims.map(({ share }) => floorHundredths(over(times(fraction(whole), share), sum)));
  const granted = due.reduce((total, { hundredths }) => total + hundredths, 0n);
  const left = floorHundredths(fraction(whole)).hundredths - granted;
  const served = claims
    .map(({ key }, index) => ({ index, key, rest: due[index]?.rest ?? ZERO }))
    .sort((a, b) => compare(b.rest, a.rest) || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.index - b.index))
    .slice(0, Number(left));
  const extra = new Set(served.map(({ index }) => index));
  return due.map(({ hundredths }, index) => toPlaces({ n: hundredths + (extra.has(index) ? 1n : 0n), d: 100n }, 2));
}
