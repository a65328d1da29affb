import {
  listRecentComments,
  listRecentSteps,
  type RecentComment,
  type RecentStep,
} from '../../store/tasks/recent-changes.ts';
import type { Acting } from '../acting/actor.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';

/** What happened to a document: it took a step, or somebody commented. */
export type Change = ({ readonly what: 'step' } & RecentStep) | ({ readonly what: 'comment' } & RecentComment);

const MOST = 200;

/** What changed in the actor's offices since a moment, newest first. */
export async function readChanges(acting: Acting, since: string): Promise<Change[]> {
  const { db } = acting.data.store;
  const among = await visibleOffices(acting);
  const [steps, comments] = await Promise.all([
    listRecentSteps(db, among, since, MOST),
    listRecentComments(db, among, since, MOST),
  ]);
  const changes = [
    ...steps.map((step) => ({ what: 'step', ...step }) as const),
    ...comments.map((comment) => ({ what: 'comment', ...comment }) as const),
  ];
  return changes.toSorted((a, b) => b.at.localeCompare(a.at)).slice(0, MOST);
}
