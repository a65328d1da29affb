import { expect, it } from 'vitest';
import type { Role } from '../../src/model/role.ts';
import { education } from '../server/test-office.ts';
import { must } from '../server/test-server.ts';
import { expectAccessible } from './accessible.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb();

const read = <T>(path: string, role: Role): Promise<T> =>
  must<T>(web.api.send('GET', `/api/v1${path}`, { as: web.office.cookies[role] }), 200);

it('the finance bureau takes a deadline away again', async () => {
  const as = web.office.cookies['finance-reviewer'];
  const body = { dueOn: '2026-11-30' };
  await must(web.api.send('PUT', '/api/v1/deadlines/2026/monitoring?period=06', { as, body }), 200);
  await must(web.api.send('PUT', '/api/v1/deadlines/2027/plan', { as, body }), 200);
  const { page, complaints } = await web.openAs('finance-reviewer');
  await page.goto('/');
  const name = '取消期限：2026 年度 1–6 月 运行监控';
  await page.getByRole('button', { name }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '取消期限' }).click();
  await page.getByRole('button', { name }).waitFor({ state: 'detached' });
  await page.getByText('2027 年度').waitFor();
  const { items } = await read<{ items: { work: string }[] }>('/deadlines', 'finance-reviewer');
  expect(items.map(({ work }) => work)).toEqual(['plan']);
  expect(complaints).toEqual([]);
}, 60_000);

it('somebody says where reminders are mailed to, and takes the address away', async () => {
  const { page, complaints } = await web.openAs('preparer');
  await page.goto('/account');
  const address = page.getByLabel('接收提醒的邮箱');
  await address.fill('tianbao@yunchuan');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('请填写完整的邮箱地址').waitFor();
  await address.fill(' tianbao@yunchuan.example ');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  expect(await read('/notice-settings', 'preparer')).toMatchObject({ email: 'tianbao@yunchuan.example' });
  await expectAccessible(page);
  await page.reload();
  expect(await address.inputValue()).toBe('tianbao@yunchuan.example');
  await address.fill('');
  await page.getByRole('button', { name: '保存' }).click();
  await page.getByText('已保存').waitFor();
  expect(await read('/notice-settings', 'preparer')).toMatchObject({ email: null });
  expect(complaints).toEqual([]);
}, 60_000);

it('the reviewer of an office ends a token that opens its data, and cannot make one', async () => {
  const expiresAt = new Date(Date.now() + 90 * 86_400_000).toISOString();
  const body = { tenant: education, name: '协同办公系统', scopes: ['plans:read'], expiresAt };
  const as = web.office.cookies['security-administrator'];
  await must(web.api.send('POST', '/api/v1/api-tokens', { as, body }), 201);
  const { page, complaints } = await web.openAs('department-reviewer');
  await page.goto('/');
  await page.getByRole('navigation').first().getByRole('link', { name: '接口令牌' }).click();
  await page.getByRole('button', { name: '停用“协同办公系统”' }).click();
  expect(await page.getByRole('button', { name: '新建令牌' }).count()).toBe(0);
  await page.getByRole('tooltip').getByRole('button', { name: '停用', exact: true }).click();
  await page.getByRole('cell', { name: '已停用' }).waitFor();
  expect(complaints).toEqual([]);
}, 60_000);
