import { wholeCharacters } from '../flow/whole-characters.ts';
import type { FieldValue } from './annotations.ts';
import { charactersOfFields } from './field-characters.ts';
import type { Box, Point } from './geometry.ts';
import type { Pdfium, Scratch } from './pdfium.ts';
import { widenEmptyText } from './widen-empty-text.ts';

/** What the characters of one text object (one show operator) have in common. */
interface TextObject {
  readonly number: number;
  readonly size: number;
  readonly quarterTurns: number;
  /** Neither upright nor on its side: a watermark across the page. */
  readonly slanted: boolean;
  /** Text render mode 3 (ISO 32000-1 table 106): neither filled nor stroked. */
  readonly invisible: boolean;
  /** In user space; absent where nothing clips the object. */
  readonly clip?: Box;
}

export interface Character {
  readonly text: string;
  /** Origin and advance box in user space, y upwards. */
  readonly origin: Point;
  readonly box: Box;
  readonly object: TextObject;
}

interface PageText {
  readonly characters: readonly Character[];
  readonly unmapped: number;
  /** Characters across the page that were left out. */
  readonly slanted: number;
  readonly invisible: boolean;
  readonly quarterTurns: number;
}

const INVISIBLE = 3;
/** How far a line of text may be out of the straight, in radians (5°): scans and their recognised text are never quite upright. */
const STRAIGHT = 0.09;
const GENERATED = new Set([0x0a, 0x0d, 0x20]);
/** Ligatures, Kangxi and CJK radicals, compatibility ideographs: what bad ToUnicode tables give instead of the character. */
const COMPATIBILITY = /[\u2e80-\u2fdf\uf900-\ufaff\ufb00-\ufb06]/;
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u00ad\u200b-\u200f\u2060\ufeff\ufffe\uffff]/;

/**
 * All characters of an open page, with the values of its `fields`. Visible text wins: invisible characters count only on a page
 * that has no other text.
 */
export function readPageText(
  library: Pdfium,
  page: number,
  scratch: Scratch,
  maxObjects: number,
  fields: readonly FieldValue[],
): PageText {
  const hidden = widenEmptyText(library, page, scratch, maxObjects);
  const text = library.FPDFText_LoadPage(page);
  if (!text) return { characters: [], unmapped: 0, slanted: 0, invisible: false, quarterTurns: 0 };
  try {
    return readCharacters(library, text, scratch, hidden, charactersOfFields(fields));
  } finally {
    library.FPDFText_ClosePage(text);
  }
}

function readCharacters(
  library: Pdfium,
  text: number,
  scratch: Scratch,
  hidden: ReadonlySet<number>,
  typed: readonly Character[],
): PageText {
  const visible: Character[] = [...typed];
  const invisible: Character[] = [];
  let unmapped = 0;
  let last: { readonly handle: number; readonly object: TextObject } | undefined;
  const seen = new Map<number, TextObject>();
  const count = library.FPDFText_CountChars(text);
  for (let index = 0; index < count; index++) {
    const code = library.FPDFText_GetUnicode(text, index);
    if (GENERATED.has(code) && library.FPDFText_IsGenerated(text, index)) continue;
    if (isUnmapped(library, text, index, code)) {
      unmapped++;
      continue;
    }
    const character = characterOf(code);
    if (character === '') continue;
    const handle = library.FPDFText_GetTextObject(text, index);
    if (last?.handle !== handle) {
      const object = seen.get(handle) ?? readObject(library, text, index, handle, seen.size, scratch);
      seen.set(handle, object);
      last = { handle, object };
    }
    const { object } = last;
    const isInvisible = object.invisible || (hidden.size > 0 && hidden.has(handle));
    library.FPDFText_GetCharOrigin(text, index, scratch.pointer, scratch.pointer + 8);
    library.FPDFText_GetLooseCharBox(text, index, scratch.pointer + 16);
    (isInvisible ? invisible : visible).push({
      text: character,
      origin: { x: scratch.double(0), y: scratch.double(8) },
      box: {
        left: scratch.float(16),
        top: scratch.float(20),
        right: scratch.float(24),
        bottom: scratch.float(28),
      },
      object,
    });
  }
  const shown = visible.some((one) => one.text.trim() !== '') ? visible : invisible;
  const straight = shown.filter(({ object }) => !object.slanted);
  const characters = straight.some((one) => one.text.trim() !== '') ? straight : shown;
  return {
    characters,
    unmapped,
    slanted: shown.length - characters.length,
    invisible: shown === invisible && invisible.length > 0,
    quarterTurns: mostFrequentTurn(characters),
  };
}

