import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayWidth } from '../../base/display-width.ts';
import { markedLine } from './marked-line.ts';

test('a marked line fits, with the marked words in sight and the carets below them', () => {
  const words = fc.string({ unit: fc.constantFrom('养', 'a', ' '), maxLength: 120 });
  fc.assert(
    fc.property(words, words, words, fc.integer({ min: 20, max: 90 }), (before, marked, after, columns) => {
      const line = markedLine({ before, marked, after }, columns);
      expect(displayWidth(line.before + line.marked + line.after)).toBeLessThanOrEqual(columns);
      expect(line.pointer.indexOf('^')).toBe(displayWidth(line.before));
    }),
  );
});
