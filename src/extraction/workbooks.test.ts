import { expect, test } from 'vitest';
import type { Block } from '../model/document.ts';
import type { Plan } from '../model/plan.ts';
import { drawDocument, drawWorkbook } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

/** The plan of a workbook whose sheets are drawn below their names. */
const planOf = (sheets: Readonly<Record<string, string>>) => extractPlan(drawWorkbook(sheets));

const form = (name: string, money: string, target: string): string => `
项目支出绩效目标表（2025年度） | < | < | <
${name}主管部门 | 青崖县水务局 | 资金总额（万元） | ${money}
年度目标 | ${money === '' ? '' : '保障供水安全。'} | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | ${target === '' ? '指标1：' : '更换水泵'} | ${target}
`;

const projectsIn = ({ projects }: Plan) =>
  projects.map(({ name, amounts, indicators }) => [name, amounts.total, indicators.length]);

test('sheets named after their projects, each with the same title, are a form each', () => {
  const plan = planOf({ 泵站改造: form('', '12', '6台'), 管网巡查: form('', '8', '3台') });
  expect(projectsIn(plan)).toEqual([
    ['泵站改造', '120000', 1],
    ['管网巡查', '80000', 1],
  ]);
});

test('forms that nobody has filled in are no projects beside those that are', () => {
  const named = (name: string) => `项目名称 | ${name} | < | <\n`;
  const plan = planOf({
    项目1: form(named('泵站改造'), '12', '6台'),
    项目2: form(named(''), '', ''),
  });
  expect(projectsIn(plan)).toEqual([['泵站改造', '120000', 1]]);
  expect(plan.messages.map(({ code }) => code)).toContain('blank-forms');
  expect(plan.messages.map(({ code }) => code)).not.toContain('project-name-missing');
});

const LIST = `
产出指标 | 数量指标 | 更换水泵 | 6台
产出指标 | 质量指标 | 水质合格率 | ≥98%
`;
const listed = (lead: string) =>
  LIST.trim()
    .split('\n')
    .map((line) => `${lead} | ${line}`)
    .join('\n');

test('a list says in columns of their own whose its rows are and of which year', () => {
  const { department, fiscalYear, projects } = extractPlan(
    drawDocument(`
主管部门 | 单位名称 | 项目 | 资金（万元） | 年度 | 一级指标 | 二级指标 | 三级指标 | 指标值
${listed('青崖县水务局 | 青崖县供水站 | 泵站改造 | 12 | 2025')}
`),
  );
  expect([department.name, fiscalYear]).toEqual(['青崖县水务局', 2025]);
  expect(projects).toMatchObject([{ name: '泵站改造', unit: '青崖县供水站', department: '青崖县水务局' }]);
  expect(projects[0]?.amounts.total).toBe('120000');
});

test('of units that differ none is the department which the title names', () => {
  const { department } = extractPlan(
    drawDocument(
      '青崖县卫生健康局2025年部门预算项目绩效目标批复表',
      `
单位名称 | 项目名称 | 预算数 | 一级指标 | 二级指标 | 三级指标 | 指标值
${listed('青崖县人民医院 | 设备维护 | 12')}
青崖县中医院 | 制剂室改造 | 8 | 产出指标 | 数量指标 | 改造制剂室 | 1间
`,
    ),
  );
  expect(department.name).toBe('青崖县卫生健康局');
});

test('headers say the same with their words in English or the names of their fields behind them', () => {
  const { projects } = extractPlan(
    drawDocument(
      '青崖县水务局2025年项目绩效目标表',
      `
项目名称 Project | 预算（万元） Budget | 一级指标 / Level | 二级指标 / Level | 三级指标 KPI_NAME | 指标值 Target
${listed('泵站改造 | 12')}
`,
    ),
  );
  expect(projects).toMatchObject([{ name: '泵站改造', amounts: { total: '120000' } }]);
  expect(projects[0]?.indicators).toHaveLength(2);
});

