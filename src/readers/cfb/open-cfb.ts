import type { Limits } from '../limits.ts';
import { cfbFault } from './cfb-fault.ts';
import { utf16Text } from './utf16-text.ts';

/** A compound file ([MS-CFB]): streams by their path below the root ("WordDocument", "ObjectPool/_1/Workbook"). */
export interface CompoundFile {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The whole stream; undefined when there is none. Throws a ReaderFault when its chain of sectors is broken. */
  read(name: string): Buffer | undefined;
}

interface Stream {
  readonly first: number;
  readonly size: number;
}

const SIGNATURE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const HEADER_LENGTH = 512;
const ENTRY_LENGTH = 128;
const LAST_SECTOR = 0xfffffffa;
const NO_STREAM = 0xffffffff;
const HEADER_DIFAT = 109;

/** Whether the bytes begin as a compound file does. */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return bytes.length >= 8 && SIGNATURE.equals(bytes.subarray(0, 8));
}

/** Opens a compound file of version 3 or 4. Throws a ReaderFault for what is none or is broken. */
export function openCfb(bytes: Uint8Array, limits: Limits): CompoundFile {
  if (!isCompoundFile(bytes)) throw cfbFault.notCompound();
  const reader = new SectorReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const streams = new Map<string, Stream>();
  const root = listStreams(reader.readDirectory(), limits, streams);
  let mini: Buffer | undefined;
  return {
    names: [...streams.keys()],
    has: (name) => streams.has(name),
    read: (name) => {
      const stream = streams.get(name);
      if (!stream) return undefined;
      if (stream.size >= reader.miniCutoff) return reader.readChain(stream.first, stream.size);
      mini ??= reader.readChain(root.first, root.size);
      return reader.readMini(mini, stream);
    },
  };
}

class SectorReader {
  readonly miniCutoff: number;
  private readonly bytes: Buffer;
  private readonly sectorSize: number;
  private readonly miniSize: number;
  private readonly fat: readonly number[];
  private miniFat: readonly number[] | undefined;

  constructor(bytes: Buffer) {
    if (bytes.length < HEADER_LENGTH) throw incomplete();
    this.bytes = bytes;
    const shift = bytes.readUInt16LE(30);
    if (shift !== 9 && shift !== 12) throw cfbFault.damaged({ zh: '扇区大小无效', en: 'an impossible sector size' });
    this.sectorSize = 1 << shift;
    this.miniSize = 64;
    this.miniCutoff = bytes.readUInt32LE(56);
    this.fat = this.readTable(this.findFatSectors());
  }

  readDirectory(): Buffer {
    return this.readChain(this.bytes.readUInt32LE(48), Number.POSITIVE_INFINITY);
  }

  /** The sectors of a chain joined, up to `size` bytes. A file may end within its very last sector. */
  readChain(first: number, size: number): Buffer {
    if (size !== Number.POSITIVE_INFINITY && size > this.bytes.length) throw incomplete();
    const parts: Buffer[] = [];
    let length = 0;
    for (const sector of follow(this.fat, first)) {
      if (length >= size) break;
      const part = this.sector(sector);
      parts.push(part);
      length += part.length;
    }
    if (length < size && size !== Number.POSITIVE_INFINITY) throw incomplete();
    return Buffer.concat(parts, Math.min(length, size));
  }

  readMini(mini: Buffer, stream: Stream): Buffer {
    this.miniFat ??= this.readTable([...follow(this.fat, this.bytes.readUInt32LE(60))]);
    const parts: Buffer[] = [];
    for (const sector of follow(this.miniFat, stream.first)) {
      if (parts.length * this.miniSize >= stream.size) break;
      parts.push(mini.subarray(sector * this.miniSize, (sector + 1) * this.miniSize));
    }
    const joined = Buffer.concat(parts);
    if (joined.length < stream.size) throw incomplete();
    return joined.subarray(0, stream.size);
  }

  private sector(index: number): Buffer {
    const at = (index + 1) * this.sectorSize;
    if (at >= this.bytes.length) throw incomplete();
    return this.bytes.subarray(at, at + this.sectorSize);
  }

  /** The first 109 FAT sectors are named in the header, further ones in a chain of DIFAT sectors ([MS-CFB] 2.5). */
  private findFatSectors(): number[] {
    const sectors: number[] = [];
    for (let index = 0; index < HEADER_DIFAT; index++) sectors.push(this.bytes.readUInt32LE(76 + 4 * index));
    let next = this.bytes.readUInt32LE(68);
    for (let step = 0; next < LAST_SECTOR && step <= this.bytes.length / this.sectorSize; step++) {
      const sector = this.sector(next);
      if (sector.length < this.sectorSize) throw incomplete();
      for (let at = 0; at < this.sectorSize - 4; at += 4) sectors.push(sector.readUInt32LE(at));
      next = sector.readUInt32LE(this.sectorSize - 4);
    }
    return sectors.filter((sector) => sector < LAST_SECTOR);
  }

  private readTable(sectors: readonly number[]): number[] {
    const table: number[] = [];
    if (sectors.length * this.sectorSize > this.bytes.length) throw ring();
    for (const index of sectors) {
      const sector = this.sector(index);
      for (let at = 0; at + 4 <= sector.length; at += 4) table.push(sector.readUInt32LE(at));
    }
    return table;
  }
}

/** The sectors of a chain; a chain longer than its table has come back to itself. */
function* follow(table: readonly number[], first: number): Generator<number> {
  let steps = 0;
  for (let sector = first; sector < LAST_SECTOR; sector = table[sector] ?? NO_STREAM) {
    if (++steps > table.length) throw ring();
    yield sector;
  }
}

/** Walks the tree of entries ([MS-CFB] 2.6) and notes all streams; gives the root, whose stream holds the small ones. */
function listStreams(directory: Buffer, limits: Limits, streams: Map<string, Stream>): Stream {
  const count = Math.floor(directory.length / ENTRY_LENGTH);
  if (count === 0) throw incomplete();
  if (count > limits.maxEntries) throw cfbFault.tooMany(limits.maxEntries);
  const seen = new Set<number>();
  const open: { index: number; folder: string }[] = [{ index: directory.readUInt32LE(76), folder: '' }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { index, folder } = next;
    if (index >= count || seen.has(index)) continue;
    seen.add(index);
    const at = index * ENTRY_LENGTH;
    const nameLength = Math.min(Math.max(directory.readUInt16LE(at + 64) - 2, 0), 62);
    const name = folder + utf16Text(directory, at, at + nameLength);
    const kind = directory[at + 66];
    if (kind === 2)
      streams.set(name, { first: directory.readUInt32LE(at + 116), size: directory.readUInt32LE(at + 120) });
    if (kind === 1) open.push({ index: directory.readUInt32LE(at + 76), folder: `${name}/` });
    open.push({ index: directory.readUInt32LE(at + 68), folder }, { index: directory.readUInt32LE(at + 72), folder });
  }
  return { first: directory.readUInt32LE(116), size: directory.readUInt32LE(120) };
}

const incomplete = (): Error => cfbFault.damaged({ zh: '内容在中途结束', en: 'it ends in the middle' });
const ring = (): Error => cfbFault.damaged({ zh: '扇区链成环', en: 'a chain of sectors runs in a ring' });
