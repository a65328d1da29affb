import { expect, test } from 'vitest';
import type { Amounts } from '../../model/plan.ts';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const INDICATORS = `
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | <
^ | 产出指标 | 数量指标 | 养护里程 | ≥30公里 | <
`;

/** The plan of a form with a block of money between its name and its indicators, six columns wide. */
const planWith = (money: string) =>
  extractPlan(
    drawDocument(
      '项目支出绩效目标表',
      '（2024年度）',
      `项目名称 | 道路养护 | < | < | < | <\n${money.trim()}${INDICATORS}`,
    ),
  );

/** The amounts of its project, without their places. */
function amountsIn(money: string): Omit<Amounts, 'places'> | undefined {
  const { places: _, ...amounts } = planWith(money).projects[0]?.amounts ?? {};
  return amounts;
}

test('levels of government that a money table names stand beside the fiscal money', () => {
  expect(
    amountsIn(`
项目资金（万元） |  | 年初预算数 | 全年预算数（A） | 全年执行数（B） | 执行率
^ | 年度资金总额 | 120 | 120 | 118 | 98.33%
^ | 其中：当年财政拨款 | 100 | 100 | 98 | 98%
^ | 中央资金 | 60 | 60 | 60 | 100%
^ | 省级资金 | 40 | 40 | 38 | 95%
^ | 其他资金 | 20 | 20 | 20 | 100%
`),
  ).toEqual({
    total: '1200000',
    fiscal: '1000000',
    other: '200000',
    further: { 中央资金: '600000', 省级资金: '400000' },
  });
});

test('money that levels of government share is nobody’s fiscal money', () => {
  expect(
    amountsIn(`
资金情况（万元） | 年度金额： | 1286.4 | < | < | <
^ | 其中：中央财政补助资金 | 912 | < | < | <
^ | 地方资金 | 374.4 | < | < | <
`),
  ).toEqual({ total: '12864000', further: { '其中：中央财政补助资金': '9120000', 地方资金: '3744000' } });
});

test('a column of sums stands over the columns of its sources', () => {
  expect(
    amountsIn(`
项目资金（万元） | 年度资金总额 | < | < | 其中 | <
^ | 合计 | 财政拨款 | 非财政拨款 | 中央资金 | 省级资金
^ | 300 | 280 | 20 | 180 | 100
`),
  ).toEqual({
    total: '3000000',
    fiscal: '2800000',
    other: '200000',
    further: { 中央资金: '1800000', 省级资金: '1000000' },
  });
});

test('the header of a source spans the levels below it', () => {
  expect(
    amountsIn(`
资金情况 | 本年度预计投入（万元） | 财政资金（万元） | < | < | 其他
^ | ^ | 中央 | 省级 | 本级 | ^
^ | 23.6 | 0 | 15 | 8.6 | 0
`),
  ).toEqual({ total: '236000', other: '0', further: { 中央: '0', 省级: '150000', 本级: '86000' } });
});

test('a header over several columns of a money table names the budget of each source', () => {
  expect(
    amountsIn(`
项目资金（万元） | 全年预算数 | < | < | 全年执行数 | <
^ | 合计 | 财政拨款 | 其他资金 | 财政拨款 | 其他资金
^ | 50 | 40 | 10 | 38 | 10
`),
  ).toEqual({ total: '500000', fiscal: '400000', other: '100000' });
});

test('a unit in a cell goes before that of the form', () => {
  expect(
    amountsIn(`
项目资金（万元） | 资金总额 | 35 | < | < | <
^ | 财政拨款 | 300000元 | < | < | <
^ | 其他资金 | 5万元 | < | < | <
`),
  ).toEqual({ total: '350000', fiscal: '300000', other: '50000' });
});

test('each label may print a unit of its own', () => {
  expect(
    amountsIn(`
项目资金 | 资金总额（元） | 350000 | < | < | <
^ | 财政拨款（万元） | 30 | < | < | <
^ | 其他资金（元） | 50000 | < | < | <
`),
  ).toEqual({ total: '350000', fiscal: '300000', other: '50000' });
});

