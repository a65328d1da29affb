import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const projectIn = (table: string) => extractPlan(drawDocument('2023年项目支出绩效目标表', table.trim())).projects[0];

test('where each level has its points beside it, those behind the name are the indicator’s', () => {
  const project = projectIn(`
项目名称 | 档案抢救 | < | < | < | < | < | <
一级指标 | 分值 | 二级指标 | 分值 | 三级指标 | 分值 | 目标值 | 得分
产出 | 40 | 职责履行 | 25 | 修裱档案 | 15 | ≥120卷 | 14
^ | ^ | ^ | ^ | 数字化率 | 10 | ≥85% | 10
`);
  expect(project?.indicators.map(({ level3, weight, score }) => [level3, weight, score])).toEqual([
    ['修裱档案', '15', '14'],
    ['数字化率', '10', '10'],
  ]);
});

test('values of the long term and of the year side by side are both targets', () => {
  const project = projectIn(`
政策名称 | 人才安居补贴政策 | < | 政策期限 | 2023—2025年
一级指标 | 二级指标 | 三级指标 | 中长期指标值 | 年度指标值
产出指标 | 数量指标 | 补贴人才人数 | ≥9000人 | ≥3000人
`);
  expect(project).toMatchObject({ name: '人才安居补贴政策', period: '2023—2025年' });
  expect(project?.indicators.map(({ horizon, target }) => [horizon, target.text])).toEqual([
    ['midterm', '≥9000人'],
    ['annual', '≥3000人'],
  ]);
});

test('评价指标 behind the headers of its classes names the indicators', () => {
  const project = projectIn(`
评价内容 | 评价类别 | 评价指标 | 单位 | 分值 | 评分标准 | 目标值 | 完成量 | 得分
项目产出（60分） | 数量指标 | 改造户数 | 户 | 30 | 按比例得分 | ≥90 | 96户 | 30
^ | 质量指标 | 验收合格率 | % | 30 | 按比例得分 | ≥98 | 100% | 30
`);
  expect(project?.indicators).toMatchObject([
    { level1: '项目产出', level2: '数量指标', level3: '改造户数', target: { text: '≥90户' }, actual: '96户' },
    { level1: '项目产出', level2: '质量指标', level3: '验收合格率', target: { text: '≥98%' }, actual: '100%' },
  ]);
});

test('where no header says 级 both classes stand left of 指标名称', () => {
  const project = projectIn(`
项目名称 | 乡村集市节 | < | < | <
绩效指标类别 | 指标 | 指标名称 | 指标值 | 测算依据
产出指标 | 数量指标 | 举办集市 | ≥3场 | 往年数据
^ | 时效指标 | 按期举办率 | 100% | 往年数据
`);
  expect(project?.indicators).toMatchObject([
    { level1: '产出指标', level2: '数量指标', level3: '举办集市', basis: '往年数据' },
    { level1: '产出指标', level2: '时效指标', level3: '按期举办率', basis: '往年数据' },
  ]);
});

test('an unknown header between the classes and the values heads the names', () => {
  const project = projectIn(`
项目名称 | 路灯安装 | < | <
一级指标 | 二级指标 | 考核要点 | 指标值
产出指标 | 数量指标 | 安装路灯 | ≥90盏
^ | 质量指标 | 验收合格率 | 100%
满意度指标 | 服务对象满意度指标 | 居民满意度 | ≥90%
`);
  expect(project?.indicators.map(({ level3, target }) => [level3, target.text])).toEqual([
    ['安装路灯', '≥90盏'],
    ['验收合格率', '100%'],
    ['居民满意度', '≥90%'],
  ]);
});

test('where the column of level 2 holds the names, an unknown column behind it says more of them', () => {
  const project = projectIn(`
项目名称 | 路灯安装 | < | <
一级指标 | 二级指标 | 考核要点 | 指标值
产出指标 | 安装路灯 | 清点 | ≥90盏
^ | 验收合格率 | 查验 | 100%
`);
  expect(project?.indicators.map(({ level3 }) => level3)).toEqual(['安装路灯', '验收合格率']);
});

test('columns that hold classes are their levels whatever heads them, and what was reached in the year is the actual value', () => {
  const project = projectIn(`
项目名称 | 路灯安装 | < | < | < | <
类别 | 分类 | 指标名称 | 计划数 | 2023年实际完成值 | 赋分
产出指标 | 数量指标 | 安装路灯 | ≥90盏 | 92盏 | 50
^ | 质量指标 | 验收合格率 | 100% | 100% | 50
`);
  expect(project?.indicators).toMatchObject([
    {
      level1: '产出指标',
      level2: '数量指标',
      level3: '安装路灯',
      target: { text: '≥90盏' },
      actual: '92盏',
      weight: '50',
    },
    { level1: '产出指标', level2: '质量指标', level3: '验收合格率', actual: '100%', weight: '50' },
  ]);
});
