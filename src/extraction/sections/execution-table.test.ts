import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const INDICATORS = `
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值
产出指标 | 数量指标 | 养护里程 | ≥30公里 | 31公里 | 90
`;

const planWith = (title: string, head: string) =>
  extractPlan(drawDocument(title, '（2023年度）', head.trim() + INDICATORS));

test('the funds of a level of government are a line of the money table, and end it no more than others do', () => {
  const project = planWith(
    '项目支出绩效自评表',
    `
项目名称 | 耕地建设 | < | < | < | <
项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
^ | 年度资金总额 | 525 | 525 | 485.63 | 92.5%
^ | 其中：中央补助 | 500 | 500 | 480 | 96%
^ | 地方配套 | 20 | 20 | 5 | 25%
^ | 自筹 | 5 | 5 | 0.63 | 12.6%
`,
  ).projects[0];
  expect(project?.execution?.map(({ label, executed }) => [label, executed])).toEqual([
    ['年度资金总额', '4856300'],
    ['其中：中央补助', '4800000'],
    ['地方配套', '50000'],
    ['自筹', '6300'],
  ]);
  expect(project?.further ?? []).toEqual([]);
});

test('a money table of one line beside 预算执行情况 is the money of the department', () => {
  const { budget, execution } = planWith(
    '部门整体支出绩效自评表',
    `
部门名称 | 岚屿县档案馆 | < | < | < | 单位：万元
预算执行情况 | 年初预算 | 调整预算 | 决算数 | 执行率 | <
^ | 386.5 | 402.18 | 399.02 | 99.21% | <
`,
  );
  expect(execution).toMatchObject([{ kind: 'total', initial: '3865000', adjusted: '4021800', executed: '3990200' }]);
  expect(budget?.total).toBe('3865000');
});

test('the sum of the tasks is the budget, also where the header of the list has one line', () => {
  const { budget, workPlan } = planWith(
    '部门整体支出绩效目标表',
    `
部门名称 | 公共资源交易中心 | < | < | < | <
年度主要任务 | 任务名称 | 主要内容 | < | 预算金额（万元） | <
^ | 交易平台运维 | 保障系统运行 | < | 146 | <
^ | 专家管理 | 更新专家库 | < | 38.5 | <
^ | 金额合计 | < | < | 184.5 | <
`,
  );
  expect(workPlan).toHaveLength(2);
  expect(budget?.total).toBe('1845000');
});

test('a budget with what was spent of it beside it is a line of the money table, and so are its parts', () => {
  const project = planWith(
    '项目支出绩效目标自评表',
    `
项目名称 | 儿童关爱 | < | < | < | <
项目预算执行情况（万元） | 预算数： | 64.5 | 执行数： | 61.2 | <
^ | 其中：财政拨款 | 60.5 | 其中：财政拨款 | 60.2 | <
^ | 其他资金 | 4 | 其他资金 | 1 | <
`,
  ).projects[0];
  expect(project?.execution).toMatchObject([
    { kind: 'total', adjusted: '645000', executed: '612000' },
    { kind: 'fiscal', adjusted: '605000', executed: '602000' },
    { kind: 'other', adjusted: '40000', executed: '10000' },
  ]);
  expect(project?.amounts).toMatchObject({ total: '645000', fiscal: '605000', other: '40000' });
  expect(project?.further ?? []).toEqual([]);
});

test('budget, spending and rate one beside the other in a single row are a line of the money table', () => {
  const project = planWith(
    '项目支出绩效自评表',
    `
项目名称 | 道路养护 | < | < | < | <
年初预算数（元） | 120000 | 全年执行数（元） | 90000 | 执行率 | 75%
`,
  ).projects[0];
  const monitored = planWith(
    '项目绩效监控表',
    `
项目名称 | 内涝治理 | < | < | < | <
年度预算（万元） | 960 | 已执行（万元） | 612.5 | 执行率 | 63.8%
`,
  ).projects[0];
  expect(monitored?.execution).toMatchObject([{ kind: 'total', adjusted: '9600000', executed: '6125000' }]);
  expect(project?.execution).toMatchObject([{ kind: 'total', initial: '120000', executed: '90000', rate: '75%' }]);
  expect(project?.amounts.total).toBe('120000');
});

test('money that arrived stands between budget and spending, and a rate without a label is one where the amounts make it', () => {
  const form = (rate: string) => `
项目名称 | 路灯更换 | < | < | < | < | <
预算数 | 168 | 到位数 | 168 | 执行数 | 162.19 | ${rate}
其中:财政资金 | 168 | 其中:财政资金 | 168 | 其中:财政资金 | 162.19 | <
`;
  const [project] = planWith('项目支出绩效自评表', form('96.54')).projects;
  expect(project?.execution).toMatchObject([
    { kind: 'total', adjusted: '1680000', executed: '1621900', rate: '96.54' },
    { kind: 'fiscal', adjusted: '1680000', executed: '1621900' },
  ]);
  expect(planWith('项目支出绩效自评表', form('20')).projects[0]?.execution ?? []).toEqual([]);
});

test('a goal that speaks of funds is no line of the money table above it', () => {
  const project = planWith(
    '项目支出绩效自评表',
    `
项目名称 | 道路保洁 | < | < | < | <
项目资金（万元） |  | 年初预算数 | 全年预算数 | 全年执行数 | 执行率
^ | 年度资金总额 | 310 | 310 | 154 | 50%
^ | 其他资金 |  |  |  |
 | 通过规范保洁外包专项资金的使用，明确使用目的，实现科学管理，充分发挥资金的作用 |  |  |  |
`,
  ).projects[0];
  expect(project?.execution?.map(({ label }) => label)).toEqual(['年度资金总额', '其他资金']);
});

test('a rate in one cell with its label stands behind the budget and what was spent of it', () => {
  const project = planWith(
    '项目支出绩效自评表',
    `
项目名称 | 审计业务 | < | < | < | < | <
项目预算（万元） | 年初预算 | 168.5 | 调整后预算 | 174.3 | 决算数 | 168.9 | 执行率96.9%
`,
  ).projects[0];
  expect(project?.execution).toMatchObject([{ initial: '1685000', adjusted: '1743000', executed: '1689000' }]);
});

test('the points of budget execution stand in the header above its score', () => {
  const project = planWith(
    '2022年度养护项目自评表',
    `
项目名称 | 道路养护 | < | < | < | <
预算执行情况（万元）（20分） |  | 预算数（A） | 执行数（B） | 执行率（B/A） | 得分（20分*执行率）
^ | 年度财政资金总额 | 420 | 413.6 | 98.5% | 19.7
`,
  ).projects[0];
  expect(project?.execution).toMatchObject([{ kind: 'total', weight: '20', score: '19.7' }]);
});

test('budget, spending and rate in a row each are a line of the money table', () => {
  const project = planWith(
    '项目支出绩效自评表',
    `
项目名称 | 网格员补贴 | < |
项目资金（万元） | 年初预算数 | 72 |
^ | 全年执行数 | 71.4 |
^ | 执行率 | 99.17% |
`,
  ).projects[0];
  expect(project?.execution).toMatchObject([{ initial: '720000', executed: '714000', rate: '99.17%' }]);
  expect(project?.amounts).toMatchObject({ total: '720000' });
});
