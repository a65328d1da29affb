import type { Endpoint } from '../contract/endpoint.ts';
import type { Role } from '../model/role.ts';

/** Who may call an endpoint: everyone, whoever is signed in, or the roles named. What they may call it *on* the use case decides. */
export type Policy = 'everyone' | 'signed-in' | readonly Role[];

/** The policies of a resource: an endpoint without one does not compile. */
export type Policies<E extends Readonly<Record<string, Endpoint>>> = { readonly [K in keyof E]: Policy };

/** Whether a signed-in account of this role may call. An account without a role is only "signed in". */
export function allows(policy: Policy, role: Role | null): boolean {
  return typeof policy === 'string' || (role !== null && policy.includes(role));
}
