import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import type { Result } from '../../base/result.ts';
import type { Block } from '../../model/document.ts';
import type { Message } from '../../model/message.ts';
import { isCompoundFile, openCfb } from '../cfb/open-cfb.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import type { SheetCell } from '../sheet/sheet-content.ts';
import type { SheetNotes } from '../sheet/sheet-messages.ts';
import { WorkbookContent } from '../sheet/workbook.ts';
import { utf8Xml } from '../xml/decode-xml.ts';

/** Rows that the library is asked for: more than a sheet of this format has. */
const MAX_ROWS = 70_000;
/** How the stream of a workbook begins ([MS-XLS] 2.4.21): the record's number, its high byte the version up to BIFF8. */
const BOF = 0x09;
const BOF_NEWEST = 0x08;
const WINDOW = 0x3d;
const END = 0x0a;
/** A formula with its last value since Excel 5 (2.4.127): how long its tokens are stands behind 20 bytes, and 0xffff for none that the library would read. */
const FORMULA = 0x06;
const TOKENS = 20;
/** What is nothing but tokens: names and outer names (2.4.150, 2.4.105), formulas of several cells (2.4.4, 2.4.277). None of it is read. */
const TOKENS_ALONE: ReadonlySet<number> = new Set([0x18, 0x218, 0x23, 0x223, 0x21, 0x221, 0x4bc]);
/** A number that no record has. */
const NOTHING = 0x0fff;

/**
 * An Excel 97–2003 workbook ([MS-XLS]), WPS's .et among them, or one in Excel 2003's XML, through a library that formats the numbers
 * as the sheet shows them. Throws a ReaderFault where it cannot be read.
 */
