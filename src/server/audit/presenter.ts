import type { auditEndpoints } from '../../contract/audit.ts';
import type { AnswerOf } from '../../contract/endpoint.ts';
import type { AuditView } from '../../services/audit/search-audit.ts';
import { actionName } from './action-name.ts';

type Entry = AnswerOf<typeof auditEndpoints.search>['items'][number];

export function presentAuditEntry(entry: AuditView): Entry {
  const { id, at, tenant, role, address, action, subject, outcome, before, after } = entry;
  return {
    ...{ id, at, tenant, role, address, action, subject, outcome, before, after },
    actor: entry.actor_name,
    person: entry.display_name,
    actionName: actionName(action),
    requestId: entry.request_id,
    logIndex: entry.log_index,
  };
}
