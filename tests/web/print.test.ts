import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { approvedPlan, confirmAll, recordYear } from '../server/test-year.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb({
  prepare: async ({ api, office }) => {
    await confirmAll(api, await approvedPlan(api, office));
    await recordYear(api);
  },
});

const sample = fileURLToPath(new URL('../../samples/yunchuan-water-2025.docx', import.meta.url));

/** A4, upright, within margins of 10 mm. */
const SHEET = 718;

/** The page as it would be put on paper: what was drawn for the window of an office, as wide as the sheet. */
async function onPaper(page: Page): Promise<void> {
  await page.emulateMedia({ media: 'print' });
  await page.addStyleTag({ content: `body { width: ${SHEET}px }` });
}

/** What is cut off below or beside: boxes that scroll on a screen. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main *')]
    .filter((one) => one.scrollHeight > one.clientHeight + 2 || one.scrollWidth > one.clientWidth + 2)
    .filter((one) => /auto|scroll|hidden/.test(getComputedStyle(one).overflow))
    .filter((one) => getComputedStyle(one).position !== 'absolute')
    .map(({ tagName, className }) => tagName + ' ' + className)`);

it('puts a paper and its findings on paper whole, without the buttons', async () => {
  const { page, context, complaints } = await web.openAs('preparer');
  page.setDefaultTimeout(60_000);
  await page.goto('/papers');
  await page.locator('input[type=file]').first().setInputFiles(sample);
  await page.getByRole('row').filter({ hasText: '已读取' }).getByRole('link').click();
  await page.getByText('参训学员满意度').first().waitFor();
  await onPaper(page);
  expect(await cut(page)).toEqual([]);
  expect(await page.getByRole('button').count()).toBe(0);
  await page.getByText('效益指标值只有程度词').waitFor();
  expect(complaints).toEqual([]);
  await context.close();
}, 240_000);

it('puts every column of a self-evaluation on the sheet', async () => {
  const { page, context, complaints } = await web.openAs('preparer');
  page.setDefaultTimeout(60_000);
  await page.goto('/evaluation');
  await page.getByRole('button', { name: '新建自评表' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: '新建自评表' }).click();
  await page.getByRole('row', { name: /举办读书活动场次/ }).waitFor();
  await page.reload();
  await page.getByRole('row', { name: /举办读书活动场次/ }).waitFor();
  await onPaper(page);
  expect(await cut(page)).toEqual([]);
  const edge = await page.getByRole('columnheader', { name: '偏差原因及改进措施' }).first().boundingBox();
  expect((edge?.x ?? 0) + (edge?.width ?? 0)).toBeLessThanOrEqual(SHEET);
  expect(complaints).toEqual([]);
  await context.close();
}, 240_000);
