import { dayInChina } from '../../base/china-time.ts';
import { weightOf } from '../../model/finding-weight.ts';
import { workOf } from '../../model/work.ts';
import { listWaitingForReview, type WaitingDocument } from '../../store/reviews/waiting-documents.ts';
import { listDeadlines } from '../../store/tasks/deadlines.ts';
import type { Acting } from '../acting/actor.ts';
import { regionOf } from '../organisation/region-of.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { waitsFor } from '../tasks/read-tasks.ts';
import { type Due, dueOf } from '../tasks/task.ts';

export type QueuedDocument = WaitingDocument & Due & { readonly weight: number };

/** What waits for the actor's review: the weightiest findings first, then what has waited longest. */
export async function readReviewQueue(acting: Acting): Promise<QueuedDocument[]> {
  const { role, tenant } = acting.actor;
  const states = role === 'department-reviewer' || role === 'finance-reviewer' ? waitsFor[role] : undefined;
  if (!states) return [];
  const { db } = acting.data.store;
  const [documents, deadlines] = await Promise.all([
    listWaitingForReview(db, await visibleOffices(acting), states),
    listDeadlines(db, regionOf(tenant)),
  ]);
  const today = dayInChina(acting.now());
  return documents
    .map((document) => {
      const { kind, state, fiscalYear, period, counts } = document;
      const due = dueOf(deadlines, { work: workOf(kind, state), fiscalYear, period }, today);
      return { ...document, ...due, weight: counts ? weightOf(counts) : 0 };
    })
    .toSorted((a, b) => b.weight - a.weight || a.since.localeCompare(b.since));
}
