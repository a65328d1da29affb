import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { inflateRaw } from './inflate-raw.ts';

test.each([1, 1_000, 256 * 1024, 256 * 1024 + 1, 2_000_000])('gives back the %i bytes that were packed', (size) => {
  const bytes = Buffer.alloc(size, '云川县绩效');
  expect(inflateRaw(deflateRawSync(bytes), size).equals(bytes)).toBe(true);
});

test.each([1_000, 1_000_000])('gives never more than the %i bytes that are declared', (declared) => {
  const packed = deflateRawSync(Buffer.alloc(50_000_000));
  const given = (): number => {
    try {
      return inflateRaw(packed, declared).length;
    } catch {
      return 0;
    }
  };
  expect(given()).toBeLessThanOrEqual(declared);
});

test.each([1_000, 1_000_000])('refuses %i bytes that are cut off or broken', (size) => {
  const packed = deflateRawSync(Buffer.from(Array.from({ length: size }, (_, index) => (index * index) % 251)));
  expect(() => inflateRaw(packed.subarray(0, packed.length - 20), size)).toThrow();
  expect(() => inflateRaw(Buffer.alloc(packed.length, 0xff), size)).toThrow();
});