test('blank is not given, nought is nothing and a dash says that there is none', () => {
  expect(
    amountsIn(`
项目资金（万元） | 资金总额 | 30 | < | < | <
^ | 财政拨款 | 30 | < | < | <
^ | 上年结转 | 0 | < | < | <
^ | 单位资金 | — | < | < | <
^ | 其他资金 |  | < | < | <
`),
  ).toEqual({ total: '300000', fiscal: '300000', other: '', further: { 上年结转: '0' } });
});

test('an amount in words is an amount', () => {
  expect(
    amountsIn(`
项目资金 | 资金总额 | 叁拾伍万元整 | < | < | <
^ | 财政拨款 | 人民币叁拾万元整（￥300,000.00元） | < | < | <
^ | 其他资金 | 伍万元 | < | < | <
`),
  ).toEqual({ total: '350000', fiscal: '300000', other: '50000' });
});

test('a label of money that spans two rows has the amount beside both', () => {
  expect(
    amountsIn(`
资金（万元） | 实施期资金总额 | 90 | 年度资金总额 | 30 | <
^ | 其中：财政拨款 | 80 | 其中：财政拨款 | 25 | <
^ | 其他资金 | 10 | 其他资金 | 5 | <
`),
  ).toEqual({ total: '300000', fiscal: '250000', other: '50000' });
});

test('income and expenditure side by side', () => {
  const plan = extractPlan(
    drawDocument(
      '部门整体支出绩效目标申报表',
      '（2024年度）',
      `
部门名称 | 泗汀市粮食局 | < | < | < | <
部门整体资金（万元） | 收入 | < | 全年预算数 | 支出 | 全年预算数
^ | 小计 | < | 2874.93 | 小计 | 2874.93
^ | 财政拨款小计 | < | 2874.93 | 基本支出 | 1684.93
^ | 政府性基金 | < | 0 | 项目支出 | 1190
^ | 其他资金 | < | 0 |  | 
${INDICATORS.trim()}
`,
    ),
  );
  const { places: _, at: __, ...budget } = plan.budget ?? {};
  expect(budget).toEqual({
    total: '28749300',
    generalPublic: '28749300',
    governmentFund: '0',
    other: '0',
    basic: '16849300',
    project: '11900000',
  });
});

test('of two labels that say the same the first belongs to the sum that stands first, although only the row of the sums has a side label', () => {
  const { projects } = extractPlan(
    drawDocument(
      '项目支出绩效目标表',
      '（2024年度）',
      `项目名称 | 道路养护 | < | < | <
资金安排（万元） | 实施周期资金总额： | 258 | 年度资金总额： | 86
其中：财政拨款 | 240 | 其中：财政拨款 | 80
其他资金 | 18 | 其他资金 | 6
${INDICATORS.trim().replace(/ \| <$/gm, '')}`,
    ),
  );
  expect(projects[0]?.amounts).toMatchObject({ total: '860000', fiscal: '800000', other: '60000' });
  expect(projects[0]?.midtermAmounts).toMatchObject({ total: '2580000', fiscal: '2400000', other: '180000' });
});

test('a header 全年(程) is no step of a funding plan', () => {
  expect(planWith('支出 | 半年(程) | 计划执行数 | 全年(程) | 预算数 | <').projects[0]?.fundingPlan).toEqual([]);
});

test('a table of sources of its own is the money of the year, also below a 项目总预算 in its column', () => {
  const { projects } = planWith(`
项目总预算（万元） | 186.4 | 项目当年预算 | 62.3 | < | <
项目资金来源 | 金额 | < | < | < | <
一般公共预算财政拨款 | 62.3 | < | < | < | <
`);
  expect(projects[0]?.amounts).toMatchObject({ total: '623000', fiscal: '623000' });
});

