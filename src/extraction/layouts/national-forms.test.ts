import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('the national form of the department as a whole: 年度主要任务 with its money, goal and indicators', () => {
  const plan = extractPlan(
    drawDocument(`
部门（单位）整体支出绩效目标申报表 | < | < | < | < | <
（2024年度） | < | < | < | < | <
部门（单位）名称 | 青禾区水利局 | < | < | < | <
年度主要任务 | 任务名称 | 主要内容 | 预算金额（万元） | < | <
^ | ^ | ^ | 总额 | 财政拨款 | 其他资金
^ | 河道整治 | 整治河道12公里 | 300 | 280 | 20
^ | 山塘加固 | 加固山塘8座 | 100 | 100 | 
^ | 金额合计 | < | 400 | 380 | 20
年度总体目标 | 目标1：整治河道。 / 目标2：加固山塘。 | < | < | < | <
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | <
^ | 产 / 出 / 指 / 标 | 数量指标 | 整治河道 | ≥12公里 | <
^ | ^ | 成本指标 | 总成本 | ≤400万元 | <
`),
  );
  expect(plan.projects).toEqual([]);
  expect(plan.department).toEqual({ name: '青禾区水利局' });
  expect(plan.workPlan.map((item) => [item.item, item.goal])).toEqual([
    ['河道整治', '整治河道12公里'],
    ['山塘加固', '加固山塘8座'],
  ]);
  expect(plan.budget).toMatchObject({ total: '4000000', generalPublic: '3800000', other: '200000' });
  expect(plan.overallGoal).toBe('目标1：整治河道。\n目标2：加固山塘。');
  expect(plan.indicators.map((i) => [i.level1, i.level3, i.target.text])).toEqual([
    ['产出指标', '整治河道', '≥12公里'],
    ['产出指标', '总成本', '≤400万元'],
  ]);
});

test('a header of two rows: operator, value and unit below 年度指标值', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 营养改善 | < | < | < | < | < | < | < | <
绩效指标 | < | < | 年度指标值 | < | < | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
一级 / 指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | ^ | ^ | ^ | ^
产出指标 | 数量指标 | 受助学生 | ≧ | 735 | 人次 | 735 | 10.00 | 10.00 | 
效益指标 | 经济效益 / 指标 | 减轻负担 |  | 有效 |  | 有效 | 20 | 18 | 
总分 | < | < | < | < | < | < | 100 | 28 | 
`),
  );
  expect(
    plan.projects[0]?.indicators.map((i) => [i.level2, i.level3, i.target.text, i.actual, i.weight, i.score]),
  ).toEqual([
    ['数量指标', '受助学生', '≧735人次', '735', '10.00', '10.00'],
    ['经济效益指标', '减轻负担', '有效', '有效', '20', '18'],
  ]);
  expect(plan.projects[0]?.printedTotal).toBe('28');
});

test('side labels say which horizon a part of the table is about', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 山塘加固 | < | < | <
长期绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值
^ | 产出指标 | 数量指标 | 加固山塘 | ≥24座
^ | 效益指标 | 生态效益指标 | 水质 | 改善
年度绩效指标 | 一级指标 | 二级指标 | 指标内容 | 指标值
^ | 产出指标 | 数量指标 | 加固山塘 | ≥8座
`),
  );
  expect(plan.projects[0]?.indicators.map((i) => [i.horizon, i.level3, i.target.text])).toEqual([
    ['midterm', '加固山塘', '≥24座'],
    ['midterm', '水质', '改善'],
    ['annual', '加固山塘', '≥8座'],
  ]);
});

test('a weight that spans several lines is that of the first and is not counted again', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 山塘加固 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | 加固山塘 | ≥8座 | 20
^ | ^ | 清淤 | ≥3座 | ^
`),
  );
  expect(plan.projects[0]?.indicators.map((i) => i.weight)).toEqual(['20', undefined]);
});

test('the money of a department that a form prints below its tasks is no task', () => {
  const plan = extractPlan(
    drawDocument(`
部门名称 | 云川县退役军人局 | < | <
年度主要任务 | 任务名称 | 主要内容 | <
^ | 优抚 | 按月发放抚恤补助 | <
^ | 双拥 | 走访驻区部队 | <
年度部门整体支出预算（万元） | 资金总额 | 财政拨款 | 其他资金
^ | 5,327.48 | 5,307.48 | 20.00
一级指标 | 二级指标 | 三级指标 | 指标值
产出指标 | 数量指标 | 发放人数 | ≥2186人
`),
  );
  expect(plan.workPlan?.map(({ item }) => item)).toEqual(['优抚', '双拥']);
  expect(plan.budget).toMatchObject({ total: '53274800', generalPublic: '53074800', other: '200000' });
});

test('a row that numbers the columns is no indicator', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 培训 | < | <
一级指标 | 二级指标 | 三级指标 | 指标值
1 | 2 | 3 | 4
产出指标 | 数量指标 | 期数 | ≥2期
`),
  );
  expect(plan.projects[0]?.indicators.map(({ level3 }) => level3)).toEqual(['期数']);
});

test('names of each horizon beside its values are indicators of their own', () => {
  const plan = extractPlan(
    drawDocument(`
项目名称 | 动态监测 | < | < | < | <
一级指标 | 二级指标 | 中期指标 | 中期指标值 | 年度指标 | 年度指标值
产出指标 | 数量指标 | 监测农户 | 12600户 | 监测农户 | 4100户
^ | 质量指标 | 合格率 | ≥98% | 抽检合格率 | ≥95%
`),
  );
  expect(plan.projects[0]?.indicators.map((i) => [i.horizon, i.level2, i.level3, i.target.text])).toEqual([
    ['midterm', '数量指标', '监测农户', '12600户'],
    ['annual', '数量指标', '监测农户', '4100户'],
    ['midterm', '质量指标', '合格率', '≥98%'],
    ['annual', '质量指标', '抽检合格率', '≥95%'],
  ]);
});
