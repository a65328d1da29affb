import type { Block, Cell, Table } from '../model/document.ts';
import { cleanText } from './flow/clean-text.ts';

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const SURROGATE = /[\ud800-\udfff]/;

/** Blocks as the model wants their words: no control characters, no halves of characters. What is clean is not copied. */
export function cleanBlocks(blocks: readonly Block[]): readonly Block[] {
  return mapChanged(blocks, (block) => (block.kind === 'table' ? cleanTable(block) : withCleanText(block)));
}

function cleanTable(table: Table): Table {
  const cells = mapChanged(table.cells, cleanCell);
  return cells === table.cells ? table : { ...table, cells };
}

function cleanCell(cell: Cell): Cell {
  const clean = withCleanText(cell);
  if (!clean.tables) return clean;
  const tables = mapChanged(clean.tables, cleanTable);
  return tables === clean.tables ? clean : { ...clean, tables };
}

function withCleanText<T extends { readonly text: string }>(item: T): T {
  const words = cleanText(item.text);
  const text = SURROGATE.test(words) ? words.replace(LONE_SURROGATE, '\ufffd') : words;
  return text === item.text ? item : { ...item, text };
}

function mapChanged<T>(items: readonly T[], map: (item: T) => T): readonly T[] {
  let changed = false;
  const mapped = items.map((item) => {
    const next = map(item);
    changed ||= next !== item;
    return next;
  });
  return changed ? mapped : items;
}
