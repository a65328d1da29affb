/** A piece of a text with its place in it. */
export interface Segment {
  readonly start: number;
  readonly end: number;
}

type Mark = Segment;

const START: Mark = { start: 0, end: 0 };
const CIRCLED = /[①-⑳]/g;
const BRACKETED = /(?:^|[^\d\p{Script=Han}A-Za-z])?\((\d{1,2}|[一二三四五六七八九十])\)/gu;
const SEPARATOR = /[;；、,，\n\t。]+|\s+|并?且|同时/g;
/** A second sign right behind a unit begins a second target ("≥95%≤100%"), and so does a word for one ("不少于300人不超过500人"). */
const SECOND_SIGN =
  /(?<=[%\p{Script=Han}])(?=[≥≤><])|(?<=\d[^\d,;，；、。]{0,4})(?=不(?:少|低|小|高|多|大)于\d|不超过\d|不足\d|至[多少]\d|最[多少高低]\d)/gu;

function trimmed(text: string, start: number, end: number): Segment {
  let from = start;
  let to = end;
  while (from < to && /[\s;；、,，。]/.test(text[from] ?? '')) from += 1;
  while (to > from && /[\s;；、,，。]/.test(text[to - 1] ?? '')) to -= 1;
  return { start: from, end: to };
}

function between(text: string, marks: readonly Mark[]): Segment[] {
  return marks
    .map((mark, index) => trimmed(text, mark.end, marks[index + 1]?.start ?? text.length))
    .filter((segment) => segment.end > segment.start);
}

function marksOf(text: string, pattern: RegExp): Mark[] {
  return [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

/** "1." "2." … or "1、" "2、" in order from the start of the text, each behind anything but a digit. */
function numberMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  let from = 0;
  for (let number = 1; number < 30; number += 1) {
    const found = new RegExp(`(?<![\\d.])${number}\\s?[.、)]`).exec(text.slice(from));
    if (!found) break;
    if (number === 1 && text.slice(0, found.index).trim() !== '') return [];
    marks.push({ start: from + found.index, end: from + found.index + found[0].length });
    from += found.index + found[0].length;
  }
  return marks;
}

/** "一、" "二、" … in order from the start of the text. */
function numeralMarks(text: string): Mark[] {
  const marks: Mark[] = [];
  for (const numeral of '一二三四五六七八九十') {
    const from = marks.at(-1)?.end ?? 0;
    const at = text.indexOf(`${numeral}、`, from);
    if (at < 0 || (from === 0 && text.slice(0, at).trim() !== '')) break;
    marks.push({ start: at, end: at + 2 });
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

/** The pieces of a cell, and whether numbering (1. 2. 3., ①②③, (1)(2)) and not mere gaps parts them. */
export interface Segments {
  readonly pieces: readonly Segment[];
  readonly numbered: boolean;
}

function byNumbering(text: string): readonly Segment[] {
  for (const marks of [marksOf(text, CIRCLED), marksOf(text, BRACKETED), numeralMarks(text)]) {
    if (marks.length > 1 && text.slice(0, marks[0]?.start).trim() === '') return between(text, marks);
  }
  const segments = between(text, numberMarks(text));
  return segments.length > 1 && isNumbering(text, segments) ? segments : [];
}

/**
 * The pieces of a cell that holds several targets: by its numbering, else by separators and spaces, else before a second sign. Places, so that
 * each piece's own words can be kept. Fewer than two pieces means there is no list.
 */
export function segmentsOf(text: string): Segments {
  const numbered = byNumbering(text);
  if (numbered.length > 1) return { pieces: numbered, numbered: true };
  const marks = marksOf(text, SEPARATOR).filter((mark) => !isThousands(text, mark.start));
  const pieces = between(text, [START, ...marks]);
  return {
    pieces: pieces.length > 1 ? pieces : between(text, [START, ...marksOf(text, SECOND_SIGN)]),
    numbered: false,
  };
}

function isThousands(text: string, at: number): boolean {
  return text[at] === ',' && /\d$/.test(text.slice(0, at)) && /^\d{3}(?!\d)/.test(text.slice(at + 1));
}
