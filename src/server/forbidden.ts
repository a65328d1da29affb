import { OperationalError } from '../base/operational-error.ts';
import type { Acting } from '../services/acting/actor.ts';

/** `not_allowed`, with who tried what, so that the audit trail can say so. */
export class Forbidden extends OperationalError {
  readonly acting: Acting;
  readonly action: string;

  constructor(acting: Acting, action: string) {
    super('not_allowed', {
      zh: '当前帐号的角色没有这项权限。如确需办理，请联系安全管理员。',
      en: 'The role of this account may not do that; ask the security administrator if it should.',
    });
    this.acting = acting;
    this.action = action;
  }
}
