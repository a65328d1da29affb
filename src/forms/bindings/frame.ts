import type { MoneyUnit } from '../../base/money-unit.ts';
import type {
  CostLine,
  Division,
  ExecutionLine,
  Indicator,
  Plan,
  Project,
  ProjectSummary,
  WorkItem,
} from '../../model/plan.ts';
import type { ReviewForm, ReviewItem, ReviewPart } from '../../model/review.ts';

/** What a cell may speak of: the paper, and the elements of the lists around the cell. */
export interface Frame {
  readonly plan: Plan;
  readonly project?: Project;
  readonly indicator?: Indicator;
  /** The indicator of the midterm block where two blocks stand side by side. */
  readonly midterm?: Indicator;
  readonly division?: Division;
  readonly safeguard?: string;
  readonly work?: WorkItem;
  readonly costLine?: CostLine;
  readonly execution?: ExecutionLine;
  readonly summaryLine?: ProjectSummary['lines'][number];
  /** The proposed review of the plan's goals, and where in it the cell stands. */
  readonly review?: ReviewForm;
  readonly reviewPart?: ReviewPart;
  readonly reviewItem?: ReviewItem;
  /** Position in the innermost list, from 1. */
  readonly number?: number;
  /** The unit of money the form prescribes. */
  readonly moneyUnit?: MoneyUnit;
  /** The last month of a monitored period, from 1. */
  readonly throughMonth?: number;
  /** How the numbers of an indicator, a money line, a project or the plan came about, in words, by the element itself. */
  readonly traces?: Traces;
}

/** Explanations by what they explain; `total` is that of the plan's or project's total. */
export type Traces = ReadonlyMap<object, string>;
