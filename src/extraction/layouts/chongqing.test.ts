import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('a flat list without levels is read by the name of the indicator', () => {
  const plan = extractPlan(
    drawDocument(
      '2024年部门整体绩效目标表',
      `
预算单位 | 青禾区林业局 | < | < | < | 预算安排（万元） | 860.00
当年整体绩效目标 | 管护森林12万亩。 | < | < | < | < | <
绩效指标 | 指标名称 | 指标权重 | 计量单位 | 指标性质 | 指标值 | 是否核心指标
^ | 森林管护面积 | 20 | 万亩 | ≥ | 12 | 是
^ | 火灾受害率 | 20 | ‰ | ≤ | 0.9 | 是
^ | 群众满意度 | 10 | % | ≥ | 90 | 否
`,
    ),
  );
  expect(plan.layout).toBe('chongqing');
  expect(plan.department.name).toBe('青禾区林业局');
  expect(plan.budget).toMatchObject({ total: '8600000' });
  expect(plan.indicators.map((i) => [i.level1, i.level2, i.level3, i.target.text, i.weight, i.further])).toEqual([
    ['', '', '森林管护面积', '≥12万亩', '20', { 是否核心指标: '是' }],
    ['', '', '火灾受害率', '≤0.9‰', '20', { 是否核心指标: '是' }],
    ['', '', '群众满意度', '≥90%', '10', { 是否核心指标: '否' }],
  ]);
});

test('in its self-evaluation the adjusted value is the target, the one of the beginning of the year is kept', () => {
  const plan = extractPlan(
    drawDocument(`
项目自评表 | < | < | < | < | < | < | < | <
项目名称 | 绿道维护 | < | < | 主管部门 | 青禾区林业局 | < | 自评总分（分） | 96.5
资金情况（万元） |  | 年初预算数 | 全年（调整）预算数 | 全年执行数 | 执行率（%） | 执行率权重 | 执行率得分 | <
^ | 年度总金额 | 100 | 90 | 81 | 90 | 10 | 9 | <
绩效指标 | 指标名称 | 计量单位 | 指标性质 | 年初指标值 | 调整指标值 | 全年完成值 | 指标权重（分） | 指标得分（分）
^ | 维护长度 | 公里 | ≥ | 40 | 36 | 36 | 50 | 50
^ | 投诉办结率 | % | ＝ | 100 |  | 97 | 40 | 37.5
`),
  );
  const [project] = plan.projects;
  expect(project).toMatchObject({ name: '绿道维护', printedTotal: '96.5', amounts: { total: '1000000' } });
  expect(project?.execution).toMatchObject([
    { initial: '1000000', adjusted: '900000', executed: '810000', rate: '90', weight: '10', score: '9' },
  ]);
  expect(project?.indicators.map((i) => [i.level3, i.target.text, i.actual, i.weight, i.score, i.further])).toEqual([
    ['维护长度', '≥36公里', '36', '50', '50', { 年初指标值: '40' }],
    ['投诉办结率', '＝100%', '97', '40', '37.5', undefined],
  ]);
});
