import { expect, test } from 'vitest';
import { linesOf, textsOf } from '../testing/lines.ts';
import { withoutStrayLetters } from './stray-letters.ts';

const mended = (...lines: string[]): string[] => textsOf(withoutStrayLetters(linesOf(lines)));

test('letters that a scan shows for the lines between cells go, and a pipe among them; units stay', () => {
  expect(
    mended(
      '项目名称 t 图书采购 j 项目代码 LT-2025-0043',
      '主管部门 l 文旅局 实施单位 | 图书馆 y',
      '年度预算 46.80 e 其中 财政拨款 46.80 n',
      '数量指标 清运垃圾 350 t',
      '质量指标 编目准确率 98 % rn',
    ),
  ).toEqual([
    '项目名称 图书采购 项目代码 LT-2025-0043',
    '主管部门 文旅局 实施单位 图书馆',
    '年度预算 46.80 其中 财政拨款 46.80',
    '数量指标 清运垃圾 350 t',
    '质量指标 编目准确率 98 %',
  ]);
});

test('a few letters are the paper’s own, and pipes of many lines set cells apart', () => {
  const few = ['方案 a 与方案 b 相比', '数量指标 路灯 12 盏', '时效指标 工期 30 天'];
  expect(mended(...few)).toEqual(few);
  const ruled = ['甲 | 乙 a', '丙 | 丁 b', '戊 | 己 c', '庚 | 辛 d'];
  expect(mended(...ruled)).toEqual(['甲 | 乙', '丙 | 丁', '戊 | 己', '庚 | 辛']);
});
