import { foldWidth } from '../../base/fold-width.ts';

/** How an item is numbered: items of one list share a style, and the style that comes first in a part is the part's own. */
export type NumberingStyle =
  | 'chinese'
  | 'chinese-bracket'
  | 'arabic'
  | 'arabic-bracket'
  | 'ordinal'
  | 'circled'
  | 'goal';

export interface NumberedLine {
  readonly style: NumberingStyle;
  /** The line without its number. */
  readonly rest: string;
}

const STYLES: readonly (readonly [NumberingStyle, RegExp])[] = [
  ['chinese-bracket', /^\((?:十?[一二三四五六七八九]|[一二三四五六七八九]?十[一二三四五六七八九]?)\)[、.:]?\s*/],
  ['arabic-bracket', /^\(?\d{1,2}\)[、.:]?\s*/],
  ['ordinal', /^第?(?:十?[一二三四五六七八九]|十)(?:是|[,，]|要)\s*/],
  ['chinese', /^(?:十?[一二三四五六七八九]|[一二三]?十[一二三四五六七八九]?)[、.．]\s*/],
  ['arabic', /^\d{1,2}(?:[、．]|\.(?!\d))\s*/],
  ['circled', /^[①-⑳]\s*/],
  ['goal', /^目标\s*\d{1,2}\s*[:：、]?\s*/],
];

/** How each of them begins, asked before all of them. */
const MAY_BEGIN = /^[(\d一二三四五六七八九十第①-⑳目]/;

/** The numbering a line begins with; undefined for a line without. */
export function numberingOf(line: string): NumberedLine | undefined {
  const folded = foldWidth(line);
  if (!MAY_BEGIN.test(folded)) return undefined;
  for (const [style, pattern] of STYLES) {
    const match = pattern.exec(folded);
    if (match) return { style, rest: line.slice(match[0].length).trim() };
  }
  return undefined;
}
