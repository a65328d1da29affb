import { expect, test } from 'vitest';
import type { Piece } from '../piece.ts';
import { gluedBlocks, regroupWords } from './glued-words.ts';

const wordsOf = (line: string): Piece[] =>
  line.split(' ').map((text, index) => ({ text, before: index === 0 ? 'line' : 'space', block: 0, at: { line: 1 } }));
const regrouped = (line: string): string[] =>
  regroupWords(wordsOf(line), gluedBlocks(wordsOf(line))).map(({ text }) => text);

test('words of a line whose rows run into each other are regrouped', () => {
  expect(
    regrouped(
      '项 目 名 称 观测经费。指标 指标内容 指标值产出指标 公报 各 1 期记录 20 条项目绩效指标检定率 95%效益指标 提前量 2 天',
    ),
  ).toEqual([
    '项目名称',
    '观测经费。',
    '指标',
    '指标内容',
    '指标值产出指标',
    '公报',
    '各1期记录',
    '20条检定率',
    '95%效益指标',
    '提前量',
    '2天',
  ]);
});

test('a line whose words are cells stays as it is', () => {
  const line = '产出指标 数量指标 记录 20 条 效益指标 提前量 2 天';
  expect(regrouped(line)).toEqual(line.split(' '));
});
