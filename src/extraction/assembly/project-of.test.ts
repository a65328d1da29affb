import { expect, it } from 'vitest';
import { nameInTitle, nameOfSheet } from './project-of.ts';

it.each([
  ['1、道路养护经费绩效目标表', '道路养护经费'],
  ['项目支出绩效自评表', ''],
  ['附件1  智慧停车平台建设项目绩效评价指标体系及得分表', '智慧停车平台建设项目'],
  ['附件2：项目支出绩效评价指标体系', ''],
  ['重大政策和项目绩效目标表', ''],
  ['重点项目绩效目标表', ''],
  ['沙岭县林草局2021年度预算项目绩效自评表', ''],
  ['沙岭县林草局2021年度护林员补助项目绩效自评表', '沙岭县林草局2021年度护林员补助'],
  ['2025年社会保险基金预算绩效目标表', ''],
  ['国有资本经营预算支出项目绩效自评表', ''],
  ['2021年中央对地方专项转移支付区域绩效目标自评表', ''],
])('reads out of the title %s the name of its project, not whose it is', (title, name) => {
  expect(nameInTitle(title)).toBe(name);
});

it.each([
  ['环卫保洁', '环卫保洁'],
  ['1.道路养护经费绩效目标表', '道路养护经费'],
  ['Sheet1', ''],
  ['工作表2', ''],
  ['空表', ''],
  ['样表', ''],
  ['表5-2', ''],
  ['附件2', ''],
  ['自评表', ''],
  ['自评', ''],
  ['2024年项目绩效目标表(2)', ''],
  ['城乡居保', '城乡居保'],
])('takes the name of the sheet %s for a project only where it is one', (sheet, name) => {
  expect(nameOfSheet(sheet)).toBe(name);
});
