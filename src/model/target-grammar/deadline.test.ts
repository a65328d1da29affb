import { expect, it } from 'vitest';
import { dayOf, deadlineOf } from './deadline.ts';
import { parseTarget } from './parse-target.ts';

it.each([
  ['≤10月', '2025-10-31'],
  ['10月底前', '2025-10-31'],
  ['2月底前', '2025-02-28'],
  ['9月前', '2025-08-31'],
  ['1月前', '2024-12-31'],
  ['2021年12月完成', '2021-12-31'],
  ['2024年2月底', '2024-02-29'],
  ['2025年12月31日前', '2025-12-31'],
  ['2025-06-15', '2025-06-15'],
  ['6月30日前', '2025-06-30'],
  ['第三季度', '2025-09-30'],
  ['一季度末', '2025-03-31'],
  ['上半年', '2025-06-30'],
  ['年底前', '2025-12-31'],
  ['全年', '2025-12-31'],
])('takes %s for the deadline %s', (text, day) => {
  expect(deadlineOf(parseTarget(text), 2025)).toBe(day);
});

it.each([['3个月'], ['≥10月'], ['100%'], ['及时'], ['2025年2月30日'], ['13月'], ['不适用'], ['']])(
  'finds no point in time in "%s"',
  (text) => {
    expect(deadlineOf(parseTarget(text), 2025)).toBeUndefined();
  },
);

it('reads the day that an actual value means', () => {
  expect(dayOf('7月', 2025)).toBe('2025-07-31');
  expect(dayOf('2025年6月15日', 2025)).toBe('2025-06-15');
});
