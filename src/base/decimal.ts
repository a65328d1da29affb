import { Decimal } from 'decimal.js';

/**
 * The one decimal of the program: 60 significant digits, so that sums, products and quotients of money and scores are exact
 * long before they are rounded; never written with an exponent below 1e60.
 */
const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP, toExpNeg: -60, toExpPos: 60 });

export type Exact = Decimal;

/** A decimal from its written form. Throws on anything that is not a plain number: callers check first with {@link isDecimal}. */
export function decimal(text: string | number | Decimal): Decimal {
  return new Exact(text);
}

/** Whether a text is a plain decimal number ("12", "-0.5"); exponents, signs alone, NaN and infinities are not. */
export function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}

/** Half up to a number of places ("89.995" at 2 is "90.00"). Negative numbers round away from zero at the half. */
export function roundHalfUp(value: Decimal, places: number): Decimal {
  return value.toDecimalPlaces(places, Decimal.ROUND_HALF_UP);
}
