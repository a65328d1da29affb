import type { BrowserContext, Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { education } from '../server/test-office.ts';
import { paper } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { approvedPlan } from '../server/test-year.ts';
import type { Window } from './browser.ts';
import { shareWeb } from './share-web.ts';
import { cell, typeCell } from './sheet-steps.ts';

const LOST = '与服务器的连接中断';
let approved = '';
let colleague = '';

const web = shareWeb({
  prepare: async ({ api, office }) => {
    approved = await approvedPlan(api, office);
    colleague = await office.hire('tongshi', education, 'preparer');
  },
});

async function newPlan(): Promise<string> {
  const sent = { as: web.office.cookies.preparer, body: paper({ name: '校园书屋经费' }) };
  return (await must<{ id: string }>(web.api.send('POST', '/api/v1/plans?fileName=plan.html', sent), 201)).id;
}

/** Pulls the cable, has the page say so, and plugs it in again after the work. */
async function withoutConnection({ context, page }: Window, work: () => Promise<unknown>): Promise<void> {
  await context.setOffline(true);
  await page.getByText(LOST).waitFor();
  await work();
  await context.setOffline(false);
}

/** Closes the page while nothing can be reached, and opens another when it can. */
async function closedAndOpened({ context, page }: Window, path: string): Promise<Page> {
  await page.close();
  await context.setOffline(false);
  return opened(context, path);
}

async function opened(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(path);
  return page;
}

/** Somebody else signs in on the same computer, in the same browser. */
async function signInAs(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  await context.addCookies([{ name, value, url: web.url, httpOnly: true, sameSite: 'Strict' }]);
}

/** The page tells it, and has finished telling: what it tells next is told anew and stands alone. */
async function toldOnce(page: Page, words: string): Promise<void> {
  await page.getByText(words).waitFor();
  await page.getByText(words).waitFor({ state: 'detached' });
}

/** Chromium itself complains of each request that did not get through. */
const own = (complaints: readonly string[]): string[] =>
  complaints.filter((text) => !text.includes('ERR_INTERNET_DISCONNECTED'));

it('the plan editor saves by itself when the connection is back, and has what was typed again after the page was closed without one', async () => {
  const id = await newPlan();
  const path = `/plans/${id}/edit`;
  const window = await web.openAs('preparer');
  const { page, context } = window;
  await page.goto(path);
  await cell(page, 0, 'level3').waitFor();
  await withoutConnection(window, async () => {
    await typeCell(page, 0, 'target', '≥21场');
    await page.getByRole('button', { name: '保存' }).click();
  });
  // Said for some seconds only, so both are waited for at once.
  await Promise.all([
    page.getByText('连接已恢复').waitFor(),
    page.getByRole('status').filter({ hasText: '已保存（第 2 版）' }).waitFor(),
  ]);
  const plan = web.api.send('GET', `/api/v1/plans/${id}/content`, { as: web.office.cookies.preparer });
  expect((await must<Plan>(plan, 200)).projects[0]?.indicators[0]?.target.text).toBe('≥21场');

  await context.setOffline(true);
  await typeCell(page, 1, 'target', '≥999人次');
  await page.getByRole('status').filter({ hasText: '有未保存的修改' }).waitFor();
  // At once, before the pause after which it is kept: closing the page keeps it too.
  const again = await closedAndOpened(window, path);
  await again.getByText('已恢复上次未保存的修改').waitFor();
  await cell(again, 1, 'target').filter({ hasText: '≥999人次' }).waitFor();
  await again.close();

  // What one typed is not shown to a colleague at the same computer.
  await signInAs(context, colleague);
  const theirs = await opened(context, path);
  await cell(theirs, 1, 'target').filter({ hasText: '≥600人次' }).waitFor();
  expect(await theirs.getByText('已恢复上次未保存的修改').count()).toBe(0);
  expect(own(window.complaints)).toEqual([]);
  await context.close();
}, 180_000);

it('a record that is entered without a connection is kept, is nobody else’s, and is entered when the connection is back', async () => {
  const window = await web.openAs('preparer');
  const { page, context } = window;
  const field = (of: Page, name: string) => of.getByRole('textbox', { name });
  await page.goto('/ledgers/activity');
  await field(page, '活动日期').waitFor();
  await context.setOffline(true);
  await page.getByText(LOST).waitFor();
  await field(page, '活动主题').fill('冬季读书会');
  await field(page, '活动地点').fill('县图书馆');
  const again = await closedAndOpened(window, '/ledgers/activity');
  await again.getByText('已恢复').first().waitFor();
  expect(await field(again, '活动主题').inputValue()).toBe('冬季读书会');

  await signInAs(context, colleague);
  const theirs = await opened(context, '/ledgers/activity');
  expect(await field(theirs, '活动主题').inputValue()).toBe('');
  await theirs.close();
  await signInAs(context, web.office.cookies.preparer);

  await field(again, '活动日期').fill('2026-11-20');
  await field(again, '参加人数').fill('45');
  await withoutConnection({ ...window, page: again }, () =>
    again.getByRole('button', { name: '保存，登记下一条' }).click(),
  );
  await again.getByText('已登记：2026-11-20 / 冬季读书会').first().waitFor();
  await again.getByRole('cell', { name: '冬季读书会', exact: true }).waitFor();
  expect(own(window.complaints)).toEqual([]);
  await context.close();
}, 180_000);

it('a self-evaluation keeps what is typed without a connection, also what is typed while it is being saved', async () => {
  const body = { kind: 'evaluation', planId: approved };
  const as = web.office.cookies.preparer;
  const { id } = await must<{ id: string }>(web.api.send('POST', '/api/v1/filings', { as, body }), 201);
  const window = await web.openAs('preparer');
  const { page, context } = window;
  const path = `/evaluation/${id}`;
  await page.goto(path);
  await page.getByLabel('活动按计划完成率：填报值').waitFor();
  await context.setOffline(true);
  await page.getByText(LOST).waitFor();
  await page.getByLabel('活动按计划完成率：填报值').fill('100%');
  const again = await closedAndOpened(window, path);
  await again.getByText('已恢复上次没有保存的内容').waitFor();
  expect(await again.getByLabel('活动按计划完成率：填报值').inputValue()).toBe('100%');
  await again.getByLabel('活动按计划完成率：来源').fill('活动总结，第3页');
  await withoutConnection({ ...window, page: again }, async () => {
    await again.getByRole('button', { name: '保存并重新取数' }).click();
    await again.getByLabel('实际完成情况').fill('全年举办读书活动12场');
  });
  await toldOnce(again, '已保存');
  expect(await again.getByLabel('实际完成情况').inputValue()).toBe('全年举办读书活动12场');
  const filing = await must<{ entries: { tables: unknown[]; lines: unknown[] } }>(
    web.api.send('GET', `/api/v1/filings/${id}`, { as }),
    200,
  );
  expect(filing.entries).toMatchObject({ tables: [], lines: [{ claim: { text: '100%' } }] });
  await again.getByRole('button', { name: '保存并重新取数' }).click();
  await toldOnce(again, '已保存');

  const reviewer = await web.openAs('department-reviewer');
  await reviewer.page.goto(path);
  await reviewer.page.getByLabel('意见内容').waitFor();
  await reviewer.context.setOffline(true);
  await reviewer.page.getByText(LOST).waitFor();
  await reviewer.page.getByLabel('意见内容').fill('请附活动总结');
  const review = { ...reviewer, page: await closedAndOpened(reviewer, path) };
  await review.page.getByLabel('意见内容').waitFor();
  expect(await review.page.getByLabel('意见内容').inputValue()).toBe('请附活动总结');
  await withoutConnection(review, () => review.page.getByRole('button', { name: '提出意见' }).click());
  await review.page.getByRole('listitem').filter({ hasText: '请附活动总结' }).waitFor();
  await expect.poll(() => review.page.getByLabel('意见内容').inputValue(), { timeout: 10_000 }).toBe('');
  expect(own([...window.complaints, ...reviewer.complaints])).toEqual([]);
  await Promise.all([context.close(), reviewer.context.close()]);
}, 180_000);

it('a reviewer’s comment and the reason of a return outlive a closed page, and go out when the connection is back', async () => {
  const id = await newPlan();
  const as = web.office.cookies.preparer;
  const step = { as, body: { step: 'submit' }, headers: { 'if-match': '"1"' } };
  await must(web.api.send('POST', `/api/v1/plans/${id}/steps`, step), 200);
  const window = await web.openAs('department-reviewer');
  const path = `/review/plans/${id}`;
  const write = (page: Page) => page.getByRole('button', { name: /^写意见：.*参加活动人次$/ });
  await window.page.goto(path);
  await write(window.page).click();
  await window.context.setOffline(true);
  await window.page.getByText(LOST).waitFor();
  await window.page.getByRole('dialog').getByLabel('意见', { exact: true }).fill('请说明怎样统计人次');
  const page = await closedAndOpened(window, path);
  const again = { ...window, page };
  await write(page).click();
  expect(await page.getByRole('dialog').getByLabel('意见', { exact: true }).inputValue()).toBe('请说明怎样统计人次');
  await page.getByRole('button', { name: '记下意见' }).click();
  await page.getByText('已写 1 条意见').first().waitFor();
  await page.getByRole('button', { name: '退回', exact: true }).click();
  await page.getByRole('dialog', { name: '退回' }).getByLabel('原因').fill('一处请改');
  await withoutConnection(again, () =>
    page.getByRole('dialog', { name: '退回' }).getByRole('button', { name: '退回' }).click(),
  );
  await page.getByText('没有等待审核的内容').waitFor();
  const comments = web.api.send('GET', `/api/v1/plans/${id}/comments`, { as });
  expect((await must<{ items: unknown[] }>(comments, 200)).items).toMatchObject([{ body: '请说明怎样统计人次' }]);
  expect(own(window.complaints)).toEqual([]);
  await window.context.close();
}, 180_000);
