import { expect, test } from 'vitest';
import { placeText } from './place-text.ts';

test('a place is said as a person says it', () => {
  expect(placeText({ page: 2, table: 3, row: 5, column: 6 }, 'zh')).toBe('第2页 表3 第5行 第6列');
  expect(placeText({ sheet: '目标', row: 4 }, 'en')).toBe('sheet "目标" row 4');
  expect(placeText({ page: 2, line: 7 }, 'zh')).toBe('第2页 第7行');
});

test('the line of a text file comes before the table that was made out in it', () => {
  expect(placeText({ line: 310, table: 1, row: 14, column: 5 }, 'zh')).toBe('第310行（表1 第14行 第5列）');
  expect(placeText({ line: 310 }, 'en')).toBe('line 310');
});

test('nothing known is nothing said', () => {
  expect(placeText(undefined, 'zh')).toBe('');
  expect(placeText({}, 'zh')).toBe('');
});
