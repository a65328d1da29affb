import { expect, test } from 'vitest';
import { extractPlan } from '../../extract-plan.ts';
import { linesOf } from '../testing/lines.ts';

const goalsOf = (...lines: string[]) => {
  const source = { file: 'notice.txt', sha256: '', format: 'text' as const };
  return extractPlan({ source, blocks: linesOf(lines), messages: [] }).projects.map(({ name, goals }) => [
    name,
    ...goals,
  ]);
};

test('what a project is for stands below its heading in brackets, up to the next', () => {
  expect(
    goalsOf(
      '云川市公安局2025年项目绩效目标和指标',
      '视频专网租赁项目',
      '1250000',
      '【项目概况】:租赁视频专网线路。',
      '【总体目标】',
      '保障视频专网稳定运行',
      '【产出指标-数量指标】',
      '指标1:租赁线路(≥64条)',
      '【效益指标-社会效益指标】',
      '指标1:服务治安防控(有力保障)',
    ),
  ).toEqual([['视频专网租赁项目', '保障视频专网稳定运行']]);
});

test('a notice says what its project is for in front of the targets that it sets', () => {
  expect(
    goalsOf(
      '根据资金文件，安排资金40万元，用于石柳村拱棚建设项目，项目总体绩效目标是：新增拱棚20座，带动农户增收。现将绩效目标设定如下：',
      '一、产出指标',
      '数量指标：新建拱棚≥20座；时效指标：完成及时率100%。',
      '二、满意度指标',
      '服务对象满意度指标，受益农户满意度≥95%。',
    ),
  ).toEqual([['石柳村拱棚建设项目', '新增拱棚20座，带动农户增收。']]);
});
