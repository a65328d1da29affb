import { expect, test } from 'vitest';
import { fraction } from '../base/fraction.ts';
import { parseTarget } from '../model/target-grammar/parse-target.ts';
import { expectedBy } from './expected-by.ts';

const july = { months: fraction('7') };

test('a flow grows evenly, so does what may be used of a ceiling', () => {
  expect(expectedBy(parseTarget('≥70起'), 'flow', july)).toBe('40.83');
  expect(expectedBy(parseTarget('≤12万元'), 'ceiling', july)).toBe('7.00');
});

test('a stock, a ratio and a cadence ask for the whole at any time', () => {
  expect(expectedBy(parseTarget('≥80家'), 'stock', july)).toBe('80.00');
  expect(expectedBy(parseTarget('≥95%'), 'ratio', july)).toBe('95.00');
  expect(expectedBy(parseTarget('≥1次/月'), 'cadence', july)).toBe('1.00');
});

test('words, lists and deadlines have no line to draw', () => {
  expect(expectedBy(parseTarget('显著提升'), 'judgement', july)).toBeUndefined();
  expect(expectedBy(parseTarget('12月底前'), 'deadline', july)).toBeUndefined();
});
