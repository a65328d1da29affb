import { expect, it } from 'vitest';
import { keysOf } from '../grid/cell-text.ts';
import { columnMeaning, meaningsBeside } from './columns.ts';

it.each([
  ['*评（扣）分标准', 'basis'],
  ['评分细则', 'basis'],
  ['考核办法', 'basis'],
  ['指标值确定依据及说明', 'basis'],
  ['得分计算方法', 'further'],
  ['评价得分', 'score'],
  ['指标大类', 'level1'],
  ['第二层级', 'level2'],
  ['实际完成数', 'actual'],
  ['全年实际完成情况', 'actual'],
  ['实绩', 'actual'],
  ['应完成数', 'target'],
  ['任务数', 'target'],
  ['设定分值', 'weight'],
  ['配分', 'weight'],
  ['实得分', 'score'],
  ['单位自评得分', 'score'],
  ['复核得分', 'further'],
  ['全年执行数', undefined],
  ['指标直', 'target'],
])('takes the header %s for %s', (header, field) => {
  expect(columnMeaning(keysOf(header))?.field).toBe(field);
});

it('takes 值 beside an operator for what is to be reached, where no other header is', () => {
  expect(meaningsBeside(['一级指标', '三级指标', '符号', '值', '单位'])[3]).toBe('target');
  expect(meaningsBeside(['一级指标', '三级指标', '符号', '指标值', '值', '单位'])[4]).toBeUndefined();
});
