import type { Limits } from '../limits.ts';
import { ElementNames, isPossibleName, type OpenName } from './element-names.ts';
import { XmlAttributes } from './xml-attributes.ts';
import { ENDS_NAME, GT, isSpace, LT, NOTHING, SLASH, XmlBytes } from './xml-bytes.ts';
import { xmlFault } from './xml-fault.ts';
import { XmlNamespaces } from './xml-namespaces.ts';

export type XmlToken = 'start' | 'end' | 'text' | 'eof';

const COMMENT = Buffer.from('<!--');
const CDATA = Buffer.from('<![CDATA[');

/** Markup that has been read, to be recognised where it comes again. */
export interface Markup {
  readonly view: DataView;
  /** Where it was found to differ the last time: the byte that is compared first. */
  differedAt: number;
}

/**
 * A pull tokenizer for XML 1.0 with namespaces: call {@link next} until it says "eof". Built for speed, so nothing is decoded
 * before it is asked for: markup is ASCII, so the bytes themselves are gone through, names are interned, and only the attributes
 * and texts that a reader wants become strings. The whole never becomes one: a string of more than 128 kB is a piece of memory of
 * its own, which costs as much to get and give back as all tokens. Documents that are not well formed are refused with a ReaderFault; DTDs always
 * are. Comments and processing instructions give no token; a CDATA section is text.
 */
export class XmlTokenizer {
  /** After "start" and "end": the element's name in the reader's own prefixes. */
  name = '';
  /** How many elements are open; a "start" counts itself, its "end" no longer does. */
  depth = 0;

  private readonly source: XmlBytes;
  private readonly bytes: Buffer;
  /** The same bytes, for comparing several at a time. */
  private readonly view: DataView;
  private readonly maxDepth: number;
  private readonly namespaces: XmlNamespaces;
  private readonly open: OpenName[] = [];
  private names = new ElementNames();
  private position = 0;
  private startAt = 0;
  private closesItself = false;
  private rootSeen = false;
  private textFrom = 0;
  private textTo = 0;
  private textIsLiteral = false;
  private skippedFrom = 0;
  private skippedTo = 0;
  private readonly attributes: XmlAttributes;

  /**
   * `bytes` are UTF-8 ({@link utf8Xml}); `namespaces` gives the reader's own prefix for each URI it knows, `synonyms` the name it knows for
   * elements that another version of the vocabulary calls otherwise.
   */
  constructor(
    bytes: Buffer,
    namespaces: ReadonlyMap<string, string>,
    limits: Limits,
    synonyms: ReadonlyMap<string, string> = new Map(),
  ) {
    this.source = new XmlBytes(bytes);
    this.attributes = new XmlAttributes(this.source);
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.maxDepth = limits.maxDepth;
    this.namespaces = new XmlNamespaces(namespaces, synonyms);
  }

  /** Goes on to the next token. An empty element gives a start and an end. */
  next(): XmlToken {
    if (this.closesItself) {
      this.closesItself = false;
      return this.leaveElement();
    }
    for (;;) {
      const at = this.position;
      const first = this.source.codeAt(at);
      if (first === NOTHING) return this.finish();
      if (first !== LT) {
        if (this.readText(at)) return 'text';
        continue;
      }
      const code = this.source.codeAt(at + 1);
      if (code === SLASH) return this.readEnd(at);
      if (code !== 0x21 && code !== 0x3f) return this.readStart(at);
      if (code === 0x3f) this.skipPast('?>', at);
      else if (this.readDeclaration(at)) return 'text';
    }
  }

  /** Another object whenever names may mean something else than before. */
  get scope(): unknown {
    return this.names;
  }

  /** After "start": where the element's markup begins. */
  get elementAt(): number {
    return this.startAt;
  }

  /** The markup from a place up to where reading goes on. Lasts as long as the document. */
  markupSince(from: number): Markup {
    return { view: new DataView(this.bytes.buffer, this.bytes.byteOffset + from, this.position - from), differedAt: 0 };
  }

  /** Passes over what follows without a token, if it is just this markup. */
  passes(markup: Markup): boolean {
    const { position, view } = this;
    const { byteLength } = markup.view;
    const end = position + byteLength;
    if (this.closesItself || end > view.byteLength) return false;
    if (view.getUint8(position + markup.differedAt) !== markup.view.getUint8(markup.differedAt)) return false;
    let index = 0;
    while (index + 4 <= byteLength && view.getInt32(position + index) === markup.view.getInt32(index)) index += 4;
    while (index < byteLength && view.getUint8(position + index) === markup.view.getUint8(index)) index++;
    if (index < byteLength) {
      markup.differedAt = index;
      return false;
    }
    this.position = end;
    return true;
  }

  /** After "text": the characters, references replaced. */
  get text(): string {
    const { source, textFrom, textTo } = this;
    return this.textIsLiteral ? source.decode(textFrom, textTo) : source.read(textFrom, textTo);
  }

