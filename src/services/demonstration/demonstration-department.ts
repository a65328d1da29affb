import type { PlanState } from '../../model/workflow.ts';

/** A department of the demonstration city: what it plans, and how its records run. Names, figures and events are invented. */
export interface DemonstrationDepartment {
  /** 预算单位编码 */
  readonly unit: string;
  /** Without the city's name: "教育局". */
  readonly name: string;
  /** What its accounts begin with: "jiaoyu". */
  readonly account: string;
  readonly duties: string;
  readonly goal: string;
  readonly divisions: readonly DemonstrationDivision[];
  readonly projects: readonly DemonstrationProject[];
  readonly series: readonly RecordSeries[];
  /** Where the plan of this year stands; "returned" is 编制 with the objections of a reviewer. */
  readonly stands: PlanState | 'returned' | 'approved-again';
  /** How far this year's monitoring has come, where the plan is approved. */
  readonly monitoring?: 'begun' | 'filled' | 'department-review' | 'finance-review' | 'approved';
}

export interface DemonstrationDivision {
  readonly title: string;
  readonly goal: string;
  /** Name and target of this year with a space between: "维修改造学校 不少于14所". */
  readonly targets: readonly string[];
}

export interface DemonstrationProject {
  readonly name: string;
  /** In 万元: last year's and this year's. */
  readonly amounts: readonly [last: string, now: string];
  readonly purpose: string;
  readonly goals: readonly string[];
  /** "一级|二级|三级|this year's target|last year's|描述|依据" */
  readonly lines: readonly string[];
  /** The share of last year's budget that was spent, and how fast this year's is against an even pace. */
  readonly spent: readonly [last: number, pace: number];
}

/** Records of one kind, spread over the year or on given days. */
export interface RecordSeries {
  readonly ledger: string;
  /** How many stood there when last year began. */
  readonly before?: number;
  /** How many came in last year, and how many are to come in the whole of this year at an even pace. */
  readonly last: number;
  readonly year: number;
  /** How fast they come this year against that: 0.5 is half as fast. */
  readonly pace?: number;
  /** Month and day of each, instead of spreading them. */
  readonly on?: readonly string[];
  readonly fields: Readonly<Record<string, FieldSource>>;
}

/**
 * What stands in a field: a text, in which {n} is the number within the year and {year} the year; one of several texts in turn; a whole number
 * between two; a share of another field; so many days or hours behind the record's own date, missing with a chance.
 */
export type FieldSource =
  | string
  | readonly string[]
  | { readonly from: number; readonly to: number }
  | { readonly shareOf: string; readonly from: number; readonly to: number }
  | { readonly daysLater: readonly [number, number]; readonly missing?: number }
  | { readonly hoursLater: readonly [number, number]; readonly missing?: number };
