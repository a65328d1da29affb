import { OperationalError } from '../../base/operational-error.ts';
import { readTenantKey, type TenantKey } from '../../model/tenant.ts';
import { listRegion, listSubtree } from '../../store/organisation/offices.ts';
import type { Acting } from '../acting/actor.ts';

/**
 * Whose business data somebody sees, the one place where this is decided: a finance reviewer the offices of the own region (区划), everybody
 * else the own office and what is under it.
 */
export async function visibleOffices({ data, actor }: Acting): Promise<readonly TenantKey[]> {
  const { db } = data.store;
  if (actor.role !== 'finance-reviewer') return listSubtree(db, actor.tenant);
  const region = readTenantKey(actor.tenant)?.region;
  return region === undefined ? [] : listRegion(db, region);
}

/** Throws `resource_not_found` for what somebody may not see: that it exists is not told either. */
export async function mustSee(acting: Acting, tenant: TenantKey): Promise<void> {
  if ((await visibleOffices(acting)).includes(tenant)) return;
  throw new OperationalError('resource_not_found', {
    zh: '没有这项内容，或您的单位无权查看。',
    en: 'There is no such thing, or your office may not see it.',
  });
}
