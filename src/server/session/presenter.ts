import type { AnswerOf } from '../../contract/endpoint.ts';
import type { sessionEndpoints } from '../../contract/session.ts';
import { idleMinutes } from '../../services/access/sessions.ts';
import type { Actor } from '../../services/acting/actor.ts';

export function presentActor(actor: Actor): AnswerOf<typeof sessionEndpoints.whoAmI> {
  const { account, name, displayName, tenant, role, mustChange } = actor;
  return { account, name, displayName, tenant, role, mustChangePassword: mustChange, idleMinutes };
}
