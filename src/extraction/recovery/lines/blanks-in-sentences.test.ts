import { expect, test } from 'vitest';
import { extractPlan } from '../../extract-plan.ts';
import { linesOf } from '../testing/lines.ts';

test('a blank behind a comma between words ends no cell: what follows is no value of what stands in front', () => {
  const blocks = linesOf([
    '项目支出绩效目标表',
    '(2023年度)',
    '项目名称 居家康复',
    '主管部门 云川县残联 实施单位 云川县残联',
    '立项依据 县政办〔2016〕19号, 坚持需求导向,提供服务。',
    '年度目标 为残疾人提供居家康复, 改善生活',
    '一级指标 二级指标 三级指标 指标值',
    '产出指标 数量指标 康复人数 ≥80人',
    '质量指标 服务合格率 ≥95%',
  ]);
  const { projects } = extractPlan({ source: { file: 'a.txt', sha256: '', format: 'text' }, blocks, messages: [] });
  expect(projects).toMatchObject([
    {
      further: [{ label: '立项依据', value: '县政办〔2016〕19号, 坚持需求导向,提供服务。' }],
      goals: ['为残疾人提供居家康复, 改善生活'],
    },
  ]);
});
