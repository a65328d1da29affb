import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { extractPlan } from '../../extract-plan.ts';
import { fundHeadings } from './fund-headings.ts';

const blocksOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line, index): Block => ({ kind: 'paragraph', text: line, at: { line: index + 1 } }));

const planOf = (text: string) =>
  extractPlan({
    source: { file: 'told.txt', sha256: '0'.repeat(64), format: 'text' },
    blocks: blocksOf(text),
    messages: [],
  });

test('headings numbered alike name the funds of a report, each with the money below it', () => {
  const found = fundHeadings(
    blocksOf(`
一、山洪灾害防治资金
2023年下达资金60万元。
二、小型水库维修养护资金
2023年下达资金85万元。
`),
  );
  expect(found.map(({ name, money }) => [name, money])).toEqual([
    ['山洪灾害防治资金', '60万元'],
    ['小型水库维修养护资金', '85万元'],
  ]);
});

test('a heading may have its money behind it on the same line, and what the project is for', () => {
  const found = fundHeadings(
    blocksOf(`
一、苔石乡烘干车间建设项目，资金235万元，项目负责人马平。项目总体绩效目标是：年烘干能力达到1800吨。
二、苔石乡巷道硬化项目，资金68.4万元，项目负责人杨生。
`),
  );
  expect(found.map(({ name, money, goal }) => [name, money, goal])).toEqual([
    ['苔石乡烘干车间建设项目', '235万元', '年烘干能力达到1800吨。'],
    ['苔石乡巷道硬化项目', '68.4万元', undefined],
  ]);
});

test('one heading, and headings of the parts of a report, name none', () => {
  expect(fundHeadings(blocksOf('一、山洪灾害防治资金\n二、存在问题'))).toEqual([]);
  expect(fundHeadings(blocksOf('（一）项目资金\n（二）绩效评价项目'))).toEqual([]);
});

test('of a project whose text ends before its first indicator a message says so, and its money is not that of the one before', () => {
  const { projects, messages } = planOf(`
苔石县水利局2023年度专项资金绩效自评报告
（一）山洪灾害防治资金
数量指标：修复监测站≥12处，实际修复12处。
质量指标：验收合格率100%，实际100%。
（二）小型水库维修养护资金
2023年下达资金85万元，用于
`);
  expect(projects.map(({ name, amounts }) => [name, amounts.total])).toEqual([['山洪灾害防治资金', undefined]]);
  expect(messages).toContainEqual(expect.objectContaining({ code: 'project-untold', at: { line: 5 } }));
});

test('what a text tells of one project is over where the next begins: its classes, and lines that are read below them', () => {
  const { projects } = planOf(`
一、商业体系建设项目
产出指标：
数量指标：改造商贸中心≥8个。
效益指标：
社会效益指标：覆盖行政村比例≥85%。
二、家电换新补贴项目
总体目标：促进家电更新消费。
数量指标：补贴家电≥1.2万台。
满意度指标：消费者满意度≥92%。
公示期5个工作日，联系电话：0000-1234567。
`);
  expect(projects[1]?.indicators.map(({ level1, level3 }) => [level1, level3])).toEqual([
    ['', '补贴家电'],
    ['满意度指标', '消费者满意度'],
  ]);
});
