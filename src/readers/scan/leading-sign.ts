import type { Bitmap, Ink } from './bitmap.ts';
import type { PixelBox } from './recogniser.ts';

export type Sign = '≥' | '≤' | '>' | '<' | '=';

/** A comparison sign at the beginning of a cell's first line, and the room that it takes. */
export interface LeadingSign {
  readonly sign: Sign;
  readonly box: PixelBox;
}

/** The arms' spread on the open side has to be this many times that at the point. */
const POINTED = 1.8;
/**
 * Signs are about as wide as high, those of narrow fonts above their bar, which a gap parts from the arms; the digits 2, 3 and 7, which have arms and bars
 * as well but no gap, are two thirds as wide.
 */
const NARROWEST = 0.8;
/** How far the edge of a bar may be blurred, as part of the sign's height. */
const BLUR = 0.1;
/** The part of the columns in which an arm may be in pieces, as in small pictures made larger; 2, 3 and 5 have three strokes nearly everywhere. */
const TORN = 0.1;
/** The part of the open side's columns in which the two arms have to be apart. */
const APART = 0.7;

/**
 * The comparison sign that a cell begins with, told by its shape: the arms of ">" are apart on the left and meet on the right, those
 * of "<" the other way round; a bar below makes "≥" and "≤"; two bars alone are "=". The recogniser reads all of them as 三 or 二, or joins them with the
 * number, which is why they are looked at before it.
 */
export function findLeadingSign(ink: Ink): LeadingSign | undefined {
  const box = firstMark(ink);
  if (!box) return undefined;
  const [width, height] = [box.x1 - box.x0, box.y1 - box.y0];
  if (isTwoBars(ink, box)) return { sign: '=', box };
  if (width < 8 || height < 8 || width > 2 * height) return undefined;
  const bar = barStart(ink, box);
  const isParted = bar !== undefined && countInk(ink, { ...box, y0: bar - 1, y1: bar }) === 0;
  if (width < NARROWEST * ((isParted ? bar : box.y1) - box.y0)) return undefined;
  const sign = pointsTo(ink, { ...box, y1: bar ?? box.y1 });
  if (!sign) return undefined;
  if (bar === undefined) return { sign, box };
  return { sign: sign === '>' ? '≥' : '≤', box };
}

/**
 * Which way the sign points that a cell's first mark is known to be (the recogniser read 三 before a number), however blurred: the
 * side on which its upper part spreads more is the open one.
 */
export function guessSign(ink: Ink): Sign {
  const box = firstMark(ink);
  if (!box) return '≥';
  const upper = { ...box, y1: Math.round(box.y0 + 0.75 * (box.y1 - box.y0)) };
  const columns = Array.from({ length: box.x1 - box.x0 }, (_, index) => strokesOf(ink, upper, box.x0 + index));
  const third = Math.max(1, Math.floor(columns.length / 3));
  return spread(columns.slice(0, third)) >= spread(columns.slice(-third)) ? '≥' : '≤';
}

/** The first line of a cell is nothing but a dash: a mark much wider than high, which the recogniser leaves out. */
export function isDash(ink: Ink): boolean {
  const box = firstMark(ink, 1);
  return box !== undefined && box.x1 - box.x0 >= 3 * (box.y1 - box.y0) && box.x1 - box.x0 >= 8;
}

/** The picture with a box painted white. */
export function withoutBox(bitmap: Bitmap, box: PixelBox): Bitmap {
  const pixels = bitmap.pixels.slice();
  for (let y = Math.max(0, box.y0 - 1); y < Math.min(bitmap.height, box.y1 + 1); y++) {
    const row = y * bitmap.width;
    pixels.fill(255, row + Math.max(0, box.x0 - 1), row + Math.min(bitmap.width, box.x1 + 1));
  }
  return { ...bitmap, pixels };
}

/** The first mark of the first line: from its first column with ink to the next without, as high as its ink. */
function firstMark(ink: Ink, lowest = 6): PixelBox | undefined {
  const line = firstStretch(ink.height, (y) => hasInk(ink, { x0: 0, x1: ink.width, y0: y, y1: y + 1 }), lowest);
  if (!line) return undefined;
  const [y0, y1] = line;
  const columns = firstStretch(ink.width, (x) => hasInk(ink, { x0: x, x1: x + 1, y0, y1 }), 5);
  if (!columns) return undefined;
  const [x0, x1] = columns;
  let [top, bottom] = [y0, y1];
  while (top < bottom && !hasInk(ink, { x0, x1, y0: top, y1: top + 1 })) top++;
  while (bottom > top && !hasInk(ink, { x0, x1, y0: bottom - 1, y1: bottom })) bottom--;
  return { x0, x1, y0: top, y1: bottom };
}

