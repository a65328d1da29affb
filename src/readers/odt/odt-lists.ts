import { ListCounter, type ListLevel, MAX_LEVELS } from '../flow/list-counter.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

/** Number formats of ODF 1.3 part 3, 20.314 that are not letters themselves, by the sign they begin with. */
const FORMATS: Readonly<Record<string, string>> = {
  '1': 'decimal',
  a: 'lowerLetter',
  A: 'upperLetter',
  i: 'lowerRoman',
  I: 'upperRoman',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '①': 'decimalEnclosedCircle',
  '１': 'decimalFullWidth',
};

/** Lists that are open at one place of the text: the outermost has depth 1. */
interface OpenList {
  readonly style: string;
  readonly counter: ListCounter;
}

/** The list styles and running numbers of an OpenDocument text (ODF 1.3 part 3, 5.3 and 16.30). */
export class OdtLists {
  private readonly openStyles: () => XmlTokenizer | undefined;
  private readonly styles = new Map<string, ListLevel[]>();
  private readonly latest = new Map<string, ListCounter>();
  private readonly open: OpenList[] = [];
  private stylesLoaded = false;
  private pendingLabel = '';

  /** `openStyles` opens styles.xml, which is read only when a list is not styled in content.xml. */
  constructor(openStyles: () => XmlTokenizer | undefined) {
    this.openStyles = openStyles;
  }

  /** Notes a text:list-style at its "start". */
  readStyle(xml: XmlTokenizer): void {
    const name = xml.attribute('style:name') ?? '';
    const levels: ListLevel[] = [];
    const outside = xml.depth - 1;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token !== 'start') continue;
      const level = Number(xml.attribute('text:level')) - 1;
      if (level >= 0 && level < MAX_LEVELS) levels[level] = readLevel(xml, level);
      xml.skip();
    }
    if (!this.styles.has(name)) this.styles.set(name, levels);
  }

  /** A text:list begins; one in another goes on with its style and its numbers. */
  enter(xml: XmlTokenizer): void {
    const outer = this.open.at(-1);
    const style = xml.attribute('text:style-name') ?? outer?.style ?? '';
    const continues =
      xml.attribute('text:continue-numbering') === 'true' || xml.attribute('text:continue-list') !== undefined;
    const counter = outer?.counter ?? (continues ? this.latest.get(style) : undefined) ?? new ListCounter();
    this.latest.set(style, counter);
    this.open.push({ style, counter });
  }

  leave(): void {
    this.open.pop();
    this.pendingLabel = '';
  }

  /** A text:list-item begins: its first paragraph will carry the label. */
  beginItem(xml: XmlTokenizer): void {
    const list = this.open.at(-1);
    if (!list) return;
    const level = this.open.length - 1;
    const start = Number(xml.attribute('text:start-value') ?? Number.NaN);
    if (Number.isInteger(start) && start >= 0) list.counter.setNext(level, start);
    this.pendingLabel = list.counter.next(level, this.levels(list.style));
  }

  /** The label of the paragraph that comes now, once. */
  takeLabel(): string {
    const label = this.pendingLabel;
    this.pendingLabel = '';
    return label;
  }

  private levels(style: string): readonly ListLevel[] {
    if (!this.styles.has(style) && !this.stylesLoaded) this.loadStyles();
    return this.styles.get(style) ?? [];
  }

  private loadStyles(): void {
    this.stylesLoaded = true;
    const xml = this.openStyles();
    if (!xml) return;
    for (let token = xml.next(); token !== 'eof'; token = xml.next()) {
      if (token === 'start' && xml.name === 'text:list-style') this.readStyle(xml);
    }
  }
}

function readLevel(xml: XmlTokenizer, level: number): ListLevel {
  const start = Number(xml.attribute('text:start-value') ?? 1);
  const number = xml.name === 'text:list-level-style-number';
  const sign = xml.attribute('style:num-format')?.charAt(0) ?? '';
  const format = !number ? 'bullet' : sign === '' ? 'none' : (FORMATS[sign] ?? 'decimal');
  return { start: Number.isInteger(start) && start >= 0 ? start : 1, format, pattern: patternOf(xml, level) };
}

/** LibreOffice writes the whole pattern ("第%1%条") since version 7; the standard knows what stands before and behind the number only. */
function patternOf(xml: XmlTokenizer, level: number): string {
  const whole = xml.attribute('loext:num-list-format');
  if (whole !== undefined) return whole.replace(/%([1-9])%/g, '%$1');
  const shown = Math.min(Math.max(Number(xml.attribute('text:display-levels') ?? 1), 1), level + 1);
  const numbers = Array.from({ length: shown }, (_, index) => `%${level - shown + 2 + index}`).join('.');
  return `${xml.attribute('style:num-prefix') ?? ''}${numbers}${xml.attribute('style:num-suffix') ?? ''}`;
}
