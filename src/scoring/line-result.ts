import type { Bilingual } from '../base/bilingual.ts';
import { type Fraction, shown, toPlaces } from '../base/fraction.ts';
import type { LineStatus, Note } from '../model/evaluation.ts';
import type { Place } from '../model/place.ts';
import type { TraceStep } from '../model/trace.ts';
import type { FormulaResult } from './target-formula.ts';

/** What scoring one line came to, before reasons are looked at. */
export interface LineResult {
  readonly status: LineStatus;
  readonly score?: string;
  /** The score before rounding. */
  readonly exact?: Fraction;
  readonly met?: boolean;
  /** Actual as percent of the target; absent where that means nothing. */
  readonly percent?: Fraction;
  readonly notes: readonly Note[];
  readonly trace: readonly TraceStep[];
}

export const SCORE: Bilingual = { zh: '得分', en: 'score' };
const WEIGHT: Bilingual = { zh: '分值', en: 'weight' };
const TARGET: Bilingual = { zh: '指标值', en: 'target' };
const ACTUAL: Bilingual = { zh: '实际完成值', en: 'actual' };

/** A line without a score, and why. */
export function withoutScore(status: LineStatus, code: string, zh: string, en: string): LineResult {
  return { status, notes: [{ code, text: { zh, en } }], trace: [] };
}

/** Where the inputs of a line stand. */
export interface InputPlaces {
  readonly target?: Place | undefined;
  readonly actual?: Place | undefined;
}

/** The step that explains a score: inputs, formula, numbers, rounding. */
export function scoreStep(
  result: Omit<FormulaResult, 'met'>,
  weight: string,
  target: string,
  actual: string,
  places: InputPlaces,
): TraceStep {
  return {
    what: SCORE,
    inputs: [
      { name: WEIGHT, value: weight },
      { name: TARGET, value: target, ...(places.target ? { at: places.target } : {}) },
      { name: ACTUAL, value: actual, ...(places.actual ? { at: places.actual } : {}) },
    ],
    formula: result.formula,
    substituted: result.substituted,
    exact: shown(result.score),
    result: toPlaces(result.score, 2),
    roundedTo: 2,
    citations: result.cites,
  };
}
