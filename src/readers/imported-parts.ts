import type { Result } from '../base/result.ts';
import type { Block, Cell, Table } from '../model/document.ts';
import type { Message } from '../model/message.ts';
import type { Limits } from './limits.ts';
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
  /** A picture beside tables of other things: it counts only where it shows a performance form. */
  readonly mustNameIndicators?: true;
}

/**
 * Blocks with the imported ones in their places, tables numbered on through all of them, and what was said while the parts were read, once
 * where a part stands in several places. What stands in a cell becomes tables of that cell, and its paragraphs lines of its text.
 */
export function withImports(
  blocks: readonly Block[],
  imported: ReadonlyMap<Block, Result<readonly Block[], Message>>,
  { maxTableDepth }: Limits,
): Result<readonly Block[], Message> {
  const places = new PartPlaces(imported, maxTableDepth);
  return { value: blocks.flatMap((block) => places.fill(block, 1)), messages: [...places.messages] };
}

class PartPlaces {
  readonly messages = new Set<Message>();
  private readonly imported: ReadonlyMap<Block, Result<readonly Block[], Message>>;
  private readonly maxDepth: number;
  /** The number of the last table, and how many of the tables up to it came out of parts. */
  private last = 0;
  private added = 0;

  constructor(imported: ReadonlyMap<Block, Result<readonly Block[], Message>>, maxDepth: number) {
    this.imported = imported;
    this.maxDepth = maxDepth;
  }

  /** A block, or what stands in its place; `depth` counts the tables that it stands in, itself among them. */
  fill(block: Block, depth: number): Block[] {
    const part = this.imported.get(block);
    if (part) return this.insert(part, depth);
    return [block.kind === 'table' ? this.fillTable(block, depth) : block];
  }

  private insert({ value, messages }: Result<readonly Block[], Message>, depth: number): Block[] {
    for (const message of messages) this.messages.add(message);
    if (depth - 1 + depthOf(value) > this.maxDepth) {
      this.messages.add(importsTooDeep(this.maxDepth));
      return [];
    }
    const before = this.last;
    this.last += lastTable(value);
    this.added += this.last - before;
    return value.map((block) => (block.kind === 'table' ? shiftedTable(block, before) : block));
  }

  private fillTable(table: Table, depth: number): Table {
    const by = this.added;
    this.last = (table.at.table ?? 0) + by;
    const cells = table.cells.map((cell) => this.fillCell({ ...cell, at: moved(cell.at, by) }, depth));
    return { ...table, at: moved(table.at, by), cells };
  }

  private fillCell(cell: Cell, depth: number): Cell {
    if (!cell.tables) return cell;
    const { tables: own, ...bare } = cell;
    const blocks = own.flatMap((table) => this.fill(table, depth + 1));
    const tables = blocks.filter((block) => block.kind === 'table');
    const lines = blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []));
    const text = [cell.text, ...lines].filter((line) => line !== '').join('\n');
    return { ...bare, text, ...(tables.length > 0 && { tables }) };
  }
}

const nestedIn = ({ cells }: Table): Table[] => cells.flatMap(({ tables = [] }) => tables);

/** How many tables stand in each other at most. */
function depthOf(blocks: readonly Block[]): number {
  return blocks.reduce(
    (most, block) => (block.kind === 'table' ? Math.max(most, 1 + depthOf(nestedIn(block))) : most),
    0,
  );
}

/** The highest number of a table among blocks; nested tables come behind the one they stand in. */
function lastTable(blocks: readonly Block[]): number {
  return blocks.reduce(
    (last, block) => (block.kind === 'table' ? Math.max(last, block.at.table ?? 0, lastTable(nestedIn(block))) : last),
    0,
  );
}

function shiftedTable(table: Table, by: number): Table {
  if (by === 0) return table;
  const cells = table.cells.map((cell) => ({
    ...cell,
    at: moved(cell.at, by),
    ...(cell.tables ? { tables: cell.tables.map((inner) => shiftedTable(inner, by)) } : {}),
  }));
  return { ...table, at: moved(table.at, by), cells };
}

const moved = (at: Table['at'], by: number): Table['at'] =>
  at.table === undefined || by === 0 ? at : { ...at, table: at.table + by };

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

/** Tables in pictures of the document, which are recognised where none of its other tables is a performance form. */
export const recognisedPictures = (): Message =>
  recognisedMessage({
    zh: '文件里有的表格是图片',
    en: 'Tables of the file are pictures; their text was recognised',
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

/** Tables of a part that stand too deep in tables of the document. */
const importsTooDeep = (most: number): Message => ({
  severity: 'error',
  code: 'imported-parts-too-deep',
  text: {
    zh: `单元格里嵌入的内容连同其中的表格嵌套超过 ${most} 层，没有读取。请把需要的表格直接放进正文。`,
    en: `What is embedded in a cell has tables that nest deeper than ${most} levels with those around it; it was not read. Please put the tables into the text.`,
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
