import { expect, it } from 'vitest';
import { nameInTitle } from './project-of.ts';

it.each([
  ['1、道路养护经费绩效目标表', '道路养护经费'],
  ['项目支出绩效自评表', ''],
  ['沙岭县林草局2021年度预算项目绩效自评表', ''],
  ['沙岭县林草局2021年度护林员补助项目绩效自评表', '沙岭县林草局2021年度护林员补助'],
])('reads out of the title %s the name of its project, not whose it is', (title, name) => {
  expect(nameInTitle(title)).toBe(name);
});
