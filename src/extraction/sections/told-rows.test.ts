import { expect, test } from 'vitest';
import type { Plan } from '../../model/plan.ts';
import { drawDocument } from '../drawn-document.ts';
import { extractPlan } from '../extract-plan.ts';

const TITLE = '沙塘坳县城管局2025年项目绩效目标汇总表';

const read = (table: string): Plan => extractPlan(drawDocument(TITLE, table));

/** The projects with their money and what is told of their indicators. */
const linesIn = ({ projects }: Plan) =>
  projects.map(({ name, amounts, indicators }) => [
    `${name} ${amounts.total}`,
    ...indicators.map(({ level1, level2, level3, target }) => [level1, level2, level3, target.text].join('/')),
  ]);

const ROADS = [
  '道路养护 300000',
  '产出指标/数量指标/养护里程/≥12公里',
  '产出指标/数量指标/修补坑槽/≥300处',
  '产出指标/质量指标/养护合格率/≥95%',
  '效益指标//投诉件数/≤5件',
];

test('classes above columns of their own, with names and values in one cell', () => {
  const plan = read(`
序号 | 项目名称 | 资金（万元） | < | 绩效指标 | < | <
^ | ^ | 合计 | 其中：市级 | 产出指标 | < | 效益指标
^ | ^ | ^ | ^ | 数量指标 | 质量指标 | ^
1 | 道路养护 | 30 | 10 | 1.养护里程≥12公里 / 2.修补坑槽≥300处 | 养护合格率≥95% | 投诉件数≤5件
2 | 路灯维护 | 8 | 0 | 更换路灯≥40盏 | 亮灯率≥98% | 夜间投诉件数≤3件
合计 | | 38 | 10 | | |
`);
  expect(linesIn(plan)).toEqual([
    ROADS,
    [
      '路灯维护 80000',
      '产出指标/数量指标/更换路灯/≥40盏',
      '产出指标/质量指标/亮灯率/≥98%',
      '效益指标//夜间投诉件数/≤3件',
    ],
  ]);
  expect(plan.projects[0]?.indicators[2]?.at).toMatchObject({ row: 4, column: 6 });
});

test('names below their class with the value beside them, as often as a class comes again', () => {
  const plan = read(`
项目名称 | 预算金额（万元） | 产出数量指标1 | 指标值1 | 产出数量指标2 | 指标值2 | 产出质量指标 | 指标值
道路养护 | 30 | 养护里程 | ≥12公里 | | | 养护合格率 | ≥95%
`);
  expect(linesIn(plan)).toEqual([
    ['道路养护 300000', '产出指标/数量指标/养护里程/≥12公里', '产出指标/质量指标/养护合格率/≥95%'],
  ]);
});

test('one cell that tells all indicators of a project, a class a line', () => {
  const plan = read(`
项目名称 | 资金（万元） | 绩效指标
道路养护 | 30 | 产出指标： / 数量指标：养护里程≥12公里；修补坑槽≥300处 / 质量指标：养护合格率≥95% / 效益指标：投诉件数≤5件
`);
  expect(linesIn(plan)).toEqual([ROADS]);
});

test('a class in front of a number in the column of another is the class of what follows', () => {
  const plan = read(`
项目名称 | 资金（万元） | 产出指标 | 满意度指标
道路养护 | 30 | 1.数量指标：养护里程≥12公里 / 2.成本指标：每公里费用≤2万元 | 居民满意度≥90%
`);
  expect(linesIn(plan)).toEqual([
    [
      '道路养护 300000',
      '产出指标/数量指标/养护里程/≥12公里',
      '产出指标/成本指标/每公里费用/≤2万元',
      '满意度指标//居民满意度/≥90%',
    ],
  ]);
});

test('sentences below classes are no list of indicators', () => {
  const plan = read(`
项目名称 | 资金（万元） | 绩效指标
道路养护 | 30 | 按照县委安排，做好道路养护工作，保障群众出行。
`);
  expect(plan.projects.flatMap(({ indicators }) => indicators)).toEqual([]);
});

test('what says no value is an indicator without one, and a project of which nothing is told is named in a message', () => {
  const plan = read(`
项目名称 | 资金（万元） | 数量指标 | 社会效益指标
道路养护 | 30 | 养护里程≥12公里；修补坑槽≥300处 | 服务县域经济发展大局
路灯维护 | 8 | |
`);
  expect(plan.projects.map(({ name }) => name)).toEqual(['道路养护']);
  expect(plan.projects[0]?.indicators[2]).toMatchObject({ level3: '服务县域经济发展大局', target: { text: '' } });
  expect(plan.messages).toContainEqual(
    expect.objectContaining({ code: 'listed-project-untold', at: expect.objectContaining({ row: 3 }) }),
  );
});

test('a header whose spans are lost', () => {
  const plan = read(`
序号 | 项目名称 | 资金（万元） | 绩效指标 | | |
 | | | 产出指标 | | 效益指标 |
 | | | 数量指标 | 质量指标 | |
1 | 道路养护 | 30 | 养护里程≥12公里 | 养护合格率≥95% | 投诉件数≤5件 |
`);
  expect(linesIn(plan)).toEqual([
    [
      '道路养护 300000',
      '产出指标/数量指标/养护里程/≥12公里',
      '产出指标/质量指标/养护合格率/≥95%',
      '效益指标//投诉件数/≤5件',
    ],
  ]);
});

test('a list of evaluated projects tells what was reached, and the points of each', () => {
  const { projects } = read(`
项目名称 | 全年预算数（万元） | 全年执行数（万元） | 绩效指标完成情况 | 自评得分
道路养护 | 30 | 29 | 数量指标：养护里程，年度指标值≥12公里，实际完成值13公里 / 质量指标：养护合格率，年度指标值≥95%，实际完成值97% | 98
`);
  expect(projects[0]?.indicators).toMatchObject([
    { level3: '养护里程', target: { text: '≥12公里' }, actual: '13公里' },
    { level3: '养护合格率', target: { text: '≥95%' }, actual: '97%' },
  ]);
  expect(projects[0]?.indicators.every(({ score }) => score === undefined)).toBe(true);
  expect(projects[0]).toMatchObject({ printedTotal: '98', execution: [{ adjusted: '300000', executed: '290000' }] });
});
