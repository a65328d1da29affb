import { profileCalls, profileWith } from '../../server/profile-calls.ts';
import { education } from '../../server/test-office.ts';
import type { PagePictures, Stage } from '../page-picture.ts';

/** A token of the education office and what the bureau has decided for a year, so that the pages have something to show. */
async function token({ api, office }: Stage): Promise<string> {
  const expiresAt = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const body = { tenant: education, name: '协同办公系统', scopes: ['plans:read', 'ledgers:read'], expiresAt };
  await api.send('POST', '/api/v1/api-tokens', { as: office.cookies['security-administrator'], body });
  return '/tokens';
}

async function decided({ api, office }: Stage): Promise<string> {
  const rules = {
    'basis-generic': { severity: 'off', reason: '本县统一规定依据的写法' },
    'unit-missing': { severity: 'error', reason: '本年审核重点' },
  } as const;
  const own = {
    ...profileWith({ grades: { excellent: '92', good: '85', fair: '60' } }, rules),
    basis: '云财绩〔2026〕3号',
  };
  await profileCalls(api).decide(office.cookies['finance-reviewer'], 2026, own);
  return '/rules?year=2026';
}

async function locked({ api, office }: Stage): Promise<string> {
  const as = office.cookies['finance-reviewer'];
  await api.send('PUT', `/api/v1/plan-locks/${education}/2027`, { as, body: { locked: true } });
  return '/locks?year=2027';
}

/** What each of the three administrators keeps, and what the finance bureau decides. */
export const pages: PagePictures = [
  {
    name: 'administration-offices',
    role: 'system-administrator',
    path: () => '/offices',
    ready: (page) => page.getByRole('cell', { name: '云川县第一小学', exact: true }).waitFor(),
  },
  {
    name: 'administration-accounts',
    role: 'system-administrator',
    path: () => '/accounts',
    ready: (page) => page.getByRole('cell', { name: 'tianbao' }).first().waitFor(),
  },
  {
    name: 'administration-roles',
    role: 'security-administrator',
    path: () => '/accounts',
    ready: (page) => page.getByRole('cell', { name: 'tianbao' }).first().waitFor(),
  },
  {
    name: 'administration-review',
    role: 'security-administrator',
    path: () => '/account-review',
    ready: (page) => page.getByRole('cell', { name: '财政审核人', exact: true }).waitFor(),
  },
  {
    name: 'administration-tokens',
    role: 'security-administrator',
    path: token,
    ready: (page) => page.getByRole('cell', { name: '协同办公系统' }).first().waitFor(),
  },
  {
    name: 'administration-operation',
    role: 'system-administrator',
    path: () => '/operation',
    ready: (page) => page.getByRole('heading', { name: '搁置的任务' }).waitFor(),
  },
  {
    name: 'administration-audit',
    role: 'audit-administrator',
    path: () => '/audit',
    async ready(page) {
      await page.getByRole('cell', { name: '授予角色', exact: true }).first().waitFor();
      await page.getByText('条已超过期限').waitFor();
    },
  },
  {
    name: 'administration-rules',
    role: 'finance-reviewer',
    path: async (stage) => `${await decided(stage)}&tab=rules`,
    ready: (page) => page.getByText('本县统一规定依据的写法').waitFor(),
  },
  {
    name: 'administration-profile',
    role: 'finance-reviewer',
    path: decided,
    ready: (page) => page.getByText('执行云川县 2026 年度口径').waitFor(),
  },
  {
    name: 'administration-locks',
    role: 'finance-reviewer',
    path: locked,
    ready: (page) => page.getByRole('button', { name: '解锁云川县教育局' }).waitFor(),
  },
];
