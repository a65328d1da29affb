import { displayWidth } from '../../base/display-width.ts';
import type { Place } from '../../model/place.ts';
import { startsListItem } from '../grid/cell-text.ts';
import { numberingOf } from './outline.ts';

export interface TextLine {
  readonly text: string;
  readonly at: Place;
}

const COMPLETE = /[。！？；：.!?;:]["”’）)]?$/;
const TARGET_END = /(?:不少于|不低于|不超过|不高于|达到|[≥≤><])\s*[\d.,]+\s*[%％]?[\u4e00-\u9fff]{0,3}$/;
const PAGE_NUMBER = /^[-—–－\s]*\d{1,3}[-—–－\s]*$/;
/** Columns by which a line may fall short of the widest and still be full: a first line's indent and hanging punctuation. */
const SLACK = 8;
const PROSE = 30;

/**
 * Puts the lines of a page together to paragraphs. A line goes on when it is as wide as the others and no sentence ends with it, or when
 * running prose breaks off; a numbered line always begins a paragraph. Page numbers are left out.
 */
export function joinParagraphs(lines: readonly TextLine[]): TextLine[] {
  const widths = lines.map((line) => displayWidth(line.text.trim())).sort((a, b) => a - b);
  const widest = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const paragraphs: { text: string; at: Place }[] = [];
  let previous = '';
  for (const line of lines) {
    const text = line.text.trim();
    if (text === '' || PAGE_NUMBER.test(text)) continue;
    const last = paragraphs.at(-1);
    if (last && goesOn(previous, text, widest)) last.text += text;
    else paragraphs.push({ text, at: line.at });
    previous = text;
  }
  return paragraphs;
}

function goesOn(before: string, after: string, widest: number): boolean {
  if (numberingOf(after) || startsListItem(after)) return false;
  if (/^绩效(?:目标|指标)[:：]/.test(after)) return false;
  const wide = displayWidth(before);
  const full = widest <= 120 && wide >= widest - SLACK && wide <= widest + SLACK;
  if (full && !TARGET_END.test(before)) return !COMPLETE.test(before) || wide >= widest;
  return !COMPLETE.test(before) && !TARGET_END.test(before) && before.length >= PROSE && /[，,、]/.test(before);
}
