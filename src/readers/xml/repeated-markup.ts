import type { Markup, XmlTokenizer } from './xml-tokenizer.ts';

/** Longer markup hardly comes again. */
const LONGEST = 600;
const MOST = 24;

interface Seen<T> {
  readonly markup: Markup;
  readonly value: T;
  /** What came next the last time: most likely it comes next again. */
  next: Seen<T> | undefined;
}

/**
 * Reads elements that a document repeats hundreds of times byte for byte, as it does with the properties of cells, paragraphs and runs: what has been
 * read before is recognised and not read again. Values are shared, so they must not be changed. For one document.
 */
export class RepeatedMarkup<T> {
  private readonly readNew: (xml: XmlTokenizer) => T;
  private readonly seen: Seen<T>[] = [];
  private last: Seen<T> | undefined;
  private scope: unknown;

  /** `readNew` is called at an element's "start" and leaves it behind its end. */
  constructor(readNew: (xml: XmlTokenizer) => T) {
    this.readNew = readNew;
  }

  /** The value of the element that follows, which is passed over, if such a one has been read before. */
  follows(xml: XmlTokenizer): T | undefined {
    if (xml.scope !== this.scope) this.forget(xml.scope);
    const likely = this.last?.next;
    if (likely && xml.passes(likely.markup)) {
      this.last = likely;
      return likely.value;
    }
    const found = this.seen.find((one) => one !== likely && xml.passes(one.markup));
    if (found) this.follow(found);
    return found?.value;
  }

  /** The value of the element at whose "start" we are; it has ended then. */
  read(xml: XmlTokenizer): T {
    const from = xml.elementAt;
    const value = this.readNew(xml);
    const markup = xml.markupSince(from);
    if (markup.view.byteLength <= LONGEST && this.seen.length < MOST && xml.scope === this.scope) {
      const kept: Seen<T> = { markup, value, next: undefined };
      this.seen.push(kept);
      this.follow(kept);
    }
    return value;
  }

  private follow(found: Seen<T>): void {
    if (this.last) this.last.next = found;
    this.last = found;
  }

  private forget(scope: unknown): void {
    this.seen.length = 0;
    this.last = undefined;
    this.scope = scope;
  }
}
