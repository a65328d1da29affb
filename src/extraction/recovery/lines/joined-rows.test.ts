import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { withJoinedRows } from './joined-rows.ts';
import { withoutWordsForNothing } from './words-for-nothing.ts';

const paragraphs = (text: string): Block[] =>
  text.split('\n').map((line, at) => ({ kind: 'paragraph', text: line, at: { line: at + 1 } }));

/** Lines, and the rows of tables: cells that span with the rows and columns they do. */
function shownOf(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'paragraph') return [block.text];
    const rows: string[][] = Array.from({ length: block.rows }, () => []);
    for (const { row, text, rowSpan, columnSpan } of block.cells)
      rows[row - 1]?.push(rowSpan * columnSpan > 1 ? `${text} ${rowSpan}x${columnSpan}` : text);
    return rows.map((row) => row.join(';'));
  });
}

test('cells that a script has written for each place of a merged one are one again; values that are the same stay two', () => {
  const text = `项目支出绩效目标表
项目名称 | 项目名称 | 水闸维修 | 水闸维修 | 水闸维修
一级指标 | 二级指标 | 三级指标 | 指标值 | 指标值
一级指标 | 二级指标 | 三级指标 | 中期 | 年度
产出指标 | 数量指标 | 维修水闸 | 达标 | 达标
产出指标 | 质量指标 | 验收合格率 | 100% | 100%
满意度指标 | 服务对象满意度指标 | 农户满意度 |  | 
填表人：`;
  expect(shownOf(withJoinedRows(paragraphs(text)))).toEqual([
    '项目支出绩效目标表',
    '项目名称 1x2;水闸维修 1x3',
    '一级指标 2x1;二级指标 2x1;三级指标 2x1;指标值 1x2',
    '中期;年度',
    '产出指标 2x1;数量指标;维修水闸;达标;达标',
    '质量指标;验收合格率;100%;100%',
    '满意度指标;服务对象满意度指标;农户满意度;;',
    '填表人：',
  ]);
});

test('a line above a row is the first of its first cell, a year in brackets is not', () => {
  const text = `（2024年度）
项目资金
（万元） | 年度资金总额 | 42 |  | 
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值
绩效指标 | 产出指标 | 数量指标 | 维修水闸 | ≥6座
绩效指标 | 产出指标 | 质量指标 | 验收合格率 | 100%
绩效指标 | 效益指标 | 社会效益指标 | 受益农户 | ≥900户`;
  expect(shownOf(withJoinedRows(paragraphs(text))).slice(0, 2)).toEqual([
    '（2024年度）',
    '项目资金\n（万元）;年度资金总额;42;;',
  ]);
});

test('rows of the indicators that are shorter than their header stay lines', () => {
  const text = `一级指标 | 二级指标 | 三级指标 | 指标值 | 分值
产出指标 | 数量指标 | 维修水闸 | ≥6座 | 10
质量指标 | 验收合格率 | 100% | 10
时效指标 | 完工时间 | 6月 | 10
效益指标 | 社会效益指标 | 受益农户 | ≥900户 | 10`;
  const lines = paragraphs(text);
  expect(withJoinedRows(lines)).toBe(lines);
});

test('the word of a script for nothing is dropped where it stands for cells, and nowhere else', () => {
  const text = (cells: string) => `None
项目名称 | None | 水闸维修 | ${cells}
None,nan,NaN
None of them`;
  expect(shownOf(withoutWordsForNothing(paragraphs(text('None | None'))))).toEqual([
    '',
    '项目名称 |  | 水闸维修 |  | ',
    ',,',
    'None of them',
  ]);
  const few = paragraphs('项目名称 | None | 水闸维修');
  expect(withoutWordsForNothing(few)).toBe(few);
});
