import type { Severity } from './finding.ts';

/** How much a finding weighs: three warnings are as grave as one error, three hints as one warning. */
const WEIGHTS: Readonly<Record<Severity, number>> = { error: 9, warning: 3, hint: 1 };

/** A paper that could not be read comes before all others: nobody knows what stands in it. */
export const UNREADABLE_WEIGHT = 1_000_000;

/** The weight of a paper, by which a batch is ranked. */
export function weightOf(counts: Readonly<Record<Severity, number>>): number {
  return counts.error * WEIGHTS.error + counts.warning * WEIGHTS.warning + counts.hint * WEIGHTS.hint;
}
