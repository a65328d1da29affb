import { expect, test } from 'vitest';
import { type NumberRole, splitNumberRun } from './split-number-run.ts';

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
