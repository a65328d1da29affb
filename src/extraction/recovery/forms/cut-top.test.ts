import { expect, it } from 'vitest';
import type { Piece } from '../piece.ts';
import { asksForNoValues } from './cut-top.ts';

const pieces = (...texts: readonly string[]): readonly Piece[] =>
  texts.map((text) => ({ text, before: 'cell', at: {}, block: 0 }));

it.each([
  [true, ['二级指标', '三级指标', '分值', '评分标准']],
  [false, ['三级指标', '指标值', '分值', '得分']],
  [false, ['三级指标', '年初目标值', '实际完成值', '得分']],
  [false, ['一级指标', '二级指标', '三级指标', '指标值']],
  [false, ['水费征收', '三级指标', '分值', '评分标准']],
])('says %s of whether the header %j asks for no values', (isSo, texts) => {
  expect(asksForNoValues(pieces(...texts), texts.length)).toBe(isSo);
});
