import { utf16Text } from '../cfb/utf16-text.ts';
import { docFault } from './doc-fault.ts';
import type { DocFile } from './doc-file.ts';
import { tablePart } from './doc-file.ts';

/** A stretch of text that stands in one place of the stream. */
export interface Piece {
  /** Character positions [from, to). */
  readonly from: number;
  readonly to: number;
  /** The first byte in the WordDocument stream, and the bytes for each character: 1 for Windows-1252, 2 for UTF-16. */
  readonly at: number;
  readonly width: 1 | 2;
  /** Modifiers that a quick save laid over the piece; empty in nearly every file. */
  readonly modifiers: Buffer;
}

const westEuropean = new TextDecoder('windows-1252');
const NONE = Buffer.alloc(0);

/** The whole text of a document, put together from its pieces ([MS-DOC] 2.4.1). One character is one UTF-16 code unit. */
export interface PieceTable {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** The piece that holds a character position. */
  pieceAt(position: number): Piece | undefined;
}

/** Reads the piece table. Throws a ReaderFault when there is none or it is longer than the file can hold. */
export function readPieces(file: DocFile): PieceTable {
  const clx = file.part(tablePart.pieces);
  const { modifiers, plc } = splitClx(clx);
  const count = Math.floor((plc.length - 4) / 12);
  if (count < 1) throw docFault.damaged({ zh: '缺少文字分段表', en: 'its piece table is missing' });
  const pieces: Piece[] = [];
  let text = '';
  for (let index = 0; index < count; index++) {
    const piece = readPiece(plc, index, count, modifiers);
    const whole = decodePiece(file.word, piece);
    if (piece.from !== text.length || text.length + whole.length > file.word.length) {
      throw docFault.damaged({ zh: '文字分段表有误', en: 'its piece table is wrong' });
    }
    pieces.push(piece);
    text += whole;
    if (whole.length < piece.to - piece.from) break;
  }
  return { text, pieces, pieceAt: (position) => findPiece(pieces, position) };
}

/** Modifier lists first, each marked 1, then the piece descriptors, marked 2 ([MS-DOC] 2.9.38). */
function splitClx(clx: Buffer): { modifiers: readonly Buffer[]; plc: Buffer } {
  const modifiers: Buffer[] = [];
  let at = 0;
  while (clx[at] === 1 && at + 3 <= clx.length) {
    const length = clx.readUInt16LE(at + 1);
    modifiers.push(clx.subarray(at + 3, at + 3 + length));
    at += 3 + length;
  }
  if (clx[at] !== 2 || at + 5 > clx.length) return { modifiers, plc: NONE };
  return { modifiers, plc: clx.subarray(at + 5, at + 5 + clx.readUInt32LE(at + 1)) };
}

function readPiece(plc: Buffer, index: number, count: number, modifiers: readonly Buffer[]): Piece {
  const from = plc.readUInt32LE(4 * index);
  const to = plc.readUInt32LE(4 * index + 4);
  const descriptor = 4 * (count + 1) + 8 * index;
  const place = plc.readUInt32LE(descriptor + 2);
  const prm = plc.readUInt16LE(descriptor + 6);
  const compressed = (place & 0x40000000) !== 0;
  const at = place & 0x3fffffff;
  return {
    from,
    to: Math.max(from, to),
    at: compressed ? at >> 1 : at,
    width: compressed ? 1 : 2,
    modifiers: prm & 1 ? (modifiers[prm >> 1] ?? NONE) : NONE,
  };
}

function decodePiece(word: Buffer, piece: Piece): string {
  const bytes = word.subarray(piece.at, piece.at + (piece.to - piece.from) * piece.width);
  return piece.width === 2 ? utf16Text(bytes) : westEuropean.decode(bytes);
}

function findPiece(pieces: readonly Piece[], position: number): Piece | undefined {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((pieces[middle]?.from ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return pieces[low];
}
