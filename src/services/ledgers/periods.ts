import type { TenantKey } from '../../model/tenant.ts';
import { closePeriod, reopenPeriod } from '../../store/periods/close-period.ts';
import { findPeriod, listPeriods, type PeriodRow } from '../../store/periods/list-periods.ts';
import { personNames } from '../access/person-names.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { mustSee } from '../organisation/visible-offices.ts';
import { ledgersOf } from './office-ledgers.ts';

/** The periods of an office that were ever closed, the latest first. */
export async function readPeriods(acting: Acting, office?: TenantKey): Promise<readonly PeriodRow[]> {
  const { data, tenant } = await ledgersOf(acting, office);
  const { db } = data.store;
  const periods = await listPeriods(db, tenant);
  const nameOf = await personNames(
    db,
    periods.map((one) => one.closed_by),
  );
  return periods.map((one) => ({ ...one, closed_by: nameOf(one.closed_by) }));
}

/** Closes a period of an office, or opens it again. From the closing on, only entries marked as late are taken for its days. */
export async function setPeriod(
  acting: Acting,
  tenant: TenantKey,
  period: string,
  closed: boolean,
): Promise<PeriodRow> {
  await mustSee(acting, tenant);
  return act(acting, { tenant, action: 'period.set' }, async (step) => {
    const before = await findPeriod(step.db, tenant, period);
    await (closed ? closePeriod : reopenPeriod)(step.write, period);
    const wasClosed = before !== undefined && before.closed_at !== null;
    await step.record({ subject: `period/${period}`, before: { closed: wasClosed }, after: { closed } });
    return { period, closed_at: closed ? step.write.context.at : null, closed_by: acting.actor.displayName };
  });
}
