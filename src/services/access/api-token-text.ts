import { createHash, randomBytes } from 'node:crypto';
import { readTenantKey, type TenantKey, tenantKey } from '../../model/tenant.ts';

/** What a program sends: "mj_130999_301_" and 256 random bits. The office stands in it, so that every look-up names its tenant. */
const FORM = /^mj_([0-9A-Za-z]{1,64})_([0-9A-Za-z]{1,64})_([A-Za-z0-9_-]{43})$/;

export interface ApiTokenText {
  readonly text: string;
  readonly hash: Buffer;
}

/** A fresh token of an office, and what the database keeps of it. */
export function newApiToken(tenant: TenantKey): ApiTokenText {
  const office = readTenantKey(tenant);
  if (!office) throw new Error(`newApiToken: "${tenant}" is no tenant key`);
  const secret = randomBytes(32).toString('base64url');
  return { text: `mj_${office.region}_${office.unit}_${secret}`, hash: hashOf(secret) };
}

/** The office and the hash of a token, or undefined for what has not its form. */
export function readApiToken(text: string): { readonly tenant: TenantKey; readonly hash: Buffer } | undefined {
  const [, region, unit, secret] = FORM.exec(text) ?? [];
  if (region === undefined || unit === undefined || secret === undefined) return undefined;
  return { tenant: tenantKey({ region, unit }), hash: hashOf(secret) };
}

const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();
