import { forEachSprm, sprm } from './sprm.ts';

/** What a paragraph style says about the paragraphs that use it. */
export interface DocStyle {
  /** 1 for the highest heading; undefined for ordinary text. */
  readonly heading: number | undefined;
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
}

interface RawStyle {
  readonly base: number;
  readonly outlineLevel: number | undefined;
  readonly list: number | undefined;
  readonly listLevel: number | undefined;
}

const NO_BASE = 0xfff;

/** The styles of the style sheet ([MS-DOC] 2.9.271) by their number. Numbers 1 to 9 are the built-in headings in every file. */
export function readStyles(sheet: Buffer): readonly DocStyle[] {
  if (sheet.length < 6) return [];
  const headerEnd = 2 + sheet.readUInt16LE(0);
  const count = sheet.readUInt16LE(2);
  const baseLength = sheet.readUInt16LE(4);
  const raw: (RawStyle | undefined)[] = [];
  let at = headerEnd;
  for (let index = 0; index < count && at + 2 <= sheet.length; index++) {
    const length = sheet.readUInt16LE(at);
    raw.push(readStyle(sheet.subarray(at + 2, at + 2 + length), baseLength));
    at += 2 + length + (length & 1);
  }
  return raw.map((_, index) => resolve(raw, index));
}

/** One style (2.9.260): a base, its name, then for paragraph styles the number of the style and modifiers. */
function readStyle(style: Buffer, baseLength: number): RawStyle | undefined {
  if (style.length < 10 || (style.readUInt16LE(2) & 0xf) !== 1 || baseLength + 2 > style.length) return undefined;
  const base = style.readUInt16LE(2) >> 4;
  const found = { base, outlineLevel: undefined, list: undefined, listLevel: undefined };
  const at = baseLength + 2 + 2 * style.readUInt16LE(baseLength) + 2;
  return at + 4 > style.length ? found : { ...found, ...readModifiers(style, at) };
}

function readModifiers(style: Buffer, at: number): Partial<RawStyle> {
  const found: { outlineLevel?: number | undefined; list?: number; listLevel?: number | undefined } = {};
  const end = at + 2 + style.readUInt16LE(at);
  forEachSprm(style, at + 4, end, (code, operand) => {
    if (code === sprm.outlineLevel) found.outlineLevel = style[operand];
    else if (code === sprm.list) found.list = style.readInt16LE(operand);
    else if (code === sprm.listLevel) found.listLevel = style[operand];
  });
  return found;
}

/** The nearest definition along the chain of bases wins; a chain longer than 20 is a ring. */
function resolve(raw: readonly (RawStyle | undefined)[], index: number): DocStyle {
  let level: number | undefined;
  let list: number | undefined;
  let listLevel: number | undefined;
  let at = index;
  for (let step = 0; step < 20 && at !== NO_BASE; step++) {
    const style = raw[at];
    level ??= style?.outlineLevel ?? (at >= 1 && at <= 9 ? at - 1 : undefined);
    list ??= style?.list;
    listLevel ??= style?.listLevel;
    at = style?.base ?? NO_BASE;
  }
  return { heading: headingOfLevel(level), list, listLevel };
}

/** Outline levels 0 to 8 are headings 1 to 9; 9 is body text. */
export function headingOfLevel(level: number | undefined): number | undefined {
  return level !== undefined && level <= 8 ? level + 1 : undefined;
}
