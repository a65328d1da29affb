import type { Result } from '../base/result.ts';
import type { Block, Table } from '../model/document.ts';
import type { Message } from '../model/message.ts';
import { recognisedMessage } from './recognised-message.ts';

/** A part of a file as a file of its own. */
export interface PartFile {
  /** The part's name without its folder. */
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** A file inside another one whose content belongs to the text there. */
export interface ImportedPart extends PartFile {
  /**
   * Text of the document that stands in a file of its own; an object, which shows a document or one sheet of a workbook; or a picture
   * that may show a table.
   */
  readonly kind: 'text' | 'object' | 'picture';
  /** The block in whose place it stands. */
  readonly place: Block;
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

/** Sheets with content in a workbook that is shown as an object; only the one that it was closed on is seen. */
export const sheetsNotShown = (shown: string, count: number): Message => ({
  severity: 'info',
  code: 'embedded-sheets-not-read',
  text: {
    zh: `嵌入的 Excel 表按显示的工作表“${shown}”读取；该工作簿里另有 ${count} 张有内容的工作表没有显示，没有读取，但会随文件一起公开。如不应公开，请双击打开后删除。`,
    en: `An embedded workbook was read as it is shown, by its sheet "${shown}"; it has ${count} more with content, which were not read but go out with the file. If they are not meant to be public, please open it by a double click and delete them.`,
  },
});

/** Tables in pictures of the document, which are recognised where it has no other. */
export const recognisedPictures = (): Message =>
  recognisedMessage({
    zh: '文件里的表格是图片',
    en: 'The tables of the file are pictures; their text was recognised',
  });

/** More content in parts than a file may have. */
export const importsTooLarge = (most: number): Message => ({
  severity: 'error',
  code: 'imported-parts-too-large',
  text: {
    zh: `文件引入和嵌入的内容合计超过 ${most} 个单元格，其后的没有读取。请只保留绩效表后重试。`,
    en: `What the file imports and embeds comes to more than ${most} cells; the rest was not read. Please keep the performance tables alone and try again.`,
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
