import {
  ApartmentOutlined,
  ApiOutlined,
  AuditOutlined,
  ControlOutlined,
  DashboardOutlined,
  IdcardOutlined,
  LockOutlined,
  SafetyCertificateOutlined,
} from '@ant-design/icons';
import type { Role } from '#contract/words.ts';
import type { Feature } from '../../lib/feature.ts';
import { administrationWords as words } from './words.ts';

const system: readonly Role[] = ['system-administrator'];
const security: readonly Role[] = ['security-administrator'];
const audit: readonly Role[] = ['audit-administrator'];
const finance: readonly Role[] = ['finance-reviewer'];
/** Those who make tokens, and those of the office whose data a token opens: they may shut the door. */
const tokens: readonly Role[] = [...security, 'department-reviewer', ...finance];
const accounts: readonly Role[] = [...system, ...security];

/** What each of the three administrators keeps, and what the finance bureau decides for its region: everybody their own part. */
const feature: Feature = {
  pages: [
    { path: '/offices', title: words.offices, roles: system, load: () => import('./components/offices-page.tsx') },
    { path: '/accounts', title: words.accounts, roles: accounts, load: () => import('./components/accounts-page.tsx') },
    {
      path: '/operation',
      title: words.operation,
      roles: system,
      load: () => import('./components/operation-page.tsx'),
    },
    {
      path: '/account-review',
      title: words.review,
      roles: security,
      load: () => import('./components/review-page.tsx'),
    },
    { path: '/tokens', title: words.tokens, roles: tokens, load: () => import('./components/tokens-page.tsx') },
    { path: '/audit', title: words.audit, roles: audit, load: () => import('./components/audit-page.tsx') },
    { path: '/rules', title: words.rules, roles: finance, load: () => import('./components/rules-page.tsx') },
    { path: '/locks', title: words.locks, roles: finance, load: () => import('./components/locks-page.tsx') },
  ],
  menu: [
    { path: '/locks', title: words.locks, roles: finance, icon: LockOutlined, order: 66, purpose: words.locksAbout },
    { path: '/rules', title: words.rules, roles: finance, icon: ControlOutlined, order: 68, purpose: words.rulesAbout },
    {
      path: '/offices',
      title: words.offices,
      roles: system,
      icon: ApartmentOutlined,
      order: 80,
      purpose: words.officesAbout,
    },
    {
      path: '/accounts',
      title: words.accounts,
      roles: accounts,
      icon: IdcardOutlined,
      order: 82,
      purpose: words.accountsAbout,
    },
    {
      path: '/account-review',
      title: words.review,
      roles: security,
      icon: SafetyCertificateOutlined,
      order: 84,
      purpose: words.reviewAbout,
    },
    { path: '/tokens', title: words.tokens, roles: tokens, icon: ApiOutlined, order: 86, purpose: words.tokensAbout },
    {
      path: '/operation',
      title: words.operation,
      roles: system,
      icon: DashboardOutlined,
      order: 88,
      purpose: words.operationAbout,
    },
    { path: '/audit', title: words.audit, roles: audit, icon: AuditOutlined, order: 90, purpose: words.auditAbout },
  ],
};

export default feature;
