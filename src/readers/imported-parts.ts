import type { Result } from '../base/result.ts';
import type { Block, Table } from '../model/document.ts';
import type { Message } from '../model/message.ts';

/** A file inside another one whose content belongs to the text there. */
export interface ImportedPart {
  /** The block in whose place it stands. */
  readonly place: Block;
  readonly bytes: Uint8Array;
  /** The part's name without its folder. */
  readonly file: string;
}

/** Blocks with the imported ones in their places, tables numbered on through all of them, and what was said while the parts were read, once where a part stands in several places. */
export function withImports(
  blocks: readonly Block[],
  imported: ReadonlyMap<Block, Result<readonly Block[], Message>>,
): Result<readonly Block[], Message> {
  const all: Block[] = [];
  const messages = new Set<Message>();
  let tables = 0;
  for (const block of blocks) {
    const part = imported.get(block);
    if (!part) all.push(shifted(block, tables));
    else {
      const before = lastTable(all);
      all.push(...part.value.map((inner) => shifted(inner, before)));
      tables += lastTable(part.value);
      for (const message of part.messages) messages.add(message);
    }
  }
  return { value: all, messages: [...messages] };
}

/** The highest number of a table among blocks; nested tables come behind the one they stand in. */
function lastTable(blocks: readonly Block[]): number {
  return blocks.reduce(
    (last, block) =>
      block.kind === 'table'
        ? Math.max(last, block.at.table ?? 0, lastTable(block.cells.flatMap(({ tables = [] }) => tables)))
        : last,
    0,
  );
}

const shifted = (block: Block, by: number): Block =>
  by === 0 || block.kind === 'paragraph' ? block : shiftedTable(block, by);

function shiftedTable(table: Table, by: number): Table {
  const cells = table.cells.map((cell) => ({
    ...cell,
    at: moved(cell.at, by),
    ...(cell.tables ? { tables: cell.tables.map((inner) => shiftedTable(inner, by)) } : {}),
  }));
  return { ...table, at: moved(table.at, by), cells };
}

const moved = (at: Table['at'], by: number): Table['at'] =>
  at.table === undefined ? at : { ...at, table: at.table + by };

/** A part that is named and not there. */
export const importMissing = (): Message => ({
  severity: 'warning',
  code: 'imported-part-missing',
  text: {
    zh: '文件引入的外来内容（altChunk）不在文件里或不能由此读取，缺了这一部分。请用 WPS 或 Word 打开后另存一次。',
    en: 'A foreign part that the file imports (altChunk) is not in it or cannot be read from there; that part is missing. Please open and save it once with WPS or Word.',
  },
});

/** A part that imports parts itself. */
export const importsNotFollowed = (): Message => ({
  severity: 'warning',
  code: 'imported-parts-not-followed',
  text: {
    zh: '文件引入的外来内容（altChunk）里又引入了别的内容，里层的没有读取。请用 WPS 或 Word 打开后另存一次。',
    en: 'A foreign part that the file imports (altChunk) imports others itself; those were not read. Please open and save it once with WPS or Word.',
  },
});
