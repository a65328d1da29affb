const BLOCK = 512;
/** The greatest size that eleven octal digits hold (POSIX.1-2017, pax, "ustar Interchange Format"). */
const MOST_BYTES = 8 ** 11 - 1;

/** The header of a plain file in a tar archive. Times, owners and rights are not kept: the same content gives the same bytes. */
export function tarHeader(name: string, size: number): Uint8Array {
  const { prefix, rest } = splitName(name);
  if (size > MOST_BYTES) throw new Error(`tarHeader: ${name} has ${size} bytes, more than a tar archive takes`);
  const header = Buffer.alloc(BLOCK);
  header.write(rest, 0);
  header.write('0000600\0', 100);
  header.write('0000000\0', 108);
  header.write('0000000\0', 116);
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124);
  header.write('00000000000\0', 136);
  header.write('        ', 148);
  header.write('0', 156);
  header.write('ustar\x0000', 257);
  header.write(prefix, 345);
  header.write(`${checksum(header).toString(8).padStart(6, '0')}\0 `, 148);
  return header;
}

/** Zero bytes up to the next whole block. */
export function tarPadding(size: number): Uint8Array {
  return new Uint8Array((BLOCK - (size % BLOCK)) % BLOCK);
}

/** Two empty blocks end an archive. */
export const tarEnd: Uint8Array = new Uint8Array(2 * BLOCK);

/** Names over 100 bytes are split at a slash into prefix and rest. */
function splitName(name: string): { readonly prefix: string; readonly rest: string } {
  if (Buffer.byteLength(name) <= 100) return { prefix: '', rest: name };
  const at = name.lastIndexOf('/', 155);
  if (at < 0 || Buffer.byteLength(name.slice(at + 1)) > 100) throw new Error(`tarHeader: the name ${name} is too long`);
  return { prefix: name.slice(0, at), rest: name.slice(at + 1) };
}

function checksum(header: Uint8Array): number {
  return header.reduce((sum, byte) => sum + byte, 0);
}

export interface TarEntry {
  readonly name: string;
  readonly size: number;
  /** Has to be read to its end before the next entry is asked for. */
  readonly content: AsyncIterable<Uint8Array>;
}

/** The files of a tar archive, one after the other. Throws when it is cut off or its headers are damaged. */
export async function* readTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<TarEntry> {
  const reader = new ByteReader(source);
  for (;;) {
    const header = await reader.exactly(BLOCK);
    if (header.every((byte) => byte === 0)) return;
    const { name, size } = readHeader(header);
    yield { name, size, content: reader.upTo(size) };
    await reader.exactly(tarPadding(size).length);
  }
}

function readHeader(header: Buffer): { readonly name: string; readonly size: number } {
  const text = (from: number, to: number): string => header.toString('utf8', from, to).replace(/\0.*$/s, '');
  const stated = Number.parseInt(text(148, 156), 8);
  const blank = Buffer.from(header);
  blank.fill(' ', 148, 156);
  if (stated !== checksum(blank) || text(257, 262) !== 'ustar') throw new Error('a header of the archive is damaged');
  const prefix = text(345, 500);
  return { name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`, size: Number.parseInt(text(124, 136), 8) };
}

/** Takes bytes out of a stream in the pieces that are asked for. */
class ByteReader {
  readonly #source: AsyncIterator<Uint8Array>;
  #rest: Uint8Array = new Uint8Array();

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  async exactly(count: number): Promise<Buffer> {
    const parts: Uint8Array[] = [];
    for await (const part of this.upTo(count)) parts.push(part);
    return Buffer.concat(parts);
  }

  async *upTo(count: number): AsyncGenerator<Uint8Array> {
    for (let open = count; open > 0; ) {
      if (this.#rest.length === 0) await this.#fill();
      const part = this.#rest.subarray(0, open);
      this.#rest = this.#rest.subarray(part.length);
      open -= part.length;
      yield part;
    }
  }

  async #fill(): Promise<void> {
    const { value, done } = await this.#source.next();
    if (done) throw new Error('the archive is cut off');
    this.#rest = value;
  }
}
