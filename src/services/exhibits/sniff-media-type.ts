import { isUtf8 } from 'node:buffer';
import { defaultLimits } from '../../readers/limits.ts';
import { readZipDirectory } from '../../readers/zip/zip-directory.ts';

/** Signatures at the beginning of a file. */
const SIGNATURES: readonly (readonly [bytes: string, mediaType: string])[] = [
  ['%PDF-', 'application/pdf'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['\xff\xd8\xff', 'image/jpeg'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['BM', 'image/bmp'],
  ['II*\0', 'image/tiff'],
  ['MM\0*', 'image/tiff'],
  ['{\\rtf', 'application/rtf'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'application/x-cfb'],
];

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** A file in an archive that tells what the archive is, the first that is there. */
const PARTS: readonly (readonly [name: RegExp, mediaType: string])[] = [
  [/^word\/document\.xml$/, `${OFFICE}.wordprocessingml.document`],
  [/^xl\/workbook\.xml$/, `${OFFICE}.spreadsheetml.sheet`],
  [/^ppt\/presentation\.xml$/, `${OFFICE}.presentationml.presentation`],
  [/^OFD\.xml$/, 'application/ofd'],
  [/^content\.xml$/, 'application/vnd.oasis.opendocument'],
];
/** Programs inside documents: never needed as proof of anything. */
const MACROS = /(?:^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i;
/** What a browser would run: refused although it is text. */
const MARKUP = /^\s*(?:<!doctype\s+html|<html|<svg|<\?xml|<script|#!)/i;

/**
 * The media type of an exhibit, told by its content and never by its name; undefined for everything that is not taken: programs, pages,
 * archives, documents with macros. Binary office files of before 2007 are one type, whichever program wrote them.
 */
export function sniffMediaType(bytes: Uint8Array): string | undefined {
  const start = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 512)).toString('latin1');
  const found = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (found) return found[1];
  if (start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP') return 'image/webp';
  if (/^.{4}ftyp(?:heic|heix|mif1|heif)/s.test(start)) return 'image/heic';
  if (start.startsWith('PK\x03\x04')) return archiveType(bytes);
  return isPlainText(bytes) && !MARKUP.test(start.replace('\xef\xbb\xbf', '')) ? 'text/plain' : undefined;
}

function archiveType(bytes: Uint8Array): string | undefined {
  const names = entryNames(bytes);
  if (names.some((name) => MACROS.test(name))) return undefined;
  return PARTS.find(([part]) => names.some((name) => part.test(name)))?.[1];
}

function entryNames(bytes: Uint8Array): readonly string[] {
  try {
    return readZipDirectory(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), defaultLimits).map(
      ({ name }) => name,
    );
  } catch {
    return [];
  }
}

/** UTF-8, or Chinese text in GB18030, without control characters. */
function isPlainText(bytes: Uint8Array): boolean {
  for (const byte of bytes)
    if (byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b) || byte === 0x7f) return false;
  if (isUtf8(bytes)) return true;
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
