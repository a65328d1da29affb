import type { accountEndpoints } from '../../contract/accounts.ts';
import type { Policies } from '../policy.ts';

/** The system administrator makes accounts, the security administrator says what they may do: neither can do both. */
export const accountPolicies: Policies<typeof accountEndpoints> = {
  list: ['system-administrator', 'security-administrator'],
  read: ['system-administrator', 'security-administrator'],
  create: ['system-administrator'],
  change: ['system-administrator'],
  giveRole: ['security-administrator'],
  lock: ['security-administrator'],
  removeOneTimeCodes: ['security-administrator'],
  unlock: ['security-administrator'],
  endSessions: ['security-administrator'],
  readReview: ['security-administrator'],
  confirmReview: ['security-administrator'],
};
