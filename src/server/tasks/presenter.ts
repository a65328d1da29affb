import type { AnswerOf } from '../../contract/endpoint.ts';
import type { taskEndpoints } from '../../contract/tasks.ts';
import type { readNotices } from '../../services/notices/read-notices.ts';
import type { readDeadlines } from '../../services/tasks/deadlines.ts';
import type { Change } from '../../services/tasks/read-changes.ts';

type Deadline = AnswerOf<typeof taskEndpoints.setDeadline>;
type Notice = AnswerOf<typeof taskEndpoints.listNotices>['items'][number];
type PresentedChange = AnswerOf<typeof taskEndpoints.listChanges>['items'][number];

export function presentDeadline(row: Awaited<ReturnType<typeof readDeadlines>>[number]): Deadline {
  const { fiscal_year, work, period, due_on, set_at, set_by } = row;
  return { fiscalYear: fiscal_year, work, period, dueOn: due_on, setAt: set_at, setBy: set_by };
}

export function presentNotice(row: Awaited<ReturnType<typeof readNotices>>[number]): Notice {
  const { id, kind, texts, about, created_at, read_at } = row;
  return { id, kind, texts, about, at: created_at, readAt: read_at };
}

export function presentChange(change: Change): PresentedChange {
  const { what, tenant, office, kind, id, title, at } = change;
  const common = { what, tenant, office, document: { kind, id, title }, at };
  if (change.what === 'comment') return { ...common, text: change.body, by: change.author };
  return { ...common, action: change.action, to: change.to, text: change.reason, by: change.actorName };
}
