import type { Bilingual } from '../base/bilingual.ts';
import type { Citation } from './finding.ts';
import type { Place } from './place.ts';

/** A number that went into a formula, and where it came from. */
export interface TraceInput {
  readonly name: Bilingual;
  readonly value: string;
  readonly at?: Place;
}

/** One computed number with everything needed to follow it by hand. */
export interface TraceStep {
  /** What is computed ("得分"). */
  readonly what: Bilingual;
  readonly inputs: readonly TraceInput[];
  /** In words ("分值 × 实际完成值 ÷ 指标值"). */
  readonly formula: Bilingual;
  /** The same with the numbers in it ("10 × 63 ÷ 70"). */
  readonly substituted: string;
  /** The value before rounding, in full or to six places with "…". */
  readonly exact: string;
  readonly result: string;
  /** Present when `result` was rounded half up, with the number of places. */
  readonly roundedTo?: number;
  readonly citations: readonly Citation[];
}
