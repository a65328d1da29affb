import { expect, test } from 'vitest';
import type { Plan } from '../../../model/plan.ts';
import { extractPlan } from '../../extract-plan.ts';

const INDICATORS = [
  '一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值',
  '产出指标 | 数量指标 | 养护村道 | ≥40公里 | 41公里',
].flatMap((row) => row.split(' | '));

function planOf(lines: readonly string[]): Plan {
  const text = ['2022年度项目支出绩效自评表', ...lines, ...INDICATORS];
  const blocks = text.map((line, index) => ({ kind: 'paragraph' as const, text: line, at: { line: index + 1 } }));
  return extractPlan({ source: { file: 'dump.txt', sha256: '', format: 'text' }, blocks, messages: [] });
}

test('the choices of a cell stay together, ticked and not ticked', () => {
  const choices = '1、部门预算项目 □ 2、县直专项 ☑ 3、省市对下转移支付项目 □';
  const { projects } = planOf(['项目名称', '村道养护经费', '项目类别', choices]);
  expect(projects).toMatchObject([{ name: '村道养护经费', nature: choices }]);
});

test('where somebody signs is no part of the name of the office in front of it', () => {
  const { department } = planOf(['项目单位(盖章):云川县公路段 主要领导签字:', '项目名称', '村道养护经费']);
  expect(department).toEqual({ name: '云川县公路段' });
});

test('a number below the name of an office is the value of another label', () => {
  const { department, projects } = planOf(['项目名称', '村道养护经费', '主管部门', '云川县交通局', '自评得分', '94']);
  expect(department).toEqual({ name: '云川县交通局' });
  expect(projects).toMatchObject([{ name: '村道养护经费', printedTotal: '94' }]);
});

test('the points below an amount with its decimal places are no part of it', () => {
  const money = ['预算执行情况', '预算数:', '12.60', '执行数:', '11.30', '20', '其中:中央补助', '12.60万元'];
  const { projects } = planOf(['项目名称', '村道养护经费', ...money]);
  expect(projects[0]?.execution).toMatchObject([{ adjusted: '126000', executed: '113000' }]);
});

test('where the rate of the spending is blank, the number behind the points is the score', () => {
  const header = ['预算执行情况', '全年预算数', '全年执行数', '分值', '执行率', '得分'];
  const { projects } = planOf(['项目名称', '村道养护经费', ...header, '年度资金总额', '50', '40', '10', '8']);
  expect(projects[0]?.execution).toMatchObject([{ adjusted: '500000', executed: '400000', weight: '10', score: '8' }]);
  expect(projects[0]?.execution?.[0]).not.toHaveProperty('rate');
});

test('budget, money that arrived and spending on one line are a line of the money table, with the rate behind them', () => {
  const rows = [
    '预算数 42.50 到位数 42.50 执行数 40.80 96.00',
    '其中:财政资金 42.50 其中:财政资金 42.50 其中:财政资金 40.80',
  ];
  const { projects } = planOf(['项目名称', '村道养护经费', '金额单位:万元', ...rows]);
  expect(projects[0]?.execution).toMatchObject([
    { kind: 'total', adjusted: '425000', executed: '408000', rate: '96.00' },
    { kind: 'fiscal', adjusted: '425000', executed: '408000' },
  ]);
});

test('money labels side by side with as many amounts behind them are a row each', () => {
  const labels = ['年度资金总额（万元）', '其中：财政拨款', '其他资金'];
  const { projects } = planOf(['项目名称', '村道养护经费', ...labels, '42.50', '40.00', '2.50']);
  expect(projects[0]?.amounts).toMatchObject({ total: '425000', fiscal: '400000', other: '25000' });
});

test('what numbers the lines and columns of a money table is no amount', () => {
  const header = ['项目资金（万元）', '行次', '年初预算数', '全年预算数', '全年执行数', '栏次', 'A', 'B', 'C'];
  const lines = ['年度资金总额', '1', '42', '43', '40', '其中：财政拨款', '2', '40', '40', '38'];
  const { projects } = planOf(['项目名称', '村道养护经费', ...header, ...lines]);
  expect(projects[0]?.execution).toMatchObject([
    { kind: 'total', initial: '420000', adjusted: '430000', executed: '400000' },
    { kind: 'fiscal', initial: '400000', adjusted: '400000', executed: '380000' },
  ]);
});
