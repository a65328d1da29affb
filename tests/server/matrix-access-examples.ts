import type { Example, MakeExample, World } from './matrix-examples.ts';
import { profileWith } from './profile-calls.ts';
import { education, region } from './test-office.ts';
import { must } from './test-server.ts';

const plain =
  (path: string): MakeExample =>
  async () => ({ path });

async function spareAccount({ server, office, fresh }: World): Promise<string> {
  const body = { name: `d${fresh()}`, displayName: '备用', tenant: education, password: 'Erste-Mal-2026' };
  const as = office.cookies['system-administrator'];
  return (await must<{ id: string }>(server.send('POST', '/api/v1/accounts', { as, body }), 201)).id;
}

/** A department that nobody works for. */
async function freshOffice({ server, office, fresh }: World): Promise<string> {
  const body = { region: '130999', unit: fresh(), name: '新单位', kind: 'department', parent: region };
  const as = office.cookies['system-administrator'];
  return (await must<{ tenant: string }>(server.send('POST', '/api/v1/offices', { as, body }), 201)).tenant;
}

const inAYear = (): string => new Date(Date.now() + 300 * 86_400_000).toISOString();

export const tokenRequest = (scopes: readonly string[], tenant = education) => ({
  tenant,
  name: '协同办公系统',
  scopes,
  expiresAt: inAYear(),
});

async function freshToken({ server, office }: World): Promise<Example> {
  const as = office.cookies['security-administrator'];
  const body = tokenRequest(['plans:read']);
  const made = await must<{ token: { id: string } }>(server.send('POST', '/api/v1/api-tokens', { as, body }), 201);
  return { path: `/api-tokens/${made.token.id}` };
}

/** A year of the region with what a change of it has to name. */
async function ownYear({ server, office }: World): Promise<Example> {
  const path = '/region-profiles/2030';
  const answer = await server.send('GET', `/api/v1${path}`, { as: office.cookies['finance-reviewer'] });
  return { path, headers: { 'if-match': answer.headers.get('etag') ?? '' } };
}

/** Examples of rules, profiles, tokens and the tree of offices. */
export const accessExamples: Readonly<Record<string, MakeExample>> = {
  'office.move': async (world) => ({ path: `/offices/${await freshOffice(world)}/parent`, body: { parent: region } }),
  'office.close': async (world) => ({
    path: `/offices/${await freshOffice(world)}/closure`,
    body: { closed: true, reason: '机构改革' },
  }),
  'account.lock': async (world) => ({ path: `/accounts/${await spareAccount(world)}/lock`, body: { reason: '离岗' } }),
  'account.remove-one-time-codes': async (world) => ({ path: `/accounts/${await spareAccount(world)}/one-time-codes` }),
  'account-review.read': plain('/account-review'),
  'account-review.confirm': async () => ({ path: '/account-review', body: { note: '已逐一核对' } }),
  'audit.export': plain('/audit/export?action=account.create'),
  'audit.retention.read': plain('/audit/retention'),
  'audit.retention': async () => ({ path: '/audit/retention', body: { days: 365 } }),
  'audit.expire': async () => ({ path: '/audit/expiry', body: { reason: '超过保存期限' } }),
  'api-token.list': plain('/api-tokens'),
  'api-token.create': async () => ({ path: '/api-tokens', body: tokenRequest(['plans:read', 'ledgers:read']) }),
  'api-token.revoke': freshToken,
  'rule.list': plain('/rules?fiscalYear=2026'),
  'profile.list': plain('/profiles'),
  'region-profile.list': plain('/region-profiles'),
  'region-profile.read': plain('/region-profiles/2026'),
  'region-profile.set': async (world) => ({ ...(await ownYear(world)), body: profileWith() }),
  'region-profile.remove': ownYear,
  'region-profile.preview': async () => ({ path: '/region-profiles/2026/preview', body: profileWith() }),
  'region-profile.configuration': plain('/region-profiles/2026/configuration'),
};
