import { ENDS_NAME, EQUALS, GT, isSpace, LT, NOTHING, QUOTE, SLASH, type XmlBytes } from './xml-bytes.ts';

const APOSTROPHE = 0x27;
const LETTER_X = 0x78;
const MAX_ATTRIBUTES = 1000;
/** Places are kept as four numbers: name from, name to, value from, value to. */
const STRIDE = 4;
const XMLNS = Buffer.from('xmlns');

/** The attributes of the start tag that was read last, by their places: only those that a reader asks for become strings. */
export class XmlAttributes {
  /** Whether the tag ends its element as well. */
  endsElement = false;
  /** Whether one of them declares a namespace. */
  declaresNamespaces = false;

  private readonly source: XmlBytes;
  private readonly bytes: Buffer;
  private readonly places: number[] = [];
  private end = 0;

  constructor(source: XmlBytes) {
    this.source = source;
    this.bytes = source.bytes;
  }

  /** A tag without any. */
  clear(): void {
    this.end = 0;
  }

  /** Notes where they stand, from behind the element's name; where the tag ends. */
  read(from: number): number {
    const { source, places, bytes } = this;
    let at = from;
    let count = 0;
    this.endsElement = false;
    this.declaresNamespaces = false;
    for (;;) {
      const before = at;
      while (isSpace(bytes[at] as number)) at++;
      const code = source.codeAt(at);
      if (code === GT) break;
      if (code === SLASH && source.codeAt(at + 1) === GT) {
        this.endsElement = true;
        at++;
        break;
      }
      if (at === before || code === NOTHING)
        throw source.malformed(at, '标记没有正确结束', 'a tag that does not end rightly');
      const nameFrom = at;
      while (ENDS_NAME[bytes[at] as number] === 0) at++;
      const nameTo = at;
      const valueFrom = this.findValue(nameFrom, nameTo);
      at = this.findValueEnd(valueFrom);
      places[count] = nameFrom;
      places[count + 1] = nameTo;
      places[count + 2] = valueFrom;
      places[count + 3] = at++;
      count += STRIDE;
      this.declaresNamespaces ||= code === LETTER_X && source.standsAt(XMLNS, nameFrom);
      if (count > MAX_ATTRIBUTES * STRIDE) throw source.malformed(at, '属性过多', 'too many attributes');
    }
    this.end = count;
    return at + 1;
  }

  /** A value by the name as it is written in the tag; undefined when it is not there. */
  find(spelling: Uint8Array): string | undefined {
    const { places } = this;
    for (let index = 0; index < this.end; index += STRIDE) {
      const from = places[index] ?? 0;
      if ((places[index + 1] ?? 0) - from === spelling.length && this.source.standsAt(spelling, from))
        return this.value(index);
    }
    return undefined;
  }

  /** The URIs that are declared here, by their prefixes; "" for elements without one. */
  declared(): ReadonlyMap<string, string> {
    const declared = new Map<string, string>();
    for (let index = 0; index < this.end; index += STRIDE) {
      const name = this.source.decode(this.places[index] ?? 0, this.places[index + 1] ?? 0);
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice(6) : undefined;
      if (prefix !== undefined && !declared.has(prefix)) declared.set(prefix, this.value(index));
    }
    return declared;
  }

  private value(index: number): string {
    const from = this.places[index + 2] ?? 0;
    return this.source.read(from, this.places[index + 3] ?? from);
  }

  private findValue(nameFrom: number, nameTo: number): number {
    const { bytes } = this;
    let at = nameTo;
    while (isSpace(bytes[at] as number)) at++;
    if (nameFrom === nameTo || bytes[at] !== EQUALS) {
      throw this.source.malformed(nameFrom, '属性没有值', 'an attribute without a value');
    }
    at++;
    while (isSpace(bytes[at] as number)) at++;
    return at + 1;
  }

  private findValueEnd(from: number): number {
    const { bytes } = this;
    const quote = bytes[from - 1];
    if (quote !== QUOTE && quote !== APOSTROPHE)
      throw this.source.malformed(from, '属性值没有引号', 'an attribute without quotes');
    let at = from;
    for (let code = bytes[at]; code !== quote; code = bytes[++at]) {
      if (code === LT || code === undefined)
        throw this.source.malformed(from, '属性值没有结束', 'an attribute value that does not end');
    }
    return at;
  }
}