test('a list whose rows only pipes set apart names its projects in front of the levels, behind their numbers', () => {
  const text = `青崖县水务局2025年项目绩效目标表
| 序号 | 项目名称 | 预算数（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值 |
| 1 | 泵站改造 | 12 | 产出指标 | 数量指标 | 更换水泵 | 6台 |
|  |  |  |  | 质量指标 | 水质合格率 | ≥98% |
| 2 | 管网巡查 | 8 | 产出指标 | 数量指标 | 巡查次数 | ≥50次 |`;
  const blocks = text.split('\n').map((line, at): Block => ({ kind: 'paragraph', text: line, at: { line: at + 1 } }));
  const source = { file: 'a.md', sha256: '0'.repeat(64), format: 'text' } as const;
  expect(projectsIn(extractPlan({ source, blocks, messages: [] }))).toEqual([
    ['泵站改造', '120000', 2],
    ['管网巡查', '80000', 1],
  ]);
});

test('a town in the title of a list is whose the list is', () => {
  const { department } = extractPlan(
    drawDocument(
      '2025年度棠梨镇项目绩效目标一览表',
      `
项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值
${listed('泵站改造')}
`,
    ),
  );
  expect(department.name).toBe('棠梨镇');
});

test('money spent by a list of projects is that of the project, and no actual value of its indicators', () => {
  const { projects } = extractPlan(
    drawDocument(
      '2025年1-9月项目支出绩效运行监控情况表',
      `
项目名称 | 年初预算数 | 全年预算数 | 1-9月执行数 | 执行率 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-9月完成值
泵站改造 | 15 | 12 | 6 | 50% | 产出指标 | 数量指标 | 更换水泵 | 6台 | 4台
^ | ^ | ^ | ^ | ^ | 产出指标 | 质量指标 | 水质合格率 | ≥98% | 99%
`,
    ),
  );
  expect(projects[0]?.indicators.map(({ actual }) => actual)).toEqual(['4台', '99%']);
  expect(projects[0]?.execution).toMatchObject([
    { label: '全年预算数', kind: 'total', initial: '150000', adjusted: '120000', executed: '60000', rate: '50%' },
  ]);
});

test.each([
  ['named with its money', '项目一：泵站改造（预算12万元）', '项目二：管网巡查（预算8万元）', ''],
  ['numbered, with its money', '一、泵站改造（12万元）', '二、管网巡查（8万元）', ''],
  [
    'named, with its money and its goal below',
    '项目名称：泵站改造',
    '项目名称：管网巡查',
    '预算金额：12万元 | < | < | <\n绩效目标：保障供水安全。 | < | < | <\n',
  ],
])('a row that heads the rows of its project, %s', (_, first, second, below) => {
  const { projects } = extractPlan(
    drawDocument(
      '青崖县水务局2025年项目绩效目标表',
      `
一级指标 | 二级指标 | 三级指标 | 指标值
${first} | < | < | <
${below}产出指标 | 数量指标 | 更换水泵 | 6台
^ | 质量指标 | 水质合格率 | ≥98%
${second} | < | < | <
产出指标 | 数量指标 | 巡查次数 | ≥50次
`,
    ),
  );
  expect(projects.map(({ name, indicators }) => [name, indicators.length])).toEqual([
    ['泵站改造', 2],
    ['管网巡查', 1],
  ]);
  expect(projects[0]?.amounts.total).toBe('120000');
  expect(projects[0]?.goals).toEqual(below === '' ? [] : ['保障供水安全。']);
});

const CODED_LIST = `
项目编码 | 项目名称 | 主管部门 | 年度预算（万元） | 年度绩效目标
3303820041 | 泵站改造 | 青崖县水务局 | 12 | 保障供水安全。
3303820057 | 管网巡查 | 青崖县水务局 | 8 | 减少漏损。
3303820063 | 水表更换 | 青崖县水务局 | 5 | 准确计量。
`;
const CODED_INDICATORS = `
项目编码 | 一级指标 | 二级指标 | 三级指标 | 指标值
3303820041 | 产出指标 | 数量指标 | 更换水泵 | 6台
3303820057 | 产出指标 | 数量指标 | 巡查次数 | ≥50次
3303820041 | 产出指标 | 质量指标 | 水质合格率 | ≥98%
`;

