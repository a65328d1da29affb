import { expect, it } from 'vitest';
import { gluedCaptions } from './glued-captions.ts';

it('takes the labels of a head that runs on apart, with their values', () => {
  expect(
    gluedCaptions('一、基本情况项目名称:法庭装备购置是否为专项资金:实施(主管)单位云川县人民法院金额单位:万元'),
  ).toEqual(['项目名称:法庭装备购置', '是否为专项资金:', '实施(主管)单位:云川县人民法院', '金额单位:万元']);
});

it('gives the budget of a row of money that runs on', () => {
  expect(gluedCaptions('预算数38.40到位数38.40执行数38.40100.00')).toEqual(['预算数:38.40']);
});

it('leaves every other line as it is', () => {
  expect(gluedCaptions('项目名称:法庭装备购置')).toBeUndefined();
  expect(gluedCaptions('预算数 38.40')).toBeUndefined();
});
