import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const plan = extractPlan(
  drawDocument(
    '项目支出绩效目标申报表',
    '(2024年度)',
    `
项目名称 | < | 农村公路养护经费 | < | < | < | < | <
主管部门及代码 | < | [031]云川县交通运输局 | < | < | 实施单位 | 云川县公路服务中心 | <
项目属性 | < | 延续项目 | < | < | 项目期 | 3年 | <
项目资金 / （万元） | < | 中期资金总额： | 360.00 | < | 年度资金总额： | 120.00 | <
^ | ^ | 其中：财政拨款 | 300.00 | < | 其中：财政拨款 | 100.00 | <
^ | ^ | 其他资金 | 60.00 | < | 其他资金 | 20.00 | <
总体目标 | 中期目标（2024年—2026年） | < | < | < | 年度目标 | < | <
^ | 三年内农村公路优良路率稳步提升。 | < | < | < | 目标1：养护农村公路120公里。 / 目标2：培训养护工30人次。 | < | <
绩 / 效 / 指 / 标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 二级指标 | 三级指标 | 指标值
^ | 产出指标 | 数量指标 | 养护里程 | ≥360公里 | 数量指标 | 养护里程 | ≥120公里
^ | ^ | ^ | 培训养护工 | ≥90人次 | ^ | 培训养护工 | ≥30人次
^ | ^ | 时效指标 | 水毁抢修时限 | ≤24小时 | 时效指标 | 水毁抢修时限 | ≤24小时
^ | 效益指标 | 经济效益 / 指标 | 不适用 |  | 经济效益指标 | 不适用 | 
^ | 满意度指标 | 服务对象满意度指标 | 沿线群众满意度 | 满意度≥90% | 服务对象满意度指标 | 沿线群众满意度 | 满意度≥90%
`,
  ),
);
const project = plan.projects[0];

test('the form, its year and its department are known', () => {
  expect(plan.layout).toBe('anhui-declaration');
  expect(plan.fiscalYear).toBe(2024);
  expect(plan.department).toEqual({ name: '云川县交通运输局', code: '031' });
  expect(plan.messages).toEqual([]);
});

test('mid-term and annual money are told apart by the column they stand in', () => {
  expect(project?.midtermAmounts).toMatchObject({ total: '3600000', fiscal: '3000000', other: '600000' });
  expect(project?.amounts).toMatchObject({ total: '1200000', fiscal: '1000000', other: '200000' });
  expect(project?.amountUnit).toBe('万元');
});

test('mid-term and annual goals stand below their headers, numbered goals are cut', () => {
  expect(project?.midtermGoals).toEqual(['三年内农村公路优良路率稳步提升。']);
  expect(project?.goals).toEqual(['目标1：养护农村公路120公里。', '目标2：培训养护工30人次。']);
});

test('the two blocks side by side give one indicator each, with the level 1 they share', () => {
  const lines = project?.indicators.map((i) => [i.horizon, i.level1, i.level2, i.level3, i.target.text].join(' '));
  expect(lines).toEqual([
    'midterm 产出指标 数量指标 养护里程 ≥360公里',
    'annual 产出指标 数量指标 养护里程 ≥120公里',
    'midterm 产出指标 数量指标 培训养护工 ≥90人次',
    'annual 产出指标 数量指标 培训养护工 ≥30人次',
    'midterm 产出指标 时效指标 水毁抢修时限 ≤24小时',
    'annual 产出指标 时效指标 水毁抢修时限 ≤24小时',
    'midterm 效益指标 经济效益指标 不适用 ',
    'annual 效益指标 经济效益指标 不适用 ',
    'midterm 满意度指标 服务对象满意度指标 沿线群众满意度 满意度≥90%',
    'annual 满意度指标 服务对象满意度指标 沿线群众满意度 满意度≥90%',
  ]);
});

test('each indicator says where it stands', () => {
  expect(project?.indicators[1]?.at).toEqual({ table: 1, row: 10, column: 7 });
  expect(project?.indicators[1]?.places?.['target']).toEqual({ table: 1, row: 10, column: 8 });
});
