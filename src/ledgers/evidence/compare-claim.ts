import { decimal, roundHalfUp } from '../../base/decimal.ts';
import type { Actual } from '../../model/actual.ts';
import type { MeasuredActual } from '../../model/measure.ts';
import { dayOf } from '../../model/target-grammar/deadline.ts';

/** How a claimed figure stands to the computed one. */
export type Comparison =
  | { readonly kind: 'equal'; readonly isRounded: boolean }
  | { readonly kind: 'different'; readonly difference?: string }
  | { readonly kind: 'incomparable' };

/** What one of a unit is in the unit that measures use. */
const SCALES: Readonly<Record<string, readonly [unit: string, factor: string]>> = {
  千元: ['元', '1000'],
  万元: ['元', '10000'],
  百万元: ['元', '1000000'],
  亿元: ['元', '100000000'],
  '‰': ['%', '0.1'],
  百分比: ['%', '1'],
  日: ['天', '1'],
  个小时: ['小时', '1'],
};

/**
 * Compares in the computed value's unit. Equal means exactly equal, at as many decimals as were claimed ("96.67%" is 29/30), unless a
 * tolerance is given, in the same unit. A claimed unit that the measure has nothing to do with cannot be compared; a count takes any.
 */
export function compareClaim(claimed: Actual, computed: MeasuredActual, year: number, tolerance = '0'): Comparison {
  const { value } = computed;
  if (value === undefined) return { kind: 'incomparable' };
  if (computed.measure.take.kind === 'completed-by') return compareDays(claimed, value, year);
  if (claimed.kind !== 'number') return { kind: 'incomparable' };
  const [unit, factor] = SCALES[claimed.unit] ?? [claimed.unit, '1'];
  if (computed.unit !== '' && unit !== '' && unit !== computed.unit) return { kind: 'incomparable' };
  const places = decimal(claimed.value).decimalPlaces();
  const own = decimal(value).div(factor);
  const isRounded = own.decimalPlaces() > places;
  const difference = decimal(claimed.value).minus(roundHalfUp(own, places)).times(factor);
  const exact = decimal(claimed.value).times(factor).minus(value);
  if (difference.isZero()) return { kind: 'equal', isRounded };
  if (exact.abs().lessThanOrEqualTo(tolerance)) return { kind: 'equal', isRounded: false };
  return { kind: 'different', difference: exact.toFixed() };
}

function compareDays(claimed: Actual, day: string, year: number): Comparison {
  const own = dayOf(claimed.text, year);
  if (own === undefined) return { kind: 'incomparable' };
  return own === day || (/^\D*\d{1,2}月\D*$/.test(claimed.text) && own.slice(0, 7) === day.slice(0, 7))
    ? { kind: 'equal', isRounded: own !== day }
    : { kind: 'different' };
}
