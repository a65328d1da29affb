import { expect, test } from 'vitest';
import type { Block } from '../../../model/document.ts';
import { withoutSharedIndent } from './set-in-lines.ts';

const textsOf = (lines: readonly string[]): string[] =>
  withoutSharedIndent(
    lines.map((text, index): Block => ({ kind: 'paragraph', text, at: { line: index + 1 } })),
  ).flatMap((block) => (block.kind === 'paragraph' ? block.text : []));

const paper = ['一级指标', '  二级指标', '疏浚沟渠', '≥35公里', '', '合格率', '100%', '满意度', '≥90%'];

test('a text that is set in as a whole begins where its leftmost line does', () => {
  expect(textsOf(paper.map((line) => `    ${line}`))).toEqual(paper);
});

test('where one line begins at the left, the others are set in by the paper', () => {
  const own = ['附件', ...paper.map((line) => `    ${line}`)];
  expect(textsOf(own)).toEqual(own);
});
