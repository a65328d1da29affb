import { expect, test } from 'vitest';
import { cutTicks } from './ticked-rows.ts';

function cells(chunk: string): string[] {
  const cuts = new Set<number>();
  cutTicks(chunk, cuts);
  const at = [...cuts, chunk.length].sort((a, b) => a - b);
  return at.map((cut, index) => chunk.slice(at[index - 1] ?? 0, cut)).filter((cell) => cell !== '');
}

test('a target and what was reached are told apart where one split alone bears out what the row says', () => {
  expect(cells('>=120143台完成100')).toEqual(['>=120', '143台', '完成', '100']);
  expect(cells('<=7668万元完成100')).toEqual(['<=76', '68万元', '完成', '100']);
  expect(cells('>=9086件未完成80')).toEqual(['>=90', '86件', '未完成', '80']);
});

test('score, weight and points behind the tick are told apart where they run together', () => {
  expect(cells('>=120143台完成1001515')).toEqual(['>=120', '143台', '完成', '100', '15', '15']);
  expect(cells('86%未完成95109.5')).toEqual(['86%', '未完成', '95', '10', '9.5']);
});

test('where no split does, or nothing says whether it was reached, the digits stay as they are', () => {
  expect(cells('>=9086件完成100')).toEqual(['>=9086件', '完成', '100']);
  expect(cells('>=9086件')).toEqual(['>=9086件']);
  expect(cells('=2000000件完成100')).toEqual(['=2000000件', '完成', '100']);
});

test('完成 at the end of what stands twice is part of it', () => {
  expect(cells('10月底前完成10月底前完成100')).toEqual(['10月底前完成10月底前完成100']);
});
