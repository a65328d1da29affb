import { describe, expect, it } from 'vitest';
import { writeZip } from '../../base/zip-writer.ts';
import { defaultLimits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { openZip, withZip } from './open-zip.ts';

const sound = (): Buffer => Buffer.from(writeZip([{ name: 'a/b.xml', content: '云川县'.repeat(400) }]));

function codeOf(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof ReaderFault) return error.code;
    throw error;
  }
  return 'no fault';
}

/** Overwrites 32 bits behind a signature of the archive. */
function patch(bytes: Buffer, signature: number, offset: number, value: number): Buffer {
  const mark = Buffer.alloc(4);
  mark.writeUInt32LE(signature);
  bytes.writeUInt32LE(value, bytes.indexOf(mark) + offset);
  return bytes;
}

const CENTRAL = 0x02014b50;

describe('openZip', () => {
  it('gives a part by its name, whatever the case and the slashes', () => {
    const archive = openZip(sound(), defaultLimits);
    expect(archive.read('A\\B.XML')?.toString('utf8')).toBe('云川县'.repeat(400));
    expect(archive.read('missing.xml')).toBeUndefined();
    expect(archive.messages).toEqual([]);
  });

  it('finds the archive behind bytes that were put before it', () => {
    const archive = openZip(Buffer.concat([Buffer.from('junk before'), sound()]), defaultLimits);
    expect(archive.read('a/b.xml')?.length).toBe(3600);
  });

  it('says that an archive without its end is incomplete, and that other bytes are no archive', () => {
    expect(codeOf(() => openZip(sound().subarray(0, -40), defaultLimits))).toBe('zip-truncated');
    expect(codeOf(() => openZip(Buffer.from('plain text'), defaultLimits))).toBe('zip-not-an-archive');
    expect(codeOf(() => openZip(Buffer.alloc(0), defaultLimits))).toBe('zip-not-an-archive');
  });

  it('refuses to expand beyond the limit, also when the directory declares less than there is', () => {
    const tight = { ...defaultLimits, maxExpandedBytes: 1000 };
    expect(codeOf(() => openZip(sound(), tight).read('a/b.xml'))).toBe('zip-expands-too-far');
    const lying = patch(sound(), CENTRAL, 24, 10);
    expect(codeOf(() => openZip(lying, defaultLimits).read('a/b.xml'))).toBe('zip-damaged');
  });

  it('counts all parts of one archive against the limit together', () => {
    const bytes = writeZip([
      { name: 'a', content: 'x'.repeat(600) },
      { name: 'b', content: 'y'.repeat(600) },
    ]);
    const archive = openZip(bytes, { ...defaultLimits, maxExpandedBytes: 1000 });
    expect(archive.read('a')?.length).toBe(600);
    expect(codeOf(() => archive.read('b'))).toBe('zip-expands-too-far');
  });

  it('refuses content that does not match its checksum', () => {
    expect(codeOf(() => openZip(patch(sound(), CENTRAL, 16, 1), defaultLimits).read('a/b.xml'))).toBe('zip-damaged');
  });

  it('refuses an encrypted part with a message that says so', () => {
    const bytes = sound();
    const at = bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8);
    expect(codeOf(() => openZip(bytes, defaultLimits).read('a/b.xml'))).toBe('zip-encrypted');
  });

  it('refuses entries that share bytes', () => {
    const bytes = Buffer.from(
      writeZip([
        { name: 'one', content: 'same', stored: true },
        { name: 'two', content: 'same', stored: true },
      ]),
    );
    const second = bytes.lastIndexOf(Buffer.from('PK\x01\x02', 'latin1'));
    bytes.writeUInt32LE(0, second + 42);
    expect(codeOf(() => openZip(bytes, defaultLimits))).toBe('zip-entries-overlap');
  });

  it('refuses more entries than the limit', () => {
    const bytes = writeZip(['a', 'b', 'c'].map((name) => ({ name, content: name })));
    expect(codeOf(() => openZip(bytes, { ...defaultLimits, maxEntries: 2 }))).toBe('zip-too-many-entries');
  });

  it('tells of names that point outside, and still reads the others', () => {
    const archive = openZip(
      writeZip([
        { name: '../../etc/passwd', content: 'x' },
        { name: 'word/document.xml', content: 'y' },
      ]),
      defaultLimits,
    );
    expect(archive.messages.map((message) => message.code)).toEqual(['zip-path-outside']);
    expect(archive.read('word/document.xml')?.toString()).toBe('y');
  });

  it('refuses a compression method it does not know', () => {
    const bytes = sound();
    bytes.writeUInt16LE(14, bytes.indexOf(Buffer.from('PK\x01\x02', 'latin1')) + 10);
    expect(codeOf(() => openZip(bytes, defaultLimits).read('a/b.xml'))).toBe('zip-method-unknown');
  });
});

describe('withZip', () => {
  const long = '云川县'.repeat(40_000);

  it('gives the memory of a part back when its use is over, and keeps the archive', () => {
    const archive = Buffer.from(writeZip([{ name: 'long.xml', content: long }]));
    const { part, words } = withZip(archive, defaultLimits, ({ read }) => {
      const part = read('long.xml');
      return { part, words: part?.toString('utf8') };
    });
    expect(words).toBe(long);
    expect(part?.length).toBe(0);
    expect(withZip(archive, defaultLimits, ({ read }) => read('long.xml')?.length)).toBe(360_000);
  });

  it('gives it back as well when the use ends in a fault', () => {
    const kept: Buffer[] = [];
    const act = (): void =>
      withZip(Buffer.from(writeZip([{ name: 'long.xml', content: long }])), defaultLimits, ({ read }) => {
        kept.push(read('long.xml') ?? Buffer.alloc(0));
        throw new Error('stop');
      });
    expect(act).toThrow('stop');
    expect(kept.map(({ length }) => length)).toEqual([0]);
  });

  it('leaves alone what shares its memory with others', () => {
    const others = Array.from({ length: 3 }, () => Buffer.from('云川县'));
    const small = Buffer.from(writeZip([{ name: 'small.xml', content: '云川县' }]));
    withZip(small, defaultLimits, ({ read }) => read('small.xml'));
    expect(others.map(String)).toEqual(['云川县', '云川县', '云川县']);
    expect(small.length).toBeGreaterThan(0);
  });
});
