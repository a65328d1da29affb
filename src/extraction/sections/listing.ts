import { looksLikeAmount, moneyUnitIn, readAmount, unreadable } from '../amount.ts';
import { type FormDraft, moneyUnitOf } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import { isSum, labelOf } from '../lexicon/labels.ts';
import { meaningOfWords } from '../lexicon/meaning-of-words.ts';
import { isMoneyLabel } from '../lexicon/money-table.ts';

/** A list inside a form: which header words begin it, what its columns hold, and without which of them it is another list. */
export interface Listing<Field extends string> {
  readonly fields: ReadonlyMap<string, Field>;
  readonly needs: readonly Field[];
}

/** The header cell of each column that a list prints. */
export type ListingColumns<Field extends string> = Partial<Record<Field, GridCell>>;

/** Says whether another part of the form begins at a row, so that the list has ended. */
export type BeginsElsewhere = (grid: Grid, row: number) => boolean;

/** A list from the words of its headers, without brackets and white space. */
export function listing<Field extends string>(
  headers: Readonly<Record<Field, readonly string[]>>,
  needs: readonly NoInfer<Field>[],
): Listing<Field> {
  return { fields: meaningOfWords(headers), needs };
}

/** The columns of a list whose header stands at a row; undefined when it is no header of that list. A side label that spans the list gives way. */
export function listingColumns<Field extends string>(
  grid: Grid,
  row: number,
  { fields, needs }: Listing<Field>,
): ListingColumns<Field> | undefined {
  const columns: ListingColumns<Field> = {};
  let found = 0;
  for (const cell of cellsBeginning(grid, row)) {
    if (cell.blank) continue;
    const field = fields.get(cell.key) ?? fields.get(cell.bare);
    if (!field) continue;
    const before = columns[field];
    if (before && before.source.rowSpan <= cell.source.rowSpan) continue;
    columns[field] = cell;
    if (!before) found += 1;
  }
  return found >= needs.length && needs.every((field) => columns[field] !== undefined) ? columns : undefined;
}

/** What a department spends its money on may be an item of its list, told in the columns behind it: 基本支出 | 人员和公用经费 | 120. */
const SPENDING: ReadonlySet<string | undefined> = new Set(['basic', 'projectSpending']);
const FEWEST_OF_ITEM = 3;

/** Whether a row still belongs to a list: it does not begin with a label, and its cells in the list are not all one. */
function inside(grid: Grid, row: number, columns: ListingColumns<string>): boolean {
  const filled = cellsBeginning(grid, row).filter((cell) => !cell.blank);
  const [lead, beside] = filled;
  if (!lead || isSum(lead.bare)) return true;
  const isItem = filled.length >= FEWEST_OF_ITEM && beside !== undefined && !looksLikeAmount(beside.text);
  if (labelOf(lead) !== undefined && !(SPENDING.has(labelOf(lead)) && isItem)) return false;
  const covered = new Set(Object.values(columns).map((header) => header && cellAt(grid, row, header.source.column)));
  return covered.size > 1 || Object.keys(columns).length === 1;
}

/** The first row below a list's header, which may take two rows: by its spans, or where a source keeps none by a row of nothing but heads of money. */
export function firstListingRow(grid: Grid, header: number, columns: ListingColumns<string>): number {
  const first = header + Math.min(3, Math.max(1, ...Object.values(columns).map((cell) => cell?.source.rowSpan ?? 1)));
  const below = cellsBeginning(grid, first);
  const filled = below.filter((cell) => !cell.blank);
  const isHead = below[0]?.blank === true && filled.length > 1 && filled.every((cell) => isMoneyLabel(labelOf(cell)));
  return isHead ? first + 1 : first;
}

/** The list whose header stands at a row, with the row behind it; undefined when none does. */
export function listAt<Field extends string>(
  grid: Grid,
  header: number,
  list: Listing<Field>,
  elsewhere: BeginsElsewhere,
): ListedRows<Field> | undefined {
  const columns = listingColumns(grid, header, list);
  return columns && listingRows(grid, header, columns, elsewhere);
}

interface ListedRows<Field extends string> {
  readonly rows: readonly ListedRow<Field>[];
  readonly next: number;
}

/**
 * The rows of the list whose header stands at a row, and the row behind it. A row that only carries on the cells of the row above, as a workbook does with
 * text too high for one row, is none of its own.
 */
export function listingRows<Field extends string>(
  grid: Grid,
  header: number,
  columns: ListingColumns<Field>,
  elsewhere: BeginsElsewhere,
): ListedRows<Field> {
  const rows: ListedRow<Field>[] = [];
  let next = firstListingRow(grid, header, columns);
  for (; next <= grid.rows && inside(grid, next, columns) && !elsewhere(grid, next); next += 1)
    if (cellsBeginning(grid, next).length > 0) rows.push(new ListedRow(grid, next, columns));
  return { rows, next };
}

/** A row of a list by the columns of its header. */
export class ListedRow<Field extends string> {
  private readonly grid: Grid;
  private readonly row: number;
  private readonly columns: ListingColumns<Field>;

  constructor(grid: Grid, row: number, columns: ListingColumns<Field>) {
    this.grid = grid;
    this.row = row;
    this.columns = columns;
  }

  /** Whether the row says 合计. */
  get isTotal(): boolean {
    return cellsBeginning(this.grid, this.row).some((cell) => isSum(cell.bare));
  }

  /** The cell at the left edge of the table. */
  get leftmost(): GridCell | undefined {
    return cellAt(this.grid, this.row, 1);
  }

  /** The cell below a header; undefined where the list has no such column or the row no such cell. */
  cell(field: Field): GridCell | undefined {
    return this.below(this.columns[field]);
  }

  /** The cell below any cell of the header. */
  below(header: GridCell | undefined): GridCell | undefined {
    return header && cellAt(this.grid, this.row, header.source.column);
  }

  /** The text below a header; "" where there is no such {@link cell}. */
  text(field: Field): string {
    return joinName(this.cell(field)?.text ?? '');
  }

  /** The amount below a header in 元, as {@link readAmount}; a label that stands there (单位负责人签字) is no amount. */
  amount(field: Field, form: FormDraft): string | null | undefined {
    const header = this.columns[field];
    const cell = this.below(header);
    if (!cell || !header || labelOf(cell) !== undefined) return undefined;
    const value = readAmount(cell.text, moneyUnitIn(header.key) ?? moneyUnitOf(form));
    if (value === null)
      form.messages.push(unreadable('amount-unreadable', joinName(header.text), joinName(cell.text), cell.source.at));
    return value;
  }
}
