import type { Limits } from '../limits.ts';
import { xmlFault } from './xml-fault.ts';
import { type XmlName, XmlNamespaces } from './xml-namespaces.ts';
import { decodeReferences } from './xml-text.ts';

export type XmlToken = 'start' | 'end' | 'text' | 'eof';

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const AMP = 0x26;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const NAME = /^[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00b7]*$/u;
const MAX_ATTRIBUTES = 1000;
/** Attribute places are kept as four numbers: name from, name to, value from, value to. */
const STRIDE = 4;
const NAME_TABLE = 512;
/** Names that fall together are sought a few places on; beyond that the last one gives way. */
const MAX_PROBES = 4;

const isSpace = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;

interface OpenName extends XmlName {
  /** How its end tag begins. */
  readonly close: string;
}

/**
 * A pull tokenizer for XML 1.0 with namespaces: call {@link next} until it says "eof". Built for speed, so nothing is copied
 * before it is asked for: names are interned, attributes and text are decoded on request. Documents that are not well formed are
 * refused with a ReaderFault; DTDs always are. Comments and processing instructions give no token; a CDATA section is text.
 */
export class XmlTokenizer {
  /** After "start" and "end": the element's name in the reader's own prefixes. */
  name = '';
  /** How many elements are open; a "start" counts itself, its "end" no longer does. */
  depth = 0;

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

  /** `namespaces` gives the reader's own prefix for each URI it knows. */
  constructor(source: string, namespaces: ReadonlyMap<string, string>, limits: Limits) {
    this.source = source;
    this.maxDepth = limits.maxDepth;
    this.namespaces = new XmlNamespaces(namespaces);
    if (source.charCodeAt(0) === 0xfeff) this.position = 1;
  }

  /** Goes on to the next token. An empty element gives a start and an end. */
  next(): XmlToken {
    if (this.closesItself) {
      this.closesItself = false;
      return this.leaveElement();
    }
    const { source } = this;
    for (;;) {
      const at = this.position;
      if (at >= source.length) return this.finish();
      if (source.charCodeAt(at) !== LT) {
        if (this.readText(at)) return 'text';
        continue;
      }
      const code = source.charCodeAt(at + 1);
      if (code === SLASH) return this.readEnd(at);
      if (code !== 0x21 && code !== 0x3f) return this.readStart(at);
      if (code === 0x3f) this.skipPast('?>', at);
      else if (this.readDeclaration(at)) return 'text';
    }
  }

  /** Whether a text stands anywhere in the markup, before or behind the current place. */
  mentions(text: string): boolean {
    return this.source.includes(text);
  }

  /** After "text": the characters, references replaced. */
  get text(): string {
    const raw = this.source.slice(this.textFrom, this.textTo);
    return this.textIsLiteral || !raw.includes('&') ? raw : decodeReferences(raw, this.textFrom);
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
   * markup as written. Much faster than reading: what is skipped is not checked beyond finding its end.
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
    const code = this.source.charCodeAt(end + element.close.length);
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
      const raw = source.slice(valueFrom, attributes[index + 3]);
      return raw.includes('&') ? decodeReferences(raw, valueFrom) : raw;
    }
    return undefined;
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
    if (this.source.slice(at, to).trim() !== '')
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
    const { source } = this;
    const element = this.open.at(-1);
    if (!element || !source.startsWith(element.close, at)) {
      throw this.malformed(at, '结束标记与开始标记不符', 'an end tag that does not match its start tag');
    }
    let end = at + element.close.length;
    while (isSpace(source.charCodeAt(end))) end++;
    if (source.charCodeAt(end) !== GT) {
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
    const { source } = this;
    let hash = 0;
    let end = at + 1;
    for (let code = source.charCodeAt(end); !endsName(code); code = source.charCodeAt(++end)) {
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
      if (seen.raw.length === to - from && this.source.startsWith(seen.raw, from)) return seen;
      slot = (slot + 1) & (NAME_TABLE - 1);
    }
    const raw = this.source.slice(from, to);
    if (!NAME.test(raw)) throw this.malformed(from, '元素名无效', 'an impossible element name');
    const made = { raw, known: this.namespaces.elementName(raw), close: `</${raw}` };
    this.names[slot] = made;
    return made;
  }

  /** Notes where the attributes stand, up to the tag's end; tells whether one of them declares a namespace. */
  private readAttributes(from: number): boolean {
    const { source, attributes } = this;
    let at = from;
    let count = 0;
    let declares = false;
    for (;;) {
      const before = at;
      let code = source.charCodeAt(at);
      while (isSpace(code)) code = source.charCodeAt(++at);
      if (code === GT) break;
      if (code === SLASH && source.charCodeAt(at + 1) === GT) {
        this.closesItself = true;
        at++;
        break;
      }
      if (at === before || Number.isNaN(code))
        throw this.malformed(at, '标记没有正确结束', 'a tag that does not end rightly');
      const nameFrom = at;
      while (!endsName(code)) code = source.charCodeAt(++at);
      const nameTo = at;
      const valueFrom = this.findValue(nameFrom, nameTo);
      at = this.findValueEnd(valueFrom);
      attributes[count] = nameFrom;
      attributes[count + 1] = nameTo;
      attributes[count + 2] = valueFrom;
      attributes[count + 3] = at++;
      count += STRIDE;
      declares ||= source.charCodeAt(nameFrom) === 0x78 && source.startsWith('xmlns', nameFrom);
      if (count > MAX_ATTRIBUTES * STRIDE) throw this.malformed(at, '属性过多', 'too many attributes');
    }
    this.attributeEnd = count;
    this.position = at + 1;
    return declares;
  }

  private findValue(nameFrom: number, nameTo: number): number {
    let at = nameTo;
    while (isSpace(this.source.charCodeAt(at))) at++;
    if (nameFrom === nameTo || this.source.charCodeAt(at) !== EQUALS) {
      throw this.malformed(nameFrom, '属性没有值', 'an attribute without a value');
    }
    at++;
    while (isSpace(this.source.charCodeAt(at))) at++;
    return at + 1;
  }

  private findValueEnd(from: number): number {
    const { source } = this;
    const quote = source.charCodeAt(from - 1);
    if (quote !== QUOTE && quote !== APOSTROPHE)
      throw this.malformed(from, '属性值没有引号', 'an attribute without quotes');
    let at = from;
    for (let code = source.charCodeAt(at); code !== quote; code = source.charCodeAt(++at)) {
      if (code === LT || Number.isNaN(code))
        throw this.malformed(from, '属性值没有结束', 'an attribute value that does not end');
    }
    return at;
  }

  private declareNamespaces(): void {
    const declared = new Map<string, string>();
    for (let index = 0; index < this.attributeEnd; index += STRIDE) {
      const name = this.source.slice(this.attributes[index], this.attributes[index + 1]);
      if (name === 'xmlns') declared.set('', this.rawAttribute(name) ?? '');
      else if (name.startsWith('xmlns:')) declared.set(name.slice(6), this.rawAttribute(name) ?? '');
    }
    if (this.namespaces.declare(this.depth, declared)) this.names = new Array(NAME_TABLE);
  }

  private malformed(at: number, zh: string, en: string): Error {
    return xmlFault.malformed({ zh, en }, at);
  }
}

function endsName(code: number): boolean {
  return (
    code <= 0x20 ||
    code === GT ||
    code === SLASH ||
    code === EQUALS ||
    code === LT ||
    code === QUOTE ||
    code === AMP ||
    Number.isNaN(code)
  );
}
