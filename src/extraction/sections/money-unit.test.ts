import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const INDICATORS = `
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 清扫面积 | ≥30万平方米
`;

const planWith = (head: string) =>
  extractPlan(drawDocument('2023年项目支出绩效目标申报表', `${head.trim()}${INDICATORS}`));

test('the money unit that stands in the head of a form beside the name of its office is the unit of its amounts', () => {
  const { projects, messages } = planWith(`
申报单位：磐湖区城市管理局 | < | 金额单位：元 | <
项目名称 | 环卫保洁 | < | <
资金总额 | 51502 | < | <
`);
  expect(projects).toMatchObject([{ name: '环卫保洁', amounts: { total: '51502' }, amountUnit: '元' }]);
  expect(projects[0]?.further ?? []).toEqual([]);
  expect(messages.map(({ code }) => code)).not.toContain('amount-unit-assumed');
});

test('the money unit in a cell of its own holds for the money table below it', () => {
  const { projects } = planWith(`
主管部门 | 汐川市应急管理局 | 金额单位 | 元
项目名称 | 视频监控租赁 | < | <
项目资金 | 年初预算数 | 全年执行数 | 执行率
年度资金总额 | 2350000 | 1175000 | 50%
`);
  expect(projects[0]?.execution).toMatchObject([{ initial: '2350000', executed: '1175000' }]);
  expect(projects[0]?.amounts.total).toBe('2350000');
});
