import { closeValues, middleOf } from './close-values.ts';
import type { Box, Rule, Rules } from './geometry.ts';

/** More boxes than this are a drawing, not the cells of a page's tables. */
const MOST_BOXES = 5000;
/** Fewer boxes than this beside and below each other are frames around texts. */
const FEWEST_CELLS = 4;
/** The part of a table that its cells take; the rest is what stands between them. */
const FILLED = 0.7;

/**
 * The lines of tables whose cells are boxes of their own, a little apart: as browsers print tables with spaced cells, and cells
 * that only their background shows. Boxes whose sides face each other within `spacing` stand in one table, and the two sides
 * become one line between them. One set of rules for each table; a box that holds others is a frame and left out.
 */
export function rulesOfBoxes(boxes: readonly Box[], spacing: number): Rules[] {
  if (boxes.length < FEWEST_CELLS || boxes.length > MOST_BOXES) return [];
  const cells = withoutFrames(boxes, spacing);
  return neighbourhoods(cells, spacing)
    .filter((group) => group.length >= FEWEST_CELLS && fillsItsPlace(group))
    .map((group) => rulesOf(group, spacing));
}

/** Every second row in colour leaves half of a table to cells without a box: their places are not known. */
function fillsItsPlace(boxes: readonly Box[]): boolean {
  const outer: Box = {
    left: Math.min(...boxes.map(({ left }) => left)),
    top: Math.min(...boxes.map(({ top }) => top)),
    right: Math.max(...boxes.map(({ right }) => right)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
  const filled = boxes.reduce((sum, box) => sum + widthOf(box) * heightOf(box), 0);
  return filled >= FILLED * widthOf(outer) * heightOf(outer);
}

/** The boxes from the top down. Of two that lie on each other the larger one goes, of two equal ones the second. */
function withoutFrames(boxes: readonly Box[], spacing: number): Box[] {
  const sorted = boxes
    .filter((box) => Math.min(widthOf(box), heightOf(box)) > spacing)
    .sort((a, b) => a.top - b.top || a.left - b.left);
  const frames = new Set<Box>();
  forPairs(sorted, 0, (a, b) => {
    const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
    const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
    if (across <= spacing / 2 || down <= spacing / 2) return;
    frames.add(widthOf(a) * heightOf(a) > widthOf(b) * heightOf(b) ? a : b);
  });
  return sorted.filter((box) => !frames.has(box));
}

/** Boxes that hang together side by side or one below the other. */
function neighbourhoods(sorted: readonly Box[], spacing: number): Box[][] {
  const groupOf = new Map<Box, Box[]>(sorted.map((box) => [box, [box]]));
  forPairs(sorted, spacing, (a, b) => {
    const [one, other] = [groupOf.get(a) ?? [], groupOf.get(b) ?? []];
    if (one === other || !areNeighbours(a, b, spacing)) return;
    const [small, large] = one.length < other.length ? [one, other] : [other, one];
    for (const box of small) groupOf.set(box, large);
    large.push(...small);
  });
  return [...new Set(groupOf.values())];
}

function areNeighbours(a: Box, b: Box, spacing: number): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  if (across < -spacing || down < -spacing) return false;
  return across > Math.min(widthOf(a), widthOf(b)) / 2 || down > Math.min(heightOf(a), heightOf(b)) / 2;
}

/** Calls for each two boxes of which the lower begins before the upper has ended by more than `reach`. */
function forPairs(sorted: readonly Box[], reach: number, call: (a: Box, b: Box) => void): void {
  for (const [index, box] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next++) {
      const other = sorted[next];
      if (!other || other.top > box.bottom + reach) break;
      call(box, other);
    }
  }
}

function rulesOf(boxes: readonly Box[], spacing: number): Rules {
  const column = snapper(
    boxes.flatMap((box) => [box.left, box.right]),
    spacing,
  );
  const row = snapper(
    boxes.flatMap((box) => [box.top, box.bottom]),
    spacing,
  );
  const horizontal: Rule[] = [];
  const vertical: Rule[] = [];
  for (const box of boxes) {
    const [left, right, top, bottom] = [column(box.left), column(box.right), row(box.top), row(box.bottom)];
    horizontal.push({ at: top, from: left, to: right }, { at: bottom, from: left, to: right });
    vertical.push({ at: left, from: top, to: bottom }, { at: right, from: top, to: bottom });
  }
  return { horizontal, vertical };
}

/** Gives all values that lie within `distance` of their neighbour the middle of the first and the last of them. */
function snapper(values: readonly number[], distance: number): (value: number) => number {
  const middle = new Map<number, number>();
  for (const group of closeValues(values, distance)) for (const value of group) middle.set(value, middleOf(group));
  return (value) => middle.get(value) ?? value;
}

const widthOf = (box: Box): number => box.right - box.left;
const heightOf = (box: Box): number => box.bottom - box.top;
