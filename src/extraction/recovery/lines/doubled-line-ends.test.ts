import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { withoutDoubledLineEnds } from './doubled-line-ends.ts';

const mended = (text: string): string => textsOf(withoutDoubledLineEnds(linesOf(text.split('\n')))).join('\n');

const paper = [
  '产出指标',
  '数量指标',
  '疏浚沟渠',
  '≥35公里',
  '',
  '质量指标',
  '合格率',
  '100%',
  '',
  '满意度',
  '≥90%',
].join('\n');

test('a text with each line end doubled has the line ends that it had', () => {
  expect(mended(paper.replace(/\n/g, '\n\n'))).toBe(paper);
});

test('empty lines of the paper’s own stay: between some lines, or one between all', () => {
  expect(mended(paper)).toBe(paper);
  const even = paper.replace(/\n+/g, '\n\n');
  expect(mended(even)).toBe(even);
});