  /** After "start": an attribute by its name in the reader's own prefixes; undefined when it is not there. */
  attribute(name: string): string | undefined {
    for (const spelling of this.namespaces.attributeSpellings(name)) {
      const value = this.attributes.find(spelling);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /**
   * After "start": goes on behind the element's end as if all in it had been read, without an "end" token. Much faster than
   * reading: what is skipped is not checked beyond finding its end.
   */
  skip(): void {
    this.skippedFrom = this.position;
    this.skippedTo = this.position;
    const element = this.open.at(-1);
    if (!element || this.closesItself) {
      if (this.closesItself) this.next();
      return;
    }
    const end = this.findEnd(element);
    if (end < 0) {
      this.skipByTokens();
      return;
    }
    this.skippedTo = end;
    this.position = end;
    this.next();
  }

  /** After {@link skip}: the markup inside the element, one character for each byte. */
  get skipped(): string {
    return this.bytes.toString('latin1', this.skippedFrom, this.skippedTo);
  }

  /** Where the end tag of the element stands that is open now; negative where only reading can tell. */
  private findEnd({ raw, close }: OpenName): number {
    for (let at = this.source.findTag(this.position); ; at = this.source.findTag(at + 1)) {
      const code = this.source.codeAt(at + 1);
      if (code === NOTHING || code === 0x21 || this.source.standsAt(raw, at + 1)) return -1;
      if (code !== SLASH || !this.source.standsAt(close, at)) continue;
      const behind = this.source.codeAt(at + close.length);
      return behind === GT || isSpace(behind) ? at : -1;
    }
  }

  private skipByTokens(): void {
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
    this.skippedTo = this.bytes.lastIndexOf('</', this.position);
  }

  private finish(): XmlToken {
    if (this.open.length > 0 || !this.rootSeen) {
      throw this.source.malformed(this.bytes.length, '内容中断', 'it breaks off');
    }
    return 'eof';
  }

  /** Text up to the next tag. Outside the root only white space may stand, and it gives no token. */
  private readText(at: number): boolean {
    const to = this.source.findTag(at);
    this.position = to;
    if (this.open.length > 0) {
      this.textFrom = at;
      this.textTo = to;
      this.textIsLiteral = false;
      return true;
    }
    if (this.source.decode(at, to).trim() !== '')
      throw this.source.malformed(at, '根元素之外有文字', 'text outside the root element');
    return false;
  }

  /** Comment, CDATA or DTD, from "<!". Tells whether it is text. */
  private readDeclaration(at: number): boolean {
    if (this.source.standsAt(COMMENT, at)) {
      this.skipPast('-->', at + 2);
      return false;
    }
    if (!this.source.standsAt(CDATA, at)) {
      if (/^<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(this.bytes.toString('latin1', at, at + 12)))
        throw xmlFault.doctype();
      throw this.source.malformed(at, '无法识别的“<!”', 'an unknown "<!"');
    }
    if (this.open.length === 0) throw this.source.malformed(at, '根元素之外有文字', 'text outside the root element');
    this.textFrom = at + 9;
    this.skipPast(']]>', at);
    this.textTo = this.position - 3;
    this.textIsLiteral = true;
    return true;
  }

  private skipPast(mark: string, at: number): void {
    const end = this.bytes.indexOf(mark, at + 2, 'latin1');
    if (end < 0) throw this.source.malformed(at, `没有以“${mark}”结束`, `it does not end with "${mark}"`);
    this.position = end + mark.length;
  }

  private readEnd(at: number): XmlToken {
    const element = this.open[this.open.length - 1];
    if (!element || !this.source.standsAt(element.close, at)) {
      throw this.source.malformed(at, '结束标记与开始标记不符', 'an end tag that does not match its start tag');
    }
    let end = at + element.close.length;
    while (isSpace(this.source.codeAt(end))) end++;
    if (this.source.codeAt(end) !== GT) {
      throw this.source.malformed(at, '结束标记与开始标记不符', 'an end tag that does not match its start tag');
    }
    this.position = end + 1;
    return this.leaveElement();
  }

  private leaveElement(): XmlToken {
    const element = this.open.pop();
    this.name = element?.known ?? '';
    if (this.namespaces.depth === this.depth && this.namespaces.leave(this.depth)) this.names = new ElementNames();
    this.depth--;
    return 'end';
  }

  private readStart(at: number): XmlToken {
    if (this.open.length === 0 && this.rootSeen)
      throw this.source.malformed(at, '有两个根元素', 'a second root element');
    this.rootSeen = true;
    this.startAt = at;
    if (++this.depth > this.maxDepth) throw xmlFault.tooDeep(this.maxDepth);
    const { bytes } = this;
    let hash = 0;
    let end = at + 1;
    for (let code = bytes[end] as number; ENDS_NAME[code] === 0; code = bytes[++end] as number)
      hash = (hash * 31 + code) | 0;
    if (bytes[end] === GT) {
      this.attributes.clear();
      this.position = end + 1;
    } else this.readAttributes(end);
    const element = this.names.find(bytes, at + 1, end, hash) ?? this.newName(at + 1, end, hash);
    this.name = element.known;
    this.open.push(element);
    return 'start';
  }

  private readAttributes(from: number): void {
    const { attributes, namespaces } = this;
    this.position = attributes.read(from);
    this.closesItself = attributes.endsElement;
    if (attributes.declaresNamespaces && namespaces.declare(this.depth, attributes.declared()))
      this.names = new ElementNames();
  }

  private newName(from: number, to: number, hash: number): OpenName {
    const written = this.source.decode(from, to);
    const name = isPossibleName(written) ? this.namespaces.elementName(written) : undefined;
    if (name === undefined) throw this.source.malformed(from, '元素名无效', 'an impossible element name');
    return this.names.add(written, name, hash);
  }
}
