import { ListCounter, type ListLevel, MAX_LEVELS } from '../flow/list-counter.ts';
import { formatOfCode } from '../flow/number-format-codes.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { isOn } from './docx-properties.ts';

interface AbstractList {
  readonly levels: ListLevel[];
  /** A list that only names a style is the list that defines this style (ECMA-376 17.9.21, 17.9.27). */
  numStyleLink: string | undefined;
  styleLink: string | undefined;
}

interface ListUse {
  abstractId: string;
  readonly starts: Map<number, number>;
  readonly levels: Map<number, ListLevel>;
  begun: boolean;
}

const DEFAULT_LEVEL: ListLevel = { start: 1, format: 'decimal', pattern: '' };

/**
 * The numbered lists of a document (ECMA-376 17.9; Word 2003 XML has them with other names), read at the first question; counts
 * paragraphs in document order.
 */
export class DocxLists {
  private readonly openPart: () => XmlTokenizer | undefined;
  private loaded = false;
  private readonly abstracts = new Map<string, AbstractList>();
  private readonly uses = new Map<string, ListUse>();
  private readonly counters = new Map<string, ListCounter>();

  constructor(openPart: () => XmlTokenizer | undefined) {
    this.openPart = openPart;
  }

  /** The label of the next paragraph of a list, as Word shows it; "" for bullets, unknown lists and list 0 ("no list"). */
  next(listId: string, level: number): string {
    if (listId === '0' || !(level >= 0 && level < MAX_LEVELS)) return '';
    this.load();
    const use = this.uses.get(listId);
    const abstract = use && this.findAbstract(use.abstractId);
    if (!abstract) return '';
    let counter = this.counters.get(use.abstractId);
    if (!counter) {
      counter = new ListCounter();
      this.counters.set(use.abstractId, counter);
    }
    // All uses of one definition count on together, unless a use says that it starts anew (17.9.27).
    if (!use.begun) for (const overridden of use.starts.keys()) counter.restart(overridden);
    use.begun = true;
    return counter.next(level, levelsOf(use, abstract));
  }

  private findAbstract(id: string): AbstractList | undefined {
    const abstract = this.abstracts.get(id);
    if (abstract?.numStyleLink === undefined) return abstract;
    for (const other of this.abstracts.values()) if (other.styleLink === abstract.numStyleLink) return other;
    return abstract;
  }

  private load(): void {
    if (this.loaded) return;
    this.loaded = true;
    const xml = this.openPart();
    if (!xml) return;
    const outside = xml.depth - 1;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token !== 'start') continue;
      if (xml.name === 'w:abstractNum')
        this.abstracts.set(idOf(xml, 'w:abstractNumId', 'w:listDefId'), readAbstract(xml));
      else if (xml.name === 'w:num') this.uses.set(idOf(xml, 'w:numId', 'w:ilfo'), readUse(xml));
      else xml.skip();
    }
  }
}

function levelsOf(use: ListUse, abstract: AbstractList): readonly ListLevel[] {
  if (use.levels.size === 0 && use.starts.size === 0) return abstract.levels;
  return abstract.levels.map((level, index) => {
    const own = use.levels.get(index) ?? level;
    const start = use.starts.get(index);
    return start === undefined ? own : { ...own, start };
  });
}

function readAbstract(xml: XmlTokenizer): AbstractList {
  const abstract: AbstractList = { levels: [], numStyleLink: undefined, styleLink: undefined };
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:lvl') setLevel(abstract.levels, levelIndex(xml), readLevel(xml));
    else if (xml.name === 'w:numStyleLink') abstract.numStyleLink = xml.attribute('w:val');
    else if (xml.name === 'w:styleLink') abstract.styleLink = xml.attribute('w:val');
    else xml.skip();
  }
  return abstract;
}

function setLevel(levels: ListLevel[], index: number, level: ListLevel): void {
  if (!(index >= 0 && index < MAX_LEVELS)) return;
  while (levels.length < index) levels.push(DEFAULT_LEVEL);
  levels[index] = level;
}

function readUse(xml: XmlTokenizer): ListUse {
  const use: ListUse = { abstractId: '', starts: new Map(), levels: new Map(), begun: false };
  const outside = xml.depth - 1;
  let index = 0;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:abstractNumId') use.abstractId = xml.attribute('w:val') ?? '';
    else if (xml.name === 'w:lvlOverride') index = levelIndex(xml);
    else if (xml.name === 'w:startOverride') use.starts.set(index, startOf(xml));
    else if (xml.name === 'w:lvl') use.levels.set(index, readLevel(xml));
    else xml.skip();
  }
  return use;
}

/** An identifier, by its name or by that of Word 2003 XML. */
const idOf = (xml: XmlTokenizer, name: string, name2003: string): string =>
  xml.attribute(name) ?? xml.attribute(name2003) ?? '';

const levelIndex = (xml: XmlTokenizer): number => Number(xml.attribute('w:ilvl') ?? 0);

function startOf(xml: XmlTokenizer): number {
  const start = Number(xml.attribute('w:val'));
  return Number.isInteger(start) && start >= 0 && start < 1_000_000 ? start : 1;
}

function readLevel(xml: XmlTokenizer): ListLevel {
  let { start, format, pattern } = DEFAULT_LEVEL;
  let decimalOnly = false;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:start') start = startOf(xml);
    else if (xml.name === 'w:numFmt') format = xml.attribute('w:val') ?? format;
    else if (xml.name === 'w:nfc') format = formatOfCode(Number(xml.attribute('w:val')));
    else if (xml.name === 'w:lvlText') pattern = xml.attribute('w:val') ?? '';
    else if (xml.name === 'w:isLgl') decimalOnly = isOn(xml);
    else if (xml.name !== 'mc:AlternateContent' && xml.name !== 'mc:Fallback') xml.skip();
  }
  return { start, format, pattern, decimalOnly };
}
