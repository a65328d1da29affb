import { OperationalError } from '../../base/operational-error.ts';
import { isAdministrator } from '../../model/role.ts';
import type { TenantKey } from '../../model/tenant.ts';
import type { TokenScope } from '../../model/token-scope.ts';
import { findOffice } from '../../store/organisation/offices.ts';
import {
  type ApiTokenRow,
  findApiTokenBySecret,
  insertApiToken,
  listApiTokens,
  revokeApiToken,
  touchApiToken,
} from '../../store/tokens/api-tokens.ts';
import { act } from '../acting/act.ts';
import type { Acting, Actor } from '../acting/actor.ts';
import type { Data } from '../data/open-data.ts';
import { visibleOffices } from '../organisation/visible-offices.ts';
import { newApiToken, readApiToken } from './api-token-text.ts';

/** A token that nobody renews ends after a year at most. */
const longestTokenDays = 366;
const DAY = 86_400_000;
/** How often a use is written down: not each request costs a write. */
const TOUCH = 60_000;

/** A token without its secret. */
export type ApiTokenView = Omit<ApiTokenRow, 'secret_hash'>;

const viewOf = ({ secret_hash: _, ...view }: ApiTokenRow): ApiTokenView => view;

export interface NewToken {
  readonly tenant: TenantKey;
  /** The system that is to use it. */
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  readonly expiresAt: string;
}

/** Makes a token for a program that works for an office. Its text is given this once; the database keeps a hash. */
export async function createApiToken(
  acting: Acting,
  { tenant, name, scopes, expiresAt }: NewToken,
): Promise<{ readonly token: ApiTokenView; readonly text: string }> {
  const office = await findOffice(acting.data.store.db, tenant);
  if (!office || office.closed_at !== null) throw noOffice(tenant);
  mustEndInTime(expiresAt, acting.now());
  const { text, hash } = newApiToken(tenant);
  return act(acting, { tenant, action: 'api-token.create' }, async (step) => {
    const row: ApiTokenRow = {
      ...{ tenant, id: step.newId(), name, secret_hash: hash, scopes, expires_at: expiresAt },
      ...{ created_at: step.at, created_by: acting.actor.name, revoked_at: null, revoked_by: null },
      ...{ last_used_at: null, last_used_from: null },
    };
    await insertApiToken(step.db, row);
    await step.record({ subject: `api-token/${row.id}`, after: { name, scopes, expiresAt } });
    return { token: viewOf(row), text };
  });
}

/** The tokens somebody looks after: the security administrator all, the reviewers of an office those that work for what they see. */
export async function readApiTokens(acting: Acting): Promise<readonly ApiTokenView[]> {
  const { role } = acting.actor;
  const among = role !== null && isAdministrator(role) ? 'all' : await visibleOffices(acting);
  return (await listApiTokens(acting.data.store.db, among)).map(viewOf);
}

/** Ends a token at once, for good. */
export async function endApiToken(acting: Acting, id: string): Promise<ApiTokenView> {
  const token = (await readApiTokens(acting)).find((one) => one.id === id);
  if (!token) throw noToken();
  return act(acting, { tenant: token.tenant, action: 'api-token.revoke' }, async (step) => {
    const end = { at: step.at, by: acting.actor.name };
    if (token.revoked_at === null) await revokeApiToken(step.db, token, end);
    await step.record({ subject: `api-token/${id}`, before: { name: token.name }, after: { revoked: true } });
    return token.revoked_at === null ? { ...token, revoked_at: end.at, revoked_by: end.by } : token;
  });
}

/** Who a token speaks for, with its scopes; its role is that of each operation. Throws `token_invalid` for one that is unknown, ended or over. */
export async function whoHolds(
  data: Data,
  text: string,
  { now, address }: { readonly now: Date; readonly address: string },
): Promise<Actor & { readonly scopes: readonly TokenScope[] }> {
  const { db } = data.store;
  const read = readApiToken(text);
  const row = read && (await findApiTokenBySecret(db, read.tenant, read.hash));
  if (!row || row.revoked_at !== null || Date.parse(row.expires_at) <= now.getTime()) throw invalid();
  if ((await findOffice(db, row.tenant))?.closed_at !== null) throw invalid();
  if (now.getTime() - Date.parse(row.last_used_at ?? '1970-01-01') > TOUCH)
    await touchApiToken(db, row, { at: now.toISOString(), from: address });
  const name = `api:${row.name}`;
  const { id, tenant, scopes } = row;
  return { account: id, session: id, tenant, name, displayName: row.name, role: null, mustChange: false, scopes };
}

function mustEndInTime(expiresAt: string, now: Date): void {
  const left = Date.parse(expiresAt) - now.getTime();
  if (left > 0 && left <= longestTokenDays * DAY) return;
  throw new OperationalError('request_invalid', {
    zh: `令牌的到期时间须在现在之后、${longestTokenDays} 天之内。`,
    en: `A token has to end after now and within ${longestTokenDays} days.`,
  });
}

const noOffice = (tenant: TenantKey): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: `没有单位“${tenant}”，或该单位已停用。`,
    en: `There is no office "${tenant}", or it is closed.`,
  });

const noToken = (): OperationalError =>
  new OperationalError('resource_not_found', {
    zh: '没有这个接口令牌，或不属于您的单位。',
    en: 'There is no such token, or it is not one of your office.',
  });

const invalid = (): OperationalError =>
  new OperationalError('token_invalid', {
    zh: '接口令牌无效、已过期或已停用。请向安全管理员申请新的令牌。',
    en: 'The API token is not known, over or revoked; ask the security administrator for a new one.',
  });