/** A character code without meaning: no mapping at all, or one into a private use area, which says nothing to a reader. */
function isUnmapped(library: Pdfium, text: number, index: number, code: number): boolean {
  if (code === 0 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff)) return true;
  return library.FPDFText_HasUnicodeMapError(text, index) === 1;
}

function characterOf(code: number): string {
  if (code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return '';
  const character = String.fromCodePoint(code);
  if (code < 0x7f && code >= 0x20) return character;
  if (code === 0x09 || code === 0xa0) return ' ';
  if (CONTROL.test(character)) return '';
  return COMPATIBILITY.test(character) ? wholeCharacters(character) : character;
}

function readObject(
  library: Pdfium,
  text: number,
  index: number,
  handle: number,
  number: number,
  scratch: Scratch,
): TextObject {
  library.FPDFText_GetMatrix(text, index, scratch.pointer);
  const [a, b, c, d] = [0, 4, 8, 12].map((offset) => scratch.float(offset)) as [number, number, number, number];
  const scale = Math.hypot(c, d) || 1;
  const clip = handle ? readClip(library, handle, scratch) : undefined;
  const turns = Math.atan2(b, a) / (Math.PI / 2);
  return {
    number,
    size: Math.max(1, library.FPDFText_GetFontSize(text, index) * scale),
    quarterTurns: (Math.round(turns) + 4) % 4,
    slanted: Math.abs(turns - Math.round(turns)) * (Math.PI / 2) > STRAIGHT,
    invisible: handle !== 0 && library.FPDFTextObj_GetTextRenderMode(handle) === INVISIBLE,
    ...(clip ? { clip } : {}),
  };
}

/** The bounding box of the intersection of an object's clip paths; their points are in user space already. */
function readClip(library: Pdfium, handle: number, scratch: Scratch): Box | undefined {
  const clip = library.FPDFPageObj_GetClipPath(handle);
  const paths = clip ? library.FPDFClipPath_CountPaths(clip) : 0;
  let box: { left: number; top: number; right: number; bottom: number } | undefined;
  for (let path = 0; path < Math.min(paths, 8); path++) {
    const points: Point[] = [];
    const segments = Math.min(library.FPDFClipPath_CountPathSegments(clip, path), 64);
    for (let segment = 0; segment < segments; segment++) {
      const handleOfSegment = library.FPDFClipPath_GetPathSegment(clip, path, segment);
      library.FPDFPathSegment_GetPoint(handleOfSegment, scratch.pointer, scratch.pointer + 4);
      points.push({ x: scratch.float(0), y: scratch.float(4) });
    }
    if (points.length < 2) continue;
    const xs = points.map((point) => point.x);
    const ys = points.map((point) => point.y);
    box ??= { left: -Infinity, top: Infinity, right: Infinity, bottom: -Infinity };
    box.left = Math.max(box.left, Math.min(...xs));
    box.right = Math.min(box.right, Math.max(...xs));
    box.bottom = Math.max(box.bottom, Math.min(...ys));
    box.top = Math.min(box.top, Math.max(...ys));
  }
  return box && box.right > box.left ? box : undefined;
}

function mostFrequentTurn(characters: readonly Character[]): number {
  const counts = [0, 0, 0, 0];
  for (const { object } of characters) counts[object.quarterTurns] = (counts[object.quarterTurns] ?? 0) + 1;
  return counts.indexOf(Math.max(...counts));
}
