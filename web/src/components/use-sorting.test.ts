import { expect, it } from 'vitest';
import { sortRows } from './use-sorting.ts';

const rows = [
  { office: '教育局', total: 89.99 },
  { office: '财政局', total: null },
  { office: '安监局', total: 9.5 },
  { office: '民政局', total: 100 },
];
const offices = (list: readonly { office: string }[]): string[] => list.map(({ office }) => office);

it('orders numbers by size, and what has no number stands last either way', () => {
  expect(offices(sortRows(rows, ({ total }) => total, 'ascending'))).toEqual(['安监局', '教育局', '民政局', '财政局']);
  expect(offices(sortRows(rows, ({ total }) => total, 'descending'))).toEqual(['民政局', '教育局', '安监局', '财政局']);
});

it('orders words as Chinese sorts them', () => {
  expect(offices(sortRows(rows, ({ office }) => office, 'ascending'))).toEqual([
    '安监局',
    '财政局',
    '教育局',
    '民政局',
  ]);
});
