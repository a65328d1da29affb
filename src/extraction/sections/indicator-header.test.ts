import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const projectIn = (table: string) => extractPlan(drawDocument('2023年项目支出绩效目标表', table.trim())).projects[0];

test('where each level has its points beside it, those behind the name are the indicator’s', () => {
  const project = projectIn(`
项目名称 | 档案抢救 | < | < | < | < | < | <
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 目标值 | 得分
产出 | 40 | 职责履行 | 25 | 修裱档案 | 15 | ≥120卷 | 14
^ | ^ | ^ | ^ | 数字化率 | 10 | ≥85% | 10
`);
  expect(project?.indicators.map(({ level3, weight, score }) => [level3, weight, score])).toEqual([
    ['修裱档案', '15', '14'],
    ['数字化率', '10', '10'],
  ]);
});

test('values of the long term and of the year side by side are both targets', () => {
  const project = projectIn(`
政策名称 | 人才安居补贴政策 | < | 政策期限 | 2023—2025年
一级指标 | 二级指标 | 三级指标 | 中长期指标值 | 年度指标值
产出指标 | 数量指标 | 补贴人才人数 | ≥9000人 | ≥3000人
`);
  expect(project).toMatchObject({ name: '人才安居补贴政策', period: '2023—2025年' });
  expect(project?.indicators.map(({ horizon, target }) => [horizon, target.text])).toEqual([
    ['midterm', '≥9000人'],
    ['annual', '≥3000人'],
  ]);
});
