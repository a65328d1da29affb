import type { AuditAction } from '../../model/audit-action.ts';
import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';

/** Somebody tried what their role does not allow: the auditor wants to see that. It goes by the name of the operation. */
export async function recordRefusal(acting: Acting, operation: string): Promise<void> {
  const { repeatable: _, ...plain } = acting;
  // Any operation may be refused; those without a name of their own are called by their summary.
  const action = operation as AuditAction;
  await act(plain, { tenant: acting.actor.tenant, action }, (step) =>
    step.record({ subject: `account/${acting.actor.account}`, outcome: 'refused' }),
  );
}
