import type { Document } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { indexDocument } from './document-index.ts';
import { locateExcerpt } from './find-excerpt.ts';

/** The words that are meant, with those around them, each on one line. */
export interface Surroundings {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/** Between the cells of a row: plain ASCII, because terminals do not agree on how wide the frame characters are. */
const CELL_BORDER = ' | ';

/** Words that the line width cut in two are joined again; other line ends become a space. */
function oneLine(text: string): string {
  if (!/\s/.test(text)) return text;
  return text
    .replace(/(?<=[^!-~\s])\s*\n\s*(?=[^!-~\s])/gu, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * What stands at a place of the document: the row's other cells around the cell, the words around the excerpt, or the lines
 * before and after. Without a known place the excerpt alone; undefined when there is neither.
 */
export function surroundingsOf(
  document: Document | undefined,
  at: Place | undefined,
  excerpt: string | undefined,
): Surroundings | undefined {
  const spot = document && indexDocument(document).find(at);
  const words = oneLine(excerpt ?? '');
  if (!spot) return words === '' ? undefined : { before: '', marked: words, after: '' };
  const pieces = locateExcerpt(spot, excerpt);
  const [first = { spot, span: { start: 0, end: spot.text.length } }] = pieces;
  const last = pieces.at(-1) ?? first;
  const before = first.spot.text.slice(0, first.span.start);
  const after = last.spot.text.slice(last.span.end);
  const marked = pieces.map((piece) => piece.spot.text.slice(piece.span.start, piece.span.end)).join('\n');
  const border = spot.inRow ? CELL_BORDER : ' ';
  return {
    before: oneBorder([...first.spot.before, before], border, before === '' ? border : ''),
    marked: oneLine(marked),
    after: oneBorder([after, ...last.spot.after], border, '', after === '' ? border : ''),
  };
}

/** Texts joined on one line, leading or trailing border kept where the marked words begin or end their cell. */
function oneBorder(texts: readonly string[], border: string, end = '', start = ''): string {
  const joined = texts
    .map(oneLine)
    .filter((text) => text !== '')
    .join(border);
  return joined === '' ? '' : start + joined + end;
}
