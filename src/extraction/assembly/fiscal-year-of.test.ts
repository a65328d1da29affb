import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const form = '项目名称 | 培训 | < | <\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 期数 | ≥1期';
const year = (...parts: string[]) => extractPlan(drawDocument(...parts)).fiscalYear;

test.each([
  [['（2023年度）'], 2023],
  [['( 2024 年度)'], 2024],
  [['( 2 0 2 4 年 度 )'], 2024],
  [['2025 年部门预算绩效文本'], 2025],
  [['2024年专项资金支出方向绩效目标表', '实施期为2025-2027年。'], 2024],
  [['18年度部门整体支出绩效自评'], 2018],
  [['发布时间：2024-03-02', '2023年度项目支出绩效自评表'], 2023],
  [['云川县2022年森林防火项目绩效目标公示', '依据《云川县2022-2023年度防火方案》。'], 2022],
  [['填报单位：云川县卫生健康局    年度：2024'], 2024],
  [['二〇二三年度项目支出绩效目标申报书'], 2023],
  [['二○二一年项目绩效自评', '2022年3月'], 2021],
  [['依据2023年度防火方案。', '云川县2022年森林防火项目绩效目标公示'], 2023],
  [['一、总体绩效目标.....1', '办好2021年活动周，迎接2021年检查，参照2020年做法。'], 2021],
  [['对2022年低保资金进行了绩效评价。', '青岚县财政局2023年12月12日、2023年12月14日'], 2022],
  [['青岚县财政局2023年12月12日'], 2023],
  [['实施期2025-2027年，2025年先建6处。'], 2025],
])('%j is of %i', (lines, expected) => {
  expect(year(...lines, form)).toBe(expected);
});

test('a row of cells that no table was read from says no year, the names of indicators do where nothing else does', () => {
  const named = form.replace('期数', '2021年培训期数');
  expect(year(named, '1 | 民办 | 新针培训学校 | 280 | 在2020年度第五期中补训 |')).toBe(2021);
});

test('the seventh and eighth digit of a project code are the year when no title says it', () => {
  expect(year(form.replace('培训 | < | <', '培训 | 项目编码 | 13010022P001234567890'))).toBe(2022);
});

test('a label of money with its year in it says the year where no title does', () => {
  expect(year(form.replace('培训 | < | <', '培训 | 2023年资金（万元） | 3600'))).toBe(2023);
});

test('the header of the year’s values says the year, whatever the period of the project', () => {
  const table = form.replace('培训 | < | <', '培训 | 实施周期 | 2024-2026年').replace('指标值', '2024年指标值');
  expect(year(table)).toBe(2024);
});

test('a label says the year', () => {
  expect(year(form.replace('培训 | < | <', '培训 | 填报年度 | 2024'))).toBe(2024);
  expect(year('预算年度：2025', form)).toBe(2025);
});

test('a paper that names no year has none, and a message says so', () => {
  const plan = extractPlan(drawDocument(form));
  expect(plan).not.toHaveProperty('fiscalYear');
  expect(plan.messages.map((message) => message.code)).toContain('fiscal-year-not-found');
});
