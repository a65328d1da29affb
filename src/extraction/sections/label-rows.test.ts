import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('what a web site prints of its page above a form is nothing of the project', () => {
  const { projects } = extractPlan(
    drawDocument(
      '索引号： | wj0012/2023-00045 | 发文日期： | 2023-02-16\n组配分类： | 财政资金 | 主题分类： | 财政、金融',
      '项目名称 | 公路养护 | < | <\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 列养里程 | 412公里',
    ),
  );
  expect(projects).toMatchObject([{ name: '公路养护' }]);
  expect(projects[0]?.further ?? []).toEqual([]);
});

test('beside a label of money each term may have an amount of its own', () => {
  const { projects } = extractPlan(
    drawDocument(
      `
项目名称 | 口袋公园建设 | <
预算金额（万元） | 实施期总额：690 | 2025年：210
一级指标 | 三级指标 | 指标值
产出指标 | 建成公园 | ≥6个
`.trim(),
    ),
  );
  expect(projects).toMatchObject([{ amounts: { total: '2100000' }, midtermAmounts: { total: '6900000' } }]);
});

test('金额 with its unit is the money of the project where an amount stands beside it, and the head of a list elsewhere', () => {
  const form = (row: string) =>
    extractPlan(
      drawDocument(
        `\n项目名称 | 路灯改造 | <\n${row}\n一级指标 | 三级指标 | 指标值\n产出指标 | 更换路灯 | ≥90盏`.trim(),
      ),
    ).projects[0]?.amounts;
  expect(form('预算单位 | 岚江县城管局 | 金额（万元） | 31.2')).toMatchObject({ total: '312000' });
  expect(form('支出内容 | 依据 | 金额（元）\n灯具 | 合同 | 31200')?.total).toBeUndefined();
});

test('the goal as a whole is that of the term where the year has one of its own', () => {
  const indicators = '一级指标 | 三级指标 | 指标值\n产出指标 | 改造管网 | ≥8公里';
  const project = (rows: string) =>
    extractPlan(drawDocument(`项目名称 | 供热管网 | <\n${rows}\n${indicators}`)).projects[0];
  const whole = '总体目标 | 改造管网18.6公里。 | <';
  expect(project(`${whole}\n年度目标 | 改造管网8公里。 | <`)).toMatchObject({
    goals: ['改造管网8公里。'],
    midtermGoals: ['改造管网18.6公里。'],
  });
  expect(project(whole)).toMatchObject({ goals: ['改造管网18.6公里。'], midtermGoals: [] });
});

test('goals for the term and for a year stand beside each other, and a goal may have its year in its label', () => {
  const indicators = '一级指标 | 三级指标 | 指标值\n产出指标 | 建成公园 | ≥6个';
  const project = (rows: string) =>
    extractPlan(drawDocument(`项目名称 | 口袋公园 | <\n${rows}\n${indicators}`)).projects[0];
  expect(project('总体目标 | 实施期目标：三年建成18处。 | 2025年度目标：建成6处。')).toMatchObject({
    goals: ['建成6处。'],
    midtermGoals: ['三年建成18处。'],
  });
  expect(project('2025年绩效目标 | 建成6处。 | <')?.goals).toEqual(['建成6处。']);
});

test('who buys a service, what for and with how much money', () => {
  const plan = extractPlan(
    drawDocument(
      `
购买主体 | 云桥街道办事处 | 购买年度 | 2024
项目名称 | 居家养老 | < | <
承接主体 | 云桥康养中心 | 购买金额（万元） | 88.2
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 服务老人 | ≥300人
`.trim(),
    ),
  );
  expect(plan).toMatchObject({ department: { name: '云桥街道办事处' }, fiscalYear: 2024 });
  expect(plan.projects).toMatchObject([
    { amounts: { total: '882000' }, further: [{ label: '承接主体', value: '云桥康养中心' }] },
  ]);
});

