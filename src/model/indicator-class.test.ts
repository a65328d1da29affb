import { expect, it } from 'vitest';
import { level1Of, level2Of } from './indicator-class.ts';

it.each([
  ['可持续影响指标', 'sustainability'],
  ['可持续发展影响指标', 'sustainability'],
  ['可持续性发展影响指标', 'sustainability'],
  ['服务对象或受益者满意度指标', 'satisfaction'],
  ['社会效益指标（10分）', 'social-benefit'],
  ['道路养护里程', undefined],
])('%s is of the class %s', (name, level2) => {
  expect(level2Of(name)).toBe(level2);
});

it('a class of cost is one of either level', () => {
  expect([level1Of('成本指标'), level2Of('成本指标')]).toEqual(['cost', 'cost']);
});

it.each(['constructor', 'toString', '__proto__'])('%s is of no class', (name) => {
  expect([level1Of(name), level2Of(name)]).toEqual([undefined, undefined]);
});
