import { daysBetween } from '../../base/calendar.ts';
import { dayInChina } from '../../base/china-time.ts';
import { readTenantKey, type TenantKey } from '../../model/tenant.ts';
import { insertDelivery } from '../../store/notices/deliveries.ts';
import { listTold } from '../../store/notices/notices.ts';
import { listWorkers, type Recipient } from '../../store/notices/recipients.ts';
import { findOffice, listRegion, listSubtree } from '../../store/organisation/offices.ts';
import { type DeadlineRow, listDeadlinesBetween } from '../../store/tasks/deadlines.ts';
import { listOpenDocuments, listWithoutPlan } from '../../store/tasks/open-documents.ts';
import { timeOrderedId } from '../data/time-ordered-id.ts';
import { tasksOf, waitsFor } from '../tasks/read-tasks.ts';
import { type Task, taskOfDocument } from '../tasks/task.ts';
import { groupTexts, reminderTexts } from './notice-texts.ts';
import { type NoticeParts, tell } from './tell.ts';

/** So many days after a deadline its passing is still worth a reminder: a server that stood still for longer says nothing. */
const OVERDUE_FOR = 14;
const DAY = 86_400_000;

/**
 * Reminds of deadlines: each person who has something open at each stage once, and each group chat of the operator once, with counts. What a
 * server that stood still has missed is made up for with the stage that holds now, not with all of them.
 */
export async function remind(parts: NoticeParts): Promise<void> {
  const { data, operator, now } = parts;
  const today = dayInChina(now());
  const furthest = Math.max(0, ...operator.daysBefore);
  const from = dayInChina(new Date(now().getTime() - OVERDUE_FOR * DAY));
  const until = dayInChina(new Date(now().getTime() + furthest * DAY));
  for (const deadline of await listDeadlinesBetween(data.store.db, from, until)) {
    const daysLeft = daysBetween(today, deadline.due_on);
    const stage =
      daysLeft < 0 ? 'overdue' : operator.daysBefore.filter((days) => days >= daysLeft).toSorted((a, b) => a - b)[0];
    if (stage !== undefined) await remindOf(parts, deadline, { stage: String(stage), daysLeft, today });
  }
}

interface Stage {
  readonly stage: string;
  readonly daysLeft: number;
  readonly today: string;
}

async function remindOf(parts: NoticeParts, deadline: DeadlineRow, { stage, daysLeft, today }: Stage): Promise<void> {
  const { db } = parts.data.store;
  const { tenant, fiscal_year, work, period, due_on } = deadline;
  const key = `deadline/${tenant}/${fiscal_year}/${work}/${period}/${due_on}/${stage}`;
  const region = readTenantKey(tenant)?.region ?? '';
  const told = await listTold(db, key);
  const roles = Object.keys(waitsFor) as (keyof typeof waitsFor)[];
  for (const worker of await listWorkers(db, region, roles)) {
    if (told.has(worker.account)) continue;
    const open = await openOf(parts, worker, deadline, today);
    if (open.length === 0) continue;
    await tell(parts, worker, {
      key,
      kind: 'deadline',
      texts: reminderTexts(deadline, daysLeft, open.length),
      about: null,
    });
  }
  await remindGroups(parts, deadline, { key, region, daysLeft, today });
}

async function openOf({ data }: NoticeParts, worker: Recipient, deadline: DeadlineRow, today: string): Promise<Task[]> {
  const { db } = data.store;
  const { role, tenant } = worker;
  const region = readTenantKey(tenant)?.region ?? '';
  const sees = role === 'finance-reviewer' ? await listRegion(db, region) : await listSubtree(db, tenant);
  const tasks = await tasksOf(db, { role, tenant, sees }, [deadline], today);
  return tasks.filter(({ dueOn }) => dueOn !== null);
}

async function remindGroups(
  parts: NoticeParts,
  deadline: DeadlineRow,
  { key, region, daysLeft, today }: { key: string; region: string; daysLeft: number; today: string },
): Promise<void> {
  const { data, jobs, operator, now } = parts;
  const robots = operator.webhooks.filter((one) => one.region === undefined || one.region === region);
  if (robots.length === 0) return;
  const { db } = data.store;
  const sees = await listRegion(db, region);
  const offices = (await officesNotDone(parts, deadline, sees, today)).size;
  if (offices === 0) return;
  const name = (await findOffice(db, deadline.tenant))?.name ?? region;
  const texts = groupTexts(name, deadline, daysLeft, offices);
  await data.write(deadline.tenant, '-', async (write) => {
    for (const { name: target } of robots) {
      const id = timeOrderedId();
      const message = { subject: texts.zh, text: `明绩：${texts.zh}` };
      const place = { tenant: deadline.tenant, id, channel: 'webhook', target } as const;
      const delivery = { ...place, key, message, created_at: now().toISOString(), sent_at: null };
      if (await insertDelivery(write.db, delivery))
        await jobs.add(write.db, 'deliver', { tenant: deadline.tenant, id }, id);
    }
  });
  jobs.wake('deliver');
}

/** The offices that have something open under a deadline, or have not begun. */
async function officesNotDone(
  { data }: NoticeParts,
  deadline: DeadlineRow,
  sees: readonly TenantKey[],
  today: string,
): Promise<Set<TenantKey>> {
  const { db } = data.store;
  const open = await listOpenDocuments(db, sees, Object.values(waitsFor).flat());
  const due = open.map((document) => taskOfDocument(document, [deadline], today)).filter(({ dueOn }) => dueOn !== null);
  const missing = deadline.work === 'plan' ? await listWithoutPlan(db, sees, deadline.fiscal_year) : [];
  return new Set([...due, ...missing].map(({ tenant }) => tenant));
}
