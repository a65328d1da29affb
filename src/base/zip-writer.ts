import { type ZipOptions, zipSync } from 'fflate';

/** One file of an archive. */
export interface ZipEntry {
  /** Relative path with forward slashes. */
  readonly name: string;
  readonly content: string | Uint8Array;
  /** Kept as it is instead of compressed, as `mimetype` of OpenDocument and EPUB files has to be. */
  readonly stored?: boolean;
}

/** The earliest date that the format knows, in parts of local time because that is what an archive stores: made anew for the zone of now. */
export const earliestTime = (): Date => new Date(1980, 0, 1);

/**
 * Packs entries, in their order, into a zip archive whose bytes depend on nothing but the entries (fixed times, no machine's
 * attributes, a compressor in JavaScript instead of the machine's). Throws when two entries have the same name.
 */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const encoder = new TextEncoder();
  const files: Record<string, [Uint8Array, ZipOptions]> = {};
  for (const { name, content, stored } of entries) {
    if (Object.hasOwn(files, name))
      throw new Error(`writeZip: "${name}" is given twice; every entry needs its own name`);
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    files[name] = [bytes, { level: stored ? 0 : 6, mtime: earliestTime(), os: 0 }];
  }
  return zipSync(files);
}
