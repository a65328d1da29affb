import { continueTable } from './continue-table.ts';
import type { LaidOutPage } from './drop-page-numbers.ts';
import type { JoinedTable } from './joined-table.ts';
import { startTable } from './joined-table.ts';
import type { PageItem, PageLine, PageTable } from './lay-out-page.ts';
import type { PageSize } from './page-box.ts';

/** A line of a page, with its page and its number among the page's lines outside tables, both from 1. */
export interface NumberedLine {
  readonly kind: 'line';
  readonly line: PageLine;
  readonly page: number;
  readonly number: number;
  readonly size: PageSize;
}

export type JoinedItem = NumberedLine | JoinedTable;

/** How many points a row may be short of room and still count as fitting. */
const SLACK = 2;
/** Points for several lines, more than a page leaves empty in front of a row of which it could have taken the first ones. */
const ROOM = 60;
/** Below this confidence a recognised line of a few characters may be anything. */
const DOUBTFUL = 0.5;

/** All pages' items in reading order, tables that go on over a page's end made one. */
export function joinPages(pages: readonly LaidOutPage[]): JoinedItem[] {
  const items: JoinedItem[] = [];
  const bottom = Math.max(0, ...pages.map((page) => bottomOf(page.items.at(-1))));
  const lowest = lowestTables(pages);
  let open: { readonly index: number; readonly last: PageTable; readonly page: LaidOutPage } | undefined;
  for (const [index, page] of pages.entries()) {
    // Behind a page that was not read nothing goes on.
    if (page.number !== (pages[index - 1]?.number ?? 0) + 1) open = undefined;
    const heading = runningHeading(page, pages);
    const body = page.items.filter((item) => !heading.has(item));
    let number = 0;
    for (const item of page.items) {
      if (item.kind === 'line') {
        items.push({ kind: 'line', line: item, page: page.number, number: ++number, size: page });
        continue;
      }
      const table = startTable(item, page.number, page);
      const before = open && item === body[0] ? items[open.index] : undefined;
      const joined =
        open && before?.kind === 'table'
          ? continueTable(before, table, {
              fits: open.last.box.bottom + firstRowHeight(item) <= bottom - SLACK,
              leftRoom: open.last.box.bottom + ROOM <= (lowest.get(open.page.height) ?? 0),
            })
          : undefined;
      if (open && joined) items[open.index] = joined;
      else items.push(table);
      const place = open && joined ? open.index : items.length - 1;
      if (item === body.at(-1)) open = { index: place, last: item, page };
    }
    if (body.length > 0 && body.at(-1)?.kind !== 'table') open = undefined;
  }
  return items;
}

function bottomOf(item: PageItem | undefined): number {
  if (!item) return 0;
  return item.kind === 'table' ? item.box.bottom : item.baseline;
}

/** How far down tables reach, for each height of the pages. */
function lowestTables(pages: readonly LaidOutPage[]): ReadonlyMap<number, number> {
  const lowest = new Map<number, number>();
  for (const { height, items } of pages) {
    for (const item of items) {
      if (item.kind === 'table') lowest.set(height, Math.max(lowest.get(height) ?? 0, item.box.bottom));
    }
  }
  return lowest;
}

function firstRowHeight(table: PageTable): number {
  return (table.rows[1] ?? 0) - (table.rows[0] ?? 0);
}

/** Lines at the top or bottom of a page that end no table: a running heading, which the next page bears too, or a smudge. */
function runningHeading(page: LaidOutPage, pages: readonly LaidOutPage[]): ReadonlySet<PageItem> {
  const running = new Set<PageItem>();
  const neighbours = pages.filter((other) => Math.abs(other.number - page.number) === 1);
  for (const item of [page.items[0], page.items.at(-1)]) {
    if (item?.kind !== 'line') continue;
    if (isDoubtful(item)) running.add(item);
    if (neighbours.some((other) => [other.items[0], other.items.at(-1)].some((line) => isSameLine(line, item)))) {
      running.add(item);
    }
  }
  return running;
}

/** A short line that was hardly recognised: a page number of a scan, most likely. */
function isDoubtful(line: PageLine): boolean {
  return line.confidence !== undefined && line.confidence < DOUBTFUL && line.text.length <= 6;
}

function isSameLine(other: PageItem | undefined, line: PageLine): boolean {
  return other?.kind === 'line' && other.text === line.text && Math.abs(other.baseline - line.baseline) < 2;
}
