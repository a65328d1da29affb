import { expect, test } from 'vitest';
import { holdsUnfilledLines, isPlaceholder, levelName } from './printed-names.ts';

test('a level loses the score and the blanks that forms print into it', () => {
  expect(
    ['产出指标\n（50分）', '产出指标(40-50)分', '效益指标30分', '可持续影响  指标', '满\n意\n度\n指\n标'].map(
      levelName,
    ),
  ).toEqual(['产出指标', '产出指标', '效益指标', '可持续影响指标', '满意度指标']);
});

test('the numbers of empty lines that run together were filled in by nobody, and a lone letter is no name', () => {
  expect(['1.2.3.4.', '.本', '苗'].map(isPlaceholder)).toEqual([true, true, true]);
  expect(
    ['产出指标(数量、质量)1.2.3.4.', '1、2、3、效益', '2.', '1. 2.', '修路1.2公里', '2.5'].map(holdsUnfilledLines),
  ).toEqual([true, true, true, true, false, false]);
});

test('what the template prints is a placeholder, a name behind it is none', () => {
  expect(['', '指标2：', '指标2：/', '指标2：……', '……', '...', '3.', '指标1：修路', '1年'].map(isPlaceholder)).toEqual([
    true,
    true,
    true,
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});
