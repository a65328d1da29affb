import { embeddedInOle1 } from '../embedded-object.ts';
import type { FlowSink } from '../flow/flow-sink.ts';
import type { Omissions } from '../flow/omissions.ts';
import { isSymbolFont, symbolText } from '../flow/symbol-fonts.ts';
import type { Limits } from '../limits.ts';
import { ReaderFault } from '../reader-fault.ts';
import { type Destination, destinationOf } from './rtf-destinations.ts';
import { charsetEncoding, codePageEncoding, decodeBytes, type RtfFont } from './rtf-fonts.ts';
import { readRtfObject } from './rtf-object.ts';
import { RtfStory } from './rtf-story.ts';
import { RtfTokenizer } from './rtf-tokenizer.ts';

/** What holds within a group and is restored at its end. */
interface GroupState {
  destination: Destination;
  font: number;
  /** How many characters follow a \u for readers that do not know it (\ucN). */
  fallback: number;
  hidden: boolean;
  deleted: boolean;
}

const WORDS: Readonly<Record<string, string>> = {
  tab: '\t',
  line: '\n',
  column: '\n',
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  emspace: '\u2003',
  enspace: '\u2002',
  qmspace: '\u2005',
};
const SYMBOLS: Readonly<Record<string, string>> = { '\\': '\\', '{': '{', '}': '}', '~': '\u00a0', _: '-' };

/** Goes once through an RTF file and puts its text into a sink. */
export class RtfReader {
  /** Whether the file ended within a group: it was cut off. */
  truncated = false;
  private readonly tokens: RtfTokenizer;
  private readonly limits: Limits;
  private readonly omissions: Omissions;
  private readonly fonts = new Map<number, RtfFont>();
  private readonly headings = new Map<number, number>();
  private readonly groups: GroupState[] = [];
  private readonly stories: RtfStory[];
  private state: GroupState = { destination: 'body', font: 0, fallback: 1, hidden: false, deleted: false };
  private encoding = 'windows-1252';
  private pending: number[] = [];
  private skipCharacters = 0;
  private styleNumber = 0;
  private styleName = '';

  constructor(bytes: Buffer, sink: FlowSink, limits: Limits, omissions: Omissions) {
    this.tokens = new RtfTokenizer(bytes);
    this.limits = limits;
    this.omissions = omissions;
    this.stories = [new RtfStory(sink, this.headings)];
  }

  read(): void {
    const { tokens } = this;
    for (let token = tokens.next(); token !== 'eof'; token = tokens.next()) {
      if (token === 'byte') this.takeByte(tokens.byte);
      else {
        this.flush();
        if (token === 'open') this.openGroup();
        else if (token === 'close') this.closeGroup();
        else if (token === 'symbol') this.takeSymbol(tokens.word);
        else this.takeWord(tokens.word, tokens.parameter);
      }
    }
    this.flush();
    this.truncated ||= this.groups.length > 0;
    for (const story of this.stories.reverse()) story.finish();
  }

  private get story(): RtfStory {
    const story = this.stories.at(-1);
    if (!story) throw new Error('the body is never taken off the stories');
    return story;
  }

  private takeByte(byte: number): void {
    if (this.skipCharacters > 0) this.skipCharacters--;
    else this.pending.push(byte);
  }

  /** Bytes are decoded in rows, since a character may have two of them. */
  private flush(): void {
    if (this.pending.length === 0) return;
    const bytes = this.pending;
    this.pending = [];
    this.addText(decodeBytes(bytes, this.fonts.get(this.state.font), this.encoding));
  }

  private addText(text: string): void {
    const { destination, hidden, deleted } = this.state;
    if (destination === 'fonts') this.addFontName(text);
    else if (destination === 'styles') this.addStyleName(text);
    else if (deleted) return;
    else if (hidden) this.omissions.hidden.hide(text);
    else if (destination === 'label') this.story.addLabel(text);
    else {
      this.omissions.hidden.endPiece();
      this.story.addText(text);
    }
  }

  private openGroup(): void {
    this.skipCharacters = 0;
    if (this.groups.length >= this.limits.maxDepth) throw tooDeep(this.limits.maxDepth);
    this.groups.push(this.state);
    this.state = { ...this.state };
  }

  private closeGroup(): void {
    this.skipCharacters = 0;
    const outer = this.groups.pop();
    if (!outer) return;
    if (this.state.destination === 'box' && outer.destination !== 'box') this.stories.pop()?.finish();
    this.state = outer;
  }

  private skipGroup(): void {
    if (!this.tokens.skipGroup()) this.truncated = true;
    this.closeGroup();
  }

  private takeSymbol(symbol: string): void {
    if (symbol === '*') this.takeStarred();
    else if (symbol === '\n' || symbol === '\r') this.takeWord('par', undefined);
    else if (symbol === '\t') this.takeWord('tab', undefined);
    else if (this.skipCharacters > 0) this.skipCharacters--;
    else this.addText(SYMBOLS[symbol] ?? '');
  }

