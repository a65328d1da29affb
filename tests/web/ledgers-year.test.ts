import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { PICTURE, paper } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { expectAccessible } from './accessible.ts';
import type { Window } from './browser.ts';
import { shareWeb } from './share-web.ts';

let window: Window;

const web = shareWeb({
  prepare: async ({ api, office, openAs }) => {
    const sent = { as: office.cookies.preparer, body: paper() };
    await must(api.send('POST', '/api/v1/plans?fileName=paper.html', sent), 201);
    window = await openAs('preparer');
  },
});

const cell = (page: Page, name: string) => page.getByRole('cell', { name, exact: true });

it('the ledger’s year: entered from the keyboard, pasted, mended, proved, corrected, measured, closed', async () => {
  const { page, complaints } = window;
  await page.goto('/ledgers');
  await page.getByRole('link', { name: '活动', exact: true }).click();

  // Entry: the focus stands in the first field, what is typed is understood, Enter saves and begins the next.
  const date = page.getByRole('textbox', { name: '活动日期' });
  await date.and(page.locator(':focus')).waitFor();
  await page.keyboard.type('2026年3月5日');
  await page.getByText('读作 2026-03-05').waitFor();
  await page.getByRole('textbox', { name: '活动主题' }).fill('春季读书会');
  await page.getByRole('textbox', { name: '活动地点' }).fill('县图书馆');
  await page.getByRole('textbox', { name: '参加人数' }).fill('一百二十人次');
  const uses = page.getByRole('region', { name: '计入的指标' });
  await uses.getByText('举办读书活动场次').waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Enter');
  await page.getByText('已登记：2026-03-05 / 春季读书会').first().waitFor();
  await date.and(page.locator(':focus')).waitFor();
  expect(await date.inputValue()).toBe('2026-03-05');
  await page.getByRole('textbox', { name: '活动主题' }).fill('夏季读书会');
  await page.getByRole('textbox', { name: '活动地点' }).fill('县图书馆');
  await page.getByRole('textbox', { name: '参加人数' }).fill('80');
  await page
    .getByLabel('拍照')
    .setInputFiles({ name: '现场.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) });
  await page.getByText('待附上 1 份').waitFor();
  await page.keyboard.press('Tab');
  await page.getByRole('button', { name: '保存，登记下一条' }).click();
  await page.getByText('已登记：2026-03-05 / 夏季读书会').first().waitFor();
  await cell(page, '夏季读书会').waitFor();

  // A sheet of something else: what it lacks is said, with the template and the way back to another file at hand.
  await page.getByRole('link', { name: '导入表格' }).click();
  await page.getByRole('textbox', { name: '粘贴的内容' }).waitFor();
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: '通讯录.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,电话\n张三,123\n') });
  await page.getByText(/表头缺少.*请用台账的模板填写/).waitFor();
  await page.getByRole('link', { name: '下载模板' }).waitFor();
  await page.getByRole('link', { name: '换一份表导入' }).click();

  // A block from Excel: what is wrong stands in its cell and is mended there; the same row again is told.
  await page
    .getByRole('textbox', { name: '粘贴的内容' })
    .fill(
      '活动日期\t活动主题\t活动地点\t参加人数\n2026-04-02\t秋季读书会\t县图书馆\t60\n2026-02-30\t冬季读书会\t县图书馆\t约50\n2026-04-02\t秋季读书会\t县图书馆\t60\n',
    );
  await page.getByRole('button', { name: '预检' }).click();
  await page.getByText('共 3 行：可以导入 1 行，有错 1 行，与前面重复不再导入 1 行。').waitFor();
  await expectAccessible(page);
  await page.getByRole('textbox', { name: '行 3 活动日期' }).fill('2026-11-20');
  await page.getByRole('textbox', { name: '行 3 参加人数' }).fill('五十');
  await page.getByRole('button', { name: '改好这一行' }).click();
  await page.getByText('已改好').waitFor();
  await page.getByRole('button', { name: '导入全部 2 行' }).click();
  await page.getByText('新增 2，更正 0，没有变化 0').waitFor();

  // A correction is a new version beside the old one.
  await page.getByRole('link', { name: '查看台账' }).click();
  await page
    .getByRole('row', { name: /秋季读书会/ })
    .getByRole('link')
    .click();
  await page.getByRole('button', { name: '更正', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: '更正' });
  await dialog.getByRole('textbox', { name: '参加人数' }).fill('66');
  await dialog.getByRole('button', { name: '保存' }).click();
  await page.getByRole('cell', { name: /参加人数 66/ }).waitFor();
  await page.getByRole('cell', { name: /参加人数 60/ }).waitFor();
  await page
    .getByLabel('拍照')
    .setInputFiles({ name: '签到.png', mimeType: 'image/png', buffer: Buffer.from(PICTURE) });
  await page.getByText('共用于 2 条记录').waitFor();
  await expectAccessible(page);

  // The value of the indicator, down to its records.
  await page.getByRole('link', { name: '取值与认定' }).click();
  await page.getByRole('link', { name: '云川县教育局' }).click();
  await page.getByText('2026 年度 ·').waitFor();
  const line = page.getByRole('article', { name: '举办读书活动场次' });
  await line.getByRole('button', { name: '4 条记录 举办读书活动场次 背后的记录' }).click();
  await page.getByRole('dialog').getByRole('link', { name: '2026-04-02 / 秋季读书会' }).waitFor();
  await page.keyboard.press('Escape');
  await line.getByRole('button', { name: '确认 举办读书活动场次 的取值方法' }).click();
  await line.getByText('已由 tianbao 确认').waitFor();
  await line.getByRole('textbox', { name: '举办读书活动场次 的填报值' }).fill('4');
  await page.getByRole('button', { name: '保存填报值' }).click();
  await line.getByRole('button', { name: '修改 举办读书活动场次 的取值方法' }).click();
  await page.getByRole('region', { name: '这样算的结果' }).getByText('4').waitFor();
  // One of two groups is enough: the readings of spring and of autumn.
  for (const [at, season] of ['春季', '秋季'].entries()) {
    await page.getByRole('button', { name: '新增一组“或者”条件' }).click();
    const group = page.getByRole('group', { name: `或者（第 ${at + 1} 组` });
    await group.getByRole('combobox', { name: '条件 1 的栏目' }).click();
    await page.getByTitle('活动主题', { exact: true }).last().click();
    await group.getByRole('combobox', { name: '条件 1 的比较' }).click();
    await page.getByTitle('含有', { exact: true }).last().click();
    await group.getByRole('textbox', { name: '条件 1 的值' }).fill(season);
  }
  await page.getByRole('region', { name: '这样算的结果' }).getByText('2', { exact: true }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  expect(complaints).toEqual([]);
}, 240_000);

