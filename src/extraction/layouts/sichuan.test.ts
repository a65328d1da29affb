import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

test('a list in which a column names the projects gives each project with its own lines, money in 元', () => {
  const plan = extractPlan(
    drawDocument(
      '部门预算项目绩效目标表（2025年度）',
      `
单位名称 | 项目名称 | 预算数 | 年度目标 | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 权重 | 指标方向性
云川县档案馆 | 51092325T000012345678-档案数字化经费 | 300000.00 | 完成馆藏数字化。 | 产出指标 | 数量指标 | 数字化页数 | ≥ | 10 | 万页 | 40 | 正向指标
^ | ^ | ^ | ^ | ^ | 质量指标 | 扫描合格率 | ＝ | 100 | % | 20 | 正向指标
^ | ^ | ^ | ^ | 效益指标 | 社会效益指标 | 查档便利程度 | 定性 | 优良中低差 |  | 30 | 正向指标
^ | 51092325R000012345679-公用经费 | 80000.00 | 保障运转。 | 产出指标 | 数量指标 | 公用经费控制数 | ≤ | 8 | 万元 | 90 | 反向指标
`,
    ),
  );
  expect(plan.layout).toBe('sichuan');
  expect(plan.fiscalYear).toBe(2025);
  expect(plan.projects.map((p) => [p.name, p.code, p.amounts.total, p.goals, p.indicators.length])).toEqual([
    ['档案数字化经费', '51092325T000012345678', '300000', ['完成馆藏数字化。'], 3],
    ['公用经费', '51092325R000012345679', '80000', ['保障运转。'], 1],
  ]);
  // 单位名称 is the unit of the project; code and name stay apart also where the column's width cut the code.
  expect(plan.projects.map(({ unit }) => unit)).toEqual(['云川县档案馆', '云川县档案馆']);
  const [first, second, third] = plan.projects[0]?.indicators ?? [];
  expect(first).toMatchObject({
    level1: '产出指标',
    weight: '40',
    target: { kind: 'number', op: '≥', value: '100000', unit: '页' },
  });
  expect(second?.target).toMatchObject({ text: '＝100%', op: '=', explicit: true });
  expect(third).toMatchObject({
    target: { kind: 'qualitative', text: '优良中低差' },
    further: { 指标方向性: '正向指标', 指标性质: '定性' },
  });
});

test('its self-evaluation is read with money table, lines and conclusions', () => {
  const plan = extractPlan(
    drawDocument(`
部门预算项目支出绩效自评表（2024年度） | < | < | < | < | < | < | < | < | < | <
项目名称 | 51092324T000011112222-桥梁检测经费 | < | < | < | < | < | < | < | < | <
主管部门 | 云川县交通运输局 | < | < | < | 实施单位 / （盖章） | 云川县交通运输局 | < | < | < | <
项目基本情况 | 1.项目年度目标完成情况 | < | 项目年度目标 | < | < | < | 年度目标完成情况 | < | < | <
^ | ^ | ^ | 检测桥梁20座。 | < | < | < | 已检测20座。 | < | < | <
^ | 2.项目实施内容及过程概述 | < | 委托第三方检测。 | < | < | < | < | < | < | <
预算执行情况（10分） | 年度预算数（万元） | < | 年初预算 | < | 调整后预算数 | 预算执行数 | 预算执行率 | 权重 | 得分 | 原因
^ | 总额 | < | 12.00 | < | 12.00 | 11.40 | 95.00% | 10 | 9.5 | 结算审减
^ | 其中：财政资金 | < | 12.00 | < | 12.00 | 11.40 | 95.00% | / | / | 
^ | 其他资金 | < |  | < |  |  |  | / | / | 
绩效指标（90分） | 一级指标 | < | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位 | 完成值 | 权重 | 得分
^ | 产出指标 | < | 数量指标 | 检测桥梁数 | ≥ | 20 | 座 | 20 | 60 | 60
^ | 效益指标 | < | 社会效益指标 | 安全事故数 | ＝ | 0 | 起 | 0 | 30 | 30
合计 | < | < | < | < | < | < | < | < | 100 | 99.5
评价结论 | 自评99.5分，目标完成。 | < | < | < | < | < | < | < | < | <
存在问题 | 无 | < | < | < | < | < | < | < | < | <
`),
  );
  const project = plan.projects[0];
  expect(plan.messages).toEqual([]);
  expect(plan.fiscalYear).toBe(2024);
  expect(project).toMatchObject({
    name: '桥梁检测经费',
    code: '51092324T000011112222',
    amounts: { total: '120000', fiscal: '120000' },
    goals: ['检测桥梁20座。'],
    outcome: '已检测20座。',
    printedTotal: '99.5',
    execution: [{ kind: 'total', score: '9.5', reason: '结算审减' }, { kind: 'fiscal' }, { kind: 'other' }],
  });
  expect(project?.indicators.map((i) => [i.level1, i.level3, i.target.text, i.actual, i.weight, i.score])).toEqual([
    ['产出指标', '检测桥梁数', '≥20座', '20', '60', '60'],
    ['效益指标', '安全事故数', '＝0起', '0', '30', '30'],
  ]);
  expect(project?.further).toMatchObject([
    { label: '项目基本情况 · 2.项目实施内容及过程概述', value: '委托第三方检测。' },
    { label: '评价结论', value: '自评99.5分，目标完成。' },
    { label: '存在问题', value: '无' },
  ]);
});
