import { OperationalError } from '../base/operational-error.ts';
import type { Acting } from '../services/acting/actor.ts';

/** `not_allowed`, with who tried what, so that the audit trail can say so. */
export class Forbidden extends OperationalError {
  readonly acting: Acting;
  readonly action: string;

  constructor(acting: Acting, action: string) {
    super('not_allowed', acting.actor.scopes ? NOT_IN_SCOPE : NOT_IN_ROLE);
    this.acting = acting;
    this.action = action;
  }
}

const NOT_IN_ROLE = {
  zh: '当前帐号的角色没有这项权限。如确需办理，请联系安全管理员。',
  en: 'The role of this account may not do that; ask the security administrator if it should.',
};
const NOT_IN_SCOPE = {
  zh: '接口令牌的权限范围不含这项操作。如确需调用，请安全管理员新建范围合适的令牌。',
  en: 'The scopes of this API token do not open that operation; ask the security administrator for one that does.',
};
