import { isUtf8 } from 'node:buffer';
import { shown } from '../zip/zip-fault.ts';
import { xmlFault } from './xml-fault.ts';

/**
 * The text of an XML entity by XML 1.0 (fifth edition) 4.3.3 and appendix F: byte order mark, then the pattern of "<?" in UTF-16,
 * then the declared encoding, else UTF-8. Bytes that are not in that encoding are refused with a ReaderFault.
 */
export function decodeXml(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [first, second, third] = buffer;
  if (first === 0xff && second === 0xfe) return decodeAs(buffer, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decodeAs(buffer, 'utf-16be');
  if (first === 0x3c && second === 0) return decodeAs(buffer, 'utf-16le');
  if (first === 0 && second === 0x3c) return decodeAs(buffer, 'utf-16be');
  if (first === 0xef && second === 0xbb && third === 0xbf) return decodeUtf8(buffer.subarray(3));
  const label = declaredEncoding(buffer);
  return label === 'utf-8' || label === 'us-ascii' ? decodeUtf8(buffer) : decodeAs(buffer, label);
}

function decodeUtf8(buffer: Buffer): string {
  if (!isUtf8(buffer)) throw xmlFault.encoding('UTF-8');
  return buffer.toString('utf8');
}

function decodeAs(buffer: Buffer, label: string): string {
  try {
    return new TextDecoder(label, { fatal: true }).decode(buffer);
  } catch {
    throw xmlFault.encoding(shown(label));
  }
}

function declaredEncoding(buffer: Buffer): string {
  if (buffer[0] !== 0x3c || buffer[1] !== 0x3f) return 'utf-8';
  const declaration = buffer.toString('latin1', 0, Math.min(buffer.length, 200)).split('?>')[0] ?? '';
  return (/encoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1] ?? 'utf-8').toLowerCase();
}
