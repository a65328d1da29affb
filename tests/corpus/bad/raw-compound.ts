const SECTOR = 512;
const END = 0xfffffffe;
const FREE = 0xffffffff;

/** A compound file ([MS-CFB] version 3) with these streams below its root; every stream is at least 4096 bytes, padded with zeros. */
export function rawCompound(streams: Readonly<Record<string, Uint8Array>>): Buffer {
  const names = Object.keys(streams);
  const fat: number[] = [0xfffffffd];
  const sectors: Buffer[] = [];
  const put = (content: Buffer): number => {
    const first = fat.length;
    const count = Math.ceil(content.length / SECTOR);
    for (let index = 0; index < count; index += 1) {
      sectors.push(Buffer.concat([content.subarray(index * SECTOR), Buffer.alloc(SECTOR)], SECTOR));
      fat.push(index === count - 1 ? END : fat.length + 1);
    }
    return first;
  };
  const entries = names.map((name, index) => {
    const content = Buffer.from(streams[name] ?? []);
    const padded = Buffer.concat([content], Math.max(4096, content.length));
    return directoryEntry(name, 2, put(padded), padded.length, index + 2 <= names.length ? index + 2 : FREE);
  });
  const root = directoryEntry('Root Entry', 5, END, 0, FREE);
  root.writeUInt32LE(names.length > 0 ? 1 : FREE, 76);
  const directory = put(Buffer.concat([root, ...entries]));
  const table = Buffer.alloc(SECTOR, 0xff);
  for (const [index, next] of fat.entries()) table.writeUInt32LE(next, index * 4);
  return Buffer.concat([header(directory), table, ...sectors]);
}

function header(directory: number): Buffer {
  const bytes = Buffer.alloc(SECTOR);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(directory, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.writeUInt32LE(END, 60);
  bytes.writeUInt32LE(END, 68);
  bytes.fill(0xff, 76);
  bytes.writeUInt32LE(0, 76);
  return bytes;
}

function directoryEntry(name: string, kind: number, first: number, size: number, sibling: number): Buffer {
  const bytes = Buffer.alloc(128);
  bytes.write(name, 0, 'utf16le');
  bytes.writeUInt16LE(name.length * 2 + 2, 64);
  bytes[66] = kind;
  bytes[67] = 1;
  bytes.writeUInt32LE(FREE, 68);
  bytes.writeUInt32LE(sibling, 72);
  bytes.writeUInt32LE(FREE, 76);
  bytes.writeUInt32LE(first, 116);
  bytes.writeUInt32LE(size, 120);
  return bytes;
}
