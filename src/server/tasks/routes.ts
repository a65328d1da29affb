import { taskEndpoints } from '../../contract/tasks.ts';
import type { Acting } from '../../services/acting/actor.ts';
import { readEmail, readNotices, readUnreadCount, readUpTo, setEmail } from '../../services/notices/read-notices.ts';
import { readDeadlines, removeDeadline, setDeadline } from '../../services/tasks/deadlines.ts';
import { readChanges } from '../../services/tasks/read-changes.ts';
import { readTasks } from '../../services/tasks/read-tasks.ts';
import { pageOf } from '../page-of.ts';
import { routesOf } from '../route.ts';
import { taskPolicies } from './policy.ts';
import { presentChange, presentDeadline, presentNotice } from './presenter.ts';

export const taskRoutes = routesOf(taskEndpoints, taskPolicies, {
  list: async ({ acting }) => ({ value: { items: await readTasks(acting) } }),
  async listChanges({ acting, query }) {
    const since = new Date(query.since).toISOString();
    return { value: { items: (await readChanges(acting, since)).map(presentChange) } };
  },
  listDeadlines: async ({ acting }) => ({ value: { items: (await readDeadlines(acting)).map(presentDeadline) } }),
  async setDeadline({ acting, params, query, body }) {
    const place = { ...params, period: query.period ?? '' };
    return { value: presentDeadline(await setDeadline(acting, place, body.dueOn)) };
  },
  async removeDeadline({ acting, params, query }) {
    await removeDeadline(acting, { ...params, period: query.period ?? '' });
    return { value: undefined };
  },
  async listNotices({ acting, query }) {
    const { cursor, limit } = query;
    const rows = await readNotices(acting, { before: cursor, unread: query.unread === 'true', limit: limit + 1 });
    const found = pageOf(rows, limit, ({ id }) => id, presentNotice);
    return { value: { ...found, unread: await readUnreadCount(acting) } };
  },
  async readNotices({ acting, params, body }) {
    return { value: { unread: await readUpTo(acting, params.id, body.olderToo) } };
  },
  readSettings: async ({ acting }) => ({ value: await settingsOf(acting) }),
  async setSettings({ acting, body }) {
    await setEmail(acting, body.email);
    return { value: await settingsOf(acting) };
  },
});

async function settingsOf(acting: Acting) {
  return { email: await readEmail(acting), mailIsSent: acting.operator.mail !== undefined };
}
