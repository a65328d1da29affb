import { expect, test } from 'vitest';
import type { Document } from '../../model/document.ts';
import { indexDocument } from './document-index.ts';
import { exampleDocument } from './example-paper.ts';
import { findExcerpt } from './find-excerpt.ts';
import { surroundingsOf } from './surroundings.ts';

const lines: Document = {
  ...exampleDocument,
  blocks: ['第一行', '', '产出指标 网信平台', '运行天数 365天', '尾'].map((text, index) => ({
    kind: 'paragraph',
    text,
    at: { line: index + 1 },
  })),
};

test('an excerpt is found whatever white space the paper put between its characters', () => {
  expect(findExcerpt('社会效\n益指标', '效益')).toEqual({ start: 2, end: 5 });
  expect(findExcerpt('甲乙', '丙')).toBeUndefined();
  expect(findExcerpt('甲乙', ' ')).toBeUndefined();
});

test('words cut by the line width are found over the lines that follow', () => {
  expect(surroundingsOf(lines, { line: 3 }, '网信平台运行天数')).toEqual({
    before: '第一行 产出指标',
    marked: '网信平台运行天数',
    after: '365天 尾',
  });
});

test('a cell stands among the other cells of its row', () => {
  expect(surroundingsOf(exampleDocument, { table: 1, row: 2, column: 5 }, undefined)).toEqual({
    before: '产出指标 | 数量指标 | 养护里程 | 全年养护县乡公路的里程 | ',
    marked: '≥120公里',
    after: ' | 年度工作计划',
  });
});

test('a place that is not known exactly falls back to the row, the table, nothing', () => {
  const index = indexDocument(exampleDocument);
  expect(index.find({ table: 1, row: 2, column: 99 })?.text).toBe('产出指标');
  expect(index.find({ table: 1, row: 77 })?.text).toBe('一级指标');
  expect(index.find({ table: 9 })).toBeUndefined();
  expect(index.find(undefined)).toBeUndefined();
});

test('without a place the excerpt alone is shown, without both nothing', () => {
  expect(surroundingsOf(exampleDocument, undefined, '甲')).toEqual({ before: '', marked: '甲', after: '' });
  expect(surroundingsOf(exampleDocument, undefined, undefined)).toBeUndefined();
});
