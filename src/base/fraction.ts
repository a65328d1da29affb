/**
 * A rational number, so that W·A/T can be rounded from its true value and never from a rounded one. The denominator is positive;
 * fractions are not reduced, they live for one formula.
 */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const POWERS: bigint[] = [1n];

function powerOfTen(exponent: number): bigint {
  for (let next = POWERS.length; next <= exponent; next += 1) POWERS.push((POWERS[next - 1] ?? 1n) * 10n);
  return POWERS[exponent] ?? 1n;
}

/** A fraction from a plain decimal ("-12.50"). Throws on anything else: callers check with isDecimal first. */
export function fraction(text: string): Fraction {
  const point = text.indexOf('.');
  if (point < 0) return { n: BigInt(text), d: 1n };
  return { n: BigInt(text.slice(0, point) + text.slice(point + 1)), d: powerOfTen(text.length - point - 1) };
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export function plus(a: Fraction, b: Fraction): Fraction {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : { n: a.n * b.d + b.n * a.d, d: a.d * b.d };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { n: -b.n, d: b.d });
}

export function times(a: Fraction, b: Fraction): Fraction {
  return { n: a.n * b.n, d: a.d * b.d };
}

/** Throws when the divisor is zero: every formula says beforehand what it does then. */
export function over(a: Fraction, b: Fraction): Fraction {
  if (b.n === 0n) throw new Error('over: the divisor is zero; decide this case before dividing');
  return b.n > 0n ? { n: a.n * b.d, d: a.d * b.n } : { n: -a.n * b.d, d: -a.d * b.n };
}

/** Negative, zero or positive as a is less than, equal to or greater than b. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function least(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

function scaled(value: Fraction, places: number): { readonly whole: bigint; readonly rest: bigint } {
  const numerator = (value.n < 0n ? -value.n : value.n) * powerOfTen(places);
  return { whole: numerator / value.d, rest: numerator % value.d };
}

function withPoint(digits: bigint, places: number, negative: boolean): string {
  const sign = negative && digits !== 0n ? '-' : '';
  if (places === 0) return sign + digits.toString();
  const text = digits.toString().padStart(places + 1, '0');
  return `${sign}${text.slice(0, -places)}.${text.slice(-places)}`;
}

/**
 * Half up to a fixed number of places ("89.995" at 2 is "90.00"), decided by the remainder of the whole-number division, so exact for
 * every length of input. Negative numbers round away from zero at the half.
 */
export function toPlaces(value: Fraction, places: number): string {
  const { whole, rest } = scaled(value, places);
  return withPoint(rest * 2n >= value.d ? whole + 1n : whole, places, value.n < 0n);
}

/** How many hundredths a value holds at most, and what is left of it: what largest remainders are made of. */
export function floorHundredths(value: Fraction): { readonly hundredths: bigint; readonly rest: Fraction } {
  const { whole, rest } = scaled(value, 2);
  return { hundredths: whole, rest: { n: rest, d: value.d } };
}

/** The value in full where it ends ("9.125"), else to six places with "…" ("9.166666…"): for a person who follows the sum. */
export function shown(value: Fraction): string {
  if (value.d === 1n) return value.n.toString();
  const { whole, rest } = scaled(value, 6);
  const digits = withPoint(whole, 6, value.n < 0n);
  return rest === 0n ? digits.replace(/\.?0+$/, '') : `${digits}…`;
}
