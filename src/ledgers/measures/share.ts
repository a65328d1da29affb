import { decimal } from '../../base/decimal.ts';
import { fraction, over, times, toPlaces } from '../../base/fraction.ts';
import { measured, type Outcome, undefinedBecause } from './measure-kind.ts';

/** Places of rates and means: finer than any difference that a million records can make to a target with two decimals. */
const PLACES = 10;

/** A quotient of two plain decimals to ten places, half up from its true value, without needless zeros. The divisor is not zero. */
export function quotient(numerator: string, denominator: string, factor = '1'): string {
  const exact = over(times(fraction(numerator), fraction(factor)), fraction(denominator));
  return decimal(toPlaces(exact, PLACES)).toFixed();
}

/** A part of a whole in percent. A whole of zero gives no rate: neither 0 % nor 100 % would be true. */
export function shareOf(
  numerator: string,
  denominator: string,
  whole: { readonly zh: string; readonly en: string },
): Outcome {
  if (decimal(denominator).isZero()) {
    const zh = `${whole.zh}为 0，没有分母，比例不能计算。`;
    return undefinedBecause('%', zh, `${whole.en} is 0: there is nothing to divide by.`, { numerator, denominator });
  }
  return measured(quotient(numerator, denominator, '100'), '%', { numerator, denominator });
}
