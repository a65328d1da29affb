import type { AuditOutcome } from '../../model/audit-action.ts';
import type { Role } from '../../model/role.ts';
import { type AuditLine, type AuditSearch, searchAudit } from '../../store/audit/audit-entries.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';

/** An entry as the auditor sees it. */
export type AuditView = AuditLine & { readonly role: Role | null; readonly outcome: AuditOutcome };

/** The audit trail, newest first. Looking into it is an action like any other and stands in it too. */
export async function readAudit(acting: Acting, search: AuditSearch): Promise<readonly AuditView[]> {
  const rows = await searchAudit(acting.data.store.db, search);
  await act(acting, { tenant: acting.actor.tenant, action: 'audit.search' }, (step) =>
    step.record({ subject: 'audit', after: { ...search } }),
  );
  return rows as AuditView[];
}
