import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { withoutDoubledLineEnds } from './doubled-line-ends.ts';

const textsOf = (text: string): string =>
  withoutDoubledLineEnds(
    text.split('\n').map((line, index): Block => ({ kind: 'paragraph', text: line, at: { line: index + 1 } })),
  )
    .map((block) => (block.kind === 'paragraph' ? block.text : ''))
    .join('\n');

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
  expect(textsOf(paper.replace(/\n/g, '\n\n'))).toBe(paper);
});

test('empty lines of the paper’s own stay: between some lines, or one between all', () => {
  expect(textsOf(paper)).toBe(paper);
  const even = paper.replace(/\n+/g, '\n\n');
  expect(textsOf(even)).toBe(even);
});
