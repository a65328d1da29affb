import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { paper } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { expectAccessible } from './accessible.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb();

/** The preparer hands the newest version in. */
async function handIn(id: string): Promise<void> {
  const as = web.office.cookies.preparer;
  const { headers } = await web.api.send('GET', `/api/v1/plans/${id}`, { as });
  const ifMatch = { 'if-match': headers.get('etag') ?? '' };
  await must(
    web.api.send('POST', `/api/v1/plans/${id}/steps`, { as, body: { step: 'submit' }, headers: ifMatch }),
    200,
  );
}

async function take(page: Page, step: string, reason: string): Promise<void> {
  await page.getByRole('button', { name: step, exact: true }).click();
  const dialog = page.getByRole('dialog', { name: step });
  await dialog.getByLabel(/^(原因|说明)/).fill(reason);
  await dialog.getByRole('button', { name: step }).click();
  await page.getByText('没有等待审核的内容').waitFor();
}

const line = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });

it('carries comments on lines from the reviewer to the preparer at that line, and their answers to the next reviewers', async () => {
  const as = web.office.cookies.preparer;
  const sent = { as, body: paper({ target: '若干场' }) };
  const { id } = await must<{ id: string }>(web.api.send('POST', '/api/v1/plans?fileName=2026.html', sent), 201);
  await handIn(id);
  const open = (role: 'preparer' | 'department-reviewer' | 'finance-reviewer') => web.openAs(role);

  const first = await open('department-reviewer');
  await first.page.goto(`/review/plans/${id}`);
  await line(first.page, '参加活动人次').click();
  let drawer = first.page.getByRole('dialog', { name: '写意见：全民阅读活动经费 › 参加活动人次' });
  await drawer.getByLabel('意见').fill('请说明按人次还是按人数统计');
  await expectAccessible(first.page);
  await drawer.getByRole('button', { name: '记下意见' }).click();
  await first.page.getByRole('button', { name: '写意见：全民阅读活动经费 › 举办读书活动场次' }).click();
  drawer = first.page.getByRole('dialog', { name: '写意见：全民阅读活动经费 › 举办读书活动场次' });
  await drawer.getByRole('combobox', { name: '依据的规则' }).click();
  await first.page.getByRole('option', { name: '产出或满意度指标未量化' }).waitFor({ state: 'attached' });
  await first.page.getByTitle('产出或满意度指标未量化').click();
  expect(await drawer.getByLabel('意见', { exact: true }).inputValue()).toContain('没有量化');
  await drawer.getByRole('button', { name: '记下意见' }).click();
  // What was written is still there after the page was closed.
  await first.page.reload();
  await first.page.getByText('已写 2 条意见').waitFor();
  await first.page.getByRole('button', { name: '规则说明：' }).first().click();
  const note = first.page.getByRole('dialog', { name: '规则说明' });
  await note.getByText('依据').waitFor();
  await note.getByRole('button', { name: /关闭|Close/ }).click();
  await expectAccessible(first.page);
  await take(first.page, '退回', '两处请改');

  const mine = await open('preparer');
  await mine.page.goto(`/plans/${id}/edit`);
  await mine.page.getByRole('tab', { name: '审核意见 2' }).waitFor();
  const checked = (row: number) => mine.page.locator(`[row-index="${row}"] [col-id="checked"]`);
  await checked(0).filter({ hasText: '意见1' }).waitFor();
  await checked(1).filter({ hasText: '意见1' }).waitFor();
  const item = mine.page.getByRole('listitem').filter({ hasText: '没有量化' }).first();
  await item.getByRole('button', { name: '全民阅读活动经费 › 举办读书活动场次', exact: true }).click();
  await mine.page.locator('[row-index="0"] .ag-cell-focus').waitFor();
  await mine.page.locator('[row-index="0"] [col-id="target"]').click();
  await mine.page.keyboard.press('F2');
  await mine.page.getByRole('dialog').getByRole('textbox').fill('≥12场');
  await mine.page.keyboard.press('Enter');
  await mine.page.getByRole('button', { name: '保存' }).click();
  await mine.page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
  await item.getByRole('button', { name: '标记已修改：全民阅读活动经费 › 举办读书活动场次' }).click();
  const answer = mine.page.getByRole('dialog', { name: /标记已修改/ });
  await answer.getByLabel('答复').fill('已改为不少于12场');
  await answer.getByRole('button', { name: '标记已修改' }).click();
  await mine.page.getByRole('tab', { name: '审核意见 1' }).waitFor();
  await checked(0).filter({ hasNotText: '意见' }).waitFor();
  await expectAccessible(mine.page);
  await handIn(id);

  await first.page.goto(`/review/plans/${id}`);
  await first.page.getByText('1 条未处理').waitFor();
  await first.page.getByText('答复：已改为不少于12场').waitFor();
  await take(first.page, '部门审核通过', '同意');

  const bureau = await open('finance-reviewer');
  await bureau.page.goto(`/review/plans/${id}`);
  await bureau.page.getByText('1 条未处理').waitFor();
  await bureau.page.getByRole('button', { name: '写意见：全民阅读活动经费 › 资金构成' }).click();
  drawer = bureau.page.getByRole('dialog', { name: '写意见：全民阅读活动经费 › 资金构成' });
  await drawer.getByLabel('意见').fill('请核对其他资金');
  await drawer.getByRole('button', { name: '记下意见' }).click();
  await take(bureau.page, '退回', '资金来源请核对');
  await mine.page.reload();
  await mine.page.getByRole('tab', { name: '审核意见 2' }).waitFor();
  await mine.page.getByText('请核对其他资金').waitFor();
  expect([first, mine, bureau].flatMap(({ complaints }) => complaints)).toEqual([]);
}, 300_000);
