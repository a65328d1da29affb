import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { openWindow, startBrowser, type Window } from './browser.ts';
import { startWebServer, type WebServer } from './web-server.ts';

const PASSWORD = 'Shan-Lin-2026';
let server: WebServer;
let browser: Browser;
let window: Window;

beforeAll(async () => {
  [server, browser] = await Promise.all([startWebServer(), startBrowser()]);
  window = await openWindow(browser, { url: server.url });
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function signIn(page: Page, name: string, password: string): Promise<void> {
  await page.getByLabel('帐号').fill(name);
  await page.getByLabel('口令').fill(password);
  await page.getByRole('button', { name: '登录' }).click();
}

it('sets the installation up, signs in, changes the password and signs in with the new one', async () => {
  const { page, complaints } = window;
  await page.goto('/');
  await page.getByRole('heading', { name: '明绩 · 初始设置' }).waitFor();
  await page.getByRole('button', { name: '装入演示城市' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('区划代码').fill('130999');
  await page.getByLabel('区划名称').fill('云川县');
  for (const [role, name, suffix] of [
    ['系统管理员', 'xitong', '-s'],
    ['安全管理员', 'anquan', '-a'],
    ['审计管理员', 'shenji', '-j'],
  ] as const) {
    const group = page.getByRole('group', { name: new RegExp(role) });
    await group.getByLabel('帐号').fill(name);
    await group.getByLabel('姓名').fill(role);
    // What it lacks stands beside the field while it is typed.
    const password = group.getByLabel('口令', { exact: true });
    await password.fill(name);
    await group.getByRole('listitem').filter({ hasText: '有小写字母，已做到' }).waitFor();
    for (const lacking of ['有大写字母', '有数字', '有符号', '不含帐号名'])
      expect(await group.getByRole('listitem').filter({ hasText: lacking }).textContent()).not.toContain('已做到');
    await password.fill(PASSWORD + suffix);
    expect(await group.getByRole('listitem').filter({ hasText: '已做到' }).count()).toBe(7);
    await group.getByLabel('再输一次口令').fill(PASSWORD + suffix);
  }
  await page.getByRole('button', { name: '完成设置' }).click();

  await page.getByRole('heading', { name: '明绩 · 登录' }).waitFor();
  await expectAccessible(page);
  await signIn(page, 'xitong', 'wrong');
  await page.getByRole('alert').filter({ hasText: '口令' }).waitFor();
  await signIn(page, 'xitong', `${PASSWORD}-s`);
  await page.getByRole('heading', { name: '开始' }).waitFor();
  await expectAccessible(page);

  await page.getByRole('button', { name: '系统管理员' }).click();
  await page.getByRole('link', { name: '我的帐号' }).click();
  // Going to a page takes the focus to its heading.
  await page.locator('h1:focus', { hasText: '我的帐号' }).waitFor();
  await page.getByRole('cell', { name: '当前会话' }).waitFor();
  await expectAccessible(page);
  await page.getByLabel('现在的口令').fill(`${PASSWORD}-s`);
  await page.getByLabel('新口令').fill(`${PASSWORD}-neu`);
  await page.getByLabel('再输一次口令').fill(`${PASSWORD}-neu`);
  await page.getByRole('button', { name: '修改口令' }).click();

  await page.getByRole('heading', { name: '明绩 · 登录' }).waitFor();
  await signIn(page, 'xitong', `${PASSWORD}-neu`);
  await page
    .getByRole('heading', { name: '我的帐号' })
    .or(page.getByRole('heading', { name: '开始' }))
    .waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
