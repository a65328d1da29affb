import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const head = (code: string, name: string, amount: string) => `
项目编码 | ${code} | < | 项目名称 | ${name} | < | <
预算规模及资金用途 | 预算数 | ${amount} | 其中：财政 / 资金 | ${amount} | 其他资金 | 
^ | 用于全县道路小修保养。 | < | < | < | < | <
资金支出计 / 划（%） | 3月底 | < | 6月底 | 10月底 | 12月底 | <
^ | 25% | < | 50% | 75% | 100% | <
绩效目标 | 1.道路完好。 / 2.行车安全，群众满 / 意。 | < | < | < | < | <`;
const indicators = `
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
产出指标 | 数量指标 | 养护里程 | 全年养护的里程 | ≥120公里 | 养护计划
^ | 质量指标 | 道路完好率 | 完好路段占比 | ≥95% | 云交字〔2025〕3号
效益指标 | 社会效益指 / 标 | 通行能力 | 通行能力 | 明显提升 | 养护计划
满意度指标 | 服务对象满 | 群众对道路 | 群众对道路的满意程度 | ≥90% | 云交字〔2025〕
一级指标 | 二级指标 | 三级指标 | 绩效指标描述 | 指标值 | 指标值确定依据
 | 意度指标 | 养护的满意率 |  |  | 3号`;

const plan = extractPlan(
  drawDocument(
    '云川县交通运输局',
    '2025 年部门预算绩效文本',
    '云川县交通运输局编制',
    '一、总体绩效目标.....1',
    '1.农村公路养护经费绩效目标表.....5',
    '第一部分 部门整体绩效目标',
    '一、总体绩效目标',
    '保障全县公路畅通。',
    '二、分项绩效目标',
    '1. 公路养护',
    '绩效目标：养护公路，保障安全。',
    '绩效指标：全年养护公路不少于 120 公里；道路完好率不低于 95%，积极参加上级培训不少于1次。',
    '2. 志愿服务',
    '绩效目标：开展文明出行劝导。',
    '绩效指标：组织不少于50人的志愿者团队，在路口全年不少于24次文明劝导，值守24小时。',
    '三、工作保障措施',
    '1.加强领导。明确责任。',
    '2.加强管理。',
    '一是完善制度。',
    '二是加强监控。',
    '第二部分 预算项目绩效目标',
    '1.农村公路养护经费绩效目标表',
    '031001云川县交通运输局本级    单位：万元',
    head('13010025P001234567890', '农村公路养护经费', '120.50'),
    '',
    indicators,
    '2.桥梁检测经费绩效目标表',
    '031001云川县交通运输局本级    单位：万元',
    head('13010025P001234567891', '桥梁检测经费', '8.00'),
    indicators,
  ),
);

test('cover and table captions give department, code and year; the contents give nothing', () => {
  expect(plan.layout).toBe('hebei');
  expect(plan.department).toEqual({ name: '云川县交通运输局', code: '031001' });
  expect(plan.fiscalYear).toBe(2025);
  expect(plan.overallGoal).toBe('保障全县公路畅通。');
  expect(plan.projects.map((project) => project.name)).toEqual(['农村公路养护经费', '桥梁检测经费']);
  expect(plan.messages).toEqual([]);
});

test('measurable targets are found in the sentences of a division, with the words they measure', () => {
  expect(plan.divisions.map((division) => [division.title, division.goal])).toEqual([
    ['公路养护', '养护公路，保障安全。'],
    ['志愿服务', '开展文明出行劝导。'],
  ]);
  const said = plan.divisions.flatMap((d) =>
    d.targets.map(({ name, target: t }) => `${name} ${t.op}${t.value}${t.unit}`),
  );
  expect(said).toEqual([
    '全年养护公路 ≥120公里',
    '道路完好率 ≥95%',
    '参加上级培训 ≥1次',
    '志愿者团队 ≥50人',
    '在路口文明劝导 ≥24次',
  ]);
});

test('numbered items of another kind belong to the safeguard above them', () => {
  expect(plan.safeguards).toEqual(['1.加强领导。明确责任。', '2.加强管理。\n一是完善制度。\n二是加强监控。']);
  expect([plan.places?.['safeguards/0'], plan.places?.['safeguards/1']]).not.toContain(undefined);
});

test('head of the project: code, money in 元, purpose, spending plan in percent, goals one by one', () => {
  const [project] = plan.projects;
  expect(project).toMatchObject({
    code: '13010025P001234567890',
    amounts: { total: '1205000', fiscal: '1205000', other: '' },
    amountUnit: '万元',
    purpose: '用于全县道路小修保养。',
    goals: ['1.道路完好。', '2.行车安全，群众满意。'],
  });
  expect(project?.fundingPlan.map((step) => [step.by, step.value, step.unit])).toEqual([
    ['3月底', '25', '%'],
    ['6月底', '50', '%'],
    ['10月底', '75', '%'],
    ['12月底', '100', '%'],
  ]);
});

test('a row that a page break cut is one indicator', () => {
  const lines = plan.projects[0]?.indicators ?? [];
  expect(lines).toHaveLength(4);
  expect(lines[2]?.level2).toBe('社会效益指标');
  expect(lines[3]).toMatchObject({
    level1: '满意度指标',
    level2: '服务对象满意度指标',
    level3: '群众对道路养护的满意率',
    basis: '云交字〔2025〕3号',
    target: { op: '≥', value: '90' },
  });
});

test('titles of contents without page numbers make the goal of a division no goal of a project whose own title is too long for one', () => {
  const name = `农村公路养护（${'含县道、乡道、村道，桥涵，标志标线'.repeat(4)}）经费`;
  const { projects, divisions } = extractPlan(
    drawDocument(
      '目　录',
      '二、分项绩效目标',
      '第二部分　预算项目绩效目标',
      '1.桥梁检测经费绩效目标表',
      '第一部分　部门整体绩效目标',
      '二、分项绩效目标',
      '1.公路养护',
      '绩效目标：养护公路，保障安全。',
      '第二部分　预算项目绩效目标',
      `1.${name}绩效目标表`,
      head('13010025P001234567890', name, '120.50'),
      indicators,
    ),
  );
  expect(divisions.map(({ goal }) => goal)).toEqual(['养护公路，保障安全。']);
  expect(projects.map(({ goals }) => goals)).toEqual([['1.道路完好。', '2.行车安全，群众满意。']]);
});
