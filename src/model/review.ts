import type { Bilingual } from '../base/bilingual.ts';
import type { Severity } from './finding.ts';
import type { Grade } from './grade.ts';

/**
 * The eight points of the 绩效目标审核表 (财预〔2015〕88号, recalled), two for each of its four parts: 规范完整性, 明确清晰性; 目标相关性,
 * 指标科学性; 绩效合理性, 资金匹配性; 实现可能性, 条件充分性.
 */
export type ReviewPoint =
  | 'completeness'
  | 'clarity'
  | 'goal-relevance'
  | 'indicator-soundness'
  | 'reasonableness'
  | 'funds-match'
  | 'attainability'
  | 'conditions';

/** A proposed 审核表. Points are decimal strings with at most two places. A person decides; the form says what led to it. */
export interface ReviewForm {
  readonly parts: readonly ReviewPart[];
  /** Absent where there was nothing to review: a paper without any indicator is not a bad paper but none. */
  readonly total?: string;
  readonly grade?: Grade;
  /** Why nothing is proposed; only then. */
  readonly notProposed?: Bilingual;
  /** That tables were not seen whole, and on what the points stand; absent where all were. */
  readonly inPart?: Bilingual;
}

export interface ReviewPart {
  readonly id: string;
  readonly title: Bilingual;
  readonly max: string;
  readonly points?: string;
  readonly grade?: Grade;
  readonly items: readonly ReviewItem[];
}

export interface ReviewItem {
  readonly id: ReviewPoint;
  readonly title: Bilingual;
  readonly question: Bilingual;
  readonly max: string;
  readonly points?: string;
  readonly grade?: Grade;
  readonly deductions: readonly Deduction[];
  /** How many things under this point could not be checked: the points may be too high by them. */
  readonly notChecked: number;
}

/** What one rule takes from its point. */
export interface Deduction {
  readonly rule: string;
  readonly title: Bilingual;
  readonly severity: Severity;
  /** The findings behind it, by their number in the report, from 1. */
  readonly findings: readonly number[];
  readonly points: string;
  /** Counted twice, because half of the projects or more are concerned. */
  readonly widespread: boolean;
}
