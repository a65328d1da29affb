import type { OperationalErrorCode } from '../base/operational-error.ts';

/** What whoever watches the installation wants to see in the log as it happens: attempts on accounts, rights and limits. */
const WATCHED: ReadonlySet<OperationalErrorCode> = new Set([
  'credentials_wrong',
  'account_locked',
  'token_invalid',
  'not_allowed',
  'four_eyes',
  'cross_site_request',
  'rate_limited',
]);

/** Whether an error is to stand in the log as a security event. Who it was stands in the audit trail under the same request id. */
export function isSecurityEvent(code: OperationalErrorCode): boolean {
  return WATCHED.has(code);
}
