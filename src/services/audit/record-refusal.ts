import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';

/** Somebody tried what their role does not allow: the auditor wants to see that. */
export async function recordRefusal(acting: Acting, action: string): Promise<void> {
  const { repeatable: _, ...plain } = acting;
  await act(plain, { tenant: acting.actor.tenant, action }, (step) =>
    step.record({ subject: `account/${acting.actor.account}`, outcome: 'refused' }),
  );
}
