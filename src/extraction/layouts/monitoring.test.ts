import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const plan = extractPlan(
  drawDocument(
    '项目支出绩效运行监控表',
    '（2024年度）',
    `
项目名称 | < | < | 森林防火经费 | < | < | < | < | < | < | < | < | < | <
主管部门 | < | < | 青禾区林业局 | < | < | < | 实施单位 | < | < | 青禾区森林消防队 | < | < | <
项目资金 / （万元） |  | 年初预算数 | < | 1-7月执行数 | < | 1-7月执行率 | < | < | 全年预计执行数 | < | < | < | <
^ | 年度资金总额 | 80 | < | 40 | < | 50% | < | < | 80 | < | < | < | <
^ | 其中：本年一般公共预算拨款 | 80 | < | 40 | < | 50% | < | < | 80 | < | < | < | <
^ | 其他资金 |  | < |  | < |  | < | < |  | < | < | < | <
年度总体目标 | < | < | 巡护山林，全年火灾受害率控制在0.9‰以内。 | < | < | < | < | < | < | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 1-7月执行情况 | 全年预计完成情况 | 偏差原因分析 | < | < | < | 完成目标可能性 | < | < | 备注
^ | ^ | ^ | ^ | ^ | ^ | 经费保障 | 人员保障 | 其他 | 原因说明 | 确定能 | 有可能 | 完全不可能 | ^
产出指标 | 数量指标 | 巡护次数 | ≥240次 | 150次 | 250次 |  |  |  |  | √ |  |  | 
^ | 质量指标 | 火灾受害率 | ≤0.9‰ | 0.2‰ | 0.5‰ |  |  |  |  | √ |  |  | 
效益指标 | 生态效益指标 | 新增防火林带 | ≥20公里 | 5公里 | 15公里 |  | √ |  | 汛期推迟 |  | √ |  | 10月补做
`,
  ),
);
const project = plan.projects[0];

test('the monitoring form is known, with its spending to date and its forecast', () => {
  expect(plan.layout).toBe('monitoring');
  expect(project?.execution).toMatchObject([
    { kind: 'total', initial: '800000', executed: '400000', rate: '50%', forecast: '800000' },
    { kind: 'fiscal', initial: '800000' },
    { kind: 'other', initial: '' },
  ]);
});

test('a tick says how likely the target is, and which cause applies', () => {
  expect(project?.indicators.map((i) => [i.level3, i.actual, i.forecast, i.likelihood, i.reason])).toEqual([
    ['巡护次数', '150次', '250次', '确定能', ''],
    ['火灾受害率', '0.2‰', '0.5‰', '确定能', ''],
    ['新增防火林带', '5公里', '15公里', '有可能', '人员保障；汛期推迟'],
  ]);
  expect(project?.indicators[2]?.further).toEqual({ 备注: '10月补做' });
});
