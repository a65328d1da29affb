import { expect, it } from 'vitest';
import { nameInTitle } from './project-of.ts';

it.each([
  ['1、道路养护经费绩效目标表', '道路养护经费'],
  ['项目支出绩效自评表', ''],
  ['沙岭县林草局2021年度预算项目绩效自评表', ''],
  ['沙岭县林草局2021年度护林员补助项目绩效自评表', '沙岭县林草局2021年度护林员补助'],
  ['2021年中央对地方专项转移支付区域绩效目标自评表', ''],
])('reads out of the title %s the name of its project, not whose it is', (title, name) => {
  expect(nameInTitle(title)).toBe(name);
});
