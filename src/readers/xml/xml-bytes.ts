import { xmlFault } from './xml-fault.ts';
import { decodeReferences } from './xml-text.ts';

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
const AMP = 0x26;
export const QUOTE = 0x22;

/** What stands behind the last byte. */
export const NOTHING = -1;

/** 0 for each byte that may stand in a name. What stands behind the last byte has no place here, so a name ends there as well. */
export const ENDS_NAME = Uint8Array.from({ length: 256 }, (_, code) =>
  Number(code <= 0x20 || [GT, SLASH, EQUALS, LT, QUOTE, AMP].includes(code)),
);

/** Whether a byte is white space as XML 1.0 defines it (S, production 3). */
export const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

/** The bytes of an XML text (UTF-8) by their places, looked at without becoming strings before somebody asks for one. */
export class XmlBytes {
  readonly bytes: Buffer;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  codeAt(at: number): number {
    return this.bytes[at] ?? NOTHING;
  }

  /** The next "<"; the number of bytes where there is none. */
  findTag(from: number): number {
    const { bytes } = this;
    let at = from;
    while (at < bytes.length && bytes[at] !== LT) at++;
    return at;
  }

  standsAt(word: Uint8Array, at: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false;
    return true;
  }

  /** The characters as they are written. */
  decode(from: number, to: number): string {
    const { bytes } = this;
    let at = from;
    while (at < to && (bytes[at] ?? 0) < 0x80) at++;
    return bytes.toString(at < to ? 'utf8' : 'latin1', from, to);
  }

  /** The characters that are meant: references replaced. */
  read(from: number, to: number): string {
    const raw = this.decode(from, to);
    return raw.includes('&') ? decodeReferences(raw, () => this.charactersBefore(from)) : raw;
  }

  malformed(at: number, zh: string, en: string): Error {
    return xmlFault.malformed({ zh, en }, this.charactersBefore(at));
  }

  /** Messages count characters, as an editor does. */
  private charactersBefore(at: number): number {
    return this.decode(0, at).length;
  }
}
