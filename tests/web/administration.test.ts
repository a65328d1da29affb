import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Role } from '../../src/model/role.ts';
import { expectAccessible } from './accessible.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb();

async function choose(page: Page, name: string, task: string): Promise<void> {
  await page.getByRole('button', { name: `${name}的操作` }).click();
  await page.getByRole('menuitem', { name: task, exact: true }).click();
}

/** Chooses in a select that is searched by typing. */
async function pick(page: Page, label: string, option: string): Promise<void> {
  await page.getByRole('dialog').getByRole('combobox', { name: label }).click();
  await page.getByTitle(option).last().click();
}

it('makes an office and an account, gives its role, and leaves a trace of all of it: three people, each their part', async () => {
  const system = await web.openAs('system-administrator');
  await system.page.goto('/offices');
  await choose(system.page, '云川县', '新增下级');
  const dialog = system.page.getByRole('dialog');
  await expectAccessible(system.page);
  await dialog.getByLabel('编码').fill('303');
  await dialog.getByLabel('名称').fill('云川县水务局');
  await dialog.getByRole('button', { name: '新增' }).click();
  await system.page.getByRole('cell', { name: '云川县水务局', exact: true }).waitFor();

  await choose(system.page, '云川县水务局', '改名');
  await dialog.getByLabel('名称').fill('云川县水利局');
  await dialog.getByRole('button', { name: '保存' }).click();
  await system.page.getByRole('cell', { name: '云川县水利局', exact: true }).waitFor();

  await system.page.getByRole('link', { name: '帐号', exact: true }).first().click();
  await system.page.getByRole('button', { name: '新建帐号' }).click();
  await dialog.getByLabel('帐号').fill('shuili');
  await dialog.getByLabel('姓名').fill('水利局经办');
  await pick(system.page, '单位', '云川县水利局（130999/303）');
  await dialog.getByLabel('初始口令').fill('Shuili@2026');
  await dialog.getByRole('button', { name: '新建帐号' }).click();
  await dialog.getByRole('alert').filter({ hasText: '口令' }).waitFor();
  await dialog.getByLabel('初始口令').fill('Shui_Ku-xu2Shui');
  await dialog.getByRole('button', { name: '新建帐号' }).click();
  await system.page.getByRole('cell', { name: 'shuili', exact: true }).waitFor();
  await expectAccessible(system.page);

  const security = await web.openAs('security-administrator');
  await security.page.goto('/accounts?state=without-role');
  await choose(security.page, 'shuili', '授予角色');
  await pick(security.page, '角色', '填报人');
  await security.page.getByRole('dialog').getByRole('button', { name: '授予角色' }).click();
  await security.page.getByText('没有符合条件的帐号').waitFor();
  await security.page.goto('/accounts?search=shuili');
  await security.page.getByRole('cell', { name: '填报人', exact: true }).waitFor();
  await expectAccessible(security.page);

  const audit = await web.openAs('audit-administrator');
  await audit.page.goto('/audit?actor=xitong');
  await audit.page.getByRole('cell', { name: '新建帐号', exact: true }).first().waitFor();
  await audit.page.getByRole('cell', { name: '单位改名', exact: true }).first().waitFor();
  await audit.page.getByLabel('操作', { exact: true }).fill('授予');
  await audit.page.getByLabel('操作', { exact: true }).press('Enter');
  await audit.page.waitForURL(/action=account\.role/);
  await audit.page.getByLabel('姓名或帐号').fill('anquan');
  await audit.page.getByLabel('姓名或帐号').press('Enter');
  await audit.page.getByRole('cell', { name: 'anquan 安全管理员' }).first().waitFor();
  await audit.page
    .getByRole('button', { name: /展开行|Expand row/ })
    .first()
    .click();
  await audit.page.getByText('"role": "preparer"').first().waitFor();
  const download = audit.page.waitForEvent('download');
  await audit.page.getByRole('link', { name: '导出 CSV' }).click();
  expect((await download).suggestedFilename()).toMatch(/^审计记录-.*\.csv$/);
  await expectAccessible(audit.page);
  for (const { complaints } of [system, security, audit]) expect(complaints).toEqual([]);
}, 300_000);

it('shows each administrator their own part only', async () => {
  const parts: Partial<Record<Role, readonly string[]>> = {
    'system-administrator': ['单位组织', '帐号', '运行与备份'],
    'security-administrator': ['帐号', '帐号复核', '接口令牌'],
    'audit-administrator': ['审计记录'],
  };
  const all = [...new Set(Object.values(parts).flat())];
  for (const [role, own] of Object.entries(parts)) {
    const { page } = await web.openAs(role as Role);
    await page.goto('/');
    const menu = page.getByRole('navigation').first();
    await menu.getByRole('link', { name: own[0] ?? '', exact: true }).waitFor();
    for (const name of all) {
      const shown = await menu.getByRole('link', { name, exact: true }).count();
      expect([role, name, shown > 0]).toEqual([role, name, own.includes(name)]);
    }
    await page.close();
  }
}, 120_000);

it('makes a token whose secret is shown once, and ends it', async () => {
  const { page, complaints } = await web.openAs('security-administrator');
  await page.goto('/tokens');
  await page.getByRole('button', { name: '新建令牌' }).first().click();
  await page.getByRole('dialog').getByLabel('使用的系统').fill('财政一体化平台');
  await pick(page, '单位', '云川县教育局（130999/301）');
  await page.getByRole('checkbox', { name: '读取绩效计划及检查结果' }).check();
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '新建令牌' }).click();
  const secret = (await page.getByText(/^mj_130999_301_/).textContent()) ?? '';
  await page.getByRole('dialog').getByRole('button', { name: '关闭' }).last().click();
  const answer = await web.api.send('GET', '/api/v1/plans', {
    headers: { authorization: `Bearer ${secret.trim()}` },
  });
  expect(answer.status).toBe(200);
  await page.getByRole('button', { name: '停用“财政一体化平台”' }).click();
  await page.getByRole('tooltip').getByRole('button', { name: '停用', exact: true }).click();
  await page.getByRole('cell', { name: '已停用', exact: true }).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

it('lets the bureau lock a year', async () => {
  const { page, complaints } = await web.openAs('finance-reviewer');
  await page.goto('/locks?year=2028');
  await page.getByRole('button', { name: '锁定云川县教育局' }).click();
  await page.getByRole('button', { name: '解锁云川县教育局' }).waitFor();
  expect(complaints).toEqual([]);
}, 120_000);
