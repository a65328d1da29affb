import { expect, test } from 'vitest';
import { bareKey, joinName, joinTarget, joinText, keyOf } from './cell-text.ts';

test('a name that the line width cut is one word again', () => {
  expect(joinName('产出指\n标')).toBe('产出指标');
  expect(joinName('编写简报12期      开展活动1次')).toBe('编写简报12期 开展活动1次');
});

test('sentences and items of a list keep their lines, a cut line does not', () => {
  expect(joinText('1、保障运转\n2、加强队\n伍建设')).toBe('1、保障运转\n2、加强队伍建设');
  expect(joinText('目标1：修路\n目标2：架桥')).toBe('目标1：修路\n目标2：架桥');
});

test('several targets in a cell stay apart, one cut target does not', () => {
  expect(joinTarget('≥12期\n1次\n2次')).toBe('≥12期 1次 2次');
  expect(joinTarget('≥5000\n人次')).toBe('≥5000人次');
  expect(joinTarget('≥9595%及\n以上')).toBe('≥9595%及以上');
  expect(joinTarget('≥10010\n0%')).toBe('≥100100%');
  expect(joinTarget('2024年\n12月')).toBe('2024年12月');
});

test('labels are compared without brackets, numbers and 其中', () => {
  expect(bareKey(keyOf('其中：财政 资金'))).toBe('财政资金');
  expect(bareKey(keyOf('项目资金\n（万元）'))).toBe('项目资金');
  expect(bareKey(keyOf('1.项目年度目标完成情况：'))).toBe('项目年度目标完成情况');
  expect(bareKey(keyOf('执行率（B/A×100%）'))).toBe('执行率');
});
