import type { Limits } from '../limits.ts';
import { isAscii, textOfBytes } from './byte-text.ts';
import { xmlFault } from './xml-fault.ts';
import { XmlNamespaces } from './xml-namespaces.ts';
import { decodeReferences } from './xml-text.ts';

export type XmlToken = 'start' | 'end' | 'text' | 'eof';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const AMP = 0x26;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const LETTER_X = 0x78;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00b7]*$/u;
const MAX_ATTRIBUTES = 1000;
/** Attribute places are kept as four numbers: name from, name to, value from, value to. */
const STRIDE = 4;
const NAME_TABLE = 512;
/** Names that fall together are sought a few places on; beyond that the last one gives way. */
const MAX_PROBES = 4;

/** What stands behind the last byte. */
const NOTHING = -1;

/** For each byte, whether a name ends before it. */
const ENDS_NAME = Uint8Array.from({ length: 256 }, (_, code) =>
  Number(code <= 0x20 || [GT, SLASH, EQUALS, LT, QUOTE, AMP].includes(code)),
);
/** Also at {@link NOTHING}. */
const endsName = (code: number): boolean => ENDS_NAME[code] !== 0;
const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

interface OpenName {
  /** As written, with its prefix; like `close`, one character for each byte. */
  readonly raw: string;
  readonly rawBytes: Uint8Array;
  /** How its end tag begins. */
  readonly close: string;
  readonly closeBytes: Uint8Array;
  /** The element's name in the reader's own prefixes. */
  readonly known: string;
}

/**
 * A pull tokenizer for XML 1.0 with namespaces: call {@link next} until it says "eof". Built for speed, so nothing is decoded
 * before it is asked for: markup is ASCII, so the bytes themselves are gone through, names are interned, and only the attributes
 * and texts that a reader wants become strings. Documents that are not well formed are refused with a ReaderFault; DTDs always
 * are. Comments and processing instructions give no token; a CDATA section is text.
 */
export class XmlTokenizer {
  /** After "start" and "end": the element's name in the reader's own prefixes. */
  name = '';
  /** How many elements are open; a "start" counts itself, its "end" no longer does. */
  depth = 0;

  private readonly bytes: Buffer;
  /** One character for each byte: to be searched, never to be shown. */
  private readonly source: string;
  private readonly maxDepth: number;
  private readonly namespaces: XmlNamespaces;
  private readonly open: OpenName[] = [];
  private names: (OpenName | undefined)[] = new Array(NAME_TABLE);
  private position = 0;
  private closesItself = false;
  private rootSeen = false;
  private textFrom = 0;
  private textTo = 0;
  private textIsLiteral = false;
  private readonly attributes: number[] = [];
  private attributeEnd = 0;

  /** `bytes` are UTF-8 ({@link utf8Xml}); `namespaces` gives the reader's own prefix for each URI it knows. */
  constructor(bytes: Buffer, namespaces: ReadonlyMap<string, string>, limits: Limits) {
    this.bytes = bytes;
    this.source = bytes.toString('latin1');
    this.maxDepth = limits.maxDepth;
    this.namespaces = new XmlNamespaces(namespaces);
  }

  /** Goes on to the next token. An empty element gives a start and an end. */
  next(): XmlToken {
    if (this.closesItself) {
      this.closesItself = false;
      return this.leaveElement();
    }
    for (;;) {
      const at = this.position;
      const first = this.codeAt(at);
      if (first === NOTHING) return this.finish();
      if (first !== LT) {
        if (this.readText(at)) return 'text';
        continue;
      }
      const code = this.codeAt(at + 1);
      if (code === SLASH) return this.readEnd(at);
      if (code !== 0x21 && code !== 0x3f) return this.readStart(at);
      if (code === 0x3f) this.skipPast('?>', at);
      else if (this.readDeclaration(at)) return 'text';
    }
  }

  /** Whether an ASCII text stands anywhere in the markup, before or behind the current place. */
  mentions(text: string): boolean {
    return this.source.includes(text);
  }

  /** After "text": the characters, references replaced. */
  get text(): string {
    const raw = this.decode(this.textFrom, this.textTo);
    return this.textIsLiteral ? raw : this.withReferences(raw, this.textFrom);
  }

