import { expect, test } from 'vitest';
import { oneOf, words } from './words.ts';

test('words stand a family a line, in their order', () => {
  expect(words('项目名称 项目名', '专项名称')).toEqual(['项目名称', '项目名', '专项名称']);
});

test('a pattern takes any one of them', () => {
  expect(oneOf('人员 人[大工]', '项目')).toBe('人员|人[大工]|项目');
});
