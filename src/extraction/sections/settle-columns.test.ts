import { expect, test } from 'vitest';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const planOf = (table: string) => extractPlan(drawDocument('2025年项目支出绩效目标表', table.trim()));
const linesOf = (table: string) =>
  planOf(table).projects[0]?.indicators.map(({ horizon, level3, target }) => [horizon, level3, target.text]);

test('绩效目标 behind the names is what is aimed at where no other column is', () => {
  expect(
    linesOf(`
项目名称 | 村镇污水处理运营 | < | < | <
一级指标 | 二级指标 | 三级指标 | 绩效目标 | 计量单位
运营绩效 | 设施维护 | 管网完好率 | ≥97 | %
`),
  ).toEqual([['annual', '管网完好率', '≥97%']]);
});

test('what was aimed at in an earlier year is no target of this one', () => {
  expect(
    linesOf(`
项目名称 | 护林防火 | < | < | <
一级指标 | 二级指标 | 三级指标 | 2024年指标值 | 绩效指标值
产出指标 | 数量指标 | 巡护里程 | ≥400公里 | ≥460公里
`),
  ).toEqual([['annual', '巡护里程', '≥460公里']]);
});

test('a year beside the term below one header of values is the target of the year', () => {
  expect(
    linesOf(`
项目名称 | 口袋公园 | < | < | <
一级指标 | 二级指标 | 三级指标 | 指标值 | <
^ | ^ | ^ | 实施期 | 2025年
产出指标 | 数量指标 | 建成公园数 | ≥21个 | ≥6个
`),
  ).toEqual([
    ['midterm', '建成公园数', '≥21个'],
    ['annual', '建成公园数', '≥6个'],
  ]);
});

test('without a column of values they stand behind the names', () => {
  expect(
    linesOf(`
项目名称 | 社区矫正 | <
一级指标 | 二级指标 | 指标内容
产出指标 | 数量指标 | 开展集中教育≥10次
^ | 质量指标 | 报到及时率100%
效益指标 | 社会效益 | 帮教队伍稳定
`),
  ).toEqual([
    ['annual', '开展集中教育', '≥10次'],
    ['annual', '报到及时率', '100%'],
    ['annual', '帮教队伍', '稳定'],
  ]);
});

test('the columns of a list say the year and the money of its projects', () => {
  const plan = extractPlan(
    drawDocument(
      '绩效目标表',
      `
预算年度 | 项目名称 | 预算（万元） | 一级指标 | 二级指标 | 三级指标 | 指标值
2025 | 校舍维修 | 36.5 | 产出指标 | 数量指标 | 维修校舍 | ≥4栋
`.trim(),
    ),
  );
  expect(plan).toMatchObject({ fiscalYear: 2025, projects: [{ name: '校舍维修', amounts: { total: '365000' } }] });
});

test('where one cell numbers several indicators with their values each is one', () => {
  expect(
    linesOf(`
项目名称 | 城乡低保 | <
一级指标 | 二级指标 | 三级指标及指标值
产出指标 | 数量指标 | 1.城市保障人数：≥1600人 / 2.农村保障人数：≥5200人
^ | 时效指标 | 按月发放率：100%
`),
  ).toEqual([
    ['annual', '1.城市保障人数', '≥1600人'],
    ['annual', '2.农村保障人数', '≥5200人'],
    ['annual', '按月发放率', '100%'],
  ]);
});

test('what is 定性 may have its value in words in the column of units', () => {
  expect(
    linesOf(`
项目名称 | 急救网络 | < | < | < | <
一级指标 | 二级指标 | 三级指标 | 绩效指标值 | < | <
^ | ^ | ^ | 符号 | 值 | 单位（文字描述）
产出指标 | 数量指标 | 新增站点 | ≥ | 3 | 个
效益指标 | 可持续影响指标 | 网络布局 | 定性 |  | 更加合理
`),
  ).toEqual([
    ['annual', '新增站点', '≥3个'],
    ['annual', '网络布局', '更加合理'],
  ]);
});

test('points stand behind the names where the header says so', () => {
  const table = `
项目名称 | 招商推介 | < | <
一级指标（权重） | 二级指标（权重） | 三级指标（权重） | 目标值
产出指标（50分） | 数量指标（20分） | 举办推介会（15分） | ≥6场
`;
  expect(planOf(table).projects[0]?.indicators).toMatchObject([{ level3: '举办推介会', weight: '15' }]);
  const unsaid = planOf(table.replace('三级指标（权重）', '三级指标')).projects[0]?.indicators;
  expect(unsaid).toMatchObject([{ level3: '举办推介会（15分）' }]);
});
