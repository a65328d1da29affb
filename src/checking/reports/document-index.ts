import type { Block, Cell, Document, Paragraph, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import { rememberLast } from '../remember-last.ts';

/** A paragraph or cell of the document that findings can point at. */
export interface Spot {
  /** Stable name inside one document: "p12" for the twelfth block, "t3r5c2" for a cell of the third table. */
  readonly id: string;
  readonly text: string;
  /** The texts before and after it: of the neighbouring cells of its row, or of the lines around. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** Whether it is a cell, whose neighbours stand beside it and not above and below. */
  readonly inRow: boolean;
  /** The paragraph or line after this one; words cut by the line width go on there. */
  next?: Spot;
}

export interface DocumentIndex {
  /** The spot of a place, or the nearest known one: the row's first cell, the table's, the page's. Undefined when nothing fits. */
  readonly find: (at: Place | undefined) => Spot | undefined;
  /** The spot's id of a block or cell of this document. */
  readonly idOf: (part: Block | Cell) => string | undefined;
}

/** The index of a document, made once for each. */
export const indexDocument: (document: Document) => DocumentIndex = rememberLast(buildIndex);

const key = ({ page, sheet, table, row, column, line }: Place): string =>
  `${page ?? ''}|${table ?? ''}|${row ?? ''}|${column ?? ''}|${line ?? ''}|${sheet ?? ''}`;

/** The wider places around a place, the narrowest first. */
function widerPlaces({ page, sheet, table, row, column, line }: Place): Place[] {
  const base = { ...(page !== undefined && { page }), ...(sheet !== undefined && { sheet }) };
  const inTable = { ...base, ...(table !== undefined && { table }) };
  const places: Place[] = [];
  if (line !== undefined) places.push({ ...base, line });
  if (row !== undefined && column !== undefined) places.push({ ...inTable, row, column });
  if (row !== undefined) places.push({ ...inTable, row });
  if (table !== undefined) places.push(inTable);
  if (page !== undefined || sheet !== undefined) places.push(base);
  return places;
}

/** Whether two cells have the same wider places. */
const inOneRow = (a: Place, b: Place): boolean =>
  a.row === b.row &&
  a.table === b.table &&
  a.page === b.page &&
  a.sheet === b.sheet &&
  a.line === undefined &&
  b.line === undefined;

/** Spots by their places and the wider places around them. */
class SpotsByPlace {
  readonly #spots = new Map<string, Spot>();
  #last: Place | undefined;

  /** The first to claim a wider place keeps it: the first cell of a row stands for the row. */
  claim(at: Place, spot: Spot): void {
    this.#claimOne(at, spot);
    if (!this.#last || !inOneRow(at, this.#last)) for (const wider of widerPlaces(at)) this.#claimOne(wider, spot);
    this.#last = at;
  }

  find(at: Place): Spot | undefined {
    const exact = this.#spots.get(key(at));
    if (exact) return exact;
    for (const wider of widerPlaces(at)) {
      const spot = this.#spots.get(key(wider));
      if (spot) return spot;
    }
    return undefined;
  }

  #claimOne(at: Place, spot: Spot): void {
    const name = key(at);
    if (!this.#spots.has(name)) this.#spots.set(name, spot);
  }
}

/** A cell's neighbours are gathered when a finding points at it: most cells have none. */
class CellSpot implements Spot {
  readonly inRow = true;
  readonly #table: number;
  readonly #cell: Cell;
  readonly #row: readonly Cell[];

  constructor(table: number, cell: Cell, row: readonly Cell[]) {
    this.#table = table;
    this.#cell = cell;
    this.#row = row;
  }

  get id(): string {
    return cellId(this.#table, this.#cell);
  }

  get text(): string {
    return this.#cell.text;
  }

  get before(): string[] {
    return this.#row.filter(({ column }) => column < this.#cell.column).map(({ text }) => text);
  }

  get after(): string[] {
    return this.#row.filter(({ column }) => column > this.#cell.column).map(({ text }) => text);
  }
}

const cellId = (table: number, { row, column }: Cell): string => `t${table}r${row}c${column}`;

/** A table and all tables in its cells, in the order in which they are numbered. */
function tablesIn(table: Table): readonly Table[] {
  return [table, ...table.cells.flatMap(({ tables }) => tables?.flatMap(tablesIn) ?? [])];
}

function buildIndex(document: Document): DocumentIndex {
  const spots = new SpotsByPlace();
  let tables = 0;
  let previous: Spot | undefined;
  for (const [index, block] of document.blocks.entries()) {
    if (block.kind === 'table') {
      const number = tables + 1;
      for (const table of tablesIn(block)) claimCells(spots, table, ++tables);
      const [first] = block.cells;
      const firstRow = block.cells.filter(({ row }) => row === first?.row);
      if (first) spots.claim(block.at, new CellSpot(number, first, firstRow));
      previous = undefined;
      continue;
    }
    const spot = lineSpot(document.blocks, block, index);
    if (previous) previous.next = spot;
    previous = spot;
    spots.claim(block.at, spot);
  }
  let ids: ReadonlyMap<Block | Cell, string> | undefined;
  return {
    find: (at) => at && spots.find(at),
    idOf: (part) => {
      ids ??= nameParts(document);
      return ids.get(part);
    },
  };
}

function claimCells(spots: SpotsByPlace, table: Table, number: number): void {
  const rows = Map.groupBy(table.cells, ({ row }) => row);
  for (const cell of table.cells) spots.claim(cell.at, new CellSpot(number, cell, rows.get(cell.row) ?? []));
}

/** The ids of all parts, for pages that show the whole document. */
function nameParts({ blocks }: Document): ReadonlyMap<Block | Cell, string> {
  const ids = new Map<Block | Cell, string>();
  const tables = blocks.flatMap((block) => (block.kind === 'table' ? tablesIn(block) : []));
  for (const [index, table] of tables.entries()) {
    ids.set(table, `t${index + 1}`);
    for (const cell of table.cells) ids.set(cell, cellId(index + 1, cell));
  }
  for (const [index, block] of blocks.entries()) if (block.kind === 'paragraph') ids.set(block, lineId(index));
  return ids;
}

const lineId = (index: number): string => `p${index + 1}`;

function lineSpot(blocks: readonly Block[], { text }: Paragraph, index: number): Spot {
  const before = textsBeside(blocks, index, -1);
  return { id: lineId(index), text, before, after: textsBeside(blocks, index, 1), inRow: false };
}

/** The nearest paragraph with words in one direction: [] at the edge of the document or beside a table. */
function textsBeside(blocks: readonly Block[], index: number, step: -1 | 1): string[] {
  for (let at = index + step; at >= 0 && at < blocks.length; at += step) {
    const block = blocks[at];
    if (block?.kind !== 'paragraph') return [];
    if (block.text.trim() !== '') return [block.text];
  }
  return [];
}
