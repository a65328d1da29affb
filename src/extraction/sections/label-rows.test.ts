import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('what a web site prints of its page above a form is nothing of the project', () => {
  const { projects } = extractPlan(
    drawDocument(
      '索引号： | wj0012/2023-00045 | 发文日期： | 2023-02-16\n组配分类： | 财政资金 | 主题分类： | 财政、金融',
      '项目名称 | 公路养护 | < | <\n一级指标 | 二级指标 | 三级指标 | 指标值\n产出指标 | 数量指标 | 列养里程 | 412公里',
    ),
  );
  expect(projects).toMatchObject([{ name: '公路养护' }]);
  expect(projects[0]?.further ?? []).toEqual([]);
});