test('the money of the own level of government is the fiscal money, 上级补助 and 州县配套 stand beside it', () => {
  expect(
    amountsIn(`
项目总金额(万元) | 136 | 其中:本级财政 | 86 | 上级补助 | 50
`),
  ).toEqual({ total: '1360000', fiscal: '860000', further: { 上级补助: '500000' } });
  expect(
    amountsIn(`
年度金额(万元) | 735 | 其中:省级补助(万元) | 600 | 州县配套(万元) | 135
`)?.further,
  ).toEqual({ '其中:省级补助(万元)': '6000000', '州县配套(万元)': '1350000' });
});

test('预算 and 资金金额 are totals where their amount stands beside them, and else say what the labels beside them are about', () => {
  expect(amountsIn('预算（万元） | 230 | 负责人 | 温若溪 | < | <')).toEqual({ total: '2300000' });
  expect(amountsIn('资金金额 | 1,050,000元 | < | < | < | <')).toEqual({ total: '1050000' });
  const besideSums = planWith(`
资金金额（万元） | 实施期资金总额： | 15 | 其中：财政拨款 | 15 | <
`);
  expect(besideSums.projects[0]?.amounts.total).toBe('150000');
});

test('an amount with commas is whole, also where a dump left the next label in its cell', () => {
  expect(
    amountsIn(`
项目当年预算(元) | 2,738,000 | 本年财政拨款 | 2,738,000 / 以前年度财政拨款结余 | < | <
`),
  ).toEqual({ total: '2738000', fiscal: '2738000' });
});

test('numbers of rows and columns in a money table are no amounts', () => {
  const { projects, messages } = extractPlan(
    drawDocument(
      '2023年度项目支出绩效自评表',
      `
项目名称 | 古井修缮 | < | < | < | <
资金来源（万元） | 行次 | 预算数 | 执行数 | 执行率 | 备注
栏次 | ^ | A | B | C=B/A | ^
年度资金总额 | 1 | 48 | 44.16 | 92% |
其中：当年财政拨款 | 2 | 43 | 40 | 93.02% |
其他资金 | 3 | 5 | 4.16 | 83.2% |
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 得分
产出指标 | 数量指标 | 修缮古井 | ≥12口 | 12口 | 50
`,
    ),
  );
  expect(projects[0]?.execution).toMatchObject([
    { kind: 'total', adjusted: '480000', executed: '441600', rate: '92%' },
    { kind: 'fiscal', adjusted: '430000', executed: '400000', rate: '93.02%' },
    { kind: 'other', adjusted: '50000', executed: '41600', rate: '83.2%' },
  ]);
  expect(projects[0]?.amounts).toMatchObject({ total: '480000', fiscal: '430000', other: '50000' });
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test.each([
  ['spans both rows', '^'],
  ['stands above a blank', ''],
  ['has the amount below it as well', '420.50'],
])('amounts stand below the sum and its parts, behind a label of money that %s', (_, below) => {
  const { budget, messages } = extractPlan(
    drawDocument(
      '部门整体支出绩效目标表（2025年度）',
      `
部门名称 | 临溪县文化馆 | < | <
年度预算（万元） | 合计 | 基本支出 | 项目支出
${below} | 420.50 | 320.50 | 100.00
年度总体目标 | 办好免费开放，丰富群众文化生活。 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 举办群众文化活动 | ≥30场
`,
    ),
  );
  expect(budget).toMatchObject({ total: '4205000', basic: '3205000', project: '1000000' });
  expect(messages.filter(({ severity }) => severity !== 'info')).toEqual([]);
});

test('below the sums of the whole period and of the year, each with its amount in one cell, the parts belong to the sum above them', () => {
  const project = planWith(`
项目资金（万元） | 实施期资金总额：5400 | < | 年度资金总额：1860 | < | <
^ | 其中：财政拨款：5400 | < | 其中：财政拨款：1860 | < | <
`).projects[0];
  expect(project).toMatchObject({
    amounts: { total: '18600000', fiscal: '18600000' },
    midtermAmounts: { total: '54000000', fiscal: '54000000' },
  });
});
