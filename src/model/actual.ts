import type { Place } from './place.ts';

/** How far a qualitative target was reached, as the evaluator judges it: 达成, 部分达成, 未达成. */
export type Tier = 'achieved' | 'partly' | 'missed';

/**
 * What was really achieved for one indicator. No entry at all means that the value is missing, which makes the table incomplete and
 * is never a zero. `text` is what was written, `at` the cell it stands in.
 */
export type Actual = NumberActual | PartsActual | TierActual | NotApplicableActual | UnreadableActual;

/** A measured value, still in the words of the sheet: unit and percent form are compared with the target when it is scored. */
export interface NumberActual {
  readonly kind: 'number';
  readonly text: string;
  /** Plain decimal. */
  readonly value: string;
  /** As written; "" when none was. */
  readonly unit: string;
  /** The base of a rate ("月"). */
  readonly per?: string;
  readonly at?: Place;
}

/** One value for each part of a list target, in its order; undefined where a part's value is missing. */
export interface PartsActual {
  readonly kind: 'parts';
  readonly text: string;
  readonly parts: readonly (NumberActual | UnreadableActual | undefined)[];
  readonly at?: Place;
}

/** A judgement: the tier and the share of the weight the evaluator grants inside it ("0.85"); absent when only the tier was chosen. */
export interface TierActual {
  readonly kind: 'tier';
  readonly text: string;
  readonly tier: Tier;
  /** Plain decimal from 0 to 1. */
  readonly share?: string;
  readonly at?: Place;
}

/** Said not to apply this year. */
export interface NotApplicableActual {
  readonly kind: 'not-applicable';
  readonly text: string;
  readonly at?: Place;
}

/** Something is written that is neither a number nor a tier ("已完成"). */
export interface UnreadableActual {
  readonly kind: 'unreadable';
  readonly text: string;
  readonly at?: Place;
}

/** What was reported for one indicator: its value and the reason for a deviation. */
export interface Report {
  readonly actual?: Actual;
  /** 偏差原因分析及改进措施; "" counts as none. */
  readonly reason?: string;
}

/** What was spent for one project, or the department as a whole, in 元 as plain decimals; absent where nothing was reported. */
export interface Spending {
  /** 全年预算数 (调整后预算数) */
  readonly adjusted?: string;
  /** 全年执行数, or what was spent by the period's end. */
  readonly executed?: string;
  readonly reason?: string;
  readonly at?: Place;
}

/**
 * Everything reported about a plan. Keys are JSON pointers into it: indicators "/projects/0/indicators/3" or "/indicators/2",
 * spending "/projects/0" or "" for the department as a whole.
 */
export interface Reports {
  readonly indicators: Readonly<Record<string, Report>>;
  readonly spending: Readonly<Record<string, Spending>>;
}
