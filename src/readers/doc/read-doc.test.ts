import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectCompound } from '../cfb/detect-compound.ts';
import { isCompoundFile, openCfb } from '../cfb/open-cfb.ts';
import { defaultLimits } from '../limits.ts';
import { readDoc } from './read-doc.ts';

const sound = (): Buffer =>
  Buffer.from(readFileSync(new URL('../../../tests/corpus/words/county-roads.doc', import.meta.url)));

/** The place of the file information block, found by its signature at the start of a sector. */
function fibAt(bytes: Buffer): number {
  for (let at = 512; at < bytes.length; at += 512) if (bytes.readUInt16LE(at) === 0xa5ec) return at;
  throw new Error('the corpus file has no information block');
}

function codesAfter(change: (bytes: Buffer, fib: number) => void): string[] {
  const bytes = sound();
  change(bytes, fibAt(bytes));
  return readDoc(bytes, defaultLimits).messages.map((message) => `${message.severity} ${message.code}`);
}

describe('readDoc', () => {
  it('refuses encrypted files, files of Word 95 and files that are no document, each in its own words', () => {
    expect(codesAfter((bytes, fib) => bytes.writeUInt16LE(bytes.readUInt16LE(fib + 10) | 0x100, fib + 10))).toEqual([
      'error doc-encrypted',
    ]);
    expect(codesAfter((bytes, fib) => bytes.writeUInt16LE(104, fib + 2))).toEqual(['error doc-too-old']);
    expect(codesAfter((bytes, fib) => bytes.writeUInt16LE(0, fib))).toEqual(['error doc-without-document']);
    expect(readDoc(Buffer.from('{\\rtf1}'), defaultLimits).messages.map((message) => message.code)).toEqual([
      'cfb-not-a-compound-file',
    ]);
  });

  it('reads all text and says so where the recorded lengths are wrong', () => {
    expect(codesAfter((bytes, fib) => bytes.writeInt32LE(3, fib + 0x4c))).toEqual([
      'warning doc-lengths-disagree',
      'info hidden-content-not-read',
    ]);
    expect(codesAfter((bytes, fib) => bytes.writeInt32LE(-3, fib + 0x4c))).toEqual(['error doc-damaged']);
  });

  it('survives a ring in the chain of sectors', () => {
    const codes = codesAfter((bytes) => {
      const fat = (bytes.readUInt32LE(76) + 1) * 512;
      for (let sector = 0; sector < 30; sector++) bytes.writeUInt32LE(sector === 0 ? 1 : 0, fat + 4 * sector);
    });
    expect(codes).toEqual(['error cfb-damaged']);
  });
});

describe('openCfb', () => {
  it('lists streams by their path and tells what the file is', () => {
    const file = openCfb(sound(), defaultLimits);
    expect(file.names).toContain('WordDocument');
    expect(file.read('WordDocument')?.readUInt16LE(0)).toBe(0xa5ec);
    expect(file.read('1Table')?.length).toBeGreaterThan(100);
    expect(file.read('no such stream')).toBeUndefined();
    expect(detectCompound(file)).toBe('doc');
    expect([isCompoundFile(sound()), isCompoundFile(Buffer.from('PK'))]).toEqual([true, false]);
  });
});
