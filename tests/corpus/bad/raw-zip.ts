import { crc32, deflateRawSync } from 'node:zlib';

/** One entry as it is to stand in the archive, right or wrong. */
export interface RawEntry {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Stored instead of deflated. */
  readonly stored?: boolean;
  /** Lies: what the headers say instead of the truth. */
  readonly declaredSize?: number;
  readonly crc?: number;
  readonly method?: number;
  readonly flags?: number;
  /** Points to the data of the entry with this index instead of own data. */
  readonly sharesDataOf?: number;
}

/** A zip archive whose headers say whatever the entries ask for. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  const offsets: number[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = Buffer.from(entry.content as Uint8Array);
    const packed = entry.stored ? content : deflateRawSync(content, { level: 9 });
    const name = Buffer.from(entry.name);
    const header = fields(entry, content, packed, name);
    const shared = entry.sharesDataOf;
    offsets.push(shared === undefined ? at : (offsets[shared] ?? 0));
    if (shared === undefined) {
      const local = Buffer.concat([signature(0x04034b50), header, name, packed]);
      locals.push(local);
      at += local.length;
    }
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offsets.at(-1) ?? 0, 10);
    central.push(Buffer.concat([signature(0x02014b50), Buffer.from([20, 0]), header, tail, name]));
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...locals, directory, end]);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

/** The 26 bytes that local and central headers share (APPNOTE 4.3.7). */
function fields(entry: RawEntry, content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(26);
  header.writeUInt16LE(20, 0);
  header.writeUInt16LE(entry.flags ?? 0x800, 2);
  header.writeUInt16LE(entry.method ?? (entry.stored ? 0 : 8), 4);
  header.writeUInt32LE(0x5a21_0000, 6);
  header.writeUInt32LE(entry.crc ?? crc32(content), 10);
  header.writeUInt32LE(packed.length, 14);
  header.writeUInt32LE(entry.declaredSize ?? content.length, 18);
  header.writeUInt16LE(name.length, 22);
  return header;
}
