import { expect, it } from 'vitest';
import { parseTarget } from '#contract/plan-content.ts';
import { amountText } from './amount-text.ts';
import { advance, historyOf, redo, undo } from './history.ts';
import { cellText, emptyIndicator, withCell } from './indicator-cells.ts';
import { sumDecimals } from './sum-decimals.ts';
import { understandTarget } from './understand-target.ts';

it.each([
  ['不少于70起', '≥ 70 起'],
  ['≥1次/月', '≥ 1 次/月'],
  ['100%', '= 100 % ?'],
  ['显著提升', '定性（按档评分）'],
  ['不适用', '不适用'],
  ['', ''],
])('a target %s is understood as %s', (text, understood) => {
  expect(understandTarget(parseTarget(text)).zh).toBe(understood);
});

it('sums weights exactly and counts nothing for what is empty', () => {
  expect(sumDecimals(['0.1', '0.2', '10'])).toBe('10.3');
  expect(sumDecimals(['33.33', '33.33', '33.34'])).toBe('100');
  expect(sumDecimals(['', null, undefined])).toBe('0');
  expect(sumDecimals(['100', '20'])).toBe('120');
});

it('takes a weight with its sign or in wide digits, and leaves the cell alone for what is no number', () => {
  const weighed = withCell(emptyIndicator, 'weight', '１０分');
  expect(cellText(weighed, 'weight')).toBe('10');
  expect(withCell(weighed, 'weight', '很多')).toBe(weighed);
});

it('goes back and forth, and takes typing on in one field as one step', () => {
  const typed = ['a', 'ab', 'abc'].reduce((history, text) => advance(history, text, 'name'), historyOf(''));
  expect(undo(typed).now).toBe('');
  expect(redo(undo(typed)).now).toBe('abc');
  expect(undo(advance(typed, 'x', 'other')).now).toBe('abc');
});

it.each([
  ['12,000.50', '12000.50'],
  ['１２０００元', '12000'],
  ['1.2万元', '12000'],
  ['0.00005万', '0.5'],
  ['约一万', '约一万'],
])('an amount typed as %s is taken as %s', (typed, taken) => {
  expect(amountText(typed)).toBe(taken);
});
