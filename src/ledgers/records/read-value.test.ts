import { expect, it } from 'vitest';
import type { LedgerField } from '../../model/ledger.ts';
import { readValue } from './read-value.ts';

const field = (kind: LedgerField['kind']): LedgerField => ({ id: 'x', kind, title: { zh: '数', en: 'x' } });

it.each(['', '—', '－', '/', '无', '暂无', 'N/A', 'null'])(
  'takes "%s" for an empty cell of a number or a date',
  (text) => {
    expect(readValue(field('integer'), text)).toEqual({ value: undefined });
    expect(readValue(field('date'), text)).toEqual({ value: undefined });
  },
);

it('keeps 无 and a dash where text belongs, and 0 where a number does', () => {
  expect(readValue(field('text'), '无')).toEqual({ value: '无' });
  expect(readValue(field('text'), '—')).toEqual({ value: '—' });
  expect(readValue(field('integer'), '0')).toEqual({ value: '0' });
});
