import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { PASSWORD } from '../server/test-office.ts';
import { paper } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { allPages } from './all-pages.ts';
import type { Window } from './browser.ts';
import { findFirefox, startFirefox, typeInto } from './firefox.ts';
import { shareWeb } from './share-web.ts';
import { cell, save, typeCell } from './sheet-steps.ts';

/** One page or two of each feature: all of them would take minutes, and Chromium has seen them. */
const MAIN =
  /^(session-sign-in|start-preparer|plans-list|plans-editor|ledgers-record|year-monitoring|year-indicator|year-public-page|review-queue|administration-rules)$/;
const pages = (await allPages()).filter(({ name }) => MAIN.test(name)).map((page) => [page.name, page] as const);
const found = findFirefox();
console.warn(
  typeof found === 'string'
    ? `${found}, its journeys are skipped: apt install firefox-esr, or name one in FIREFOX.`
    : `Firefox: ${found.version}`,
);

describe.skipIf(typeof found === 'string')('in Firefox', () => {
  const web = shareWeb({ browser: () => startFirefox(typeof found === 'string' ? { path: '', version: '' } : found) });
  let preparer: Window;

  it('a preparer signs in, has a paper read and checked, mends a line of a plan, and enters a record', async () => {
    preparer = await web.open();
    const { page, complaints } = preparer;
    page.setDefaultTimeout(60_000);
    await page.goto('/');
    await page.getByRole('heading', { name: '明绩 · 登录' }).waitFor();
    await typeInto(page.getByLabel('帐号'), 'tianbao');
    await typeInto(page.getByLabel('口令'), PASSWORD);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '开始' }).waitFor();

    await page.getByRole('navigation').first().getByRole('link', { name: '读取检查' }).click();
    const sample = fileURLToPath(new URL('../../samples/yunchuan-water-2025.pdf', import.meta.url));
    await page.locator('input[type=file]').first().setInputFiles(sample);
    const row = page.getByRole('row').filter({ hasText: 'yunchuan-water-2025.pdf' });
    await row.getByText('已读取').waitFor();
    await row.getByRole('link').click();
    await page.getByRole('img', { name: '第 1 页' }).waitFor();
    await page.getByRole('button', { name: '查看位置：问题 1', exact: true }).click();
    await page.locator('.page-mark.selected').first().waitFor();
    await page.getByRole('button', { name: '采纳：问题 1', exact: true }).click();
    await page.getByRole('button', { name: '撤回：问题 1', exact: true }).waitFor();

    const as = web.office.cookies.preparer;
    const sent = { as, body: paper() };
    const { id } = await must<{ id: string }>(web.api.send('POST', '/api/v1/plans?fileName=plan.html', sent), 201);
    await page.goto(`/plans/${id}/edit`);
    await typeCell(page, 0, 'target', '不少于15场');
    await cell(page, 0, 'understood').filter({ hasText: '≥ 15 场' }).waitFor();
    await save(page);
    const plan = await must<Plan>(web.api.send('GET', `/api/v1/plans/${id}/content`, { as }), 200);
    expect(plan.projects[0]?.indicators[0]?.target.text).toBe('不少于15场');

    await page.goto('/ledgers/activity');
    await typeInto(page.getByRole('textbox', { name: '活动日期' }), '2025年3月5日');
    await page.getByText('读作 2025-03-05').waitFor();
    await typeInto(page.getByRole('textbox', { name: '活动主题' }), '春季读书会');
    await typeInto(page.getByRole('textbox', { name: '活动地点' }), '县图书馆');
    await typeInto(page.getByRole('textbox', { name: '参加人数' }), '一百二十人次');
    await page.keyboard.press('Enter');
    await page.getByText('已登记：2025-03-05 / 春季读书会').first().waitFor();
    await page.getByRole('cell', { name: '春季读书会', exact: true }).waitFor();
    expect(complaints).toEqual([]);
  }, 300_000);

  const windows = new Map<string, Window>();

  it.each(pages)(
    'the page %s opens and complains of nothing',
    async (_name, { role, path, ready }) => {
      const window = windows.get(role) ?? (await (role === 'nobody' ? web.open() : web.openAs(role)));
      windows.set(role, window);
      window.complaints.length = 0;
      await window.page.goto(await path(web));
      await ready(window.page);
      expect(window.complaints).toEqual([]);
    },
    60_000,
  );
});
