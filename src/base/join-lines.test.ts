import { expect, it } from 'vitest';
import { joinLines } from './join-lines.ts';

it('joins Chinese words that the column width has cut', () => {
  expect(joinLines('产出指\n标')).toBe('产出指标');
  expect(joinLines('  道路养护\n  里程 ')).toBe('道路养护里程');
});

it('keeps Latin words and numbers apart', () => {
  expect(joinLines('Office\n365')).toBe('Office 365');
});

it('drops empty lines and leaves a single line as it is', () => {
  expect(joinLines('验收\n\n合格率')).toBe('验收合格率');
  expect(joinLines(' 一行 ')).toBe('一行');
});
