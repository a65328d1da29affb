import type { PagePictures } from '../page-picture.ts';

/** Signing in, the start page of a business role and of an administrator, the own account. */
export const pages: PagePictures = [
  {
    name: 'session-sign-in',
    role: 'nobody',
    path: () => '/',
    ready: (page) => page.getByRole('heading', { name: '明绩 · 登录' }).waitFor(),
  },
  {
    name: 'start-preparer',
    role: 'preparer',
    path: () => '/',
    ready: (page) => page.getByRole('heading', { name: '我的待办' }).waitFor(),
  },
  {
    name: 'start-system-administrator',
    role: 'system-administrator',
    path: () => '/',
    ready: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
  {
    name: 'account',
    role: 'preparer',
    path: () => '/account',
    ready: (page) => page.getByRole('cell', { name: '当前会话' }).waitFor(),
  },
  {
    name: 'not-found',
    role: 'reader',
    path: () => '/nowhere',
    ready: (page) => page.getByRole('heading', { name: '没有这个页面' }).waitFor(),
  },
];