test('单位信息, 基本信息 and the money of a level of government in this year are labels, each with what stands beside it', () => {
  const { projects } = extractPlan(
    drawDocument(
      '单位信息: | 324001-云川县市场监督管理局机关 | 项目名称: | 食品安全监管\n主管部门: | 324-云川县市场监督管理部门 | 项目经办人: | 何青\n项目金额 | 64万元 | 其中：当年市级财政资金 | 32万元',
      '一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 抽检批次 | 120批次',
    ),
  );
  expect(projects).toMatchObject([
    {
      name: '食品安全监管',
      unit: '云川县市场监督管理局机关',
      amounts: { total: '640000', further: { '其中：当年市级财政资金': '320000' } },
    },
  ]);
  expect(projects[0]?.further ?? []).toEqual([]);
  const { overallGoal } = extractPlan(
    drawDocument(
      '部门整体绩效目标 | < | < | <\n基本信息 | < | < | <\n部门名称： | 云川县林业局 | 联系电话： | 0793-5550100\n部门职能职责概述 | 保障林业职能实现。 | < | <\n年度绩效总目标 | 保障林业管护正常开展。 | < | <\n一级指标 | 二级指标 | 三级指标 | 目标值\n产出指标 | 数量指标 | 管护面积 | 320万亩',
    ),
  );
  expect(overallGoal).toBe('保障林业管护正常开展。');
});

test('where the blank cell of an amount is lost, the words of the next row are no amount', () => {
  const { projects, messages } = extractPlan(
    drawDocument(
      `
项目名称 | 村道养护 | < | <
项目预算资金（万元） | 中期预算资金总额 | 年度预算资金总额 | 25
项目概况 | 对岚江县二十六条村道的路面、边沟和桥涵进行日常养护，汛期前完成一次全面检查。
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 养护村道 | 26条
`.trim(),
    ),
  );
  expect(projects).toMatchObject([{ amounts: { total: '250000' }, further: [{ label: '项目概况' }] }]);
  expect(projects[0]?.midtermAmounts?.total ?? '').toBe('');
  expect(messages.map(({ code }) => code)).not.toContain('amount-unreadable');
});

test('the head of lines of money has no amount of its own', () => {
  const { projects } = extractPlan(
    drawDocument(
      `
单位名称 | 岚江县市场监督管理局 | < | <
年度预算情况（万元） | 收入预算 | 当年财政拨款 | 1,935.62
^ | 上年结转资金 | 41.08 | <
^ | 收入预算合计 | 1,976.70 | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 抽检批次 | ≥1380批次
`.trim(),
    ),
  );
  expect(projects).toMatchObject([{ amounts: { total: '19767000' } }]);
});

test('年度 alone beside sentences is the label of the goals', () => {
  const { projects } = extractPlan(
    drawDocument(
      `
项目名称 | 送戏进村 | < | <
年度 | 送戏进万村，满足村民文化需求，每村补助4400元。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 送戏进村 | ≥70村
`.trim(),
    ),
  );
  expect(projects).toMatchObject([{ goals: ['送戏进万村，满足村民文化需求，每村补助4400元。'] }]);
});

test.each([
  ['beside each other', '主管部门 | 省级 | 云岭省林业厅 | 市级 | 苔石市林业局'],
  ['in one cell', '主管部门 | 省级云岭省林业厅 | < | < | <'],
])(
  'the level of an office in front of its name, %s, is no office, and the code of a unit is no part of its name',
  (_, row) => {
    const { projects, department } = extractPlan(
      drawDocument(
        '2024年度项目支出绩效目标表',
        `
项目名称 | 公益林管护 | < | < | <
${row}
实施单位 | 205001-苔石市林场 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
产出指标 | 数量指标 | 管护面积 | ≥12万亩 |
`,
      ),
    );
    expect(projects).toMatchObject([{ department: '云岭省林业厅', unit: '苔石市林场' }]);
    expect(department.name).toBe('云岭省林业厅');
  },
);

test('a level alone is no office', () => {
  const { projects } = extractPlan(
    drawDocument(
      '2024年度项目支出绩效目标表',
      `
项目名称 | 公益林管护 | < | <
项目级次 | 省级 | 主管部门 | 省级
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 管护面积 | ≥12万亩
`,
    ),
  );
  expect(projects[0]?.department ?? '').toBe('');
});

test('labels in other words say the same of a project', () => {
  const { projects } = extractPlan(
    drawDocument(
      `
支出项目名称 | 路灯安装工程 | < | <
主管局 | 云川县城市管理局 | 用款单位 | 云川县路灯所
项目资金（万元） | 项目预算总额 | 120.5 | <
年度总目标 | 安装路灯九十盏，方便群众夜间出行。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 安装路灯 | ≥90盏
`.trim(),
    ),
  );
  expect(projects).toMatchObject([
    {
      name: '路灯安装工程',
      department: '云川县城市管理局',
      unit: '云川县路灯所',
      amounts: { total: '1205000' },
      goals: ['安装路灯九十盏，方便群众夜间出行。'],
    },
  ]);
});
