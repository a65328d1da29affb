import fc from 'fast-check';
import { expect, it } from 'vitest';
import { foldWidth } from './fold-width.ts';

it('makes full-width digits, letters, signs and spaces half-width', () => {
  expect(foldWidth('＞＝９５％（Ａ）　３．５')).toBe('>=95%(A) 3.5');
});

it('turns the look-alikes of operators into the plain signs', () => {
  expect(foldWidth('≧⩾≦⩽〉〈═﹦＝﹪')).toBe('≥≥≤≤><===%');
});

it('leaves Chinese punctuation, circled numbers and square metres alone', () => {
  expect(foldWidth('、。《》①㎡')).toBe('、。《》①㎡');
});

it('keeps the length of every text, so that places stay, and changes nothing twice', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldWidth(text)).toHaveLength(text.length);
      expect(foldWidth(foldWidth(text))).toBe(foldWidth(text));
    }),
  );
});