/** The first stretch of at least `shortest` places that are set. */
function firstStretch(length: number, isSet: (at: number) => boolean, shortest: number): [number, number] | undefined {
  let start = -1;
  for (let at = 0; at <= length; at++) {
    if (at < length && isSet(at)) {
      if (start === -1) start = at;
    } else if (start !== -1) {
      if (at - start >= shortest) return [start, at];
      start = -1;
    }
  }
  return undefined;
}

function hasInk(ink: Ink, box: PixelBox): boolean {
  return countInk(ink, box) > 0;
}

function countInk({ width, pixels }: Ink, box: PixelBox): number {
  let count = 0;
  for (let y = box.y0; y < box.y1; y++) for (let x = box.x0; x < box.x1; x++) count += pixels[y * width + x] ?? 0;
  return count;
}

/** Where the bar at the bottom begins, or undefined: rows nearly full of ink in the lowest part. */
function barStart(ink: Ink, box: PixelBox): number | undefined {
  const width = box.x1 - box.x0;
  const isFull = (y: number, part = 0.75) => countInk(ink, { ...box, y0: y, y1: y + 1 }) >= part * width;
  let start = box.y1 - 1;
  const limit = box.y0 + 0.7 * (box.y1 - box.y0);
  while (start > limit && !isFull(start)) start--;
  if (!isFull(start)) return undefined;
  while (start > limit && isFull(start - 1)) start--;
  // The edge of a bar that is a little askew.
  if (start > limit && isFull(start - 1, 0.5)) start--;
  // Its blurred upper edge belongs to it where a blank row parts both from the arms.
  for (let edge = start; edge > start - BLUR * (box.y1 - box.y0); edge--)
    if (countInk(ink, { ...box, y0: edge - 1, y1: edge }) === 0) return edge;
  return start;
}

/** Nothing but two bars of one length, one above the other: of 二 the upper one is shorter. */
function isTwoBars(ink: Ink, box: PixelBox): boolean {
  const width = box.x1 - box.x0;
  const rows = Array.from({ length: box.y1 - box.y0 }, (_, index) => {
    const inked = countInk(ink, { ...box, y0: box.y0 + index, y1: box.y0 + index + 1 });
    return inked === 0 ? ' ' : inked >= 0.75 * width ? '#' : '.';
  }).join('');
  return width >= 8 && /^\.?#+\.? +\.?#+\.?$/.test(rows);
}

function pointsTo(ink: Ink, box: PixelBox): '>' | '<' | undefined {
  const columns = Array.from({ length: box.x1 - box.x0 }, (_, index) => strokesOf(ink, box, box.x0 + index));
  const inked = columns.filter((column) => column.strokes > 0);
  const third = Math.floor(inked.length / 3);
  const torn = inked.filter((column) => column.strokes > 2);
  if (third < 2 || torn.length > TORN * inked.length) return undefined;
  const [left, right] = [inked.slice(0, third), inked.slice(-third)];
  if (isOpen(left) && isPoint(right) && spread(left) > POINTED * spread(right)) return '>';
  if (isOpen(right) && isPoint(left) && spread(right) > POINTED * spread(left)) return '<';
  return undefined;
}

interface Column {
  readonly strokes: number;
  readonly spread: number;
}

function strokesOf({ width, pixels }: Ink, box: PixelBox, x: number): Column {
  let [strokes, first, last] = [0, -1, -1];
  for (let y = box.y0; y < box.y1; y++) {
    if (!pixels[y * width + x]) continue;
    if (first === -1) first = y;
    if (last !== y - 1 || strokes === 0) strokes++;
    last = y;
  }
  return { strokes, spread: strokes === 0 ? 0 : last - first + 1 };
}

function isOpen(columns: readonly Column[]): boolean {
  return columns.filter((column) => column.strokes === 2).length >= APART * columns.length;
}

function isPoint(columns: readonly Column[]): boolean {
  return columns.filter((column) => column.strokes === 1).length >= APART * columns.length;
}

function spread(columns: readonly Column[]): number {
  return columns.reduce((sum, column) => sum + column.spread, 0) / columns.length;
}
