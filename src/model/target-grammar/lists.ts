/** A piece of a text with its place in it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

const CIRCLED = /[①-⑳]/g;
const BRACKETED = /(?:^|[^\d\p{Script=Han}A-Za-z])?\((\d{1,2}|[一二三四五六七八九十])\)/gu;
const SEPARATOR = /[;；、,，\n\t。]+|\s+/g;

function trimmed(text: string, start: number, end: number): Segment {
  let from = start;
  let to = end;
  while (from < to && /[\s;；、,，。]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s;；、,，。]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function between(text: string, marks: readonly { readonly start: number; readonly end: number }[]): Segment[] {
  return marks
    .map((mark, index) => trimmed(text, mark.end, marks[index + 1]?.start ?? text.length))
    .filter((segment) => segment.end > segment.start);
}

function marksOf(text: string, pattern: RegExp): { start: number; end: number }[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "1." "2." … or "1、" "2、" in order from the start of the text, each behind anything but a digit. */
function numberMarks(text: string): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  let from = 0;
  for (let number = 1; number < 30; number += 1) {
    const found = new RegExp(`(?<![\\d.])${number}\\s?[.、,)]`).exec(text.slice(from));
    if (!found) break;
    if (number === 1 && found.index !== 0) return [];
    marks.push({ start: from + found.index, end: from + found.index + found[0].length });
    from += found.index + found[0].length;
  }
  return marks;
}

/** Digits alone behind every mark could be decimals ("1.5万人次 2.5万人次"); three in order, or whole count units, are numbering. */
function isNumbering(text: string, segments: readonly Segment[]): boolean {
  const bare = segments.every((segment) => /^\d/.test(text.slice(segment.start, segment.end)));
  if (!bare || segments.length >= 3) return true;
  return segments.every((segment) =>
    /^\d+[次期个场人名篇件条家户台套项批]/.test(text.slice(segment.start, segment.end)),
  );
}

/**
 * The pieces of a cell that holds several targets: by its numbering (1. 2. 3., ①②③, (1)(2)), else by separators, else by spaces.
 * Places, so that each piece's own words can be kept. Fewer than two pieces means there is no list.
 */
export function segmentsOf(text: string): Segment[] {
  const circled = marksOf(text, CIRCLED);
  if (circled.length > 1) return between(text, circled);
  const bracketed = marksOf(text, BRACKETED);
  if (bracketed.length > 1 && bracketed[0]?.start === 0) return between(text, bracketed);
  const numbered = numberMarks(text);
  if (numbered.length > 1) {
    const segments = between(text, numbered);
    if (segments.length > 1 && isNumbering(text, segments)) return segments;
  }
  return bySeparators(text);
}

function bySeparators(text: string): Segment[] {
  const marks = marksOf(text, SEPARATOR).filter((mark) => !isThousands(text, mark.start));
  return between(text, [{ start: 0, end: 0 }, ...marks]);
}

function isThousands(text: string, at: number): boolean {
  return text[at] === ',' && /\d$/.test(text.slice(0, at)) && /^\d{3}(?!\d)/.test(text.slice(at + 1));
}
