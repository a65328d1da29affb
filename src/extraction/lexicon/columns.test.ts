import { expect, it } from 'vitest';
import { keysOf } from '../grid/cell-text.ts';
import { columnMeaning } from './columns.ts';

it.each([
  ['*评（扣）分标准', 'basis'],
  ['评分细则', 'basis'],
  ['考核办法', 'basis'],
  ['指标值确定依据及说明', 'basis'],
  ['得分计算方法', 'further'],
  ['评价得分', 'score'],
])('takes the header %s for %s', (header, field) => {
  expect(columnMeaning(keysOf(header))?.field).toBe(field);
});
