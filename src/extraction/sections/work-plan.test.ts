import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('基本支出 and 项目支出 are items of a list of tasks, and a second row of its header that keeps no spans is none', () => {
  const drawings = [
    '任务名称 | 主要内容 | 预算金额（万元） | < | <\n^ | ^ | 总额 | 财政拨款 | 其他资金',
    '任务名称 | 主要内容 | 预算金额（万元） |  | \n |  | 总额 | 财政拨款 | 其他资金',
  ];
  for (const header of drawings) {
    const { budget, workPlan, messages } = extractPlan(
      drawDocument(
        '苔石县林业局2024年部门整体支出绩效目标表',
        `
部门名称 | 苔石县林业局 | < | < | <
${header}
基本支出 | 人员和公用经费 | 120 | 120 | 0
项目支出 | 森林管护 | 200 | 180 | 20
金额合计 | < | 320 | 300 | 20
一级指标 | 二级指标 | 三级指标 | 指标值 | 备注
产出指标 | 数量指标 | 管护面积 | ≥12万亩 |
`,
      ),
    );
    expect(budget).toMatchObject({ total: '3200000', generalPublic: '3000000', other: '200000' });
    expect(workPlan?.map(({ item, goal }) => [item, goal])).toEqual([
      ['基本支出', '人员和公用经费'],
      ['项目支出', '森林管护'],
    ]);
    expect(messages.map(({ code }) => code)).not.toContain('amount-unreadable');
  }
});
