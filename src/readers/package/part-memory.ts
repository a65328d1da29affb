import type { ZipArchive } from '../zip/open-zip.ts';

/** Larger parts are not worth the memory they would be kept in. */
const LARGEST = 64 * 1024;

/**
 * What was read from the last part of a kind, across documents: those of one office come out of one template and share its styles and
 * references byte for byte, and need not be expanded and read again.
 */
export class PartMemory<T> {
  private name = '';
  private packed = new Uint8Array();
  private value: T | undefined;

  /** What `read` gives for the part of this name. It must depend on nothing but name and content, and is shared: nobody may change it. */
  read(archive: ZipArchive, name: string, read: () => T): T {
    const packed = archive.packed(name);
    if (!packed || packed.length === 0 || packed.length > LARGEST) return read();
    if (this.value !== undefined && name === this.name && packed.equals(this.packed)) return this.value;
    const value = read();
    this.name = name;
    this.packed = new Uint8Array(packed);
    this.value = value;
    return value;
  }
}
