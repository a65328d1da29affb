import type { Role } from '../model/role.ts';
import type { TokenScope } from '../model/token-scope.ts';

/** Which operations a scope opens, and the role whose rights the program then has: never more than that, and only here. */
export interface ScopeAccess {
  readonly as: Role;
  readonly endpoints: readonly string[];
}

/**
 * The one place where scopes of API tokens are mapped to operations. What stands nowhere here (accounts, roles, sessions, reviews, every
 * signature and approval) is not open to programs at all.
 */
export const tokenAccess: Readonly<Record<TokenScope, ScopeAccess>> = {
  'offices:read': { as: 'reader', endpoints: ['office.list'] },
  'rules:read': {
    as: 'reader',
    endpoints: ['rule.list', 'profile.list', 'region-profile.list', 'region-profile.read'],
  },
  'plans:read': {
    as: 'reader',
    endpoints: [
      'plan.list',
      'plan.read',
      'plan.paper',
      'plan.content',
      'plan.findings',
      'plan.steps',
      'plan-lock.list',
    ],
  },
  'ledgers:read': {
    as: 'reader',
    endpoints: ['ledger.list', 'ledger.read', 'ledger.export', 'period.list', 'record.list', 'record.read'],
  },
  'records:write': {
    as: 'preparer',
    endpoints: ['ledger.read', 'record.check', 'record.create', 'record.read', 'record.correct', 'record.withdraw'],
  },
};

/** The role that a program with these scopes has in one operation; undefined where none of them opens it. */
export function roleInOperation(scopes: readonly TokenScope[], endpoint: string): Role | undefined {
  return scopes.map((scope) => tokenAccess[scope]).find(({ endpoints }) => endpoints.includes(endpoint))?.as;
}

/** The scopes that open an operation. */
export function scopesFor(endpoint: string): readonly TokenScope[] {
  const all = Object.entries(tokenAccess) as [TokenScope, ScopeAccess][];
  return all.filter(([, { endpoints }]) => endpoints.includes(endpoint)).map(([scope]) => scope);
}
