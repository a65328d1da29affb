import { expect, test } from 'vitest';
import { splitMoneyRun } from './split-money-run.ts';

test('amounts that run together are told apart by the rate behind them', () => {
  expect(splitMoneyRun('980980956.81097.6%9.8')).toEqual(['980', '980', '956.8']);
  expect(splitMoneyRun('323231.4—98.1%—')).toEqual(['32', '32', '31.4']);
  expect(splitMoneyRun('120.0096.5096.50100.00%1010')).toEqual(['120.00', '96.50', '96.50']);
});

test('two amounts alone are told apart by a rate that only one split gives', () => {
  expect(splitMoneyRun('268.5253.794.5%')).toEqual(['268.5', '253.7']);
  expect(splitMoneyRun('168.3168.3100%')).toEqual(['168.3', '168.3']);
  expect(splitMoneyRun('60054090%18')).toEqual(['600', '540']);
  expect(splitMoneyRun('40004000100%')).toEqual(['4000', '4000']);
});

test('what no rate explains stays as it is', () => {
  expect(splitMoneyRun('123456789%')).toBeUndefined();
  expect(splitMoneyRun('380万元')).toBeUndefined();
});
