import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from './display-width.ts';
import { wrapText } from './wrap-text.ts';

test('Chinese wraps between characters, Latin words and numbers stay whole', () => {
  expect(wrapText('全年养护县乡公路 mingji-check 120公里', 20)).toEqual(['全年养护县乡公路', 'mingji-check 120公里']);
});

test('no line begins with a closing mark or ends with an opening one', () => {
  expect(wrapText('一二三四五，六', 10)).toEqual(['一二三四', '五，六']);
  expect(wrapText('一二三四（六七', 10)).toEqual(['一二三四', '（六七']);
  expect(wrapText('一二三四五六七“人”，指标值', 18)).toEqual(['一二三四五六七', '“人”，指标值']);
});

test('wrapping loses nothing but spaces at line ends, and keeps to the width', () => {
  const texts = fc.string({ unit: fc.constantFrom('养', '护', '，', '（', 'a', '1', ' ', '》', '-'), maxLength: 80 });
  fc.assert(
    fc.property(texts, fc.integer({ min: 10, max: 40 }), (text, columns) => {
      const lines = wrapText(text, columns);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(columns);
    }),
  );
});
