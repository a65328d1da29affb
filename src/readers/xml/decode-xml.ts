import { isUtf8 } from 'node:buffer';
import { shown } from '../zip/zip-fault.ts';
import { xmlFault } from './xml-fault.ts';

/**
 * An XML entity as UTF-8 without a byte order mark, by XML 1.0 (fifth edition) 4.3.3 and appendix F: byte order mark, then the
 * pattern of "<?" in UTF-16, then the declared encoding, else UTF-8. Bytes that are not in that encoding are refused with a
 * ReaderFault.
 */
export function utf8Xml(bytes: Uint8Array): Buffer {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first, second, third] = buffer;
  if (first === 0xff && second === 0xfe) return recode(buffer, 'utf-16le');
  if (first === 0xfe && second === 0xff) return recode(buffer, 'utf-16be');
  if (first === 0x3c && second === 0) return recode(buffer, 'utf-16le');
  if (first === 0 && second === 0x3c) return recode(buffer, 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return soundUtf8(buffer.subarray(3));
  const label = declaredEncoding(buffer);
  return label === 'utf-8' || label === 'us-ascii' ? soundUtf8(buffer) : recode(buffer, label);
}

/** The text of an XML entity; see {@link utf8Xml}. */
export function decodeXml(bytes: Uint8Array): string {
  return utf8Xml(bytes).toString('utf8');
}

function soundUtf8(buffer: Buffer): Buffer {
  if (!isUtf8(buffer)) throw xmlFault.encoding('UTF-8');
  return buffer;
}

function recode(buffer: Buffer, label: string): Buffer {
  try {
    return Buffer.from(new TextDecoder(label, { fatal: true }).decode(buffer), 'utf8');
  } catch {
    throw xmlFault.encoding(shown(label));
  }
}

function declaredEncoding(buffer: Buffer): string {
  if (buffer[0] !== 0x3c || buffer[1] !== 0x3f) return 'utf-8';
  const declaration = buffer.toString('latin1', 0, Math.min(buffer.length, 200)).split('?>')[0] ?? '';
  return (/encoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1] ?? 'utf-8').toLowerCase();
}
