import { expect, test } from 'vitest';
import { commonWeight, type NumberRole, splitNumberRun } from './split-number-run.ts';

function split(run: string, ...roles: NumberRole[]): string[] {
  const cuts = splitNumberRun(run, roles);
  return (cuts ?? []).map((cut, index) => run.slice(cuts?.[index - 1] ?? 0, cut)).concat(run.slice(cuts?.at(-1) ?? 0));
}

test('weight and score that run together are told apart, also with decimals', () => {
  expect(split('1010', 'weight', 'score')).toEqual(['10', '10']);
  expect(split('54.88', 'weight', 'score')).toEqual(['5', '4.88']);
  expect(split('109.62', 'weight', 'score')).toEqual(['10', '9.62']);
  expect(split('108', 'weight', 'score')).toEqual(['10', '8']);
});

test('a whole row of numbers is split where target and actual are alike and the score follows the rate', () => {
  expect(split('32321002020', 'value', 'value', 'rate', 'weight', 'score')).toEqual(['32', '32', '100', '20', '20']);
  expect(split('14.515.21001515', 'value', 'value', 'rate', 'weight', 'score')).toEqual([
    '14.5',
    '15.2',
    '100',
    '15',
    '15',
  ]);
});

test('a run too short, too long or without a likely split is left as it is', () => {
  expect(splitNumberRun('9', ['weight', 'score'])).toBeUndefined();
  expect(splitNumberRun('9'.repeat(30), ['weight', 'score'])).toBeUndefined();
  expect(splitNumberRun('7799', ['weight', 'score'])).toBeUndefined();
});

test('the weight that all rows have in common decides where the numbers of one leave it open', () => {
  const roles: NumberRole[] = ['value', 'weight', 'value', 'score'];
  const usual = commonWeight(['901010010', '0.910010', '2810810'], roles);
  expect(usual).toBe(10);
  expect(splitNumberRun('2810810', roles, usual)).toEqual([2, 4, 5]);
  expect(commonWeight(['901010010', '90510005'], roles)).toBeUndefined();
});

test('no row has no points for what was reached; a target may have 2 for ≥ in front', () => {
  expect(split('2310310', 'value', 'weight', 'value', 'score')).toEqual(['23', '10', '3', '10']);
  expect(split('240104010', 'value', 'weight', 'value', 'score')).toEqual(['240', '10', '40', '10']);
});
