const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00b7]*$/u;
const TABLE = 512;
/** Names that fall together are sought a few places on; beyond that the last one gives way. */
const MAX_PROBES = 4;

interface WrittenName {
  /** As written, with its prefix. */
  readonly raw: Uint8Array;
  /** How its end tag begins. */
  readonly close: Uint8Array;
}

export interface OpenName extends WrittenName {
  /** The element's name in the reader's own prefixes. */
  readonly known: string;
}

/** Names as they are written; documents share most of them. Bounded, because documents may come without end. */
const writtenNames = new Map<string, WrittenName>();
const MOST_WRITTEN = 1000;

/** Whether this may be the name of an element (XML 1.0, 2.3). */
export const isPossibleName = (name: string): boolean => writtenNames.has(name) || NAME.test(name);

function writtenName(name: string): WrittenName {
  const known = writtenNames.get(name);
  if (known) return known;
  const written = { raw: Buffer.from(name), close: Buffer.from(`</${name}`) };
  if (writtenNames.size < MOST_WRITTEN) writtenNames.set(name, written);
  return written;
}

/** The names of elements seen so far, found by their bytes without making a string; for as long as prefixes mean the same. */
export class ElementNames {
  private readonly table: (OpenName | undefined)[] = new Array(TABLE);

  /** The name that stands there; undefined when it is new. */
  find(bytes: Uint8Array, from: number, to: number, hash: number): OpenName | undefined {
    for (let step = 0; step < MAX_PROBES; step++) {
      const seen = this.table[(hash + step) & (TABLE - 1)];
      if (!seen) return undefined;
      if (isSame(seen.raw, bytes, from, to)) return seen;
    }
    return undefined;
  }

  /** A new name as it is written, and as the reader knows it. */
  add(written: string, known: string, hash: number): OpenName {
    const { raw, close } = writtenName(written);
    const made = { raw, close, known };
    let step = 0;
    while (step < MAX_PROBES && this.table[(hash + step) & (TABLE - 1)]) step++;
    this.table[(hash + step) & (TABLE - 1)] = made;
    return made;
  }
}

function isSame(raw: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (raw.length !== to - from) return false;
  for (let index = 0; index < raw.length; index++) if (raw[index] !== bytes[from + index]) return false;
  return true;
}
