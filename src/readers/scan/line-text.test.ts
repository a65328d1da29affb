import { expect, it } from 'vitest';
import { lineText } from './line-text.ts';
import type { RecognisedLine } from './recogniser.ts';

/** A line of one word, its symbols from left to right with their left and right edges, 22 pixels high. */
function line(...symbols: readonly (readonly [text: string, x0: number, x1: number])[]): RecognisedLine {
  const placed = symbols.map(([text, x0, x1]) => ({ text, bbox: { x0, x1, y0: 26, y1: 48 } }));
  const bbox = { x0: placed[0]?.bbox.x0 ?? 0, x1: placed.at(-1)?.bbox.x1 ?? 0, y0: 26, y1: 48 };
  return { bbox, words: [{ text: symbols.map(([text]) => text).join(''), confidence: 80, bbox, symbols: placed }] };
}

it('takes the rings of a per cent sign for the sign, and keeps digits that stand side by side', () => {
  expect(lineText(line(['9', 12, 28], ['5', 31, 44], ['9', 46, 54], ['%', 46, 72], ['6', 60, 72]), ' ')).toBe('95%');
  expect(lineText(line(['9', 14, 28], ['5', 31, 44], ['9', 45, 58], ['6', 47, 72]), ' ')).toBe('95%');
  expect(lineText(line(['9', 14, 28], ['5', 31, 44], ['9', 46, 60], ['6', 62, 76]), ' ')).toBe('9596');
});
