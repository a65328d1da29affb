import { OperationalError } from '../../base/operational-error.ts';
import type { TenantKey } from '../../model/tenant.ts';
import { type AuditExtent, auditExtent, deleteAuditBefore } from '../../store/audit/audit-retention.ts';
import type { Database } from '../../store/database.ts';
import { findInstallationSetting, putInstallationSetting } from '../../store/settings/installation-settings.ts';
import { rootOffice } from '../access/installation.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';

/** 网络安全法 art. 21(三), 23(三) since 2025: logs are kept for six months at least. The database refuses less by a trigger of its own. */
const leastRetentionDays = 180;
const SETTING = 'audit-retention-days';
const DAY = 86_400_000;

export interface Retention extends AuditExtent {
  /** So many days an entry is kept before it may be deleted. */
  readonly days: number;
  /** Entries that are older. */
  readonly expired: number;
}

/** How long audit entries are kept here; the least that the law asks for where nothing was decided. */
export async function retentionDays(db: Database): Promise<number> {
  const setting = await findInstallationSetting(db, await rootOffice(db), SETTING);
  return typeof setting?.value === 'number' ? setting.value : leastRetentionDays;
}

/** The retention and what the audit trail holds. */
export async function readRetention({ data, now }: Acting): Promise<Retention> {
  const { db } = data.store;
  const days = await retentionDays(db);
  return { days, ...(await auditExtent(db, cutOff(now(), days))) };
}

/** Decides how long audit entries are kept: never less than the law asks for. */
export async function setRetention(acting: Acting, days: number): Promise<Retention> {
  if (days < leastRetentionDays) throw tooShort();
  const { db } = acting.data.store;
  const [tenant, before] = [await rootOffice(db), await retentionDays(db)];
  await act(acting, { tenant, action: 'audit.retention' }, async (step) => {
    const setting = { tenant, name: SETTING, value: days, changed_at: step.at, changed_by: acting.actor.name };
    await putInstallationSetting(step.db, setting);
    await step.record({ subject: 'audit', before: { days: before }, after: { days } });
  });
  return readRetention(acting);
}

/** Deletes what is older than the retention. The deletion stands in the trail itself, with how many and until when. */
export async function deleteExpired(acting: Acting, reason: string): Promise<{ readonly deleted: number }> {
  const { db } = acting.data.store;
  const tenant: TenantKey = await rootOffice(db);
  const days = await retentionDays(db);
  return act(acting, { tenant, action: 'audit.expire' }, async (step) => {
    const before = cutOff(acting.now(), days);
    const deleted = await deleteAuditBefore(step.db, before);
    await step.record({ subject: 'audit', before: { entries: deleted, until: before }, after: { days, reason } });
    return { deleted };
  });
}

const cutOff = (now: Date, days: number): string => new Date(now.getTime() - days * DAY).toISOString();

const tooShort = (): OperationalError =>
  new OperationalError('request_invalid', {
    zh: `审计记录至少保存 ${leastRetentionDays} 天（网络安全法第二十一条），不能设为更短。`,
    en: `Audit entries are kept for ${leastRetentionDays} days at least, as the Cybersecurity Law asks.`,
  });
