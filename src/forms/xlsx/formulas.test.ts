import { expect, test } from 'vitest';
import { formulaValue, type KeyedCell } from './formulas.ts';

const column = (...texts: string[]): KeyedCell[] =>
  texts.map((text, index) => ({ key: 'score', text, row: index + 2, column: 3 }));
const sum = { kind: 'sum', of: 'score' } as const;

test('a total that is the sum of its cells is a live sum with the total kept beside it', () => {
  expect(formulaValue(sum, '19.50', 9, column('10', '9.50'))).toEqual({
    formula: 'SUM(C2:C3)',
    result: { number: '19.50' },
  });
});

test('a total that is no sum stays as printed', () => {
  expect(formulaValue(sum, '20', 9, column('10', '9.50'))).toBeUndefined();
});

test('a sum that still lacks a number shows nothing', () => {
  expect(formulaValue(sum, '', 9, column('10', ''))).toEqual({
    formula: 'IF(COUNT(C2:C3)<2,"",SUM(C2:C3))',
    result: '',
  });
});

test('dashes count for nothing', () => {
  expect(formulaValue(sum, '10', 9, column('10', '—'))).toEqual({ formula: 'SUM(C2:C3)', result: { number: '10' } });
});

const rate = { kind: 'ratio', of: 'spent', to: 'budget' } as const;
const row = (spent: string, budget: string): KeyedCell[] => [
  { key: 'budget', text: budget, row: 4, column: 4 },
  { key: 'spent', text: spent, row: 4, column: 5 },
  { key: 'spent', text: '1', row: 5, column: 5 },
];

test('a rate is the ratio of its own row, rounded half up to hundredths of a percent', () => {
  const formula = 'IF(N(D4)=0,"",ROUND(E4/D4,4))';
  expect(formulaValue(rate, '86.20%', 4, row('37.24', '43.2'))).toEqual({ formula, result: { number: '0.862' } });
  expect(formulaValue(rate, '', 4, row('', ''))).toEqual({ formula, result: '' });
});

test('a rate that was rounded otherwise stays as printed', () => {
  expect(formulaValue(rate, '86%', 4, row('37.24', '43.2'))).toBeUndefined();
  expect(formulaValue(rate, '100%', 4, row('5', '0'))).toBeUndefined();
});
