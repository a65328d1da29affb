import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../src/model/plan.ts';
import { PASSWORD } from '../server/test-office.ts';
import { paper } from '../server/test-papers.ts';
import { must } from '../server/test-server.ts';
import { expectAccessible } from './accessible.ts';
import type { Window } from './browser.ts';
import { shareWeb } from './share-web.ts';
import { cell, save, typeCell } from './sheet-steps.ts';

let colleague: string;

const web = shareWeb({
  prepare: async ({ office }) => {
    colleague = await office.hire('tongshi', '130999/301', 'preparer');
  },
});

async function newPlan(): Promise<string> {
  const { id } = await must<{ id: string }>(
    web.api.send('POST', '/api/v1/plans?fileName=plan.html', { as: web.office.cookies.preparer, body: paper() }),
    201,
  );
  return id;
}

const stored = (id: string): Promise<Plan> =>
  must<Plan>(web.api.send('GET', `/api/v1/plans/${id}/content`, { as: web.office.cookies.preparer }), 200);

async function openEditor(id: string, as = web.office.cookies.preparer): Promise<Window> {
  const window = await web.open(as);
  await window.page.goto(`/plans/${id}/edit`);
  await cell(window.page, 0, 'level3').waitFor();
  return window;
}

/** What Ctrl+V does with this text on the clipboard, at the cell that has the focus. */
async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
  }`);
}

describe('the plan editor', () => {
  it('takes a block of Excel with quoted cells and line breaks, fills down, undoes and redoes, and saves what stands there', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await openEditor(id);
    await page.getByText('2026 年度 · 编制').waitFor();
    await cell(page, 5, 'level3').click();
    await paste(
      page,
      '"读书推广\n（城区）"\t城区"读书角"\t不少于70起\r\n"培训""骨干"""\t\t≤6小时\r\n回访数\t\t100人\r\n',
    );
    await cell(page, 5, 'understood').filter({ hasText: '≥ 70 起' }).waitFor();
    await cell(page, 7, 'understood').filter({ hasText: '= 100 人 ?' }).waitFor();
    // Row 7 is new; its classes come from the row above by Ctrl+D.
    await cell(page, 7, 'level1').click();
    await page.keyboard.press('Control+d');
    await cell(page, 7, 'level1').filter({ hasText: '满意度指标' }).waitFor();
    await page.keyboard.press('Control+z');
    await cell(page, 7, 'level1').filter({ hasNotText: '满意度指标' }).waitFor();
    await page.keyboard.press('Control+y');
    await cell(page, 7, 'level1').filter({ hasText: '满意度指标' }).waitFor();
    await save(page);
    const lines = (await stored(id)).projects[0]?.indicators ?? [];
    expect(lines).toHaveLength(8);
    expect(lines[5]).toMatchObject({ level3: '读书推广\n（城区）', description: '城区"读书角"' });
    expect(lines[5]?.target).toMatchObject({ kind: 'number', op: '≥', value: '70', unit: '起' });
    expect(lines[6]).toMatchObject({ level3: '培训"骨干"', target: { op: '≤', value: '6', unit: '小时' } });
    expect(lines[7]).toMatchObject({ level1: '满意度指标', level3: '回访数' });
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('moves rows, adds and removes them by keyboard alone', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await openEditor(id);
    await cell(page, 1, 'level3').click();
    await page.keyboard.press('Alt+ArrowUp');
    await cell(page, 0, 'level3').filter({ hasText: '参加活动人次' }).waitFor();
    await page.keyboard.press('Alt+Enter');
    await cell(page, 1, 'level3').filter({ hasText: /^$/ }).waitFor();
    await cell(page, 1, 'level2').filter({ hasText: '数量指标' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Alt+Delete');
    await save(page);
    const lines = (await stored(id)).projects[0]?.indicators ?? [];
    expect(lines.map(({ level3 }) => level3)).toEqual([
      '参加活动人次',
      '',
      '活动完成时间',
      '项目总成本',
      '学生借阅量增长率',
      '学生家长满意度',
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('is left by a key of its own, forward and back, and a cell that is edited keeps the key to itself', async () => {
    const { page, context, complaints } = await openEditor(await newPlan());
    const inSheet = page.locator('section:has([role="grid"]) :focus');
    await cell(page, 0, 'target').click();
    await page.keyboard.press('F2');
    await page.getByRole('dialog').getByRole('textbox').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').getByRole('textbox').waitFor({ state: 'detached' });
    await inSheet.and(page.getByRole('gridcell')).waitFor();
    await page.keyboard.press('Escape');
    await inSheet.waitFor({ state: 'detached' });
    await page.locator(':focus').and(page.getByRole('tab')).waitFor();
    await cell(page, 0, 'target').click();
    await page.keyboard.press('Shift+Escape');
    await page.getByRole('button', { name: '下移' }).and(page.locator(':focus')).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('asks for the password over the page when the session has ended, and then saves what was typed', async () => {
    const id = await newPlan();
    const as = await web.api.signIn('tianbao', PASSWORD);
    const { page, context, complaints } = await openEditor(id, as);
    await typeCell(page, 0, 'target', '不少于15场');
    await cell(page, 0, 'understood').filter({ hasText: '≥ 15 场' }).waitFor();
    web.api.wait(31);
    await page.getByRole('button', { name: '保存' }).click();
    const dialog = page.getByRole('dialog', { name: '登录已失效，请重新登录' });
    await dialog.getByLabel('口令').fill(PASSWORD);
    await dialog.getByRole('button', { name: '登录' }).click();
    await page.getByRole('status').filter({ hasText: '已保存' }).waitFor();
    web.office.cookies.preparer = await web.api.signIn('tianbao', PASSWORD);
    expect((await stored(id)).projects[0]?.indicators[0]?.target.text).toBe('不少于15场');
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('has what was typed again after the page was closed without saving', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await openEditor(id);
    await typeCell(page, 0, 'level3', '开展阅读推广活动场次');
    await page.getByRole('status').filter({ hasText: '有未保存的修改' }).waitFor();
    await page.reload();
    await page.getByText('已恢复上次未保存的修改').waitFor();
    await cell(page, 0, 'level3').filter({ hasText: '开展阅读推广活动场次' }).waitFor();
    await page.getByRole('button', { name: '放弃这些修改' }).click();
    await cell(page, 0, 'level3').filter({ hasText: '举办读书活动场次' }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('shows two people each other’s saves, joins what does not touch, and lets them decide where both changed one cell', async () => {
    const id = await newPlan();
    colleague = await web.api.signIn('tongshi', PASSWORD);
    const [first, second] = await Promise.all([openEditor(id), openEditor(id, colleague)]);
    await typeCell(first.page, 0, 'target', '≥20场');
    await save(first.page);
    // The second has typed nothing and sees it by itself.
    await cell(second.page, 0, 'target').filter({ hasText: '≥20场' }).waitFor();

    await typeCell(second.page, 1, 'target', '≥800人次');
    await typeCell(second.page, 0, 'target', '≥30场');
    await typeCell(first.page, 0, 'target', '≥25场');
    await typeCell(first.page, 2, 'target', '≥98%');
    await save(first.page);
    await second.page.getByText('已保存第 3 版').waitFor();
    await second.page.getByRole('button', { name: '保存' }).click();
    const dialog = second.page.getByRole('dialog', { name: '两人修改了相同的地方' });
    await dialog.getByRole('radio', { name: '我的：≥30场' }).waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(2);
    await dialog.getByRole('radio', { name: '对方的：≥25场' }).check();
    await dialog.getByRole('button', { name: '按所选合并' }).click();
    await save(second.page);
    const targets = (await stored(id)).projects[0]?.indicators.map(({ target }) => target.text);
    expect(targets?.slice(0, 3)).toEqual(['≥25场', '≥800人次', '≥98%']);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
    await Promise.all([first.context.close(), second.context.close()]);
  }, 240_000);

  it('says while one types what is wrong at the line, offers indicators, and shows the form as it will print', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await openEditor(id);
    await typeCell(page, 0, 'target', '≤12场');
    await page.getByRole('tab', { name: /^问题 [1-9]/ }).waitFor();
    await cell(page, 0, 'checked')
      .filter({ hasText: /警告|错误|提示/ })
      .waitFor();
    const finding = page.getByRole('listitem').filter({ hasText: '举办读书活动场次' }).first();
    await finding.getByText('怎么改：').waitFor();
    await finding.getByRole('button', { name: /^规则说明：/ }).waitFor();
    await cell(page, 6, 'level3').click();
    await finding.getByRole('button', { name: '全民阅读活动经费 › 举办读书活动场次', exact: true }).click();
    await page.locator('[row-index="0"] .ag-cell-focus').waitFor();

    await page.getByRole('tab', { name: '指标建议' }).click();
    await page.getByRole('searchbox', { name: '要做的事或要衡量的内容' }).fill('培训');
    await page.getByRole('button', { name: '查询' }).click();
    const suggestion = page.getByRole('listitem').filter({ hasText: '培训' }).first();
    await suggestion.getByRole('button', { name: '加入' }).click();
    await cell(page, 1, 'level3').filter({ hasText: '培训' }).waitFor();
    await save(page);

    await page.getByRole('button', { name: '预览与下载' }).click();
    const drawer = page.getByRole('dialog', { name: '预览与下载' });
    const picture = drawer.getByRole('img', { name: /第 1 页/ });
    await picture.waitFor();
    const drawn = 'document.querySelector("img.form-page")?.naturalWidth > 0';
    while (!(await page.evaluate(drawn))) await page.waitForTimeout(50);
    for (const [name, ending] of [
      ['Word', 'docx'],
      ['Excel', 'xlsx'],
      ['pdf', 'pdf'],
    ] as const) {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        drawer.getByRole('link', { name: `下载 ${name}` }).click(),
      ]);
      expect(file.suggestedFilename()).toMatch(new RegExp(`\\.${ending}$`));
      expect(await file.failure()).toBeNull();
    }
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);

  it('has a finding accepted or dismissed with a reason beside it, saves first what was typed, and reviewers read the reason', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await openEditor(id);
    await typeCell(page, 0, 'target', '若干场');
    const finding = page.getByRole('listitem').filter({ hasText: '若干场' }).first();
    await finding.getByRole('button', { name: /^不采纳：/ }).click();
    const dialog = page.getByRole('dialog', { name: /^不采纳：/ });
    await dialog.getByLabel('原因').fill('场次由上级年中下达');
    await dialog.getByRole('button', { name: '不采纳' }).click();
    await finding.getByText('场次由上级年中下达').waitFor();
    await page.getByRole('status').filter({ hasText: '已保存（第 2 版）' }).waitFor();
    // Another line above it: the decision stays with its line.
    await cell(page, 6, 'level3').click();
    await page.keyboard.press('Alt+ArrowUp');
    await finding.getByText('场次由上级年中下达').waitFor();
    await save(page);
    await finding.getByText('场次由上级年中下达').waitFor();
    // Another test has let the sessions end.
    const { page: review } = await web.open(await web.api.signIn('bumen', PASSWORD));
    await review.goto(`/review/plans/${id}`);
    await review.getByText('场次由上级年中下达').waitFor();
    await finding.getByRole('button', { name: /^撤回：/ }).click();
    await finding.getByRole('button', { name: /^采纳：/ }).click();
    await finding.getByRole('button', { name: /^撤回：/ }).waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);

  it('has everything a plan holds filled in: money by source, spending plan and costing pasted from Excel, goals, safeguards, work plan', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await openEditor(id);
    await page.getByRole('tab', { name: '资金构成' }).click();
    await page.getByLabel('预算数（元）', { exact: true }).fill('20万元');
    await page.getByRole('button', { name: '新增行：资金构成' }).click();
    await page.getByRole('textbox', { name: '资金来源，第 1 行' }).fill('上年结转');
    await page.getByRole('textbox', { name: '金额（元），第 1 行' }).fill('50,000');
    await page.getByText('合计 50,000 元').waitFor();

    await page.getByRole('tab', { name: /^支出明细及测算/ }).click();
    await page.getByRole('button', { name: '新增行：支出明细及测算' }).click();
    await page.getByRole('textbox', { name: '明细，第 1 行' }).focus();
    await paste(page, '租场地\t12,000\t12期×1000元\r\n印手册\t0.8万\t\r\n');
    await page.getByText('合计 20,000 元').waitFor();
    // What does not add up is said while one types.
    await page
      .getByRole('listitem')
      .filter({ hasText: /测算|明细/ })
      .first()
      .waitFor();

    await page.getByRole('tab', { name: '绩效目标' }).click();
    await page.getByLabel('中期（实施期）目标（一行一条）').fill('三年内建成书香校园');
    await expectAccessible(page);

    await page.getByRole('combobox', { name: '编辑部分' }).click();
    await page.getByTitle('部门整体').click();
    await page.getByRole('tab', { name: /^工作保障措施/ }).click();
    await page.getByRole('button', { name: '新增行：工作保障措施' }).click();
    await page.getByRole('textbox', { name: '措施，第 1 行' }).fill('成立工作专班');
    await page.getByRole('tab', { name: /^年度重点工作计划/ }).click();
    await page.getByRole('button', { name: '新增行：年度重点工作计划' }).click();
    await page.getByRole('textbox', { name: '重点工作，第 1 行' }).fill('举办读书节');
    await page.getByRole('button', { name: '撤销' }).click();
    await page.getByRole('button', { name: '重做' }).click();
    await save(page);
    const plan = await stored(id);
    expect(plan).toMatchObject({ safeguards: ['成立工作专班'], workPlan: [{ item: '举办读书节' }] });
    expect(plan.projects[0]).toMatchObject({
      amounts: { total: '200000', further: { 上年结转: '50000' } },
      costLines: [
        { name: '租场地', amount: '12000', formula: '12期×1000元' },
        { name: '印手册', amount: '8000' },
      ],
      midtermGoals: ['三年内建成书香校园'],
    });
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);

  it('hands in from the plan’s own page what was saved a moment ago in the editor', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await web.openAs('preparer');
    await page.goto(`/plans/${id}`);
    await page
      .getByRole('link', { name: '打开编辑' })
      .or(page.getByRole('button', { name: '打开编辑' }))
      .first()
      .click();
    await cell(page, 0, 'level3').waitFor();
    await typeCell(page, 0, 'target', '≤18场');
    await save(page);
    await page
      .getByRole('link', { name: '返回计划' })
      .or(page.getByRole('button', { name: '返回计划' }))
      .first()
      .click();
    await page.getByRole('button', { name: '作废' }).waitFor();
    // Before it goes out one is told what the check still finds, and can look first.
    await page.getByRole('button', { name: '提交' }).click();
    const found = page.getByRole('dialog').getByText(/检查还发现 \d+ 处错误、\d+ 处警告没有处理/);
    await found.waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '先看问题' }).click();
    await page.getByRole('region', { name: '问题' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('button', { name: '提交' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await page.getByText('编制 · 第 2 版').waitFor({ state: 'detached' });
    await page.getByText('部门审核 · 第 2 版').waitFor();
    expect(complaints).toEqual([]);
    await context.close();
  }, 120_000);

  it('has a row dragged to its place', async () => {
    const id = await newPlan();
    const { page, context, complaints } = await openEditor(id);
    const handle = (row: number) => page.locator(`[row-index="${row}"] .ag-row-drag`).first();
    await handle(0).hover();
    await page.mouse.down();
    const target = await handle(2).boundingBox();
    if (!target) throw new Error('no third row');
    await page.mouse.move(target.x + 4, target.y + target.height * 0.4, { steps: 8 });
    await page.mouse.move(target.x + 4, target.y + target.height * 0.8, { steps: 4 });
    await page.mouse.up();
    await cell(page, 2, 'level3').filter({ hasText: '举办读书活动场次' }).waitFor();
    await save(page);
    const names = (await stored(id)).projects[0]?.indicators.map(({ level3 }) => level3);
    expect(names?.slice(0, 3)).toEqual(['参加活动人次', '活动按计划完成率', '举办读书活动场次']);
    expect(complaints).toEqual([]);
    await context.close();
  }, 180_000);

  it('holds 2,000 rows: draws only what is seen, scrolls to the last one, and drops no key of what is typed fast', async () => {
    const id = await newPlan();
    const plan = await stored(id);
    const [project] = plan.projects;
    const [first] = project?.indicators ?? [];
    const indicators = Array.from({ length: 2000 }, (_, row) => ({ ...first, level3: `第${row + 1}项` }));
    const content = { ...plan, projects: [{ ...project, indicators }] };
    const put = { as: web.office.cookies.preparer, body: content, headers: { 'if-match': '"1"' } };
    await must(web.api.send('PUT', `/api/v1/plans/${id}/content`, put), 200);
    const { page, context, complaints } = await openEditor(id);
    await cell(page, 0, 'level3').click();
    await page.keyboard.press('Control+ArrowDown');
    await cell(page, 1999, 'level3').filter({ hasText: '第2000项' }).waitFor();
    expect(await page.locator('[role=row][row-index]').count()).toBeLessThan(200);
    const text = '0123456789abcdefghijklmnopqrstuvwxyz'.repeat(5);
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    await cell(page, 1999, 'level3').filter({ hasText: text }).waitFor();
    await save(page);
    expect((await stored(id)).projects[0]?.indicators[1999]?.level3).toBe(text);
    expect(complaints).toEqual([]);
    await context.close();
  }, 240_000);
});
