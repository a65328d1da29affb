import type { Rules } from '../pdf/geometry.ts';
import type { Bitmap } from './bitmap.ts';
import { findInk } from './bitmap.ts';
import { findLines } from './find-lines.ts';

/** Ruling lines are compared with surroundings wider than a line of text, and sensitively: a grey hairline must not drown in text. */
const SURROUNDINGS = 0.5;
const CONTRAST = 0.92;

/** The ruling lines of a picture of a page, in its pixels. */
export function findPictureRules(picture: Bitmap, dpi: number): Rules {
  return findLines(findInk(picture, Math.round(SURROUNDINGS * dpi), CONTRAST), dpi);
}

/** The same in points, for text that somebody else's recognition put under the picture. */
export function findPageRules(picture: Bitmap, dpi: number): Rules {
  const points = 72 / dpi;
  const { horizontal, vertical } = findPictureRules(picture, dpi);
  const inPoints = (rules: Rules['horizontal']) =>
    rules.map(({ at, from, to }) => ({ at: at * points, from: from * points, to: to * points }));
  return { horizontal: inPoints(horizontal), vertical: inPoints(vertical) };
}
