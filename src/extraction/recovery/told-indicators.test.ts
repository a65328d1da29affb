import { expect, test } from 'vitest';
import type { Block } from '../../model/document.ts';
import { tellIndicators } from './told-indicators.ts';

const paragraphs = (...lines: string[]): Block[] =>
  lines.map((text, index) => ({ kind: 'paragraph', text, at: { line: index + 1 } }));

function cellsOf(blocks: readonly Block[] | undefined): string[][] {
  const table = blocks?.find((block) => block.kind === 'table');
  const rows: string[][] = [];
  for (const cell of table?.kind === 'table' ? table.cells : [])
    rows[cell.row - 1] = [...(rows[cell.row - 1] ?? []), cell.text];
  return rows;
}

test('classes told a line each become rows with name and target', () => {
  const told = tellIndicators(
    paragraphs(
      '资金用于青禾区灌渠改造项目，资金总额60万元。',
      '一、产出指标',
      '数量指标：改造灌渠（≥**公里）大于等于2.5公里，新建闸门4座。',
      '时效指标：完工时间2024年10月底前。',
      '二、效益指标',
      '社会效益指标：灌溉条件明显改善；受益农户≥310户',
    ),
  );
  expect(cellsOf(told)).toEqual([
    ['项目名称', '青禾区灌渠改造项目'],
    ['资金总额', '60万元'],
    ['一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '改造灌渠（≥**公里）', '大于等于2.5公里'],
    ['产出指标', '数量指标', '新建闸门', '4座'],
    ['产出指标', '时效指标', '完工时间', '2024年10月底前'],
    ['效益指标', '社会效益指标', '灌溉条件', '明显改善'],
    ['效益指标', '社会效益指标', '受益农户', '≥310户'],
  ]);
});

test('a goal that is nothing but a list of targets tells indicators without classes', () => {
  const told = tellIndicators(
    paragraphs(
      '（一）项目概况：实施石桥村通组路工程。',
      '（二）绩效目标：道路硬化≥0.6公里；工程验收合格率≥98%；受益户数≥23户；改善村基础设施。',
    ),
  );
  expect(cellsOf(told).slice(1)).toEqual([
    ['', '', '道路硬化', '≥0.6公里'],
    ['', '', '工程验收合格率', '≥98%'],
    ['', '', '受益户数', '≥23户'],
  ]);
  expect(tellIndicators(paragraphs('绩效目标：完成道路硬化，改善村基础设施，受益户数≥23户。'))).toBeUndefined();
});

test('what was really reached belongs to the indicator in front of it', () => {
  const told = tellIndicators(
    paragraphs(
      '（1）产出指标。',
      '数量指标：巡护里程≥900公里，实际巡护里程912公里；布防队伍≥6支，实际布防6支。',
      '质量指标：火情处置率100%。',
    ),
  );
  expect(cellsOf(told)).toEqual([
    ['一级指标', '二级指标', '三级指标', '指标值', '实际完成值'],
    ['产出指标', '数量指标', '巡护里程', '≥900公里', '912公里'],
    ['产出指标', '数量指标', '布防队伍', '≥6支', '6支'],
    ['产出指标', '质量指标', '火情处置率', '100%', ''],
  ]);
});

test('prose that names a class of indicators is left as prose', () => {
  expect(
    tellIndicators(paragraphs('数量指标：各单位应当结合实际填写，不得空缺，由财政所汇总。', '以上。')),
  ).toBeUndefined();
});
