import { expect, test } from 'vitest';
import type { Plan } from '../model/plan.ts';
import { drawWorkbook } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

/** The plan of a workbook whose sheets are drawn below their names. */
const planOf = (sheets: Readonly<Record<string, string>>) => extractPlan(drawWorkbook(sheets));

const projectsIn = ({ projects }: Plan) =>
  projects.map(({ name, amounts, indicators }) => [name, amounts.total, indicators.length]);

test('合计 in front of the indicators of a list is the money of its projects, and 填报部门 whose the list is', () => {
  const plan = planOf({
    明细: `
2026年项目支出及绩效目标明细表 | < | < | < | < | <
填报部门：青崖县水务局 | < | < | | | 单位：万元
项目名称 | 合计 | 其中 | < | 绩效目标 | 绩效指标
^ | ^ | 一般公共预算 | 政府性基金 | ^ | ^
泵站改造 | 12 | 10 | 2 | 保障供水安全。 | 数量指标：更换水泵≥6台 / 质量指标：验收合格率100%
管网巡查 | 8 | 8 | 0 | 减少漏损。 | 数量指标：巡查次数≥50次 / 时效指标：巡查完成时间11月底前
`,
  });
  expect(plan.department.name).toBe('青崖县水务局');
  expect(projectsIn(plan)).toEqual([
    ['泵站改造', '120000', 2],
    ['管网巡查', '80000', 2],
  ]);
});

test('who examines a form, and what they say below its indicators, is none of them', () => {
  const { projects } = planOf({
    申报表: `
项目名称 | 泵站改造 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 更换水泵 | ≥6台
单位意见 | 同意申报。（盖章） | < | 财政部门意见
`,
  });
  expect(projects[0]?.indicators.map(({ level3 }) => level3)).toEqual(['更换水泵']);
});

test('a sheet of a unit heads the form of each of its projects with a counted name', () => {
  const of = (number: number, name: string, money: string) => `
项目${number} | ${name} | < | 预算 | ${money}
序号 | 一级指标 | 二级指标 | 三级指标 | 指标值
1 | 产出指标 | 数量指标 | ${name}次数 | ≥50次
2 | 效益指标 | 社会效益指标 | 受益人口 | ≥900人
`;
  const sheet = `青崖县水务局2026年项目绩效目标 | < | < | < | <${of(1, '泵站改造', '12')}${of(2, '管网巡查', '8')}`;
  expect(projectsIn(planOf({ 水务局: sheet.replaceAll('\n\n', '\n') }))).toEqual([
    ['泵站改造', '120000', 2],
    ['管网巡查', '80000', 2],
  ]);
});

test('a list that calls itself no table has a title, which says its year', () => {
  const { fiscalYear } = planOf({
    '1': `
2025年度绩效自评指标明细 | < | < | <
项目名称 | 三级指标 | 年度指标值 | 全年实际值
泵站改造 | 更换水泵 | 6台 | 6台
`,
  });
  expect(fiscalYear).toBe(2025);
});

test('what a department does for each of its duties is of the department, whatever the sheet is called', () => {
  const plan = planOf({
    职责绩效: `
[318]青崖县审计局 | < | < | < | < | < | 单位：万元
职责活动 | 年度预算数 | 绩效目标 | 绩效指标 | 评价标准 | < | <
^ | ^ | ^ | ^ | 优 | 良 | 差
预算执行审计 | 42 | 揭示问题 | 审计项目完成率 | ≥95% | ≥90% | <90%
投资审计 | 66 | 节约资金 | 审减率 | ≥8% | ≥6% | <6%
`,
  });
  expect(plan.projects).toEqual([]);
  expect(plan.indicators.map(({ level3 }) => level3)).toEqual(['审计项目完成率', '审减率']);
});

test('批复金额 is money of the projects of a list', () => {
  const list = `
项目名称 | 批复金额（万元） | 一级指标 | 二级指标 | 三级指标 | 批复指标值
泵站改造 | 12 | 产出指标 | 数量指标 | 更换水泵 | 6台
`;
  expect(projectsIn(planOf({ 批复: list }))).toEqual([['泵站改造', '120000', 1]]);
});
