import { OperationalError } from '../../base/operational-error.ts';
import type { Work } from '../../model/work.ts';
import { type DeadlineRow, deleteDeadline, listDeadlines, putDeadline } from '../../store/tasks/deadlines.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { regionOf } from '../organisation/region-of.ts';

export interface DeadlinePlace {
  readonly fiscalYear: number;
  readonly work: Work;
  /** "06" for the monitoring up to June; empty otherwise. */
  readonly period: string;
}

/** The deadlines of the actor's region. */
export function readDeadlines({ data, actor }: Acting): Promise<DeadlineRow[]> {
  return listDeadlines(data.store.db, regionOf(actor.tenant));
}

/** Sets the last day of a kind of work for every office of the region. */
export async function setDeadline(acting: Acting, place: DeadlinePlace, dueOn: string): Promise<DeadlineRow> {
  const key = keyOf(acting, place);
  return act(acting, { tenant: key.tenant, action: 'deadline.set' }, async (step) => {
    const before = (await listDeadlines(step.db, key.tenant)).find((one) => isSame(one, key));
    const after = { ...key, due_on: dueOn, set_at: step.at, set_by: acting.actor.displayName };
    await putDeadline(step.db, after);
    const subject = `deadline/${key.fiscal_year}/${key.work}${key.period && `/${key.period}`}`;
    await step.record({ subject, before: before && { dueOn: before.due_on }, after: { dueOn } });
    return after;
  });
}

/** Takes a deadline away. */
export async function removeDeadline(acting: Acting, place: DeadlinePlace): Promise<void> {
  const key = keyOf(acting, place);
  await act(acting, { tenant: key.tenant, action: 'deadline.remove' }, async (step) => {
    const gone = await deleteDeadline(step.db, key);
    if (!gone) throw noDeadline();
    const subject = `deadline/${key.fiscal_year}/${key.work}${key.period && `/${key.period}`}`;
    await step.record({ subject, before: { dueOn: gone.due_on } });
  });
}

function keyOf({ actor }: Acting, { fiscalYear, work, period }: DeadlinePlace) {
  if ((work === 'monitoring') !== (period !== '')) throw wrongPeriod();
  return { tenant: regionOf(actor.tenant), fiscal_year: fiscalYear, work, period };
}

const isSame = (a: DeadlineRow, b: Pick<DeadlineRow, 'fiscal_year' | 'work' | 'period'>): boolean =>
  a.fiscal_year === b.fiscal_year && a.work === b.work && a.period === b.period;

const wrongPeriod = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: '监控的截止日期须写明监控到几月（如 06），其他工作不写期间。',
    en: 'A deadline of monitoring names the month it goes up to ("06"); other work has no period.',
  });

const noDeadline = (): OperationalError =>
  new OperationalError('resource_not_found', { zh: '没有这个截止日期。', en: 'There is no such deadline.' });