test.each([
  ['in front of', { 项目信息: CODED_LIST, 指标明细: CODED_INDICATORS }],
  ['behind', { 指标明细: CODED_INDICATORS, 项目信息: CODED_LIST }],
])('a list of projects %s indicators that say the codes of theirs alone', (_, sheets) => {
  const plan = planOf(sheets);
  expect(projectsIn(plan)).toEqual([
    ['泵站改造', '120000', 2],
    ['管网巡查', '80000', 1],
  ]);
  expect(plan.projects[1]).toMatchObject({ code: '3303820057', goals: ['减少漏损。'] });
  expect(plan.messages.filter(({ code }) => code === 'listed-project-untold')).toHaveLength(1);
});

test('a line across the top of a table on a page is its title, be it called a table or not', () => {
  const { fiscalYear, department } = extractPlan(
    drawDocument(`
青崖县水务局2025年项目绩效指标明细 | < | < | < | <
项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值
${listed('泵站改造')}
`),
  );
  expect([department.name, fiscalYear]).toEqual(['青崖县水务局', 2025]);
});

test('a class across the top of a table that goes on is no title', () => {
  const { projects } = extractPlan(
    drawDocument(
      '项目支出绩效目标表',
      `
项目名称 | 泵站改造 | <
二级指标 | 三级指标 | 指标值
数量指标 | 更换水泵 | 6台
`,
      `
效益指标 | < | <
社会效益指标 | 受益人口 | ≥900人
`,
    ),
  );
  expect(projects[0]?.indicators[1]).toMatchObject({ level1: '效益指标', level3: '受益人口' });
});

test('an export heads its projects and names its classes in words of its own', () => {
  const { department, fiscalYear, projects } = extractPlan(
    drawDocument(`
年度 | 主管单位 | 项目编号 | 项目名称 | 指标级次一 | 指标级次二 | 指标名称 | 运算符号 | 指标值 | 单位 | 指标值权重
2025 | 青崖县水务局 | 3303820041 | 泵站改造 | 产出指标 | 数量指标 | 更换水泵 | ＝ | 6 | 台 | 50
2025 | 青崖县水务局 | 3303820041 | 泵站改造 | 效益指标 | 社会效益指标 | 受益人口 | ≥ | 900 | 人 | 50
`),
  );
  expect([department.name, fiscalYear]).toEqual(['青崖县水务局', 2025]);
  expect(projects).toMatchObject([{ name: '泵站改造', code: '3303820041' }]);
  expect(projects[0]?.indicators[1]).toMatchObject({ level1: '效益指标', level2: '社会效益指标', weight: '50' });
});

test('单位 in front of an office says whose the form is, with the money unit in the corner', () => {
  const { department, projects } = planOf({
    '1': `
党员教育项目绩效目标表（2025年度） | < | < | <
单位：中共青崖县委组织部 | < | < | 万元
年度预算 | 21 | |
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 培训党员 | ≥2400人次
`,
  });
  expect(department.name).toBe('中共青崖县委组织部');
  expect(projects).toMatchObject([{ name: '党员教育', amounts: { total: '210000' } }]);
});

test('a list of projects beside the table of their indicators says their money and goals by name', () => {
  const plan = planOf({
    汇总表: `
2025年项目绩效目标汇总表 | < | < | <
序号 | 项目名称 | 预算金额（万元） | 年度绩效目标
1 | 泵站改造 | 12 | 保障供水安全。
2 | 管网巡查 | 8 | 减少漏损。
合计 | | 20 |
`,
    指标明细: `
项目名称 | 一级指标 | 二级指标 | 三级指标 | 指标值
泵站改造 | 产出指标 | 数量指标 | 更换水泵 | 6台
管网巡查 | 产出指标 | 数量指标 | 巡查次数 | ≥50次
`,
  });
  expect(projectsIn(plan)).toEqual([
    ['泵站改造', '120000', 1],
    ['管网巡查', '80000', 1],
  ]);
  expect(plan.projects[1]?.goals).toEqual(['减少漏损。']);
  expect(plan.messages.map(({ code }) => code)).not.toContain('blank-forms');
});
