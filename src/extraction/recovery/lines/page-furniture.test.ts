import { expect, test } from 'vitest';
import { pageFurniture } from './page-furniture.ts';

test('page numbers and the running heads beside them belong to the pages', () => {
  const lines = ['苇县水利局2025年部门预算', '项目支出', '— 7 —', '', '苇县水利局2025年部门预算', '后文'];
  expect([...pageFurniture(lines)].toSorted()).toEqual([2, 4]);
});

test('a head stands above a header that is printed again, though it stands nowhere else', () => {
  const lines = [
    '产出指标 数量指标 沟渠 ≥3公里',
    '- 8 -',
    '苇县水利局2025年部门预算',
    '一级指标 二级指标 三级指标 指标值',
  ];
  expect([...pageFurniture(lines)].toSorted()).toEqual([1, 2]);
});

test('bare numbers are pages where all of them count, far apart; elsewhere they are values', () => {
  const page = Array.from({ length: 12 }, (_, at) => `修渠第${at}段 ≥${at}公里`);
  expect(pageFurniture([...page, '2', ...page, '3'])).toEqual(new Set([12, 25]));
  expect(pageFurniture([...page, '2', ...page, '5']).size).toBe(0);
  expect(pageFurniture(['数量', '2', '质量', '3']).size).toBe(0);
});
