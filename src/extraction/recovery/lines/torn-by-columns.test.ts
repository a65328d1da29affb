import { expect, it } from 'vitest';
import { areTornByColumns } from './torn-by-columns.ts';

it('a header or a class that ends one line and goes on at the beginning of the next is cut by its column', () => {
  expect(areTornByColumns(['一级指标 二级指标 年度指标值 实际完成', '值 分值'])).toBe(false);
  expect(areTornByColumns(['三级指标 分值 全年实际', '值 得分'])).toBe(true);
  expect(areTornByColumns(['产出指', '标', '', '数量指标 栽植行道树'])).toBe(true);
  expect(areTornByColumns(['满意度指标 服务对象满', '', '意度指标'])).toBe(true);
});

it('lines with a row each cut none', () => {
  expect(areTornByColumns(['产出指标 数量指标 栽植行道树 ≥300株', '质量指标 成活率 ≥95%'])).toBe(false);
  expect(areTornByColumns([])).toBe(false);
});

it('in a print the parts of a class stand below one another within their lines', () => {
  expect(areTornByColumns(['产出指 数量指 栽植行道 ≥300株', '标 标 树株数'])).toBe(false);
  expect(areTornByColumns(['满意度指 服务对象满 居民对绿化 ≥90% 偏差原', '标 意度指标 的满意度 因分析'])).toBe(false);
});
