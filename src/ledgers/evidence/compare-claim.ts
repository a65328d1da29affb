import { decimal, roundHalfUp } from '../../base/decimal.ts';
import type { Actual } from '../../model/actual.ts';
import type { MeasuredActual } from '../../model/measure.ts';
import { dayOf } from '../../model/target-grammar/deadline.ts';
import { CONVERTED_PLACES, inUnit } from '../../model/unit-scale.ts';

/** How a claimed figure stands to the computed one. */
export type Comparison =
  | { readonly kind: 'equal'; readonly isRounded: boolean }
  | { readonly kind: 'different'; readonly difference?: string }
  | { readonly kind: 'incomparable' };

/**
 * Compares in the computed value's unit. Equal means exactly equal, at as many decimals as were claimed ("96.67%" is 29/30), unless a
 * tolerance is given, in the same unit. A claimed unit that the measure has nothing to do with cannot be compared; a count takes any.
 */
export function compareClaim(claimed: Actual, computed: MeasuredActual, year: number, tolerance = '0'): Comparison {
  const { value } = computed;
  if (value === undefined) return { kind: 'incomparable' };
  if (computed.measure.take.kind === 'completed-by') return compareDays(claimed, value, year);
  if (claimed.kind !== 'number') return { kind: 'incomparable' };
  // A count takes any unit, a claim without one is in that of the count.
  const unit = computed.unit === '' || claimed.unit === '' ? claimed.unit : computed.unit;
  const own = inUnit(value, unit, claimed.unit);
  const exact = inUnit(claimed.value, claimed.unit, unit)?.minus(value);
  if (!own || !exact) return { kind: 'incomparable' };
  const places = decimal(claimed.value).decimalPlaces();
  if (roundHalfUp(own, places).equals(claimed.value)) return { kind: 'equal', isRounded: own.decimalPlaces() > places };
  if (exact.abs().lessThanOrEqualTo(tolerance)) return { kind: 'equal', isRounded: false };
  return { kind: 'different', difference: roundHalfUp(exact, CONVERTED_PLACES).toFixed() };
}

function compareDays(claimed: Actual, day: string, year: number): Comparison {
  const own = dayOf(claimed.text, year);
  if (own === undefined) return { kind: 'incomparable' };
  return own === day || (/^\D*\d{1,2}月\D*$/.test(claimed.text) && own.slice(0, 7) === day.slice(0, 7))
    ? { kind: 'equal', isRounded: own !== day }
    : { kind: 'different' };
}
