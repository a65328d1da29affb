import type { Block, Cell, Document, Table } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';

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

const indexes = new WeakMap<Document, DocumentIndex>();

/** The index of a document, made once for each. */
export function indexDocument(document: Document): DocumentIndex {
  const known = indexes.get(document) ?? buildIndex(document);
  indexes.set(document, known);
  return known;
}

const key = (at: Place): string =>
  [at.page ?? '', at.sheet ?? '', at.table ?? '', at.row ?? '', at.column ?? '', at.line ?? ''].join('\u0001');

/** A place and the wider places around it, the exact one first. */
function widening(at: Place): string[] {
  const { page, sheet, table, row, column, line } = at;
  const base = { ...(page !== undefined && { page }), ...(sheet !== undefined && { sheet }) };
  const inTable = { ...base, ...(table !== undefined && { table }) };
  const keys = [key(at)];
  if (line !== undefined) keys.push(key({ ...base, line }));
  if (row !== undefined && column !== undefined) keys.push(key({ ...inTable, row, column }));
  if (row !== undefined) keys.push(key({ ...inTable, row }));
  if (table !== undefined) keys.push(key(inTable));
  if (page !== undefined || sheet !== undefined) keys.push(key(base));
  return keys;
}

function buildIndex(document: Document): DocumentIndex {
  const spots = new Map<string, Spot>();
  const ids = new Map<Block | Cell, string>();
  // The first to claim a wider place keeps it: the first cell of a row stands for the row.
  const claim = (at: Place, spot: Spot): void => {
    for (const name of widening(at)) if (!spots.has(name)) spots.set(name, spot);
  };
  let tables = 0;

  function addTable(table: Table): void {
    tables += 1;
    const number = tables;
    const id = `t${number}`;
    ids.set(table, id);
    const rows = new Map<number, Cell[]>();
    for (const cell of table.cells) rows.set(cell.row, [...(rows.get(cell.row) ?? []), cell]);
    for (const cell of table.cells) {
      const spot = cellSpot(`${id}r${cell.row}c${cell.column}`, cell, rows.get(cell.row) ?? []);
      ids.set(cell, spot.id);
      claim(cell.at, spot);
    }
    for (const cell of table.cells) for (const inner of cell.tables ?? []) addTable(inner);
  }

  let previous: Spot | undefined;
  document.blocks.forEach((block, index) => {
    if (block.kind === 'table') {
      previous = undefined;
      addTable(block);
      const [first] = block.cells;
      const id = first && ids.get(first);
      if (first && id)
        claim(
          block.at,
          cellSpot(
            id,
            first,
            block.cells.filter((cell) => cell.row === first.row),
          ),
        );
      return;
    }
    const spot: Spot = {
      id: `p${index + 1}`,
      text: block.text,
      before: textsBeside(document.blocks, index, -1),
      after: textsBeside(document.blocks, index, 1),
      inRow: false,
    };
    if (previous) previous.next = spot;
    previous = spot;
    ids.set(block, spot.id);
    claim(block.at, spot);
  });

  return {
    find: (at) =>
      at &&
      widening(at)
        .map((name) => spots.get(name))
        .find((spot) => spot !== undefined),
    idOf: (part) => ids.get(part),
  };
}

function cellSpot(id: string, cell: Cell, row: readonly Cell[]): Spot {
  return {
    id,
    text: cell.text,
    before: row.filter((one) => one.column < cell.column).map((one) => one.text),
    after: row.filter((one) => one.column > cell.column).map((one) => one.text),
    inRow: true,
  };
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
