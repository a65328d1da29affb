import { displayWidth } from '../../../base/display-width.ts';
import type { Block, PageBox, Paragraph } from '../../../model/document.ts';

/** A line of a page with the place where it is set. */
interface SetLine {
  readonly paragraph: Paragraph;
  readonly box: PageBox;
  readonly page: number;
  /** The width of a Chinese character, as its signs go on average. */
  readonly character: number;
}

/** So many lines that reach the same edge are no chance, and one is none that goes over the width of a page, in ten-thousandths of it. */
const FEWEST = 3;
const PAGE_WIDE = 8_200;
/** Of the width of a character: by so much the edge is missed, and a line is set in or out. */
const SLACK = 0.6;
const DEEPEST_INDENT = 4.5;
const SHORTEST_TEXT = 10;
/** Of the height of a line: farther below stands something else. */
const FARTHEST = 3;
const LAID_OUT = /[\t|｜\n]|\S {2,}\S/;
const SENTENCE_END = /[。；;！!？?：:]\s*$/;
/** What is not broken at the end of a line: a number, a word of letters, a character with the punctuation that follows it. */
const UNBROKEN = /^(?:[^\s\p{Script=Han}]+|\p{Script=Han})[，。；、：！？）》”’,.;:!?)%％]*/u;
const WORDS_MEET = /[\dA-Za-z%]\n[\dA-Za-z]/;

/**
 * Joins the lines of a page that fill the width of its text with those that follow them: paragraphs of a pdf, which come a line each. A line is filled
 * where the first word of the next had no more room, and the next goes on where it is not set in and nothing stands between. Other blocks as they are.
 */
export function joinSetLines(blocks: readonly Block[]): readonly Block[] {
  const lines = blocks.map(setLine);
  const [edges, margins] = [edgesOf(lines), marginsOf(lines)];
  const made: Block[] = [];
  let goesOn = false;
  for (const [index, block] of blocks.entries()) {
    const above = made.at(-1);
    if (goesOn && above?.kind === 'paragraph' && block.kind === 'paragraph')
      made[made.length - 1] = { ...above, text: joined(above.text, block.text) };
    else made.push(block);
    const line = lines[index];
    const next = lines[index + 1];
    goesOn = line !== undefined && next !== undefined && isFilled(line, next, edges) && follows(line, next, margins);
  }
  return made;
}

function setLine(block: Block): SetLine | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const { box, text, at } = block;
  if (!box || at.page === undefined || at.table !== undefined) return undefined;
  const width = displayWidth(text);
  if (width === 0 || LAID_OUT.test(text)) return undefined;
  return { paragraph: block, box, page: at.page, character: (2 * (box.right - box.left)) / width };
}

/** Where the text of each page ends at the right, for pages on which that can be told. */
function edgesOf(lines: readonly (SetLine | undefined)[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  const set = lines.filter((line) => line !== undefined);
  for (const { page, box } of set) ends.set(page, Math.max(ends.get(page) ?? 0, box.right));
  const reach = (edge: number): number =>
    set.filter(({ page, box, character }) => {
      const own = ends.get(page) ?? 0;
      return Math.abs(own - edge) <= character && box.right >= own - character;
    }).length;
  const counted = new Map([...new Set(ends.values())].map((edge) => [edge, reach(edge)]));
  return new Map([...ends].filter(([, edge]) => edge >= PAGE_WIDE || (counted.get(edge) ?? 0) >= FEWEST));
}

function isFilled(line: SetLine, next: SetLine, edges: ReadonlyMap<number, number>): boolean {
  const edge = edges.get(line.page);
  if (edge === undefined || SENTENCE_END.test(line.paragraph.text)) return false;
  const word = UNBROKEN.exec(next.paragraph.text)?.[0] ?? '';
  return line.box.right + (displayWidth(word) * line.character) / 2 > edge - SLACK * line.character;
}

/** Where the text of each page begins at the left; shorter lines may be anything. */
function marginsOf(lines: readonly (SetLine | undefined)[]): ReadonlyMap<number, number> {
  const margins = new Map<number, number>();
  for (const line of lines) {
    if (!line || line.paragraph.text.length < SHORTEST_TEXT) continue;
    margins.set(line.page, Math.min(margins.get(line.page) ?? line.box.left, line.box.left));
  }
  return margins;
}

function follows(line: SetLine, next: SetLine, margins: ReadonlyMap<number, number>): boolean {
  const indent = ({ box, page, character }: SetLine): number =>
    (box.left - (margins.get(page) ?? box.left)) / character;
  if (indent(line) > DEEPEST_INDENT || indent(next) > SLACK) return false;
  if (next.page !== line.page) return next.page === line.page + 1;
  const step = next.box.top - line.box.top;
  return step > 0 && step <= FARTHEST * (line.box.bottom - line.box.top);
}

/** Numbers and words of letters are not broken: two that meet at a line's end are two. */
const joined = (text: string, rest: string): string =>
  text + (WORDS_MEET.test(`${text.slice(-1)}\n${rest.slice(0, 1)}`) ? ' ' : '') + rest;
