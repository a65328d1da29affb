import { strFromU8, strToU8, unzipSync } from 'fflate';
import { writeZip } from '../../src/base/zip-writer.ts';

/** The parts of an Office file as text, by name. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  if (bytes.length === 0) return new Map();
  return new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
}

/** An Office file with some of its parts changed. */
export function rewriteParts(bytes: Uint8Array, change: (name: string, text: string) => string): Uint8Array {
  const parts = [...unzip(bytes)].map(([name, text]) => ({ name, content: strToU8(change(name, text)) }));
  return writeZip(parts);
}
