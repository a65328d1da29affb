import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { countOpenAccounts } from '../../store/accounts/accounts.ts';
import {
  countOpenOfficesBelow,
  findOffice,
  listSubtree,
  moveOfficeRow,
  type OfficeRow,
  setOfficeClosed,
} from '../../store/organisation/offices.ts';
import { act, type Step } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';
import { fitsBelow, noOffice, wrongPlace } from './offices.ts';

/** Puts an office, with everything under it, below another. Its codes and its data stay; who sees it follows the tree at once. */
export async function moveOffice(acting: Acting, tenant: TenantKey, parent: TenantKey): Promise<OfficeRow> {
  await mustExist(acting, tenant);
  return act(acting, { tenant, action: 'office.move' }, async (step) => {
    const before = await currentOffice(step, tenant);
    const above = await findOffice(step.db, parent);
    const own = await listSubtree(step.db, tenant);
    if (!above || above.closed_at !== null || own.includes(parent) || !fitsBelow(before, above)) throw wrongPlace();
    await moveOfficeRow(step.db, tenant, parent);
    await step.record({ subject: `office/${tenant}`, before: { parent: before.parent }, after: { parent } });
    return { ...before, parent };
  });
}

/** Closes an office that no longer works. Nothing is lost: what stands above it still reads its data. */
export async function closeOffice(acting: Acting, tenant: TenantKey, reason: string): Promise<OfficeRow> {
  await mustExist(acting, tenant);
  return act(acting, { tenant, action: 'office.close' }, async (step) => {
    const before = await currentOffice(step, tenant);
    const [accounts, offices] = await Promise.all([
      countOpenAccounts(step.db, tenant),
      countOpenOfficesBelow(step.db, tenant),
    ]);
    if (before.parent === null || accounts > 0 || offices > 0) throw inUse(accounts, offices);
    await setOfficeClosed(step.db, tenant, step.at);
    await step.record({ subject: `office/${tenant}`, before: { closed: false }, after: { closed: true, reason } });
    return { ...before, closed_at: step.at };
  });
}

/** Lets a closed office work again. */
export async function reopenOffice(acting: Acting, tenant: TenantKey, reason: string): Promise<OfficeRow> {
  await mustExist(acting, tenant);
  return act(acting, { tenant, action: 'office.reopen' }, async (step) => {
    const before = await currentOffice(step, tenant);
    await setOfficeClosed(step.db, tenant, null);
    const was = { closed: before.closed_at !== null };
    await step.record({ subject: `office/${tenant}`, before: was, after: { closed: false, reason } });
    return { ...before, closed_at: null };
  });
}

async function mustExist({ data }: Acting, tenant: TenantKey): Promise<void> {
  if (!(await findOffice(data.store.db, tenant))) throw noOffice();
}

async function currentOffice(step: Step, tenant: TenantKey): Promise<OfficeRow> {
  const office = await findOffice(step.db, tenant);
  if (!office) throw noOffice();
  return office;
}

const inUse = (accounts: number, offices: number): OperationalError =>
  new OperationalError('office_in_use', {
    zh: `单位仍在使用，不能停用：还有 ${accounts} 个启用的帐号、${offices} 个启用的下级单位。请先停用帐号和下级；区划顶层不能停用。`,
    en: `The office is still at work: ${accounts} open accounts and ${offices} open offices below it. Close those first; the region at the top stays.`,
  });
