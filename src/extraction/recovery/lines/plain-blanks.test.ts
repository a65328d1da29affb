import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { withPlainBlanks } from './plain-blanks.ts';

const mended = (...lines: string[]): string[] => textsOf(withPlainBlanks(linesOf(lines)));

test('no-break blanks in lines with words are plain blanks, and a line of them alone is an empty cell', () => {
  expect(mended('数量指标\u00a0\u00a0疏浚沟渠\u00a0≥35公里', '\u00a0', '质量指标 合格率')).toEqual([
    '数量指标  疏浚沟渠 ≥35公里',
    '\u00a0',
    '质量指标 合格率',
  ]);
});

test('ideographic blanks are plain ones where they set the words apart, and stay where plain blanks do', () => {
  expect(mended('\u3000数量指标\u3000疏浚沟渠\u3000≥35公里', '质量指标\u3000合格率')).toEqual([
    ' 数量指标 疏浚沟渠 ≥35公里',
    '质量指标 合格率',
  ]);
  const plain = ['\u3000\u3000数量指标 疏浚沟渠 ≥35公里', '标\u3000题 质量指标'];
  expect(mended(...plain)).toEqual(plain);
});

test('a row of question marks that a mirror made of no-break blanks is a blank, and fewer are what they say', () => {
  expect(mended('绩?????? 效?????? 目??????标 | 清扫道路', '为什么???')).toEqual([
    '绩  效  目 标 | 清扫道路',
    '为什么???',
  ]);
});
