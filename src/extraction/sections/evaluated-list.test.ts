import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const TITLE = '2025年度部门项目支出绩效自评结果汇总表';
const LIST = `
部门：青崖县水务局 | < | < | < | < | 单位：万元
序号 | 项目名称 | 年初预算数 | 全年预算数 | 全年执行数 | 执行率 | 自评得分 | 自评等级
1 | 河道清淤 | 350 | 342 | 340.1 | 99.44% | 99.1 | 优
2 | 水质监测 | | 60 | 52.8 | 88% | 96.5分 | 优
合计 | | 350 | 402 | 392.9 | | |
`;
const PROJECTS = [
  {
    name: '河道清淤',
    amounts: { total: '3500000' },
    printedTotal: '99.1',
    printedGrade: '优',
    execution: [{ kind: 'total', initial: '3500000', adjusted: '3420000', executed: '3401000', rate: '99.44%' }],
    indicators: [],
  },
  { name: '水质监测', amounts: { total: '600000' }, printedTotal: '96.5' },
];

test('a list of evaluated projects alone gives their money and points, and says that it has no indicators', () => {
  const plan = extractPlan(drawDocument(TITLE, LIST));
  expect(plan.projects).toMatchObject(PROJECTS);
  expect(plan.messages.map(({ code }) => code)).toContain('evaluated-list-only');
  expect(plan.messages.map(({ code }) => code)).not.toContain('performance-table-not-restored');
});

test('beside the form of the whole department it is its projects, and beside forms of projects nothing more', () => {
  const whole = `
部门名称 | 青崖县水务局 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 巡查次数 | ≥50次
`;
  const beside = extractPlan(drawDocument('部门整体支出绩效自评表', whole, TITLE, LIST));
  expect(beside.indicators).toHaveLength(1);
  expect(beside.projects).toMatchObject(PROJECTS);
  const form = whole.replace('部门名称 | 青崖县水务局', '项目名称 | 河道清淤');
  const own = extractPlan(drawDocument(TITLE, LIST, '项目支出绩效自评表', form));
  expect(own.projects.map(({ name }) => name)).toEqual(['河道清淤']);
});
