import type { LaidOutPage } from './drop-page-numbers.ts';
import { bare } from './joined-table.ts';
import type { PageCell, PageItem, PageLine, PageTable } from './lay-out-page.ts';
import { boxOf, pageBox } from './page-box.ts';

/** Row lines of two pages that differ by no more than this, in points, are the same. */
const SAME_ROW = 1;
/** Fewer rows may stand at the same heights by chance. */
const FEWEST_ROWS = 5;
/** The names of indicators and of their classes, which the left part of a form has alone. */
const NAMES = /[一二三]级指标|^指标名称/;
/** What heads the columns to the right of them. */
const VALUES = /(?:指标值|目标值|完成值|完成情况|分值|权重|得分|原因分析|改进措施|备注)$/;

/**
 * A sheet that is too wide for the paper is printed on pages beside each other: the next page has the rows of the one before at the same heights, and
 * in the row of 三级指标 the columns of values, without any names. Both are one table.
 */
export function joinSideways(pages: readonly LaidOutPage[]): LaidOutPage[] {
  const joined: LaidOutPage[] = [];
  let last = 0;
  for (const page of pages) {
    const before = joined.at(-1);
    const whole = before && page.number === last + 1 ? beside(before, page) : undefined;
    if (whole) joined[joined.length - 1] = whole;
    else joined.push(page);
    last = page.number;
  }
  return joined;
}

/** Two pages as one; undefined where the second is not the right part of the first. */
function beside(page: LaidOutPage, next: LaidOutPage): LaidOutPage | undefined {
  const right = onlyTable(next);
  const left = right && page.items.find((item): item is PageTable => item.kind === 'table' && goesOn(item, right));
  if (!left || !right) return undefined;
  const own = withOverflow(left, page.items, false);
  const whole = withOverflow(put(own, withOverflow(right, next.items, false), next), next.items, true);
  const isIn = (item: PageItem) => item.kind === 'line' && rowOf(left, item) !== undefined;
  const items = page.items.flatMap((item) => (item === left ? [whole] : isIn(item) ? [] : [item]));
  return { ...page, items: [...items, ...next.items.filter((item) => item !== right && !isIn(item))] };
}

function onlyTable({ items }: LaidOutPage): PageTable | undefined {
  const [table, ...more] = items.filter((item): item is PageTable => item.kind === 'table');
  return more.length === 0 ? table : undefined;
}

function goesOn(left: PageTable, right: PageTable): boolean {
  if (right.rows.length <= FEWEST_ROWS || !isAt(right.rows.at(-1), left.rows.at(-1))) return false;
  if (!right.rows.every((row) => left.rows.some((other) => isAt(row, other)))) return false;
  if (right.cells.some(({ text }) => NAMES.test(bare(text)))) return false;
  const header = left.cells.find(({ text }) => /三级指标|^指标名称/.test(bare(text)));
  const at = header && left.rows[header.top];
  return right.cells.some((cell) => isAt(right.rows[cell.top], at) && VALUES.test(bare(cell.text)));
}

const isAt = (a: number | undefined, b: number | undefined): boolean =>
  a !== undefined && b !== undefined && Math.abs(a - b) <= SAME_ROW;

/** The cells of the right part behind those of the left, each with its own page. */
function put(left: PageTable, right: PageTable, page: LaidOutPage): PageTable {
  const width = left.columns.length - 1;
  const shift = (left.columns.at(-1) ?? 0) - (right.columns[0] ?? 0);
  const rows = right.rows.map((row) => left.rows.findIndex((other) => isAt(row, other)));
  const cells = right.cells.map((cell) => ({
    ...cell,
    left: cell.left + width,
    right: cell.right + width,
    top: rows[cell.top] ?? 0,
    bottom: rows[cell.bottom] ?? 0,
    at: cell.at ?? { page: page.number, box: pageBox(boxOf(right, cell), page) },
  }));
  const columns = [...left.columns, ...right.columns.slice(1).map((column) => column + shift)];
  return { ...left, columns, cells: [...left.cells, ...cells], box: { ...left.box, right: columns.at(-1) ?? 0 } };
}

/** The row of a table at whose height a line stands. */
function rowOf({ rows }: PageTable, { baseline }: PageLine): number | undefined {
  const row = rows.findIndex((top, index) => top < baseline && baseline <= (rows[index + 1] ?? 0));
  return row < 0 ? undefined : row;
}

/**
 * The text of a cell that reaches over the paper's edge is cut there: what stands outside the table at the height of its row goes on with the row's last cell, or,
 * on the next page (`again`), says all of it once more.
 */
function withOverflow(table: PageTable, items: readonly PageItem[], again: boolean): PageTable {
  let { cells } = table;
  for (const item of items) {
    const row = item.kind === 'line' ? rowOf(table, item) : undefined;
    if (item.kind !== 'line' || row === undefined) continue;
    const last = cells
      .filter(({ top, bottom }) => top <= row && row < bottom)
      .reduce<PageCell | undefined>((most, cell) => (most && most.right >= cell.right ? most : cell), undefined);
    if (!last || (again && !bare(item.text).includes(bare(last.text)))) continue;
    const text = again ? item.text : last.text + item.text;
    cells = cells.map((cell) => (cell === last ? { ...cell, text } : cell));
  }
  return { ...table, cells };
}
