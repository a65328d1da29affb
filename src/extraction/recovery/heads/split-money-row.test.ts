import { expect, test } from 'vitest';
import { splitMoneyRow } from './split-money-row.ts';

const SELF_EVALUATION = ['全年预算数(A)', '全年执行数(B)', '分值', '执行率(B/A)', '得分'];

test('cells that run together are told apart by what their columns say of each other', () => {
  expect(splitMoneyRow('6562.81096.62%9.7', SELF_EVALUATION)).toEqual(['65', '62.8', '10', '96.62%', '9.7']);
  expect(
    splitMoneyRow('540540518.496109.6', [
      '年初预算数',
      '全年（调整）预算数',
      '全年执行数',
      '执行率（%）',
      '权重',
      '得分',
    ]),
  ).toEqual(['540', '540', '518.4', '96', '10', '9.6']);
  expect(splitMoneyRow('242395.8%19.2', ['预算数(A)', '执行数(B)', '执行率', '得分'])).toEqual([
    '24',
    '23',
    '95.8%',
    '19.2',
  ]);
});

test('amounts with two places, dashes and words behind the numbers are cells too', () => {
  const sichuan = ['年初预算', '调整后预算数', '预算执行数', '预算执行率', '权重', '得分', '原因'];
  expect(splitMoneyRow('120.0096.5096.50100.00%1010', sichuan)).toEqual([
    '120.00',
    '96.50',
    '96.50',
    '100.00%',
    '10',
    '10',
  ]);
  expect(splitMoneyRow('0.000.000.000.00%//', sichuan)).toEqual(['0.00', '0.00', '0.00', '0.00%', '//']);
  expect(splitMoneyRow('0.000.000.00-', sichuan)).toEqual(['0.00', '0.00', '0.00', '-']);
  expect(splitMoneyRow('128.6126.11098.06%9.8执行率*该指标分值', [...SELF_EVALUATION, '得分计算方法'])).toEqual([
    '128.6',
    '126.1',
    '10',
    '98.06%',
    '9.8',
    '执行率*该指标分值',
  ]);
});

test('a run that no split explains, or several do, stays whole', () => {
  expect(splitMoneyRow('123456789%', SELF_EVALUATION)).toBeUndefined();
  expect(splitMoneyRow('111111100%', ['预算数', '执行数', '执行率'])).toEqual(['111', '111', '100%']);
  expect(splitMoneyRow('11111111', ['预算数', '执行数'])).toBeUndefined();
});