  /** "\*" says: skip the group unless you know the word that follows. */
  private takeStarred(): void {
    const token = this.tokens.next();
    if (token === 'word') this.takeWord(this.tokens.word, this.tokens.parameter, true);
    else if (token === 'open') this.openGroup();
    else if (token === 'close') this.closeGroup();
  }

  private takeWord(word: string, parameter: number | undefined, starred = false): void {
    const destination = word === 'u' || word === 'bin' ? undefined : destinationOf(word, starred);
    if (word !== 'u') this.skipCharacters = 0;
    if (word === 'bin') this.tokens.skipBytes(parameter ?? 0);
    else if (word === 'u') this.takeUnicode(parameter ?? 0);
    else if (word === 'upr') this.takeAnsiTwin();
    else if (destination === 'skip') this.skipDestination(word);
    else if (destination !== undefined) this.beginDestination(destination);
    else if (this.state.destination === 'fonts') this.takeFontWord(word, parameter);
    else if (this.state.destination === 'styles') this.takeStyleWord(word, parameter);
    else if (Object.hasOwn(WORDS, word)) this.addText(WORDS[word] ?? '');
    else if (!this.takeCharacterWord(word, parameter) && this.state.destination !== 'label') {
      this.story.apply(word, parameter);
    }
  }

  private skipDestination(word: string): void {
    if (this.groups.length === 0) return;
    if (word === 'pict') this.omissions.note('picture');
    if (word === 'object') this.takeObject();
    else this.skipGroup();
  }

  private takeObject(): void {
    const { data, ended } = readRtfObject(this.tokens);
    const document = data && embeddedInOle1(data, this.limits);
    const { hidden, deleted } = this.state;
    if (document && !hidden && !deleted) this.story.addObject(document);
    else this.omissions.note('object');
    this.truncated ||= !ended;
    this.closeGroup();
  }

  private beginDestination(destination: Destination): void {
    if (destination === 'box') this.stories.push(new RtfStory(this.story.openBox(), this.headings));
    this.state.destination = destination;
  }

  /** \upr holds the same text twice: a group for old readers, then one in Unicode, which is read. */
  private takeAnsiTwin(): void {
    const token = this.tokens.next();
    if (token === 'open' && !this.tokens.skipGroup()) this.truncated = true;
    else if (token === 'close') this.closeGroup();
  }

  /** Numbers above 32767 are written as negative ones (the character's 16 bits as a signed number). */
  private takeUnicode(parameter: number): void {
    const text = String.fromCharCode(parameter & 0xffff);
    const font = this.fonts.get(this.state.font)?.name ?? '';
    this.addText(isSymbolFont(font) ? symbolText(font, text) : text);
    this.skipCharacters = this.state.fallback;
  }

  private takeCharacterWord(word: string, parameter: number | undefined): boolean {
    const { state } = this;
    if (word === 'f') state.font = parameter ?? 0;
    else if (word === 'uc') state.fallback = Math.min(Math.max(parameter ?? 1, 0), 16);
    else if (word === 'v') state.hidden = parameter !== 0;
    else if (word === 'deleted') state.deleted = parameter !== 0;
    else if (word === 'ansicpg') this.encoding = codePageEncoding(parameter ?? 1252);
    else if (word === 'plain') {
      state.hidden = false;
      state.deleted = false;
    } else return false;
    return true;
  }

  private takeFontWord(word: string, parameter: number | undefined): void {
    if (word === 'f') {
      this.state.font = parameter ?? 0;
      this.fonts.set(this.state.font, { name: '', encoding: undefined });
    } else if (word === 'fcharset') {
      const font = this.fonts.get(this.state.font);
      if (font) font.encoding = charsetEncoding(parameter ?? 0);
    }
  }

  private addFontName(text: string): void {
    const font = this.fonts.get(this.state.font);
    if (font) font.name = (font.name + text).split(';')[0] ?? '';
  }

  private takeStyleWord(word: string, parameter: number | undefined): void {
    if (word === 's' || word === 'cs' || word === 'ds' || word === 'ts') {
      this.styleNumber = word === 's' ? (parameter ?? 0) : -1;
      this.styleName = '';
    } else if (word === 'outlinelevel' && parameter !== undefined && parameter >= 0 && parameter <= 8) {
      this.headings.set(this.styleNumber, parameter + 1);
    }
  }

  private addStyleName(text: string): void {
    this.styleName += text;
    const level = /^\s*(?:heading|标题)\s*([1-9])\s*;/i.exec(this.styleName)?.[1];
    if (level !== undefined) this.headings.set(this.styleNumber, Number(level));
    if (text.includes(';')) this.styleName = '';
  }
}

function tooDeep(limit: number): ReaderFault {
  return new ReaderFault('rtf-too-deep', {
    zh: `文件内部的分组嵌套超过 ${limit} 层，其后的内容没有读取。请用 WPS 或 Word 打开后另存为 .docx。`,
    en: `Groups nest deeper than ${limit} levels; what follows was not read. Please save the file as .docx with WPS or Word.`,
  });
}
