import { fraction, over, times, toPlaces } from '../base/fraction.ts';
import type { TargetNature } from '../model/monitoring.ts';
import type { Target } from '../model/target.ts';
import type { Progress } from './number-pace.ts';

/**
 * What a target asks for by a day, in its own unit: a flow grows evenly through the year, and so much of a ceiling may be used up; a stock, a
 * ratio and a cadence ask for their whole value at any time. Undefined where the target is no single number, or a day.
 */
export function expectedBy(
  target: Target,
  nature: TargetNature,
  { months }: Pick<Progress, 'months'>,
): string | undefined {
  if (target.kind !== 'number' || nature === 'deadline' || nature === 'judgement') return undefined;
  const wanted = fraction(target.value);
  const isGrowing = nature === 'flow' || nature === 'ceiling';
  return toPlaces(isGrowing ? over(times(wanted, months), fraction('12')) : wanted, 2);
}
