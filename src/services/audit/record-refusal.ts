import { act } from '../acting/act.ts';
import type { Acting } from '../acting/actor.ts';

/** Somebody tried what their role does not allow: the auditor wants to see that. */
export async function recordRefusal(acting: Acting, action: string): Promise<void> {
  const { actor, data, now, origin } = acting;
  await act({ actor, data, now, origin }, { tenant: actor.tenant, action }, (step) =>
    step.record({ subject: `account/${actor.account}`, outcome: 'refused' }),
  );
}
