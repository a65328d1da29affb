import { openCfb } from '../cfb/open-cfb.ts';
import type { Limits } from '../limits.ts';
import { docFault } from './doc-fault.ts';

const FIB_BASE_AND_SIZES = 154;
const SIGNATURES = [0xa5ec, 0xa5dc, 0xa5db, 0xa697, 0xa698, 0xa699];
/** Word 97 writes nFib 193; everything up to 105 is Word 95 and older. */
const FIRST_WORD_97 = 106;

/** The places in the table stream that are read, by their number in FibRgFcLcb97 ([MS-DOC] 2.5.6). */
export const tablePart = {
  styleSheet: 1,
  characterPages: 12,
  paragraphPages: 13,
  fonts: 15,
  pieces: 33,
  lists: 73,
  listOverrides: 74,
} as const;

/** The streams of a Word 97–2003 file, with what its file information block says about them ([MS-DOC] 2.5). */
export interface DocFile {
  readonly word: Buffer;
  readonly data: Buffer;
  /** Characters of the main text, and where the text of the text boxes begins and how long it is. */
  readonly textLength: number;
  readonly boxesAt: number;
  readonly boxesLength: number;
  /** Characters of all texts together; the piece table has as many, or one more. */
  readonly wholeLength: number;
  /** Any stream of the file by its path; undefined when there is none. */
  readonly stream: (path: string) => Uint8Array | undefined;
  /** A part of the table stream; empty when the file has none. */
  part(index: number): Buffer;
  /** A part and all that stands behind it: levels of lists follow their table without being counted to it (2.5.6 fcPlfLst). */
  partOnward(index: number): Buffer;
}

/** Opens the streams. Throws a ReaderFault for encrypted, too old and damaged files. */
export function openDoc(bytes: Uint8Array, limits: Limits): DocFile {
  const compound = openCfb(bytes, limits);
  const word = compound.read('WordDocument');
  if (compound.has('EncryptedPackage')) throw docFault.encrypted();
  if (!word) throw docFault.notWord();
  if (word.length < 32 || !SIGNATURES.includes(word.readUInt16LE(0))) throw docFault.notWord();
  if (word.readUInt16LE(2) < FIRST_WORD_97) throw docFault.tooOld();
  const flags = word.readUInt16LE(10);
  if (flags & 0x0100) throw docFault.encrypted();
  if (word.length < FIB_BASE_AND_SIZES)
    throw docFault.damaged({ zh: '文件信息块不完整', en: 'its information block is cut off' });
  const table = compound.read(flags & 0x0200 ? '1Table' : '0Table');
  if (!table) throw docFault.damaged({ zh: '缺少表流', en: 'its table stream is missing' });
  const lengths = readLengths(word);
  return {
    word,
    data: compound.read('Data') ?? Buffer.alloc(0),
    ...lengths,
    stream: (path) => compound.read(path),
    part: (index) => partOf(word, table, index, false),
    partOnward: (index) => partOf(word, table, index, true),
  };
}

/** The texts follow each other: main, footnotes, headers, macros, comments, endnotes, text boxes, boxes in headers ([MS-DOC] 2.4.1). */
function readLengths(word: Buffer): Pick<DocFile, 'textLength' | 'boxesAt' | 'boxesLength' | 'wholeLength'> {
  const lengths = [0x4c, 0x50, 0x54, 0x58, 0x5c, 0x60, 0x64, 0x68].map((at) => word.readInt32LE(at));
  if (lengths.some((length) => length < 0)) {
    throw docFault.damaged({ zh: '正文长度无效', en: 'the length of its text is impossible' });
  }
  const sum = (count: number): number => lengths.slice(0, count).reduce((total, length) => total + length, 0);
  return { textLength: sum(1), boxesAt: sum(6), boxesLength: lengths[6] ?? 0, wholeLength: sum(8) };
}

function partOf(word: Buffer, table: Buffer, index: number, onward: boolean): Buffer {
  const at = FIB_BASE_AND_SIZES + 8 * index;
  if (at + 8 > word.length || index >= word.readUInt16LE(FIB_BASE_AND_SIZES - 2)) return Buffer.alloc(0);
  const from = word.readUInt32LE(at);
  const length = word.readUInt32LE(at + 4);
  return table.subarray(from, onward && length > 0 ? table.length : from + length);
}
