import { daysBetween } from '../../base/calendar.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { type Work, workOf } from '../../model/work.ts';
import type { DocumentKind, PlanState } from '../../model/workflow.ts';
import type { DeadlineRow } from '../../store/tasks/deadlines.ts';
import type { OpenDocument } from '../../store/tasks/open-documents.ts';

/** Something that waits for somebody: derived from where documents stand, never kept. */
export interface Task {
  readonly work: Work;
  readonly tenant: TenantKey;
  readonly office: string;
  readonly fiscalYear: number;
  readonly period: string;
  /** What waits; null where nothing has been begun yet. */
  readonly document: { readonly kind: DocumentKind; readonly id: string; readonly title: string } | null;
  readonly state: PlanState | null;
  /** It came back from a review. */
  readonly returned: boolean;
  readonly since: string;
  readonly dueOn: string | null;
  /** Days until the deadline, below 0 when it has passed; null without one. */
  readonly daysLeft: number | null;
}

export type Due = Pick<Task, 'dueOn' | 'daysLeft'>;

/** When work is due: by the deadline of its year and period. */
export function dueOf(
  deadlines: readonly DeadlineRow[],
  { work, fiscalYear, period }: Pick<Task, 'work' | 'fiscalYear' | 'period'>,
  today: string,
): Due {
  const deadline = deadlines.find(
    (one) => one.work === work && one.fiscal_year === fiscalYear && one.period === period,
  );
  if (!deadline) return { dueOn: null, daysLeft: null };
  return { dueOn: deadline.due_on, daysLeft: daysBetween(today, deadline.due_on) };
}

/** The task that an open document is for who has to go on with it; without a due day where no deadline covers it. */
export function taskOfDocument(document: OpenDocument, deadlines: readonly DeadlineRow[], today: string): Task {
  const { tenant, office, kind, id, title, state, fiscalYear, period, since, lastStep } = document;
  const work = workOf(kind, state);
  const place = { work, tenant, office, fiscalYear, period };
  return {
    ...place,
    ...{ document: { kind, id, title }, state, returned: lastStep === 'return', since },
    ...dueOf(deadlines, place, today),
  };
}

/** Overdue first, then what came back, then the rest; among these by the day they are due, and what has waited longest first. */
export function byUrgency(a: Task, b: Task): number {
  const group = groupOf(a) - groupOf(b);
  if (group !== 0) return group;
  const days = (a.daysLeft ?? Number.POSITIVE_INFINITY) - (b.daysLeft ?? Number.POSITIVE_INFINITY);
  return Number.isNaN(days) || days === 0 ? a.since.localeCompare(b.since) : days;
}

function groupOf({ daysLeft, returned }: Task): number {
  if (daysLeft !== null && daysLeft < 0) return 0;
  return returned ? 1 : 2;
}
