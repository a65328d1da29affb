import { expect, test } from 'vitest';
import { logMemory } from './log-memory.ts';
import type { Data } from './open-data.ts';

// What is remembered hangs on the identity of the installation alone.
const data = {} as Data;

test('a value is computed again when its key has changed, and given as the very same one until then', async () => {
  const memory = logMemory<{ readonly length: number }>();
  const at = (length: number) => memory(data, '130999/301', String(length), async () => ({ length }));
  const first = await at(3);
  expect(await at(3)).toBe(first);
  expect(await at(4)).toEqual({ length: 4 });
  expect(await memory(data, '130999/302', '3', async () => ({ length: 0 }))).toEqual({ length: 0 });
});

test('those who ask while it is being computed wait for the same value', async () => {
  const memory = logMemory<number>();
  let computed = 0;
  const ask = () => memory(data, '130999/301', '3', async () => ++computed);
  expect(await Promise.all([ask(), ask(), ask()])).toEqual([1, 1, 1]);
});

test('what failed is asked anew by the next', async () => {
  const memory = logMemory<number>();
  const fail = memory(data, '130999/301', '3', () => Promise.reject(new Error('no connection')));
  await expect(fail).rejects.toThrow('no connection');
  expect(await memory(data, '130999/301', '3', async () => 7)).toBe(7);
});
