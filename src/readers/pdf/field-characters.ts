import { displayWidth } from '../../base/display-width.ts';
import type { FieldValue } from './annotations.ts';
import type { Character } from './page-text.ts';

/** How much of its height a field's letters take, and how large they are at most, in points. */
const LETTER = 0.7;
const LARGEST = 10;
/** The part of its size by which a letter stands above the middle of its line. */
const MIDDLE = 0.35;

/** The characters of fields without an appearance, as a viewer would set them: a line below the other, at the field's left. */
export function charactersOfFields(fields: readonly FieldValue[]): Character[] {
  return fields.flatMap((field, index) => charactersOf(field, -1 - index));
}

function charactersOf({ text, box }: FieldValue, number: number): Character[] {
  const lines = text.split(/\r\n?|\n/);
  const height = (box.top - box.bottom) / lines.length;
  const size = Math.max(1, Math.min(LARGEST, height * LETTER));
  const object = { number, size, quarterTurns: 0, slanted: false, invisible: false };
  return lines.flatMap((line, row) => {
    const y = box.top - (row + 0.5) * height - MIDDLE * size;
    let x = box.left + 1;
    return [...line].map((character): Character => {
      const right = x + (displayWidth(character) * size) / 2;
      const placed = {
        text: character,
        origin: { x, y },
        box: { left: x, top: y + size, right, bottom: y },
        object,
      };
      x = right;
      return placed;
    });
  });
}
