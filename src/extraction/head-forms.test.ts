import { expect, it } from 'vitest';
import { drawDocument } from './drawn-document.ts';
import { extractPlan } from './extract-plan.ts';

const HEAD =
  '项目名称 | 云川县2023年河道保洁费项目\n项目金额 | 1,256.5万元\n主管部门 | 云川县水利局\n项目实施单位 | 云川水务公司';

it('the table that names project, office and money in front of an evaluation is the head of the paper', () => {
  const plan = extractPlan(drawDocument('云川县2023年河道保洁费项目绩效评价报告', HEAD));
  expect(plan.department.name).toBe('云川县水利局');
  expect(plan.projects.map(({ name, amounts }) => [name, amounts.total])).toEqual([
    ['云川县2023年河道保洁费项目', '12565000'],
  ]);
  expect(plan.messages.map(({ code }) => code)).toEqual(expect.arrayContaining(['no-indicators-read']));
  expect(plan.messages.map(({ code }) => code)).not.toContain('table-not-read');
});

it('on a paper that says nothing of performance, or beside another such table, it is none', () => {
  expect(extractPlan(drawDocument('云川县河道保洁采购公告', HEAD)).projects).toEqual([]);
  const two = drawDocument('绩效评价报告', HEAD, '一、说明。', HEAD.replace('河道保洁费', '水库巡查费'));
  expect(extractPlan(two).projects).toEqual([]);
});

it('an office that the end of the text cuts off is completed where the page names it in full', () => {
  const told = '实施主体。云川县文化旅游体育局。项目支出绩效目标表';
  const plan = extractPlan(drawDocument(told, '项目名称 | 健身设施建设资金\n主管部门及代码 | [027]云川县文化旅游体育'));
  expect(plan.department).toEqual({ name: '云川县文化旅游体育局', code: '027' });
});

it('what the money is for stands behind its label on a line above the table, too', () => {
  const table = '一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 保洁河道 | ≥12公里';
  const lines = [
    '项目名称：河道保洁',
    '主管部门：云川县水利局',
    '资金用途：用于保洁12公里，其中3人×12月×2000元=7.2万元',
  ];
  const [project] = extractPlan(drawDocument('项目支出绩效目标表', ...lines, table)).projects;
  expect(project).toMatchObject({ name: '河道保洁', purpose: '用于保洁12公里，其中3人×12月×2000元=7.2万元' });
});
