import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readChineseNumeral } from './chinese-numeral.ts';

it.each([
  ['三', '3'],
  ['两', '2'],
  ['十', '10'],
  ['十二', '12'],
  ['二十', '20'],
  ['一百二十', '120'],
  ['一百零五', '105'],
  ['两千', '2000'],
  ['三万五千', '35000'],
  ['一亿二千万', '120000000'],
  ['二〇二五', '2025'],
  ['壹佰', '100'],
  ['半', '0.5'],
  ['零', '0'],
])('reads %s as %s', (text, value) => {
  expect(readChineseNumeral(text)).toBe(value);
});

it.each([[''], ['万'], ['十百'], ['百万'], ['一般'], ['三个']])('does not read "%s"', (text) => {
  expect(readChineseNumeral(text)).toBeUndefined();
});

function write(value: number): string {
  const digits = '零一二三四五六七八九';
  if (value < 10) return digits[value] ?? '';
  const [place, name] = value >= 1000 ? [1000, '千'] : value >= 100 ? [100, '百'] : [10, '十'];
  const rest = value % place;
  const gap = rest > 0 && rest < place / 10 ? '零' : '';
  return `${digits[Math.floor(value / place)] ?? ''}${name}${gap}${rest === 0 ? '' : write(rest)}`;
}

it('reads every number below 100 million as it is written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1000, max: 9999 }), (high, low) => {
      expect(readChineseNumeral(write(high))).toBe(String(high));
      expect(readChineseNumeral(`${write(high)}万${write(low)}`)).toBe(String(high * 10000 + low));
    }),
  );
});
