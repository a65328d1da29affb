import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compare, floorHundredths, fraction, minus, over, plus, shown, times, toPlaces } from './fraction.ts';

it.each([
  ['89.995', '90.00'],
  ['89.994999999999999999999999999999999999999999999999999999999999999999999', '89.99'],
  ['0.005', '0.01'],
  ['0.0049', '0.00'],
  ['-0.005', '-0.01'],
  ['-0.001', '0.00'],
  ['7', '7.00'],
])('rounds %s half up to %s', (value, expected) => {
  expect(toPlaces(fraction(value), 2)).toBe(expected);
});

it('rounds a quotient that lies just under a half down, at any distance', () => {
  const half = fraction('0.005');
  const little = over(fraction('1'), fraction(`1${'0'.repeat(200)}`));
  expect(toPlaces(minus(half, little), 2)).toBe('0.00');
  expect(toPlaces(plus(half, little), 2)).toBe('0.01');
});

it('shows a value in full where it ends and marks where it does not', () => {
  expect(shown(over(fraction('55'), fraction('6')))).toBe('9.166666…');
  expect(shown(over(fraction('73'), fraction('8')))).toBe('9.125');
  expect(shown(fraction('10'))).toBe('10');
});

it('refuses to divide by zero', () => {
  expect(() => over(fraction('1'), fraction('0.00'))).toThrow('zero');
});

const number = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.integer({ min: 0, max: 6 }))
  .map(([n, places]) => {
    const digits = (n < 0n ? -n : n).toString().padStart(places + 1, '0');
    return `${n < 0n ? '-' : ''}${places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`}`;
  });

it('adds, multiplies and divides back to where it began', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      expect(compare(minus(plus(fraction(a), fraction(b)), fraction(b)), fraction(a))).toBe(0);
      if (!/^-?0+(\.0+)?$/.test(b)) {
        expect(compare(over(times(fraction(a), fraction(b)), fraction(b)), fraction(a))).toBe(0);
      }
    }),
  );
});

it('rounds to the nearest hundredth, never farther than a half', () => {
  fc.assert(
    fc.property(number, number, (a, b) => {
      if (/^-?0+(\.0+)?$/.test(b)) return;
      const value = over(fraction(a), fraction(b));
      const distance = minus(fraction(toPlaces(value, 2)), value);
      const size = distance.n < 0n ? { n: -distance.n, d: distance.d } : distance;
      expect(compare(size, fraction('0.005'))).toBeLessThanOrEqual(0);
    }),
  );
});

it('splits a value into hundredths and a rest', () => {
  const { hundredths, rest } = floorHundredths(over(fraction('100'), fraction('3')));
  expect(hundredths).toBe(3333n);
  expect(shown(rest)).toBe('0.333333…');
});
