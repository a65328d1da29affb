import { isPageNumber } from '../../base/page-number.ts';
import type { PageItem, PageLine } from './lay-out-page.ts';

/** A page laid out: its items from top to bottom. */
export interface LaidOutPage {
  /** From 1. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PageItem[];
}

/** How many cells a page takes of what a document may have; a line counts as one. */
export function countCells({ items }: LaidOutPage): number {
  return items.reduce((sum, item) => sum + (item.kind === 'table' ? item.cells.length : 1), 0);
}

/** The part of the page's height at top and bottom where page numbers stand. */
const MARGIN = 0.12;
/** "3 / 8" at the very edge of a page. */
const OF_ALL = /^\d{1,4}\s*\/\s*\d{1,4}$/;
const BARE = /^(\d{1,4})$/;

/**
 * Leaves out page numbers: lines at the very top or bottom that are decorated as such ("— 3 —", "第3页 共8页"), or bare numbers
 * there that count up from page to page. Everything else in the margins is the paper's own text and stays.
 */
export function dropPageNumbers(pages: readonly LaidOutPage[]): LaidOutPage[] {
  const bare = pages.flatMap((page) =>
    marginLines(page).flatMap((line) => {
      const match = BARE.exec(line.text.trim());
      return match ? [{ line, offset: Number(match[1]) - page.number }] : [];
    }),
  );
  const offsets = new Map<number, number>();
  for (const { offset } of bare) offsets.set(offset, (offsets.get(offset) ?? 0) + 1);
  const counting = new Set(bare.filter(({ offset }) => (offsets.get(offset) ?? 0) >= 2).map(({ line }) => line));
  return pages.map((page) => {
    const numbers = new Set<PageItem>(
      marginLines(page).filter(
        (line) => counting.has(line) || isPageNumber(line.text) || OF_ALL.test(line.text.trim()),
      ),
    );
    return numbers.size === 0 ? page : { ...page, items: page.items.filter((item) => !numbers.has(item)) };
  });
}

/** The first and last item of a page where they are lines within the margins. */
function marginLines(page: LaidOutPage): PageLine[] {
  const [first, last] = [page.items[0], page.items.at(-1)];
  const lines: PageLine[] = [];
  if (first?.kind === 'line' && first.baseline < page.height * MARGIN) lines.push(first);
  if (last?.kind === 'line' && last !== first && last.baseline > page.height * (1 - MARGIN)) lines.push(last);
  return lines;
}
