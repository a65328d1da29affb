import type { sessionEndpoints } from '../../contract/session.ts';
import type { Policies } from '../policy.ts';

/** Everybody looks after the own session and password; setting up works once, before there are accounts. */
export const sessionPolicies: Policies<typeof sessionEndpoints> = {
  readSetUp: 'everyone',
  setUp: 'everyone',
  loadDemonstration: 'everyone',
  signIn: 'everyone',
  whoAmI: 'signed-in',
  signOut: 'signed-in',
  listSessions: 'signed-in',
  endSession: 'signed-in',
  changePassword: 'signed-in',
  beginOneTimeCodes: 'signed-in',
  confirmOneTimeCodes: 'signed-in',
  replaceRecoveryCodes: 'signed-in',
  removeOneTimeCodes: 'signed-in',
};