  /** After "start": an attribute by its name in the reader's own prefixes; undefined when it is not there. */
  attribute(name: string): string | undefined {
    for (const spelling of this.namespaces.attributeSpellings(name)) {
      const value = this.rawAttribute(spelling);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /**
   * After "start": goes on behind the element's end as if all in it had been read, without an "end" token; gives its inner
   * markup, one character for each byte. Much faster than reading: what is skipped is not checked beyond finding its end.
   */
  skip(): string {
    const element = this.open.at(-1);
    if (!element || this.closesItself) {
      if (this.closesItself) this.next();
      return '';
    }
    const from = this.position;
    const end = this.source.indexOf(element.close, from);
    const inner = end < 0 ? '' : this.source.slice(from, end);
    if (end < 0 || inner.includes('<!') || inner.includes(`<${element.raw}`) || !this.closesAt(end, element)) {
      return this.skipByTokens();
    }
    this.position = end;
    this.next();
    return inner;
  }

  private closesAt(end: number, element: OpenName): boolean {
    const code = this.codeAt(end + element.close.length);
    return code === GT || isSpace(code);
  }

  private skipByTokens(): string {
    const from = this.position;
    const outside = this.depth - 1;
    while (this.depth > outside) this.next();
    return this.source.slice(from, this.source.lastIndexOf('</', this.position));
  }

  private rawAttribute(spelling: string): string | undefined {
    const { source, attributes } = this;
    for (let index = 0; index < this.attributeEnd; index += STRIDE) {
      const from = attributes[index] ?? 0;
      if ((attributes[index + 1] ?? 0) - from !== spelling.length || !source.startsWith(spelling, from)) continue;
      const valueFrom = attributes[index + 2] ?? 0;
      return this.withReferences(this.decode(valueFrom, attributes[index + 3] ?? valueFrom), valueFrom);
    }
    return undefined;
  }

  private codeAt(at: number): number {
    return this.bytes[at] ?? NOTHING;
  }

  /** For words of a few characters much faster than a search in the source. */
  private standsAt(word: Uint8Array, at: number): boolean {
    const { bytes } = this;
    for (let index = 0; index < word.length; index++) if (bytes[at + index] !== word[index]) return false;
    return true;
  }

  private decode(from: number, to: number): string {
    const raw = this.source.slice(from, to);
    return isAscii(raw) ? raw : this.bytes.toString('utf8', from, to);
  }

  private withReferences(raw: string, at: number): string {
    return raw.includes('&') ? decodeReferences(raw, () => this.charactersBefore(at)) : raw;
  }

  /** Messages count characters, as an editor does. */
  private charactersBefore(at: number): number {
    return this.decode(0, at).length;
  }

  private finish(): XmlToken {
    if (this.open.length > 0 || !this.rootSeen) {
      throw this.malformed(this.source.length, '内容中断', 'it breaks off');
    }
    return 'eof';
  }

  /** Text up to the next tag. Outside the root only white space may stand, and it gives no token. */
  private readText(at: number): boolean {
    const next = this.source.indexOf('<', at);
    const to = next < 0 ? this.source.length : next;
    this.position = to;
    if (this.open.length > 0) {
      this.textFrom = at;
      this.textTo = to;
      this.textIsLiteral = false;
      return true;
    }
    if (this.decode(at, to).trim() !== '')
      throw this.malformed(at, '根元素之外有文字', 'text outside the root element');
    return false;
  }

  /** Comment, CDATA or DTD, from "<!". Tells whether it is text. */
  private readDeclaration(at: number): boolean {
    if (this.source.startsWith('<!--', at)) {
      this.skipPast('-->', at + 2);
      return false;
    }
    if (!this.source.startsWith('<![CDATA[', at)) {
      if (/^<!(DOCTYPE|ENTITY|ELEMENT|ATTLIST|NOTATION)/i.test(this.source.slice(at, at + 12)))
        throw xmlFault.doctype();
      throw this.malformed(at, '无法识别的“<!”', 'an unknown "<!"');
    }
    if (this.open.length === 0) throw this.malformed(at, '根元素之外有文字', 'text outside the root element');
    this.textFrom = at + 9;
    this.skipPast(']]>', at);
    this.textTo = this.position - 3;
    this.textIsLiteral = true;
    return true;
  }

  private skipPast(mark: string, at: number): void {
    const end = this.source.indexOf(mark, at + 2);
    if (end < 0) throw this.malformed(at, `没有以“${mark}”结束`, `it does not end with "${mark}"`);
    this.position = end + mark.length;
  }

  private readEnd(at: number): XmlToken {
    const element = this.open[this.open.length - 1];
    if (!element || !this.standsAt(element.closeBytes, at)) {
      throw this.malformed(at, '结束标记与开始标记不符', 'an end tag that does not match its start tag');
    }
    let end = at + element.close.length;
    while (isSpace(this.codeAt(end))) end++;
    if (this.codeAt(end) !== GT) {
      throw this.malformed(at, '结束标记与开始标记不符', 'an end tag that does not match its start tag');
    }
    this.position = end + 1;
    return this.leaveElement();
  }

  private leaveElement(): XmlToken {
    const element = this.open.pop();
    this.name = element?.known ?? '';
    if (this.namespaces.depth === this.depth && this.namespaces.leave(this.depth)) this.names = new Array(NAME_TABLE);
    this.depth--;
    return 'end';
  }

  private readStart(at: number): XmlToken {
    if (this.open.length === 0 && this.rootSeen) throw this.malformed(at, '有两个根元素', 'a second root element');
    this.rootSeen = true;
    if (++this.depth > this.maxDepth) throw xmlFault.tooDeep(this.maxDepth);
    let hash = 0;
    let end = at + 1;
    for (let code = this.codeAt(end); !endsName(code); code = this.codeAt(++end)) {
      hash = (hash * 31 + code) | 0;
    }
    const declares = this.readAttributes(end);
    if (declares) this.declareNamespaces();
    const element = this.intern(at + 1, end, hash);
    this.name = element.known;
    this.open.push(element);
    return 'start';
  }

  /** The shared object of a name, made and checked on its first appearance. */
  private intern(from: number, to: number, hash: number): OpenName {
    let slot = hash & (NAME_TABLE - 1);
    for (let step = 0; step < MAX_PROBES; step++) {
      const seen = this.names[slot];
      if (!seen) break;
      if (seen.raw.length === to - from && this.standsAt(seen.rawBytes, from)) return seen;
      slot = (slot + 1) & (NAME_TABLE - 1);
    }
    const name = this.decode(from, to);
    if (!NAME.test(name)) throw this.malformed(from, '元素名无效', 'an impossible element name');
    const raw = this.source.slice(from, to);
    const close = `</${raw}`;
    const made = {
      raw,
      rawBytes: Buffer.from(raw, 'latin1'),
      close,
      closeBytes: Buffer.from(close, 'latin1'),
      known: this.namespaces.elementName(name),
    };
    this.names[slot] = made;
    return made;
  }

  /** Notes where the attributes stand, up to the tag's end; tells whether one of them declares a namespace. */
  private readAttributes(from: number): boolean {
    const { attributes } = this;
    let at = from;
    let count = 0;
    let declares = false;
    for (;;) {
      const before = at;
      let code = this.codeAt(at);
      while (isSpace(code)) code = this.codeAt(++at);
      if (code === GT) break;
      if (code === SLASH && this.codeAt(at + 1) === GT) {
        this.closesItself = true;
        at++;
        break;
      }
      if (at === before || code === NOTHING)
        throw this.malformed(at, '标记没有正确结束', 'a tag that does not end rightly');
      const nameFrom = at;
      while (!endsName(code)) code = this.codeAt(++at);
      const nameTo = at;
      const valueFrom = this.findValue(nameFrom, nameTo);
      at = this.findValueEnd(valueFrom);
      attributes[count] = nameFrom;
      attributes[count + 1] = nameTo;
      attributes[count + 2] = valueFrom;
      attributes[count + 3] = at++;
      count += STRIDE;
      declares ||= this.codeAt(nameFrom) === LETTER_X && this.source.startsWith('xmlns', nameFrom);
      if (count > MAX_ATTRIBUTES * STRIDE) throw this.malformed(at, '属性过多', 'too many attributes');
    }
    this.attributeEnd = count;
    this.position = at + 1;
    return declares;
  }

  private findValue(nameFrom: number, nameTo: number): number {
    let at = nameTo;
    while (isSpace(this.codeAt(at))) at++;
    if (nameFrom === nameTo || this.codeAt(at) !== EQUALS) {
      throw this.malformed(nameFrom, '属性没有值', 'an attribute without a value');
    }
    at++;
    while (isSpace(this.codeAt(at))) at++;
    return at + 1;
  }

  private findValueEnd(from: number): number {
    const quote = this.codeAt(from - 1);
    if (quote !== QUOTE && quote !== APOSTROPHE)
      throw this.malformed(from, '属性值没有引号', 'an attribute without quotes');
    let at = from;
    for (let code = this.codeAt(at); code !== quote; code = this.codeAt(++at)) {
      if (code === LT || code === NOTHING)
        throw this.malformed(from, '属性值没有结束', 'an attribute value that does not end');
    }
    return at;
  }

  private declareNamespaces(): void {
    const declared = new Map<string, string>();
    for (let index = 0; index < this.attributeEnd; index += STRIDE) {
      const name = this.source.slice(this.attributes[index], this.attributes[index + 1]);
      if (name === 'xmlns') declared.set('', this.rawAttribute(name) ?? '');
      else if (name.startsWith('xmlns:')) declared.set(textOfBytes(name.slice(6)), this.rawAttribute(name) ?? '');
    }
    if (this.namespaces.declare(this.depth, declared)) this.names = new Array(NAME_TABLE);
  }

  private malformed(at: number, zh: string, en: string): Error {
    return xmlFault.malformed({ zh, en }, this.charactersBefore(at));
  }
}
