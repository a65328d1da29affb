import { expect, test } from 'vitest';
import { drawDocument } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

const planOf = (...parts: string[]) => extractPlan(drawDocument(...parts));
const HEADER = '一级指标 | 二级指标 | 三级指标 | 指标值';
const row = (name: string, target: string) => `产出指标 | 数量指标 | ${name} | ${target}`;

test('a title that says 续表 between the head of a form and its indicators begins no other form', () => {
  const plan = planOf(
    '表14 农产品监管项目绩效目标申报表',
    '项目名称 | 农产品监管 | 项目申请资金（万元） | 6.5',
    '农产品监管项目绩效目标申报表（续表）',
    `${HEADER}\n${row('抽检批次', '≥240批次')}`,
    '表15 河长制项目绩效目标申报表',
    `项目名称 | 河长制 | 项目申请资金（万元） | 8.8\n${HEADER}\n${row('巡河次数', '≥96次')}`,
  );
  expect(plan.projects).toMatchObject([
    { name: '农产品监管', amounts: { total: '65000' }, indicators: [{ level3: '抽检批次' }] },
    { name: '河长制', amounts: { total: '88000' }, indicators: [{ level3: '巡河次数' }] },
  ]);
});

test('a copy of the form that nobody filled in, behind those of the projects, is no project', () => {
  const plan = planOf(
    `项目名称 | 河长制 | 年度资金总额 | 8.8\n${HEADER}\n${row('巡河次数', '≥96次')}`,
    '（空表样式）项目绩效目标申报表',
    `项目名称 | | 年度资金总额 |\n项目类别 | 本级支出项目□ | < | <\n${HEADER}\n${row('指标1：', '')}`,
  );
  expect(plan.projects.map(({ name }) => name)).toEqual(['河长制']);
});

test('what a report names above a table of something else is the project of the indicators behind it', () => {
  const plan = planOf(
    '项目名称：智慧校园建设项目。',
    '建设内容 | 单位 | 计划数量 | 完成数量\n智慧教室 | 间 | 86 | 82',
    '附件：云川县校园项目绩效评价指标评分表',
    `${HEADER}\n${row('智慧教室', '≥86间')}`,
  );
  expect(plan.projects).toMatchObject([{ name: '智慧校园建设项目', indicators: [{ level3: '智慧教室' }] }]);
});

test('what a report tells of its goals line by line ends at the next heading, and a table of points by class is none of indicators', () => {
  const plan = planOf(
    '青岚县污水管网工程绩效评价报告',
    '产出指标：',
    '　　数量指标　新建污水管网　18.6公里',
    '　　质量指标　闭水试验合格率　100%',
    '二、绩效评价工作开展情况',
    '（一）评价原则、方法',
    '指标 | 权重 | 得分 | 得分率\nA决策 | 12 | 11 | 91.67%\nB过程 | 18 | 17.48 | 97.11%',
    '附件：青岚县污水管网工程绩效评价指标体系评分表',
    '一级指标 | 二级指标 | 三级指标 | 权重 | 目标值 | 得分\nC产出 | C1产出数量 | C11管网长度 | 10 | 18.6公里 | 9.62',
  );
  expect(plan.projects.map(({ name, indicators }) => [name, indicators.map(({ level3 }) => level3)])).toEqual([
    ['青岚县污水管网工程', ['新建污水管网', '闭水试验合格率']],
    ['青岚县污水管网工程', ['C11管网长度']],
  ]);
});

test('the budget of a department is what its report tells where its table of points prints none', () => {
  const plan = planOf(
    '云川区民政局2023年度部门整体支出绩效评价报告',
    '区民政局2022年预算完成率95%。2023年部门预算总额4,386.20万元，其中：基本支出1,200.00万元。',
    '一级指标 | 二级指标 | 三级指标 | 四级指标 | 分值 | 评分标准 | 得分\n产出 | 职责履行 | 养老床位新增数 | 护理型床位占比 | 10 | ≥300张得满分 | 10',
  );
  expect(plan.budget?.total).toBe('43862000');
  expect(plan.indicators).toMatchObject([{ level3: '养老床位新增数', target: { kind: 'absent' } }]);
});

test('the tables of a report whose title stands on two lines are of its project, and so is the money its sentences tell', () => {
  const plan = planOf(
    '云川市农村厕所革命项目',
    '绩效评价报告',
    '委托单位：云川市财政局',
    '受云川市财政局委托，对云川市农业农村局2022年度农村厕所革命项目开展绩效评价。项目预算资金2,680.00万元。',
    '表1-1 项目年度绩效目标表',
    `${HEADER}\n${row('改造户厕', '3200户')}`,
    '附件1 绩效评价指标体系及评分表',
    '一级指标 | 二级指标 | 三级指标 | 分值 | 评分标准 | 得分\n决策 | 项目立项 | 立项依据充分性 | 3 | 符合政策得3分 | 3',
  );
  expect(plan.department).toEqual({ name: '云川市农业农村局' });
  expect(plan.projects.map(({ name, amounts, indicators }) => [name, amounts.total, indicators.length])).toEqual([
    ['云川市农村厕所革命项目', '26800000', 1],
    ['云川市农村厕所革命项目', '26800000', 1],
  ]);
});

const TOLD = [
  '1.住户调查项目',
  '预算金额：42万元',
  '绩效目标：完成记账户管理工作。',
  '数量指标：记账户数≥220户；',
  '质量指标：数据合格率≥98%。',
  '2.产量调查项目',
  '预算金额：24万元',
  '数量指标：调查样方≥360个；',
  '质量指标：调查误差率≤3%。',
];
const BUDGET = '科目名称 | 合计 | 基本支出 | 项目支出\n统计信息事务 | 486.2 | 420.2 | 66';

test('what the text of a budget tells of its projects is read beside tables that say nothing of indicators', () => {
  const { projects } = planOf('青岚县统计局2026年部门预算', BUDGET, ...TOLD);
  expect(projects).toMatchObject([
    {
      name: '住户调查项目',
      amounts: { total: '420000' },
      indicators: [{ level3: '记账户数' }, { level3: '数据合格率' }],
    },
    {
      name: '产量调查项目',
      amounts: { total: '240000' },
      indicators: [{ level3: '调查样方' }, { level3: '调查误差率' }],
    },
  ]);
  expect(projects[0]?.goals).toEqual(['完成记账户管理工作。']);
});

test('beside tables of indicators only projects that headings name and those tables do not are read from the text', () => {
  const whole = `部门名称 | 青岚县统计局 | < | <\n${HEADER}\n${row('统计报表', '≥120期')}`;
  const beside = planOf('部门整体支出绩效目标表', whole, '（二）项目绩效目标', ...TOLD);
  expect(beside.indicators.map(({ level3 }) => level3)).toEqual(['统计报表']);
  expect(beside.projects.map(({ name }) => name)).toEqual(['住户调查项目', '产量调查项目']);
  const form = `项目名称 | 住户调查 | 资金总额 | 42\n${HEADER}\n${row('记账户数', '≥220户')}`;
  expect(planOf(...TOLD, '项目支出绩效目标表', form).projects.map(({ name }) => name)).toEqual(['住户调查']);
});
