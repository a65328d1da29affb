import { createHash, randomBytes } from 'node:crypto';
import type { TenantKey } from '../../model/tenant.ts';
import { type AccountRow, updateAccount } from '../../store/accounts/accounts.ts';
import { putRecoveryCodes, takeRecoveryCode } from '../../store/accounts/recovery-codes.ts';
import type { Step } from '../acting/act.ts';
import { base32 } from './one-time-code.ts';

/** So many are given at a time. */
const COUNT = 8;
/** 120 bits: beyond guessing, so that a plain hash is enough to keep them (OWASP ASVS 6.5.2). */
const BYTES = 15;

interface Owner {
  readonly tenant: TenantKey;
  readonly id: string;
}

/** Codes for the day the telephone is lost, in the place of those before. They are shown once; the database keeps hashes. */
export async function renewRecoveryCodes(step: Step, { tenant, id }: Owner): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, newCode);
  await putRecoveryCodes(step.db, { tenant, account_id: id, made_at: step.at }, codes.map(hashOf));
  return codes;
}

/** Takes a code out of use; false when there is no such one (any more). */
export function spendRecoveryCode(step: Step, { tenant, id }: Owner, code: string): Promise<boolean> {
  return takeRecoveryCode(step.db, tenant, id, hashOf(code));
}

/** Takes the one-time codes of an account away, and its recovery codes with them. */
export async function forgetOneTimeCodes(step: Step, owner: Owner): Promise<AccountRow> {
  await putRecoveryCodes(step.db, { tenant: owner.tenant, account_id: owner.id, made_at: step.at }, []);
  return updateAccount(step.db, owner, { totp_secret: null, totp_confirmed: false });
}

/** "ABCDEF-GHIJKL-MNOPQR-STUVWX". */
function newCode(): string {
  return (base32(randomBytes(BYTES)).match(/.{6}/g) ?? []).join('-');
}

const hashOf = (code: string): Buffer =>
  createHash('sha256')
    .update(code.toUpperCase().replace(/[^A-Z2-7]/g, ''))
    .digest();
