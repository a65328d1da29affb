import type { Limits } from '../limits.ts';
import type { Box } from './geometry.ts';
import type { PageItem } from './lay-out-page.ts';
import type { RenderedPage } from './render-page.ts';

/**
 * The items of a page with the tables that its pictures show, and the lines within them, recognised and put between its own lines: a form
 * that was pasted as a picture below its heading. Undefined where the pictures hold no ruled table; photographs are not recognised.
 */
export async function withPicturedTables(
  items: readonly PageItem[],
  page: RenderedPage,
  pictures: readonly Box[],
  limits: Limits,
): Promise<PageItem[] | undefined> {
  const { holdsTable, recognisePage } = await import('../scan/recognise-page.ts');
  if (!holdsTable(page, page.dpi, limits.maxCells)) return undefined;
  const { recogniser } = await import('../scan/recogniser.ts');
  const seen = recognisePage(page, page.dpi, await recogniser(limits.recognition), limits.maxCells).filter((item) =>
    pictures.some((box) => standsIn(item, box)),
  );
  if (!seen.some(({ kind }) => kind === 'table')) return undefined;
  return [...items, ...seen].sort((a, b) => bottomOf(a) - bottomOf(b));
}

function standsIn(item: PageItem, box: Box): boolean {
  const { left, right } = item.kind === 'table' ? item.box : item;
  const [x, y] = [(left + right) / 2, item.kind === 'table' ? (item.box.top + item.box.bottom) / 2 : item.baseline];
  return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
}

const bottomOf = (item: PageItem): number => (item.kind === 'table' ? item.box.bottom : item.baseline);
