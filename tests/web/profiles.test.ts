import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profileCalls, profileWith } from '../server/profile-calls.ts';
import { expectAccessible } from './accessible.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb();

it('lets the bureau decide for a year: sums while typing, a reason for a rule switched off, a look at the changes, then saved', async () => {
  const { page, complaints } = await web.openAs('finance-reviewer');
  await page.goto('/rules?year=2026');
  await page.getByText('执行内置的全国口径').waitFor();
  const save = page.getByRole('button', { name: '查看变化并保存' });
  expect(await save.isDisabled()).toBe(true);

  await page.getByLabel('产出指标（成本属于产出的表）').fill('45');
  await page.getByText('合计 95，应为 100', { exact: true }).waitFor();
  await page.getByText('预算执行率与各一级指标分值合计 95，应为 100。').waitFor();
  expect(await save.isDisabled()).toBe(true);
  await page.getByLabel('效益指标（成本属于产出的表）').fill('35');
  await page.getByText('合计 95，应为 100', { exact: true }).waitFor({ state: 'detached' });
  await page.getByLabel('“良”的下限').fill('95');
  await page.getByText('等级下限应依次降低').waitFor();
  await page.getByLabel('“良”的下限').fill('85');
  await page.getByRole('radio', { name: '须恰好相等' }).check();
  await page.getByLabel('发文依据').fill('云财绩〔2026〕3号');
  await expectAccessible(page);

  await page.getByRole('tab', { name: '检查规则' }).click();
  await page.getByLabel('查找规则').fill('依据');
  await page
    .getByRole('button', { name: /^调整“/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('radio', { name: '停用' }).check();
  await dialog.getByRole('button', { name: '确定' }).click();
  await dialog.getByText('请写明原因').waitFor();
  await dialog.getByLabel('原因').fill('本县另有规定');
  await dialog.getByRole('button', { name: '确定' }).click();
  await page.getByText('停用：本县另有规定').waitFor();
  await expectAccessible(page);

  // What was typed is there again after the page was left.
  await page.reload();
  await page.getByText('这里是您上次没有保存的修改').waitFor();
  await save.click();
  for (const change of ['优 ≥90，良 ≥85，中 ≥60，差 ≥0', '停用：本县另有规定', '须恰好相等', '云财绩〔2026〕3号'])
    await dialog.getByRole('cell', { name: change }).waitFor();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: '保存为 2026 年度口径' }).click();
  await page.getByText('执行云川县 2026 年度口径第 1 版。').waitFor();
  await page.getByText('本区划单独定了口径的年度：2026').waitFor();

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出命令行配置文件' }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('mingji.config.yaml');
  expect(readFileSync((await file.path()) ?? '', 'utf8')).toContain('reason: 本县另有规定');

  await page.goto('/rules?year=2027');
  await page.getByText('云川县没有单独定 2027 年度的口径，沿用 2026 年度口径第 1 版。').waitFor();
  expect(complaints).toEqual([]);
}, 240_000);

it('tells of somebody else’s change instead of overwriting it, and takes a year back', async () => {
  const { page, complaints } = await web.openAs('finance-reviewer');
  const calls = profileCalls(web.api);
  const as = web.office.cookies['finance-reviewer'];
  await calls.decide(as, 2030, profileWith());
  await page.goto('/rules?year=2030');
  await page.getByLabel('“优”的下限').fill('91');
  await calls.decide(as, 2030, profileWith({ overrun: 'inverse' }));
  await page.getByRole('button', { name: '查看变化并保存' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('cell', { name: /优 ≥91/ }).waitFor();
  await dialog.getByRole('button', { name: '保存为 2030 年度口径' }).click();
  await dialog.getByRole('alert').filter({ hasText: '刚被他人修改' }).waitFor();
  await dialog.getByRole('button', { name: '放弃我的修改，载入最新口径' }).click();
  await page.getByText('执行云川县 2030 年度口径第 2 版。').waitFor();
  expect(await page.getByRole('radio', { name: '按目标值÷实际值' }).isChecked()).toBe(true);
  expect(await page.getByLabel('“优”的下限').inputValue()).toBe('90');

  await page.getByRole('tab', { name: '内置口径' }).click();
  await page.getByText(/四川 2023/).click();
  await page.getByText('指标分值合计').waitFor();
  await page.getByRole('button', { name: '以此为底稿' }).click();
  await page.getByText('有未保存的修改').waitFor();
  await page.getByRole('button', { name: '放弃修改' }).click();

  await page.getByRole('button', { name: '取消 2030 年度口径' }).click();
  await page.getByRole('button', { name: '确定取消' }).click();
  await page.getByText('沿用').waitFor();
  expect(complaints).toEqual([]);
}, 180_000);
