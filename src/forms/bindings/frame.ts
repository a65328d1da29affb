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
  /** Position in the innermost list, from 1. */
  readonly number?: number;
}
