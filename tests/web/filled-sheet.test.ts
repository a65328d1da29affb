import { expect, it } from 'vitest';
import { filledSheet } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { approvedPlan } from '../server/test-year.ts';
import { shareWeb } from './share-web.ts';

let planId = '';
const web = shareWeb({
  prepare: async ({ api, office }) => {
    planId = await approvedPlan(api, office);
  },
});

it('a self-evaluation is filled from a sheet, looked at, and kept when it is saved', async () => {
  const as = web.office.cookies.preparer;
  const begun = web.api.send('POST', '/api/v1/filings', { as, body: { kind: 'evaluation', planId } });
  const { id } = await must<{ id: string }>(begun, 201);
  const { page, context, complaints } = await web.openAs('preparer');
  page.setDefaultTimeout(30_000);
  await page.goto(`/evaluation/${id}`);
  await page.getByLabel('活动按计划完成率：填报值').fill('98%');
  await page.getByRole('button', { name: '用填好的表填入' }).click();
  const dialog = page.getByRole('dialog');
  const [sheet] = await Promise.all([
    page.waitForEvent('download'),
    dialog.getByRole('link', { name: '下载完成情况表' }).click(),
  ]);
  expect(sheet.suggestedFilename()).toMatch(/完成情况.*\.xlsx$/);
  const file = { name: '完成情况.html', mimeType: 'text/html', buffer: Buffer.from(filledSheet()) };
  await dialog.locator('input[type=file]').setInputFiles(file);
  await dialog.getByText('已填入 3 处，还没有保存').waitFor();
  await dialog.getByText('绩效文本中没有“没有这个指标”这个指标').waitFor();
  await page.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
  expect(await page.getByLabel('举办读书活动场次：填报值').inputValue()).toBe('11场');
  expect(await page.getByLabel('举办读书活动场次：来源').inputValue()).toBe('完成情况.html');
  expect(await page.getByLabel('举办读书活动场次：偏差原因及改进措施').inputValue()).toBe('一场因暴雨取消');
  expect(await page.getByLabel('活动按计划完成率：填报值').inputValue()).toBe('98%');
  await page.getByRole('button', { name: '保存并重新取数' }).click();
  await page.getByText('已保存').waitFor();
  const { entries } = await must<{ entries: { lines: object[]; tables: object[] } }>(
    web.api.send('GET', `/api/v1/filings/${id}`, { as }),
    200,
  );
  expect(entries.lines).toContainEqual(expect.objectContaining({ claim: { text: '11场', source: '完成情况.html' } }));
  expect(entries.tables).toEqual([
    { subject: '/projects/0', claim: { adjusted: '200000', executed: '195000', source: '完成情况.html' } },
  ]);
  expect(complaints).toEqual([]);
  await context.close();
}, 120_000);
