import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { withoutSharedIndent } from './set-in-lines.ts';

const mended = (lines: readonly string[]): string[] => textsOf(withoutSharedIndent(linesOf(lines)));

const paper = ['一级指标', '  二级指标', '疏浚沟渠', '≥35公里', '', '合格率', '100%', '满意度', '≥90%'];

test('a text that is set in as a whole begins where its leftmost line does', () => {
  expect(mended(paper.map((line) => `    ${line}`))).toEqual(paper);
});

test('where one line begins at the left, the others are set in by the paper', () => {
  const own = ['附件', ...paper.map((line) => `    ${line}`)];
  expect(mended(own)).toEqual(own);
});
