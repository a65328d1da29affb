import type { TakenFile } from './taken-files.ts';

/** Papers are compressed as they are (docx, xlsx, pdf), so that they are stored and not compressed again. */
const STORED = 0;
/** Names are UTF-8. */
const UTF8 = 0x0800;
/** 1 January 1980: an archive of the same files has the same bytes. */
const FIRST_DAY = 0x0021;

/** One zip of files with their paths. The bytes stay where they are, in the files themselves, and are read once for their check sums. */
export async function packFiles(files: readonly TakenFile[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let offset = 0;
  let directorySize = 0;
  for (const { file, path } of files) {
    const name = new TextEncoder().encode(path);
    const sum = crc32(new Uint8Array(await file.arrayBuffer()));
    const common = [UTF8, STORED, 0, FIRST_DAY] as const;
    const local = record(0x04034b50, [
      [20, ...common],
      [sum, file.size, file.size],
      [name.length, 0],
    ]);
    const central = record(0x02014b50, [
      [20, 20, ...common],
      [sum, file.size, file.size],
      [name.length, 0, 0, 0, 0],
      [0, offset],
    ]);
    parts.push(local, name, file);
    directory.push(central, name);
    offset += local.length + name.length + file.size;
    directorySize += central.length + name.length;
  }
  const end = record(0x06054b50, [[0, 0, files.length, files.length], [directorySize, offset], [0]]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

/** A record of the format: its mark, then fields of two and of four bytes by turns (APPNOTE 4.3.7, 4.3.12, 4.3.16). */
function record(mark: number, groups: readonly (readonly number[])[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  const put = (value: number, width: number): void => {
    for (let at = 0; at < width; at += 1) bytes.push((value >>> (8 * at)) & 0xff);
  };
  put(mark, 4);
  for (const [index, group] of groups.entries()) for (const value of group) put(value, index % 2 === 0 ? 2 : 4);
  return Uint8Array.from(bytes);
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (TABLE[(sum ^ byte) & 0xff] ?? 0) ^ (sum >>> 8);
  return (sum ^ 0xffffffff) >>> 0;
}
