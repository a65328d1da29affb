import { foldWidth } from '../../base/fold-width.ts';
import { joinLines } from '../../base/join-lines.ts';
import { remember } from '../../base/remember.ts';

const LIST_MARKER =
  /^(?:[（(]?(?:\d{1,2}|[一二三四五六七八九十]{1,3})(?:[)）、．]|\.(?!\d))|第?[一二三四五六七八九十]{1,3}(?:是|要)|[①-⑳]|(?:目标|指标)\s*\d)/;
const TARGET_START = /^(?:\d+[.、)）])?\s*(?:[≥≤＞＜><=＝≧≦]|\d)/;
const BARE_NUMBER = /^[\d.]+$/;
const BLANK = /\s/;
const TARGET_END = /[^\d\s.≥≤＞＜><=＝≧≦（(]$/;

/** Whether a line begins an item of a list ("1.", "（二）", "三是", "目标2"). */
export function startsListItem(line: string): boolean {
  return LIST_MARKER.test(line);
}

/** A name on one line: what the line width cut is joined without a space, runs of blanks become one. */
export function joinName(text: string): string {
  const line = joinLines(text);
  return BLANK.test(line) ? line.replace(/\s+/g, ' ').trim() : line;
}

/** Joins the lines of a text, each with the one before by what `between` says; undefined leaves it to {@link joinLines}. */
function join(text: string, between: (before: string, after: string) => string | undefined): string {
  if (!text.includes('\n')) return text.trim();
  let joined = '';
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue;
    const last = joined.slice(joined.lastIndexOf('\n') + 1);
    const separator = last === '' ? '' : between(last, line);
    joined =
      joined.slice(0, joined.length - last.length) +
      (separator === undefined ? joinLines(`${last}\n${line}`) : last + separator + line);
  }
  return joined;
}

/** Running text: what the line width cut is joined, while sentences and items of a list keep lines of their own. */
export function joinText(text: string): string {
  return join(text, (before, after) => (startsListItem(after) || /[。！？]$/.test(before) ? '\n' : undefined));
}

/**
 * A target on one line. Several targets in one cell ("≥12期", "1次") are held apart by a space, so that they are not taken for one
 * number; a number or unit that the line width cut ("≥10", "0%"; "≥5000", "人次") is joined.
 */
export function joinTarget(text: string): string {
  const joined = join(text, (before, after) => {
    if (/\d$/.test(before) && /^\d/.test(after)) return BARE_NUMBER.test(before) && BARE_NUMBER.test(after) ? ' ' : '';
    if (before.endsWith('年') && /^\d+月/.test(after)) return '';
    return TARGET_START.test(after) && TARGET_END.test(before) ? ' ' : undefined;
  });
  return BLANK.test(joined) ? joined.replace(/\s+/g, ' ') : joined;
}

/** A text without the end that a pattern describes; the pattern, which looks at every place, is asked only where a last character fits. */
function withoutEnd(text: string, lasts: string, end: RegExp): string {
  const last = text.at(-1);
  return last !== undefined && lasts.includes(last) ? text.replace(end, '') : text;
}

/** The form in which labels and headers are compared: width folded, no white space, no final colon. */
export function keyOf(text: string): string {
  const folded = foldWidth(text);
  return withoutEnd(BLANK.test(folded) ? folded.replace(/\s+/g, '') : folded, ':;', /[:;]+$/);
}

/** What a text is compared with labels and headers by. */
export interface TextKeys {
  /** See {@link keyOf}. */
  readonly key: string;
  /** See {@link bareKey}. */
  readonly bare: string;
  readonly blank: boolean;
}

/** Longer texts are no labels, and hardly come again. */
const LONGEST_WORD = 16;

function findKeys(text: string): TextKeys {
  const key = keyOf(text);
  return { key, bare: bareKey(key), blank: key === '' };
}

const knownKeys = remember(findKeys);

/** The keys of a text; those of short ones are remembered. */
export const keysOf = (text: string): TextKeys => (text.length > LONGEST_WORD ? findKeys(text) : knownKeys(text));

/** The same words in English, or the name of the field, behind a label in Chinese: 项目名称 Project, 指标值 KPI_VAL. */
const IN_ENGLISH = /(?<=^\p{Script=Han}[\p{Script=Han}()]{1,15})[A-Za-z][A-Za-z_]{2,}\d?$/u;
const LATIN_LETTER = /[A-Za-z\d]$/;

/** A key without what forms add to a label: "其中:", a leading number, closing brackets ("(万元)", "(A)", "(盖章)"). */
export function bareKey(whole: string): string {
  const key = LATIN_LETTER.test(whole) ? whole.replace(IN_ENGLISH, '') : whole;
  const start = key.replace(/^(?:其中|[一二三四五六七八九]、|\d{1,2}[.、]):?/, '').replace(/^[*★☆▲△●◆:]+/, '');
  const open = withoutEnd(start, ')]', /(?:\([^()]*(?:\([^()]*\)[^()]*)*\)|\[[^\]]*\])+$/);
  const bare = withoutEnd(open, ':*', /[:*]+$/);
  return bare === '' ? start : bare;
}
