import { isSymbolFont, symbolCharacter } from '../flow/symbol-fonts.ts';

export interface RtfFont {
  name: string;
  /** The encoding of its bytes; undefined means the document's own. */
  encoding: string | undefined;
}

/** Windows character sets (\fcharset) and code pages by the names that TextDecoder knows. */
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gb18030',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  204: 'windows-1251',
  238: 'windows-1250',
};
const CODE_PAGES: Readonly<Record<number, string>> = {
  932: 'shift_jis',
  936: 'gb18030',
  949: 'euc-kr',
  950: 'big5',
  10000: 'macintosh',
  54936: 'gb18030',
  65001: 'utf-8',
};

/** The encoding of a \fcharset; undefined for ANSI, default and symbol fonts, whose bytes are in the document's code page. */
export function charsetEncoding(charset: number): string | undefined {
  return CHARSETS[charset];
}

/** The encoding of \ansicpg; Windows-1252 for unknown ones. */
export function codePageEncoding(page: number): string {
  return CODE_PAGES[page] ?? (page >= 1250 && page <= 1258 ? `windows-${page}` : 'windows-1252');
}

type Decoder = InstanceType<typeof TextDecoder>;
const decoders = new Map<string, Decoder>();

/**
 * Text of a row of bytes in a font. Many Chinese files mark their fonts as ANSI and still hold GB bytes, others the other way round:
 * what cannot be decoded one way is tried the other way.
 */
export function decodeBytes(bytes: readonly number[], font: RtfFont | undefined, documentEncoding: string): string {
  if (font && isSymbolFont(font.name)) {
    return bytes.map((byte) => symbolCharacter(font.name, byte) ?? String.fromCharCode(byte)).join('');
  }
  const encoding = font?.encoding ?? documentEncoding;
  const text = decoder(encoding).decode(Uint8Array.from(bytes));
  if (!text.includes('\ufffd') || encoding === documentEncoding) return text;
  const other = decoder(documentEncoding).decode(Uint8Array.from(bytes));
  return other.includes('\ufffd') ? text : other;
}

function decoder(encoding: string): Decoder {
  let found = decoders.get(encoding);
  if (!found) {
    found = new TextDecoder(encoding);
    decoders.set(encoding, found);
  }
  return found;
}