export function readXls(
  bytes: Uint8Array,
  limits: Limits,
): Result<readonly Block[], Message> & { readonly shownSheet: string } {
  const stream = isCompoundFile(bytes) ? workbookStream(bytes, limits) : readableXml(bytes);
  const workbook = open(withoutFormulas(stream));
  const content = new WorkbookContent(limits);
  for (const [index, name] of workbook.SheetNames.entries()) {
    const worksheet = workbook.Sheets[name];
    if (!worksheet) continue;
    const isHidden = (workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    content.add(readWorksheet(worksheet, name, isHidden, limits));
  }
  return { ...content.read(), shownSheet: workbook.SheetNames[shownSheet(stream)] ?? '' };
}

/** The number of the sheet that is shown when the workbook is opened ([MS-XLS] 2.4.346); 0 where no window says so. */
function shownSheet(stream: Uint8Array): number {
  const bytes = Buffer.from(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= bytes.length && stream[0] === BOF; at += 4 + bytes.readUInt16LE(at + 2)) {
    const kind = bytes.readUInt16LE(at);
    if (kind === END) return 0;
    if (kind === WINDOW && at + 16 <= bytes.length) return bytes.readUInt16LE(at + 14);
  }
  return 0;
}

/**
 * The stream with formulas that have no tokens, without those that are cut and without names: only values are read, and the library goes round for
 * ever in tokens that are broken.
 */
function withoutFormulas(stream: Uint8Array): Uint8Array {
  if (stream[0] !== BOF || stream[1] !== BOF_NEWEST) return stream;
  const bytes = Buffer.from(stream);
  for (let at = 0; at + 4 <= bytes.length; at += 4 + bytes.readUInt16LE(at + 2)) {
    const kind = bytes.readUInt16LE(at);
    if (TOKENS_ALONE.has(kind)) bytes.writeUInt16LE(NOTHING, at);
    if (kind !== FORMULA) continue;
    const isCut = bytes.readUInt16LE(at + 2) < TOKENS + 2 || at + 4 + TOKENS + 2 > bytes.length;
    if (isCut) bytes.writeUInt16LE(NOTHING, at);
    else bytes.writeUInt16LE(0xffff, at + 4 + TOKENS);
  }
  return bytes;
}

/** XML in UTF-8, the only encoding that the library knows; what is no XML (a bare stream of Excel 2–4) as it is. */
function readableXml(bytes: Uint8Array): Uint8Array {
  return bytes[0] === BOF ? bytes : utf8Xml(bytes);
}

/** The stream with the sheets, taken out here because the library follows broken chains of sectors without end. */
function workbookStream(bytes: Uint8Array, limits: Limits): Uint8Array {
  const file = openCfb(bytes, limits);
  const name = ['Workbook', 'Book', 'WORKBOOK', 'BOOK'].find((candidate) => file.has(candidate));
  const stream = name === undefined ? undefined : file.read(name);
  if (stream?.[0] !== BOF || (stream[1] ?? 0xff) > BOF_NEWEST) throw unreadable();
  return stream;
}

/**
 * The library throws plain errors for files it does not understand; each means the same to a user. It also prints about records it
 * does not know, past every option: that is kept from the user's terminal.
 */
function open(bytes: Uint8Array): WorkBook {
  const print = console.error;
  console.error = () => {};
  try {
    const options = {
      type: 'buffer',
      dense: true,
      cellHTML: false,
      cellFormula: false,
      cellText: true,
      cellNF: false,
    } as const;
    return read(bytes, { ...options, cellStyles: true, sheetRows: MAX_ROWS, dateNF: 'yyyy/m/d' });
  } catch (error) {
    throw /password|encrypt/i.test(String(error)) ? encrypted() : unreadable();
  } finally {
    console.error = print;
  }
}

function readWorksheet(worksheet: WorkSheet, name: string, isHidden: boolean, limits: Limits): SheetNotes {
  const cells: SheetCell[] = [];
  const errors: SheetCell[] = [];
  const rows = worksheet['!data'] ?? [];
  for (const [row, line] of rows.entries()) {
    for (const [column, cell] of (line ?? []).entries()) {
      const text = cell?.w ?? (cell?.v === undefined ? '' : String(cell.v));
      if (!cell || cell.t === 'z' || text === '') continue;
      if (cells.length >= limits.maxCells) throw tooManyCells();
      const shown = { row: row + 1, column: column + 1, text: cell.t === 's' ? String(cell.v) : text.trim() };
      cells.push(shown);
      if (cell.t === 'e') errors.push(shown);
    }
  }
  return {
    name,
    isHidden,
    cells,
    errors,
    merges: (worksheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r + 1,
      left: s.c + 1,
      bottom: e.r + 1,
      right: e.c + 1,
    })),
    hiddenRows: hiddenIn(worksheet['!rows']),
    hiddenColumns: hiddenIn(worksheet['!cols']),
  };
}

/** The numbers of the rows or columns that are hidden. */
const hiddenIn = (settings: readonly ({ readonly hidden?: boolean } | undefined)[] = []): Set<number> =>
  new Set(settings.flatMap((setting, index) => (setting?.hidden ? [index + 1] : [])));

function encrypted(): ReaderFault {
  return new ReaderFault('file-encrypted', {
    zh: '文件设有打开密码，无法读取。请用 WPS 或 Excel 去除密码后再提交。',
    en: 'The file is protected by a password. Please remove it with WPS or Excel and hand the file in again.',
  });
}

function unreadable(): ReaderFault {
  return new ReaderFault('xls-unreadable', {
    zh: '这个 xls 文件已损坏或不是常见的 Excel 97–2003 格式，无法读取。请用 WPS 或 Excel 打开后另存为 xlsx 再试。',
    en: 'This xls file is damaged or not of the usual Excel 97–2003 kind. Please open it with WPS or Excel and save it as xlsx.',
  });
}

function tooManyCells(): ReaderFault {
  return new ReaderFault('table-too-large', {
    zh: '工作簿的单元格过多，超出读取上限，没有读取。请只保留绩效表后重试。',
    en: 'The workbook holds more cells than are read. Please keep the performance tables alone and try again.',
  });
}
