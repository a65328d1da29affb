import { isUtf8 } from 'node:buffer';
import type { Limits } from '../limits.ts';
import { zipFault } from './zip-fault.ts';

/** One entry as the central directory describes it (APPNOTE 6.3.10, 4.3.12), with the place of its data. */
export interface ZipEntry {
  readonly name: string;
  readonly encrypted: boolean;
  /** 0 stored, 8 deflated; nothing else is read. */
  readonly method: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins, where the data begins, and where it ends. */
  readonly headerAt: number;
  readonly dataAt: number;
  readonly dataEnd: number;
}

interface DirectoryPlace {
  readonly at: number;
  readonly end: number;
  readonly count: number;
  /** Bytes put before the archive (a self-extractor, a mail header): all offsets are shifted by it. */
  readonly shift: number;
}

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END64 = 0x06064b50;
const LOCATOR64 = 0x07064b50;
const END_LENGTH = 22;
const CENTRAL_LENGTH = 46;
const LOCAL_LENGTH = 30;
const MAX_COMMENT = 0xffff;

/** All entries of an archive. Only the central directory is believed; entries may not overlap. Throws a ReaderFault. */
export function readZipDirectory(bytes: Buffer, limits: Limits): readonly ZipEntry[] {
  const place = findDirectory(bytes);
  if (place.count > limits.maxEntries) throw zipFault.tooMany(place.count, limits.maxEntries);
  const entries: ZipEntry[] = [];
  let at = place.at;
  for (let index = 0; index < place.count; index++) {
    if (at + CENTRAL_LENGTH > place.end || bytes.readUInt32LE(at) !== CENTRAL)
      throw zipFault.damaged('central directory');
    entries.push(readEntry(bytes, at, place));
    at += CENTRAL_LENGTH + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  refuseOverlaps(entries, place.at);
  return entries;
}

function findDirectory(bytes: Buffer): DirectoryPlace {
  const end = findEnd(bytes);
  const wide = find64(bytes, end);
  const count = wide ? wide.count : bytes.readUInt16LE(end + 10);
  const size = wide ? wide.size : bytes.readUInt32LE(end + 12);
  const offset = wide ? wide.offset : bytes.readUInt32LE(end + 16);
  const recordAt = wide ? wide.at : end;
  const shift = recordAt - size - offset;
  if (shift < 0 || count * CENTRAL_LENGTH > size) throw zipFault.truncated();
  return { at: offset + shift, end: recordAt, count, shift };
}

/** The last end record whose comment fits into the file; what follows the comment is let pass. */
function findEnd(bytes: Buffer): number {
  const lowest = Math.max(0, bytes.length - END_LENGTH - MAX_COMMENT);
  for (let at = bytes.length - END_LENGTH; at >= lowest; at--) {
    if (bytes[at] !== 0x50 || bytes.readUInt32LE(at) !== END) continue;
    if (at + END_LENGTH + bytes.readUInt16LE(at + 20) <= bytes.length) return at;
  }
  throw bytes.length >= 4 && bytes.readUInt32LE(0) === LOCAL ? zipFault.truncated() : zipFault.notZip();
}

function find64(bytes: Buffer, end: number): { at: number; count: number; size: number; offset: number } | undefined {
  const locator = end - 20;
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR64) return undefined;
  const at = Number(bytes.readBigUInt64LE(locator + 8));
  if (at + 56 > locator || bytes.readUInt32LE(at) !== END64) throw zipFault.damaged('zip64 end record');
  const number = (from: number): number => Number(bytes.readBigUInt64LE(at + from));
  return { at, count: number(32), size: number(40), offset: number(48) };
}

function readEntry(bytes: Buffer, at: number, place: DirectoryPlace): ZipEntry {
  const flags = bytes.readUInt16LE(at + 8);
  const nameLength = bytes.readUInt16LE(at + 28);
  const extraLength = bytes.readUInt16LE(at + 30);
  const nameAt = at + CENTRAL_LENGTH;
  if (nameAt + nameLength + extraLength > place.end) throw zipFault.damaged('central directory');
  const name = decodeName(bytes.subarray(nameAt, nameAt + nameLength), (flags & 0x800) !== 0);
  const sizes = readSizes(bytes, at, nameAt + nameLength, extraLength);
  const headerAt = sizes.offset + place.shift;
  const dataAt = findData(bytes, headerAt, name);
  const dataEnd = dataAt + sizes.compressedSize;
  if (dataEnd > place.at) throw zipFault.damaged(name);
  return {
    name,
    encrypted: (flags & 0x2041) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    compressedSize: sizes.compressedSize,
    size: sizes.size,
    headerAt,
    dataAt,
    dataEnd,
  };
}

/** Sizes and offset, taken from the zip64 extra field (4.5.3) where the 32-bit field is full. */
function readSizes(
  bytes: Buffer,
  at: number,
  extraAt: number,
  extraLength: number,
): { size: number; compressedSize: number; offset: number } {
  let compressedSize = bytes.readUInt32LE(at + 20);
  let size = bytes.readUInt32LE(at + 24);
  let offset = bytes.readUInt32LE(at + 42);
  let wideAt = findExtra(bytes, extraAt, extraAt + extraLength);
  if (wideAt === undefined) return { size, compressedSize, offset };
  const nextWide = (): number => {
    const from = wideAt ?? 0;
    if (from + 8 > bytes.length) throw zipFault.damaged('zip64 sizes');
    wideAt = from + 8;
    return Number(bytes.readBigUInt64LE(from));
  };
  if (size === 0xffffffff) size = nextWide();
  if (compressedSize === 0xffffffff) compressedSize = nextWide();
  if (offset === 0xffffffff) offset = nextWide();
  return { size, compressedSize, offset };
}

function findExtra(bytes: Buffer, from: number, end: number): number | undefined {
  for (let at = from; at + 4 <= end; at += 4 + bytes.readUInt16LE(at + 2)) {
    if (bytes.readUInt16LE(at) === 1) return at + 4;
  }
  return undefined;
}

function findData(bytes: Buffer, headerAt: number, name: string): number {
  if (headerAt + LOCAL_LENGTH > bytes.length || bytes.readUInt32LE(headerAt) !== LOCAL) throw zipFault.damaged(name);
  return headerAt + LOCAL_LENGTH + bytes.readUInt16LE(headerAt + 26) + bytes.readUInt16LE(headerAt + 28);
}

/** Names without the UTF-8 mark are often UTF-8 all the same; what is not becomes Latin-1: names only serve to be found. */
function decodeName(bytes: Buffer, marked: boolean): string {
  return marked || isUtf8(bytes) ? bytes.toString('utf8') : bytes.toString('latin1');
}

/** Entries that share bytes are how small archives expand without end (a "zip quine", overlapped bombs). */
function refuseOverlaps(entries: readonly ZipEntry[], directoryAt: number): void {
  const sorted = [...entries].sort((a, b) => a.headerAt - b.headerAt);
  for (const [index, entry] of sorted.entries()) {
    const next = sorted[index + 1]?.headerAt ?? directoryAt;
    if (entry.dataEnd > next) throw zipFault.overlapping(entry.name);
  }
}
