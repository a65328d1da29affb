import { crc32 } from 'node:zlib';
import { giveBack } from '../../base/give-back.ts';
import { inflateRaw, SMALLEST_CHUNK } from '../../base/inflate-raw.ts';
import type { Message } from '../../model/message.ts';
import type { Limits } from '../limits.ts';
import { readZipDirectory, type ZipEntry } from './zip-directory.ts';
import { shown, zipFault } from './zip-fault.ts';

/** The method of compression that office files use (APPNOTE 6.3.10, 4.4.5). */
const DEFLATED = 8;

/** An archive whose directory has been checked; parts are expanded only when asked for. */
export interface ZipArchive {
  /** All entry names as written. They are names to look up, never paths to write to. */
  readonly names: readonly string[];
  /** What is odd about the archive but does not hinder reading. */
  readonly messages: readonly Message[];
  /** Whether there is such a part; as in Open Packaging (ECMA-376 part 2, 6.2.2.3) case does not matter. */
  has(name: string): boolean;
  /** The part as it stands compressed in the archive, for telling whether it is another one; undefined when there is none or it is not compressed. */
  packed(name: string): Buffer | undefined;
  /** The expanded and CRC-checked part; undefined when there is none. Throws a ReaderFault when it cannot be expanded. */
  read(name: string): Buffer | undefined;
}

/**
 * Opens an archive for as long as `use` takes, and gives back the memory of what was expanded at once. Throws a ReaderFault for anything that
 * is not a sound archive.
 */
export function withZip<T>(bytes: Uint8Array, limits: Limits, use: (archive: ZipArchive) => T): T {
  const archive = openZip(bytes, limits);
  const expanded: Buffer[] = [];
  const read = (name: string): Buffer | undefined => {
    const content = archive.read(name);
    if (content) expanded.push(content);
    return content;
  };
  try {
    return use({ ...archive, read });
  } finally {
    for (const content of expanded) if (standsAlone(content, bytes)) giveBack(content);
  }
}

/** Whether a part has a buffer of its own, and neither lies in the archive, stored as it is, nor in the pool that Node keeps for small buffers. */
const standsAlone = ({ buffer, length }: Buffer, archive: Uint8Array): boolean =>
  buffer !== archive.buffer && buffer.byteLength <= Math.max(length + 1, SMALLEST_CHUNK);

/** Opens an archive whose parts stay as long as somebody holds them. Throws a ReaderFault for anything that is not a sound one. */
export function openZip(bytes: Uint8Array, limits: Limits): ZipArchive {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readZipDirectory(buffer, limits);
  const byName = new Map<string, ZipEntry>();
  const messages: Message[] = [];
  for (const entry of entries) {
    const key = lookupKey(entry.name);
    if (leavesArchive(key)) messages.push(outsideMessage(entry.name));
    if (byName.has(key)) messages.push(duplicateMessage(entry.name));
    else byName.set(key, entry);
  }
  let left = limits.maxExpandedBytes;
  return {
    names: entries.map((entry) => entry.name),
    messages,
    has: (name) => byName.has(lookupKey(name)),
    packed: (name) => {
      const entry = byName.get(lookupKey(name));
      return entry && entry.method === DEFLATED && !entry.encrypted ? packedBytes(buffer, entry) : undefined;
    },
    read: (name) => {
      const entry = byName.get(lookupKey(name));
      if (!entry) return undefined;
      if (entry.size > left) throw zipFault.bomb(entry.name, limits.maxExpandedBytes);
      const content = expand(buffer, entry);
      left -= content.length;
      return content;
    },
  };
}

/** Some writers put backslashes or a leading slash into names. */
function lookupKey(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\//, '').toLowerCase();
}

function leavesArchive(key: string): boolean {
  return /^[a-z]:/.test(key) || key.startsWith('/') || key.split('/').includes('..');
}

function expand(bytes: Buffer, entry: ZipEntry): Buffer {
  if (entry.encrypted) throw zipFault.encrypted(entry.name);
  const content = unpack(packedBytes(bytes, entry), entry);
  if (content.length !== entry.size || crc32(content) !== entry.crc) throw zipFault.damaged(entry.name);
  return content;
}

const packedBytes = (bytes: Buffer, { dataAt, dataEnd }: ZipEntry): Buffer => bytes.subarray(dataAt, dataEnd);

function unpack(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method === 0) return packed;
  if (entry.method !== DEFLATED) throw zipFault.method(entry.name, entry.method);
  if (entry.size === 0) return Buffer.alloc(0);
  try {
    return inflateRaw(packed, entry.size);
  } catch {
    throw zipFault.damaged(entry.name);
  }
}

function outsideMessage(name: string): Message {
  return {
    severity: 'warning',
    code: 'zip-path-outside',
    text: {
      zh: `压缩包内有指向包外的路径“${shown(name)}”。本程序只在内存中读取、从不按此写入，但正常的办公文件不应有这种路径，请检查文件来源。`,
      en: `The archive names a path outside itself ("${shown(name)}"). Nothing is ever written there, but office files have no such paths; please check where the file comes from.`,
    },
  };
}

function duplicateMessage(name: string): Message {
  return {
    severity: 'warning',
    code: 'zip-duplicate-name',
    text: {
      zh: `压缩包内有两个同名部分“${shown(name)}”，只读取第一个。请用 WPS 或 Word 打开后另存一次。`,
      en: `The archive holds "${shown(name)}" twice; only the first is read. Please open and save it again with WPS or Word.`,
    },
  };
}
