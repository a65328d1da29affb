import { join } from 'node:path';
import { expect, it } from 'vitest';
import { paper } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { expectAccessible } from './accessible.ts';
import { dropFolder, makeFolder } from './drop-folder.ts';
import { shareWeb } from './share-web.ts';

const web = shareWeb();

const weak = (name: string): Uint8Array => paper({ office: name, target: '若干场', people: '明显增加' });

/** The department hands a plan in. */
async function handIn(): Promise<void> {
  const as = web.office.cookies.preparer;
  const answer = await web.api.send('POST', '/api/v1/plans?fileName=2026.html', { as, body: weak('云川县教育局') });
  const { id } = (await answer.json()) as { id: string };
  const headers = { 'if-match': answer.headers.get('etag') ?? '' };
  await must(web.api.send('POST', `/api/v1/plans/${id}/steps`, { as, body: { step: 'submit' }, headers }), 200);
}

it('the department reviewer finds the plan among the tasks, takes findings as comments and returns it', async () => {
  await handIn();
  const { page, complaints } = await web.openAs('department-reviewer');
  await page.goto('/');
  await page.getByRole('region', { name: '我的待办' }).getByText('部门审核').waitFor();
  await page.getByText('逾期的在前，其次是退回修改的').waitFor();
  await expectAccessible(page);
  await page.getByRole('navigation').getByRole('link', { name: '待审核' }).click();
  await page.getByRole('region', { name: '待审核' }).getByRole('link', { name: '云川县教育局' }).click();
  await page
    .getByRole('checkbox', { name: /产出或满意度指标未量化/ })
    .first()
    .check();
  await page.getByText('已写 1 条意见').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '退回' }).click();
  const dialog = page.getByRole('dialog', { name: '退回' });
  await dialog.getByLabel('原因').fill('请把指标值量化');
  await dialog.getByRole('button', { name: '退回' }).click();
  await page.getByText('没有等待审核的内容').waitFor();
  expect(complaints).toEqual([]);
}, 120_000);

it('the finance bureau sets a deadline, checks a folder, looks at the whole round and returns a paper', async () => {
  const { page, complaints } = await web.openAs('finance-reviewer');
  await page.goto('/');
  await page.getByRole('button', { name: '设定截止日期' }).click();
  const form = page.getByRole('dialog', { name: '设定截止日期' });
  await form.getByLabel('最后一天').fill('2030-03-31');
  await form.getByRole('button', { name: '保存' }).click();
  await page.getByText('2030-03-31').waitFor();
  await expectAccessible(page);

  const folder = makeFolder(join(web.api.folder, '2026年第一轮'), {
    '教育局/绩效文本.html': weak('云川县教育局'),
    '林业局/绩效文本.html': paper({ office: '云川县林业局' }),
    '外事局/绩效文本.html': weak('云川县外事局'),
    '外事局/扫描件.docx': 'PK damaged',
    '外事局/~$绩效文本.docx': 'lock',
    '.DS_Store': '-',
  });
  await page.getByRole('navigation').getByRole('link', { name: '批量审核' }).click();
  await page.getByRole('heading', { name: '批量审核' }).waitFor();
  await dropFolder(page, '把装着文本的文件夹或 zip 拖到这里', folder);
  await page.getByRole('heading', { name: '2026年第一轮' }).waitFor();
  await page.getByText('4 / 4 份 · 1 份读不出').waitFor();
  const papers = page.getByRole('region', { name: '文本' });
  await papers.getByText('已检查').nth(2).waitFor();
  await papers.getByRole('row', { name: /2026年第一轮\/外事局\/扫描件.docx.*读不出/ }).waitFor();
  expect(await papers.getByRole('row', { name: /DS_Store|~\$/ }).count()).toBe(0);
  await expectAccessible(page);

  await page.getByRole('tab', { name: '同类问题' }).click();
  await page.getByRole('region', { name: '同类问题' }).getByText('产出或满意度指标未量化').waitFor();
  await expectAccessible(page);
  await page.getByRole('tab', { name: '部门 × 规则' }).click();
  await page.getByRole('img', { name: /个部门/ }).waitFor();
  await expectAccessible(page);
  await page.getByRole('tab', { name: '分布' }).click();
  await page.getByRole('img', { name: '按问题权重的份数' }).waitFor();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: '导出 Excel' }).click();
  expect((await download).suggestedFilename()).toBe('2026年第一轮.xlsx');

  await page.getByRole('tab', { name: '文本' }).click();
  await papers
    .getByRole('row', { name: /云川县教育局/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: '云川县教育局' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: '退回' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await page.getByText('已退回 云川县教育局').waitFor();

  // No office is called as this paper says: it goes to the one that is chosen.
  await page.goBack();
  await papers
    .getByRole('row', { name: /云川县外事局/ })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: '云川县外事局' }).waitFor();
  await page.getByRole('button', { name: '退回' }).click();
  await page.getByRole('dialog').getByLabel('退回给').fill('教育局');
  await page.getByTitle('云川县教育局').click();
  await page.getByRole('dialog').getByLabel('说明').fill('请量化后重报');
  await expectAccessible(page);
  await page.getByRole('dialog').getByRole('button', { name: '退回' }).click();
  await page.getByText('已退回 云川县教育局').waitFor();
  expect(complaints).toEqual([]);

  const office = await web.openAs('preparer');
  await office.page.goto('/');
  await office.page.getByRole('navigation').getByRole('link', { name: '退回的文本' }).click();
  const returned = office.page.getByRole('region', { name: '退回的文本' });
  await returned
    .getByRole('row', { name: /请量化后重报/ })
    .getByRole('link')
    .click();
  await office.page.getByText('请量化后重报').waitFor();
  await office.page.getByText('产出或满意度指标未量化').first().waitFor();
  expect(office.complaints).toEqual([]);
}, 180_000);