it('a reviewer certifies the claim and closes the period; from then on entries are late', async () => {
  const reviewer = await web.openAs('department-reviewer');
  const { page } = reviewer;
  await page.goto('/measures');
  await page.getByRole('link', { name: '云川县教育局' }).click();
  await page.getByRole('button', { name: '数据认定' }).click();
  const line = page.getByRole('article', { name: '举办读书活动场次' });
  await line.getByText('有保留').waitFor();
  await page.goto('/ledgers/periods');
  await page.getByRole('textbox', { name: '期间' }).fill('2026-03');
  await page.getByRole('button', { name: '结账', exact: true }).click();
  await page.getByRole('cell', { name: '已结账' }).waitFor();

  await window.page.goto('/ledgers/activity');
  await window.page.getByRole('textbox', { name: '活动日期' }).fill('2026-03-09');
  await window.page.getByRole('textbox', { name: '活动主题' }).fill('补记的读书会');
  await window.page.getByRole('textbox', { name: '活动地点' }).fill('县图书馆');
  await window.page.getByRole('textbox', { name: '参加人数' }).fill('20');
  await window.page.getByRole('checkbox', { name: /作为补记/ }).check();
  await window.page.getByRole('button', { name: '保存，登记下一条' }).click();
  await window.page.getByRole('row', { name: /补记的读书会.*补记/ }).waitFor();
  await window.page.getByText('日历', { exact: true }).click();
  await window.page.getByRole('columnheader', { name: '一', exact: true }).waitFor();
  await expectAccessible(window.page);
  expect([...reviewer.complaints, ...window.complaints]).toEqual([]);
}, 180_000);
