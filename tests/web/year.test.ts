import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import type { Role } from '../../src/model/role.ts';
import { must } from '../server/test-server.ts';
import { approvedPlan, confirmAll, PROJECT, recordYear } from '../server/test-year.ts';
import { expectAccessible } from './accessible.ts';
import { shareWeb } from './share-web.ts';
import { cell, save, typeCell } from './sheet-steps.ts';

const web = shareWeb({
  prepare: async ({ api, office }) => {
    const planId = await approvedPlan(api, office);
    await confirmAll(api, planId);
    await recordYear(api);
  },
});

/** A window of somebody's, on a page; at its end its console must have been quiet. */
async function as(role: Role, path: string, work: (page: Page) => Promise<void>): Promise<void> {
  const { context, page, complaints } = await web.openAs(role);
  // A machine under load may take long for the whole of a page; what it shows is waited for by itself.
  page.setDefaultTimeout(60_000);
  await page.goto(path, { waitUntil: 'commit' });
  await work(page);
  expect(complaints).toEqual([]);
  await context.close();
}

/** What another preparer of the office saves from elsewhere. */
async function colleagueSaves(page: string, lines: readonly object[]): Promise<void> {
  const path = page.replace('/evaluation/', '/api/v1/filings/');
  const as = web.office.cookies.preparer;
  const etag = (await web.api.send('GET', path, { as })).headers.get('etag') ?? '';
  const sent = { as, body: { tables: [], lines }, headers: { 'if-match': etag } };
  await must(web.api.send('PUT', `${path}/entries`, sent), 200);
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** What may be done next, taken in the dialog that asks for it once more. */
async function take(page: Page, step: string, reason = ''): Promise<void> {
  await button(page, step).click();
  const dialog = page.getByRole('dialog', { name: step });
  if (reason !== '') await dialog.getByLabel(/^(原因|说明)/).fill(reason);
  await dialog.getByRole('button', { name: step }).click();
  await dialog.waitFor({ state: 'detached' });
}

it('goes from an approved plan with its records to a published self-evaluation', async () => {
  let evaluation = '';
  await as('preparer', '/evaluation', async (page) => {
    await button(page, '新建自评表').first().click();
    await page.getByRole('dialog').getByRole('button', { name: '新建自评表' }).click();
    await page.getByText('还有 2 处没有填好').waitFor();
    evaluation = new URL(page.url()).pathname;
    // The ledgers have filled what they can; what they cannot say stands open, and it cannot be handed in.
    const row = page.getByRole('row', { name: /举办读书活动场次/ });
    await row.getByText('12场', { exact: true }).waitFor();
    await row.getByText('台账计算').waitFor();
    await button(page, '提交').click();
    const handIn = page.getByRole('dialog', { name: '提交：绩效自评' });
    await handIn.getByText('还有 2 处没有填好').waitFor();
    expect(await handIn.getByRole('button', { name: '提交' }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await handIn.getByRole('button', { name: /活动按计划完成率/ }).click();
    await page.getByLabel('活动按计划完成率：填报值').and(page.locator(':focus')).waitFor();
    await page.getByLabel('活动按计划完成率：填报值').fill('100%');
    await page.getByLabel('活动按计划完成率：来源').fill('活动总结，第3页');
    await page.getByLabel('学生借阅量增长率：填报值').fill('8%');
    await page.getByLabel('学生借阅量增长率：来源').fill('县图书馆借阅系统年报');

    // A colleague saves meanwhile, another line and one of these. Both are kept; where both differ, a person chooses.
    await colleagueSaves(evaluation, [
      { subject: '/projects/0/indicators/0', reason: '按月举办' },
      { subject: '/projects/0/indicators/2', claim: { text: '98%', source: '年终统计' } },
    ]);
    await button(page, '保存并重新取数').click();
    const choice = page.getByRole('dialog', { name: '两人修改了相同的地方' });
    await choice.getByRole('radio', { name: '对方的：98%；年终统计' }).waitFor();
    expect(await choice.getByRole('radio').count()).toBe(2);
    expect(await choice.getByRole('radio', { name: '我的：100%；活动总结，第3页' }).isChecked()).toBe(true);
    await expectAccessible(page);

    // What was typed survives a reload.
    await page.reload();
    await choice.getByRole('button', { name: '按所选合并' }).click();
    await page.getByText('已恢复上次没有保存的内容').waitFor();
    expect(await page.getByLabel('举办读书活动场次：偏差原因及改进措施').inputValue()).toBe('按月举办');
    expect(await page.getByLabel('活动按计划完成率：填报值').inputValue()).toBe('100%');
    await button(page, '保存并重新取数').click();
    await page.getByText('还有 1 处没有填好').waitFor();
    // What is missing leads to its place; on a phone, too, where each line is a card.
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: /学生借阅量增长率/ }).click();
    const card = page.getByRole('listitem').filter({ has: page.getByLabel('学生借阅量增长率：填报值') });
    await card.locator(':focus').waitFor();
    expect(await card.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await expectAccessible(page);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page.getByLabel('学生借阅量增长率：偏差原因及改进措施').fill('新馆搬迁闭馆两个月');
    await page.getByLabel('实际完成情况').fill('全年举办读书活动12场');
    await button(page, '保存并重新取数').click();
    await page.getByText('已填好，可以提交。').waitFor();
    await page.getByText('93.60').first().waitFor();
    await expectAccessible(page);
    await button(page, '提交').click();
    await handIn.getByText(`${PROJECT}：总分 93.60，等级“优”`).waitFor();
    await handIn.getByText('2 项的完成值是填报的，没有台账记录').waitFor();
    await expectAccessible(page);
    await handIn.getByRole('button', { name: '提交' }).click();
    await page.getByText('部门审核', { exact: true }).first().waitFor();
  });

  await as('department-reviewer', evaluation, async (page) => {
    await page.getByLabel('意见内容').fill('请附借阅系统的截图');
    await button(page, '提出意见').click();
    await page.getByText('请附借阅系统的截图').first().waitFor();
    // Each number says how it came about.
    await page.getByText('怎么来的').first().click();
    await page.getByText('各项得分之和').waitFor();
    await take(page, '部门审核通过');
    await page.getByText('财政审核', { exact: true }).first().waitFor();
  });

  await as('finance-reviewer', evaluation, async (page) => {
    await take(page, '认定');
    await page.getByText('已认定', { exact: true }).first().waitFor();
  });

  await as('department-reviewer', '/publishing', async (page) => {
    await button(page, '申请公开').first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('批复的计划或认定的自评').click();
    await page.getByTitle(/自评结果/).click();
    // Nothing is cleared by default.
    expect(await dialog.getByRole('checkbox', { name: PROJECT }).isChecked()).toBe(false);
    await dialog.getByRole('button', { name: '申请公开' }).click();
    await dialog.getByText('请至少勾选一个项目').waitFor();
    await dialog.getByRole('checkbox', { name: PROJECT }).check();
    await dialog.getByRole('button', { name: '申请公开' }).click();
    await page.getByText('申请中').waitFor();
    await expectAccessible(page);
  });

  await as('finance-reviewer', '/publishing', async (page) => {
    await page.getByRole('link', { name: '自评结果' }).click();
    await page.getByRole('cell', { name: '12场', exact: true }).waitFor();
    await button(page, '同意公开').click();
    await page.getByText('已公开').waitFor();
    const path = await page.getByRole('link', { name: '打开公开页面' }).getAttribute('href');

    const open = await web.open();
    open.page.setDefaultTimeout(60_000);
    await open.page.goto('/public/');
    await open.page.getByRole('link', { name: /云川县教育局：绩效自评结果/ }).click();
    expect(new URL(open.page.url()).pathname).toBe(path);
    await open.page.getByRole('heading', { name: PROJECT }).waitFor();
    await open.page.getByText('93.60').waitFor();
    await expectAccessible(open.page);
    await open.page.getByRole('link', { name: 'English' }).click();
    await open.page.getByText('computed from records').first().waitFor();
    expect(open.complaints).toEqual([]);
    await open.context.close();
  });
}, 600_000);

/** Goes from the queue to what waits there. */
const openQueued = (page: Page, name: RegExp) => page.getByRole('row', { name }).getByRole('link').click();

it('orders the list of scores by what somebody asks for, from the keyboard too', async () => {
  await as('finance-reviewer', '/scores', async (page) => {
    const heading = page.getByRole('columnheader', { name: '总分' });
    await heading.waitFor();
    expect(await heading.getAttribute('aria-sort')).toBe('none');
    await heading.getByRole('button').focus();
    for (const order of ['ascending', 'descending', 'none']) {
      await page.keyboard.press('Enter');
      expect(await heading.getAttribute('aria-sort')).toBe(order);
    }
    for (const name of ['单位', '项目']) await page.getByRole('columnheader', { name }).getByRole('button').click();
    expect(await page.getByRole('columnheader', { name: '项目' }).getAttribute('aria-sort')).toBe('ascending');
    await expectAccessible(page);
  });
}, 120_000);

it('takes a monitoring through both reviews, returned once with a comment on a line', async () => {
  let monitoring = '';
  await as('preparer', '/monitoring', async (page) => {
    await button(page, '新建监控表').first().click();
    const begin = page.getByRole('dialog', { name: '新建监控表' });
    await begin.getByLabel('截至').fill('2026-06-30');
    await begin.getByRole('button', { name: '新建监控表' }).click();
    await page.getByText('还有 3 处没有填好').waitFor();
    monitoring = new URL(page.url()).pathname;
    await page.getByLabel('活动按计划完成率：填报值').fill('50%');
    await page.getByLabel('活动按计划完成率：来源').fill('活动总结');
    await page.getByLabel('学生借阅量增长率：填报值').fill('9%');
    await page.getByLabel('学生借阅量增长率：来源').fill('借阅系统');
    await page.getByLabel('学生家长满意度：填报值').fill('92%');
    await page.getByLabel('学生家长满意度：来源').fill('中期问卷');
    await button(page, '提交').click();
    const handIn = page.getByRole('dialog', { name: '提交：绩效运行监控' });
    await handIn.getByText('有未保存的修改，保存后才能提交').waitFor();
    await handIn.getByRole('button', { name: '取消' }).click();
    await button(page, '保存并重新取数').click();
    // A red line says why.
    await page.getByText('还有 1 处没有填好').waitFor();
    await page.getByLabel('活动按计划完成率：偏差原因及改进措施').fill('下半年集中举办');
    await page.getByLabel('活动按计划完成率：完成可能性').click();
    await page.getByTitle('有可能').click();
    await button(page, '保存并重新取数').click();
    await page.getByText('已填好，可以提交。').waitFor();
    await button(page, '提交').click();
    await handIn.getByText('红灯 1 项').waitFor();
    await handIn.getByText(/项没有选择完成可能性/).waitFor();
    await expectAccessible(page);
    await handIn.getByRole('button', { name: '提交' }).click();
    await page.getByText('部门审核', { exact: true }).first().waitFor();
  });

  await as('department-reviewer', '/review', async (page) => {
    await openQueued(page, /绩效运行监控/);
    await take(page, '部门审核通过', '同意');
    await page.getByText('财政审核', { exact: true }).first().waitFor();
  });

  await as('finance-reviewer', '/review', async (page) => {
    await openQueued(page, /绩效运行监控/);
    await page.getByLabel('针对').click();
    await page.getByTitle('1.3 活动按计划完成率').click();
    await page.getByLabel('意见内容').fill('请写明补办的月份');
    await button(page, '提出意见').click();
    await page.getByRole('listitem').filter({ hasText: '请写明补办的月份' }).waitFor();
    await take(page, '退回', '改进措施不具体');
    await page.getByText('编制', { exact: true }).first().waitFor();
  });

  await as('preparer', monitoring, async (page) => {
    await page.getByText(/退回.*改进措施不具体/).waitFor();
    await page.getByLabel('活动按计划完成率：偏差原因及改进措施').fill('9月、10月各补办2场');
    await button(page, '保存并重新取数').click();
    await page.getByText('有未保存的修改').waitFor({ state: 'detached' });
    await button(page, '提交').click();
    const handIn = page.getByRole('dialog', { name: '提交：绩效运行监控' });
    await handIn.getByText('还有 1 条审核意见没有标记处理').waitFor();
    await handIn.getByRole('button', { name: '取消' }).click();
    await button(page, '标记已修改：1.3 活动按计划完成率').click();
    const answer = page.getByRole('dialog', { name: /^标记已修改/ });
    await answer.getByLabel('答复').fill('已写明月份');
    await answer.getByRole('button', { name: '标记已修改' }).click();
    await page.getByText('答复：已写明月份').waitFor();
    await take(page, '提交', '已按意见修改');
    await page.getByText('部门审核', { exact: true }).first().waitFor();
  });

  await as('department-reviewer', monitoring, (page) => take(page, '部门审核通过'));
  await as('finance-reviewer', monitoring, async (page) => {
    await page.getByText('答复：已写明月份').waitFor();
    await take(page, '认定', '同意');
    await page.getByText('已认定', { exact: true }).first().waitFor();
    await page.getByText(/提交 → 部门审核.*已按意见修改/).waitFor();
  });
}, 300_000);

it('shows an indicator over its year with everything behind the number', async () => {
  // The start page names the year of each project's lights and leads to its indicators; so does the list, with the office.
  await as('finance-reviewer', '/', async (page) => {
    const lights = page.getByRole('listitem').filter({ hasText: `${PROJECT}（2026）云川县教育局` });
    await lights.getByRole('link', { name: PROJECT }).click();
    await page.waitForURL(/\/indicators\/[0-9a-f-]+$/);
  });
  await as('reader', '/indicators', async (page) => {
    await page.getByText('绿灯').first().waitFor();
    await page
      .getByRole('row', { name: /云川县教育局/ })
      .first()
      .waitFor();
    // Half a year is told, not asked for.
    await page.getByRole('textbox', { name: '年度' }).fill('202');
    await page.keyboard.press('Enter');
    await page.getByText('请填四位年份，如 2026').waitFor();
    expect(new URL(page.url()).search).toBe('');
    await page.getByRole('textbox', { name: '年度' }).fill('2026');
    await page.keyboard.press('Enter');
    await page.waitForURL(/fiscalYear=2026/);
    await expectAccessible(page);
    await page.getByRole('link', { name: PROJECT }).click();
    await page.getByRole('link', { name: /参加活动人次/ }).click();
    await page.getByRole('img', { name: /参加活动人次：现在/ }).waitFor();
    await page.getByText('以表格查看数据').click();
    await page.getByRole('cell', { name: '2026-01-31' }).waitFor();
    await page.getByRole('cell', { name: /第1期读书会/ }).waitFor();
    await page.getByText(/条记录，其中 0 条有佐证/).waitFor();
    await page.getByText('还没有做数据认定。').waitFor();
    await expectAccessible(page);
  });
}, 300_000);

const change = (page: Page, before: string, after: string) =>
  page.getByRole('row', { name: `${PROJECT} › 举办读书活动场次 › 指标值 ${before} ${after}` });

it('adjusts an approved plan: changed, returned once, approved again, and the year goes by its new figures', async () => {
  const plan = await approvedPlan(web.api, web.office);
  await confirmAll(web.api, plan);
  const begun = { as: web.office.cookies.preparer, body: { kind: 'monitoring', planId: plan, through: '2026-06-30' } };
  const { id: monitoring } = await must<{ id: string }>(web.api.send('POST', '/api/v1/filings', begun), 201);

  await as('preparer', `/plans/${plan}`, async (page) => {
    await button(page, '申请调整').click();
    const dialog = page.getByRole('dialog', { name: '申请调整' });
    await dialog.getByRole('button', { name: '申请调整' }).click();
    await dialog.getByText('请写明原因').waitFor();
    await dialog.getByLabel('原因').fill('年中追加预算');
    await dialog.getByRole('button', { name: '申请调整' }).click();
    await page.getByText('调整 · 第 1 版').waitFor();
    await page.getByRole('link', { name: '打开编辑' }).click();
    await typeCell(page, 0, 'target', '≥14场');
    await typeCell(page, 5, 'target', '明显提高');
    await cell(page, 5, 'understood').filter({ hasText: '定性' }).waitFor();
    await typeCell(page, 2, 'target', '年底前完成');
    // Another line above it: what was confirmed for both goes along.
    await cell(page, 1, 'level3').click();
    await page.keyboard.press('Alt+ArrowUp');
    await save(page);
    await page.getByRole('link', { name: '返回计划' }).click();
    await page.getByRole('tab', { name: '对照' }).click();
    await page.getByRole('row', { name: /举办读书活动场次.*≥12场.*≥14场/ }).waitFor();
    await expectAccessible(page);
    await take(page, '提交');
    await page.getByText('部门审核 · 第 2 版').waitFor();
  });

  await as('department-reviewer', `/review/plans/${plan}`, async (page) => {
    await page.getByText('申请调整的原因：年中追加预算（tianbao）').waitFor();
    await change(page, '≥12场', '≥14场').waitFor();
    await expectAccessible(page);
    await take(page, '退回', '追加的预算够15场');
    await page.getByText('没有等待审核的内容').waitFor();
  });

  await as('preparer', '/', async (page) => {
    await page.getByRole('region', { name: '我的待办' }).getByText('退回').first().waitFor();
    await page.goto(`/plans/${plan}/edit`);
    await typeCell(page, 1, 'target', '≥15场');
    await save(page);
    await page.getByRole('link', { name: '返回计划' }).click();
    await take(page, '提交');
    await page.getByText('部门审核 · 第 3 版').waitFor();
  });

  await as('department-reviewer', `/review/plans/${plan}`, async (page) => {
    // Since the approval; since the paper was returned it is another difference.
    await change(page, '≥12场', '≥15场').waitFor();
    await page.getByText('自上次提交以来').click();
    await change(page, '≥14场', '≥15场').waitFor();
    await take(page, '部门审核通过');
    await page.getByText('没有等待审核的内容').waitFor();
  });

  await as('finance-reviewer', `/review/plans/${plan}`, async (page) => {
    await page.getByText('申请调整的原因：年中追加预算（tianbao）').waitFor();
    await change(page, '≥12场', '≥15场').waitFor();
    await take(page, '批复');
    await page.getByText('没有等待审核的内容').waitFor();
  });

  await as('preparer', `/plans/${plan}`, async (page) => {
    await page.getByText('批复 · 第 3 版').waitFor();
    // A monitoring begun before takes the new figures up when it is saved; one that is begun now has them.
    await page.goto(`/monitoring/${monitoring}`);
    await page.getByText('计划已调整并批复（第 3 版），请保存一次').waitFor();
    await button(page, '保存并重新取数').click();
    const line = page.getByRole('row', { name: /举办读书活动场次 ≥15场 6场 台账计算/ });
    await line.waitFor();
    await page.getByText('计划已调整并批复').waitFor({ state: 'detached' });
    await expectAccessible(page);
    await page.goto(`/indicators/${plan}`);
    await page.getByRole('row', { name: /举办读书活动场次 ≥15场/ }).waitFor();
  });

  // What became a target in words is judged: a tier and a share inside it, in percent.
  const evaluation = { as: web.office.cookies.preparer, body: { kind: 'evaluation', planId: plan } };
  const { id } = await must<{ id: string }>(web.api.send('POST', '/api/v1/filings', evaluation), 201);
  await as('preparer', `/evaluation/${id}`, async (page) => {
    const name = '学生借阅量增长率';
    const share = page.getByLabel(`${name}：得分率`);
    await page.getByLabel(`${name}：完成档次`).click();
    await page.getByTitle('部分达成（60%–80%）').click();
    await share.fill('85');
    await page.getByText('“部分达成”的得分率填 60% 至 80%（不含 80%）').waitFor();
    expect(await share.getAttribute('aria-invalid')).toBe('true');
    await share.fill('70%');
    expect(await share.getAttribute('aria-invalid')).toBe('false');
    await expectAccessible(page);
    await button(page, '保存并重新取数').click();
    const row = page.getByRole('row', { name: new RegExp(`${name} 明显提高 部分达成 70% 判断.* 30.00 21.00`) });
    await row.waitFor();
    await row.getByRole('button').first().click();
    await page.getByText('分值 × 得分率（部分达成，[60%, 80%)）').waitFor();
    await page.getByText(/30\.00 × 0\.7.* 21\.00/).waitFor();

    // A deadline is answered by the day on which it was done, or by a tier.
    const late = '活动按计划完成率';
    await page.getByLabel(`${late}：完成档次`).waitFor();
    await page.getByLabel(`${late}：填报值`).fill('11月20日');
    await page.getByLabel(`${late}：来源`).fill('验收单');
    await page.getByLabel(`${late}：完成档次`).waitFor({ state: 'detached' });
    await button(page, '保存并重新取数').click();
    await page.getByRole('row', { name: new RegExp(`${late} 年底前完成 11月20日 填报`) }).waitFor();
  });
}, 300_000);
