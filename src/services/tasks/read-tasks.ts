import { dayInChina } from '../../base/china-time.ts';
import type { Role } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { PlanState } from '../../model/workflow.ts';
import type { Database } from '../../store/database.ts';
import { type DeadlineRow, listDeadlines } from '../../store/tasks/deadlines.ts';
import { listOpenDocuments, listWithoutPlan } from '../../store/tasks/open-documents.ts';
import type { Acting } from '../acting/actor.ts';
import { regionOf } from '../organisation/region-of.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { byUrgency, dueOf, type Task, taskOfDocument } from './task.ts';

/** Where documents wait for a role. */
export const waitsFor: Readonly<Partial<Record<Role, readonly PlanState[]>>> = {
  preparer: ['drafting', 'adjusting'],
  'department-reviewer': ['department-review'],
  'finance-reviewer': ['finance-review'],
};

/** What waits for the actor, the most urgent first. */
export async function readTasks(acting: Acting): Promise<Task[]> {
  const { role, tenant } = acting.actor;
  const { db } = acting.data.store;
  const [sees, deadlines] = await Promise.all([visibleOffices(acting), listDeadlines(db, regionOf(tenant))]);
  return tasksOf(db, { role, tenant, sees }, deadlines, dayInChina(acting.now()));
}

export interface Worker {
  readonly role: Role | null;
  readonly tenant: TenantKey;
  /** The offices whose documents they see. */
  readonly sees: readonly TenantKey[];
}

/** The tasks of somebody, for the page that asks and for the reminders. */
export async function tasksOf(
  db: Database,
  { role, tenant, sees }: Worker,
  deadlines: readonly DeadlineRow[],
  today: string,
): Promise<Task[]> {
  const states = role === null ? undefined : waitsFor[role];
  if (!states) return [];
  const [documents, missing] = await Promise.all([
    listOpenDocuments(db, sees, states),
    // Whoever prepares has to begin what is due and not begun; only of their own office, because units have people of their own.
    role === 'preparer' ? notBegun(db, tenant, deadlines, today) : [],
  ]);
  const open = documents.map((document) => taskOfDocument(document, deadlines, today));
  return [...missing, ...open].toSorted(byUrgency);
}

async function notBegun(
  db: Database,
  tenant: TenantKey,
  deadlines: readonly DeadlineRow[],
  today: string,
): Promise<Task[]> {
  const planned = deadlines.filter(({ work }) => work === 'plan');
  const tasks = await Promise.all(
    planned.map(async ({ fiscal_year, set_at }) => {
      const offices = await listWithoutPlan(db, [tenant], fiscal_year);
      return offices.map((office): Task => {
        const place = { work: 'plan', tenant, office: office.name, fiscalYear: fiscal_year, period: '' } as const;
        const nothing = { document: null, state: null, returned: false, since: set_at };
        return { ...place, ...nothing, ...dueOf(deadlines, place, today) };
      });
    }),
  );
  return tasks.flat();
}
