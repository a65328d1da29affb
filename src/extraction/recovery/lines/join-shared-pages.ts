import type { Block, Paragraph } from '../../../model/document.ts';

/** Pages that end in mid-text are at least so long. */
const SHORTEST_PAGE = 100;
const PAGE = /^\s*(\d{1,3})、\s*(?=\S)/;
/** A paragraph that ends here is an item of an ordinary list. */
const SENTENCE_END = /[。；;！!？?：:]\s*$/;

/**
 * Joins the pages that document-sharing sites number and cut in mid-word ("1、… 2、…") into the one text they are. A page is known by
 * its number, which follows that of the paragraph before, and by that paragraph being long and without an end.
 */
export function joinSharedPages(blocks: readonly Block[]): readonly Block[] {
  if (!blocks.some((block) => block.kind === 'paragraph' && pageOf(block) === 2)) return blocks;
  const made: Block[] = [];
  let open: { readonly index: number; readonly page: number } | undefined;
  for (const block of blocks) {
    const page = block.kind === 'paragraph' ? pageOf(block) : undefined;
    const first = open && made[open.index];
    if (block.kind === 'paragraph' && block.text.trim() === '') made.push(block);
    else if (block.kind === 'paragraph' && open && first?.kind === 'paragraph' && page === open.page + 1) {
      made.splice(open.index, made.length, { ...first, text: first.text.trimEnd() + block.text.replace(PAGE, '') });
      open = endsOpen(block) ? { index: open.index, page } : undefined;
    } else {
      open =
        page !== undefined && block.kind === 'paragraph' && endsOpen(block) ? { index: made.length, page } : undefined;
      made.push(block);
    }
  }
  return made;
}

function pageOf(paragraph: Paragraph): number | undefined {
  const number = PAGE.exec(paragraph.text)?.[1];
  return number === undefined ? undefined : Number(number);
}

const endsOpen = (paragraph: Paragraph): boolean =>
  paragraph.text.length >= SHORTEST_PAGE && !SENTENCE_END.test(paragraph.text);
