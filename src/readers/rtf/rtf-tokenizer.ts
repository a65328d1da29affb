/** What an RTF file is made of (RTF specification 1.9.1, "RTF syntax"). */
export type RtfToken = 'open' | 'close' | 'word' | 'symbol' | 'byte' | 'eof';

const BACKSLASH = 0x5c;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const HEX = 0x27;
const MAX_WORD = 32;

/** A pull tokenizer over the bytes of an RTF file. Broken control words are read as far as they go; nothing is thrown. */
export class RtfTokenizer {
  /** After "word": its name. After "symbol": its one character. */
  word = '';
  /** After "word": its number; undefined when it has none. */
  parameter: number | undefined;
  /** After "byte": one byte of text. */
  byte = 0;
  private readonly bytes: Buffer;
  private at = 0;

  constructor(bytes: Buffer) {
    this.bytes = bytes;
  }

  next(): RtfToken {
    const { bytes } = this;
    for (;;) {
      const code = bytes[this.at];
      if (code === undefined) return 'eof';
      this.at++;
      if (code === OPEN) return 'open';
      if (code === CLOSE) return 'close';
      if (code === BACKSLASH) return this.readControl();
      if (code === 0x0a || code === 0x0d || code === 0) continue;
      this.byte = code;
      return 'byte';
    }
  }

  /** Leaves out raw data (\binN). */
  skipBytes(count: number): void {
    this.at = Math.min(this.at + Math.max(count, 0), this.bytes.length);
  }

  /** The bytes up to the next control word or brace. */
  readPlain(): Buffer {
    const from = this.at;
    while (this.at < this.bytes.length && !isSyntax(this.bytes[this.at])) this.at++;
    return this.bytes.subarray(from, this.at);
  }

  /** After "open": goes on to the end of the group, without its "close" token, whatever is in it. Tells whether the end was found. */
  skipGroup(): boolean {
    for (let depth = 1; ; ) {
      const token = this.next();
      if (token === 'eof') return false;
      if (token === 'open') depth++;
      else if (token === 'close' && --depth === 0) return true;
      else if (token === 'word' && this.word === 'bin') this.skipBytes(this.parameter ?? 0);
    }
  }

  private readControl(): RtfToken {
    const code = this.bytes[this.at];
    if (code === undefined) return 'eof';
    if (isLetter(code)) return this.readWord();
    this.at++;
    if (code === HEX) return this.readHex();
    this.word = String.fromCharCode(code);
    return 'symbol';
  }

  private readHex(): RtfToken {
    const value = Number.parseInt(this.bytes.toString('latin1', this.at, this.at + 2), 16);
    this.at += 2;
    this.byte = Number.isNaN(value) ? 0x3f : value;
    return 'byte';
  }

  private readWord(): RtfToken {
    const { bytes } = this;
    const from = this.at;
    while (isLetter(bytes[this.at] ?? 0) && this.at - from < MAX_WORD) this.at++;
    this.word = bytes.toString('latin1', from, this.at);
    const numberAt = this.at;
    if (bytes[this.at] === 0x2d) this.at++;
    while (isDigit(bytes[this.at] ?? 0) && this.at - numberAt < 12) this.at++;
    const digits = bytes.toString('latin1', numberAt, this.at);
    this.parameter = /\d/.test(digits) ? Number(digits) : undefined;
    if (bytes[this.at] === 0x20) this.at++;
    return 'word';
  }
}

const isLetter = (code: number): boolean => (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function isSyntax(code: number | undefined): boolean {
  return code === BACKSLASH || code === OPEN || code === CLOSE;
}
