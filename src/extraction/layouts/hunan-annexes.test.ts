import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const annex1 = `
附表1 | < | < | < | <
2024年部门整体支出绩效目标表 | < | < | < | <
填报单位：（盖章） | < | < | < | <
部门名称 | 青禾区图书馆 | < | < | <
年度预算申请 / （万元） | 资金总额：62.5万元 | < | < | <
^ | 按收入性质分 | < | 按支出性质分 | <
^ | 其中：一般公共预算拨款 | 60万元 | 其中：基本支出 | 40万元
^ | 政府性基金拨款 |  | 项目支出 | 22.5万元
^ | 其他资金 | 2.5万元 |  | 
部门职责概述 | 负责全区公共图书借阅和阅读推广。 | < | < | <
年度重点 / 工作计划 | 事项 | 责任单位/科室 | 工作目标 | <
^ | 阅读推广 | 活动部 | 每月举办读书会。 | <
^ | 馆藏更新 | 采编部 | 更新馆藏5000册。 | <
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值及单位
^ | 产出指标 | 数量指标 | 举办读书会12期 / 培训馆员2次 | ≥12期 / 2次
^ | ^ | 成本指标 | 不超年度预算 | ≤62.5万元
^ | 效益指标 | 社会效益指标 | 读者到馆人次增长 | 不断提升
^ | ^ | 社会公众及服务对象满意度指标 | 读者满意度 | ≥90%
单位负责人签字： / 填表人：            联系电话： | < | < | < | <`;
const annex2 = `
附表2 | < | < | < | <
2024年区级专项资金绩效目标汇总表 | < | < | < | <
填报单位：（盖章） | < | < | 金额单位：万元 | <
序号 | 名  称 | 金  额 | 实施期绩效目标 | 年度绩效目标
 | 合  计 | 22.5 |  | 
一 | 阅读推广经费 | 12 | 建成书香区。 | 举办读书会12期。
二 | 图书购置经费 | 10.5 | 充实馆藏。 | 购书5000册。
三 | C专项 |  |  | `;
const annex3 = (name: string, amount: string, formula: string) => `
2024年区级专项资金支出方向绩效目标表 | < | < | < | < | <
填报单位：（盖章） | < | < | < | 金额单位：万元 | <
支出方向 / （子项） | ${name} | < | 所属专项 | 名称 | 公共文化专项
项目金额 | ${amount} | < | ^ | 金额 | 22.5
项目实施期 | 2024年 | < | < | < | <
实施期绩效目标 | 建成书香区。 | < | < | < | <
年度绩效目标 | 1.举办读书会12期；2.读者满意。 | < | < | < | <
年度绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值及单位 | 绩效标准
^ | 产出指标 | 数量指标 | 举办读书会 | ≥12期 | 行业标准
^ | ^ | 时效指标 | 1年 |  | 其他标准
^ | 效益指标 | 社会效益指标 | 阅读氛围 | 不断加强 | 其他标准
支出明细及测算 / 说明 | 支出内容简介 | 支出明细 | 金额 | 支出测算依据及过程说明 | <
^ | 活动支出 | 场地布置 | ${amount} | ${formula} | <
^ | 合  计 | < | ${amount} |  | <
单位负责人签字： | < | < | < | < | <`;
const plan = extractPlan(
  drawDocument(
    annex1,
    annex2,
    annex3('阅读推广经费', '12', '12期×10000元/期=12万元'),
    annex3('图书购置经费', '10.5', '5000册×21元=10.5万元'),
  ),
);

test('annex 1 gives budget, duties, work plan and indicators of the department as a whole', () => {
  expect(plan.layout).toBe('hunan-annexes');
  expect(plan.department).toEqual({ name: '青禾区图书馆' });
  expect(plan.fiscalYear).toBe(2024);
  expect(plan.budget).toMatchObject({
    total: '625000',
    generalPublic: '600000',
    governmentFund: '',
    other: '25000',
    basic: '400000',
    project: '225000',
  });
  expect(plan.duties).toBe('负责全区公共图书借阅和阅读推广。');
  expect(plan.workPlan).toMatchObject([
    { item: '阅读推广', unit: '活动部', goal: '每月举办读书会。' },
    { item: '馆藏更新', unit: '采编部', goal: '更新馆藏5000册。' },
  ]);
  expect(plan.indicators.map((i) => [i.level1, i.level2, i.target.text, i.target.kind])).toEqual([
    ['产出指标', '数量指标', '≥12期 2次', 'list'],
    ['产出指标', '成本指标', '≤62.5万元', 'number'],
    ['效益指标', '社会效益指标', '不断提升', 'qualitative'],
    ['效益指标', '社会公众及服务对象满意度指标', '≥90%', 'number'],
  ]);
});

test('annex 2 is the summary; a numbered line that nobody filled is kept, since the paper prints it', () => {
  expect(plan.summary).toMatchObject({
    total: '225000',
    lines: [
      { name: '阅读推广经费', amount: '120000', midtermGoal: '建成书香区。', annualGoal: '举办读书会12期。' },
      { name: '图书购置经费', amount: '105000' },
      { name: 'C专项', amount: '' },
    ],
  });
});

test('each annex 3 is a project with its costing', () => {
  expect(plan.projects.map((p) => [p.name, p.amounts.total, p.period])).toEqual([
    ['阅读推广经费', '120000', '2024年'],
    ['图书购置经费', '105000', '2024年'],
  ]);
  const [first] = plan.projects;
  expect(first?.goals).toEqual(['1.举办读书会12期；', '2.读者满意。']);
  expect(first?.midtermGoals).toEqual(['建成书香区。']);
  expect(first?.costLines).toMatchObject([{ name: '场地布置', amount: '120000', formula: '12期×10000元/期=12万元' }]);
  expect(first?.costTotal).toBe('120000');
  expect(first?.further).toMatchObject([
    { label: '所属专项 · 名称', value: '公共文化专项' },
    { label: '所属专项 · 金额', value: '22.5' },
  ]);
  expect(first?.indicators.map((i) => [i.level3, i.target.kind, i.basis])).toEqual([
    ['举办读书会', 'number', '行业标准'],
    ['1年', 'absent', '其他标准'],
    ['阅读氛围', 'qualitative', '其他标准'],
  ]);
});
