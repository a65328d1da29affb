import { foldWidth } from '../../base/fold-width.ts';
import { isClass } from '../../model/indicator-class.ts';
import { joinName } from '../grid/cell-text.ts';
import type { GridCell } from '../grid/grid.ts';
import { CLASS_POINTS } from '../lexicon/class-points.ts';

const LEVEL_SCORE = new RegExp(
  `\\s*${CLASS_POINTS}\\s*$|(?<=指标)\\s*\\d+(?:\\.\\d+)?\\s*分?[)）]?$|[（(](?:必填|选填)[^()（）]*[)）]$`,
);
/** "1001-数量指标", as budget systems export it. */
const LEVEL_CODE = /^\d{1,6}\s*[-—－]\s*(?=\p{Script=Han})/u;
/** A single letter is left of the words that a cut through run-on text has torn apart. */
const LONE_LETTER = /^[\p{P}\s]*\p{L}[\p{P}\s]*$/u;
const PLACEHOLDER = /^(?:[★☆*●]*指标\d*[:.、]?[-—–/.。…⋯·]*|[.。…⋯·]+|\d+[.、]?|(?:\d[.、]){2,}|[-—–/]+|[x×✕]{2,})$/i;

/** The name of a level without the score that some forms print behind it, or the code in front: "产出指标(50分)" and "10-产出指标" are 产出指标. */
export function levelName(text: string): string {
  return joinName(text).replace(LEVEL_SCORE, '').replace(LEVEL_CODE, '').replace(/\s+/g, '');
}

/** Whether a cell names a class of indicators and little else. */
export const isClassCell = ({ text, key }: GridCell): boolean => key.length <= 12 && isClass(text);

/** "1.2.3.4.": the numbers of lines that nobody filled in, which run-on text leaves together, with words of the form around them, or a few alone ("2."). */
const UNFILLED_LINES = /1[.、]2[.、]3[.、]|^(?:[1-9][.、])+$/;

/** Whether a text holds the numbers of the form's empty lines and so was filled in by nobody. */
export const holdsUnfilledLines = (text: string): boolean =>
  /[1-9]\s*[.、．]/.test(text) && UNFILLED_LINES.test(foldWidth(text).replace(/\s+/g, ''));

/** "××", "≥××%": what a template prints where a value belongs, and nothing else. */
const UNFILLED_VALUE = /^[≥≤><=]*(?:[x×✕]{2,}|\*{2,})[^\dx×✕*]{0,4}$/i;

/** Whether a cell of values holds only what the template printed. */
export const isUnfilledValue = (text: string): boolean => UNFILLED_VALUE.test(foldWidth(text).replace(/\s+/g, ''));

/** Whether a 三级指标 cell holds only what the template printed ("指标2：", "……"). */
export function isPlaceholder(name: string): boolean {
  return name === '' || PLACEHOLDER.test(foldWidth(name).replace(/\s+/g, '')) || LONE_LETTER.test(name);
}
