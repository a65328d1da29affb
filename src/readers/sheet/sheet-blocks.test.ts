import { expect, it } from 'vitest';
import { defaultLimits } from '../limits.ts';
import { applyMerges } from './apply-merges.ts';
import { sheetBlocks } from './sheet-blocks.ts';
import type { Merge } from './sheet-content.ts';

/** The tables of a sheet drawn with a row a line and cells parted by "|", by their words and the sheet's columns they stand in. */
function tables(drawing: string, merges: readonly Merge[] = []): string[] {
  const cells = drawing
    .trim()
    .split('\n')
    .flatMap((line, row) =>
      line.split('|').map((text, column) => ({ row: row + 1, column: column + 1, text: text.trim() })),
    );
  const sheet = {
    name: 'Sheet1',
    isHidden: false,
    cells,
    merges,
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
  };
  return sheetBlocks(sheet, applyMerges(sheet, defaultLimits), defaultLimits).map((block) =>
    block.kind === 'table'
      ? block.cells
          .filter(({ text }) => text !== '')
          .map(({ text, column, at }) => `${text}${column}@${at.column}`)
          .join(' ')
      : block.text,
  );
}

it('parts forms that stand side by side at the empty column between them', () => {
  const drawing = `
    甲项目自评表 |   | | 乙项目自评表 |
    名称         | 路 | | 名称         | 桥
  `;
  expect(tables(drawing)).toEqual(['甲项目自评表1@1 名称1@1 路2@2', '乙项目自评表1@4 名称1@4 桥2@5']);
});

it('leaves a form whole whose columns are set apart by empty ones, and one with notes beside it', () => {
  expect(tables('甲项目自评表 | | \n名称 | | 路')).toEqual(['甲项目自评表1@1 名称1@1 路3@3']);
  expect(tables('甲项目自评表 | | 说明\n名称 | | 路')).toHaveLength(1);
});

it('parts forms of two projects side by side below a title that spans both', () => {
  const drawing = `
    甲局项目绩效目标表 | | | |
    项目名称 | 路灯   | | 项目名称 | 公园
    三级指标 | 指标值 | | 三级指标 | 指标值
    亮灯率   | ≥98%   | | 绿地     | ≥3处
  `;
  expect(tables(drawing, [{ top: 1, left: 1, bottom: 1, right: 5 }])).toHaveLength(2);
});

it('parts forms of two projects side by side that have no title of their own', () => {
  const drawing = `
    附件1    | 自评表 |        |   | 附件2    | 自评表 |
    项目名称 | 路灯   |        |   | 项目名称 | 公园   |
    三级指标 | 指标值 | 分值   |   | 三级指标 | 指标值 | 分值
    亮灯率   | ≥98%   | 10     |   | 绿地     | ≥3处   | 10
  `;
  expect(tables(drawing)).toHaveLength(2);
});
