import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

/** What a paragraph style says about the paragraphs that use it. */
export interface DocxStyle {
  /** 1 for the highest heading; undefined for ordinary text. */
  readonly heading: number | undefined;
  /** The list it puts its paragraphs in. */
  readonly listId: string | undefined;
  readonly listLevel: number | undefined;
}

interface RawStyle {
  name: string;
  basedOn: string | undefined;
  outlineLevel: number | undefined;
  listId: string | undefined;
  listLevel: number | undefined;
}

/** The paragraph styles of a document by their identifiers, as they are written down. */
export type RawStyles = ReadonlyMap<string, Readonly<RawStyle>>;

const PLAIN: DocxStyle = { heading: undefined, listId: undefined, listLevel: undefined };

/** The paragraph styles of a document (ECMA-376 17.7), read at the first question and followed along "basedOn". */
export class DocxStyles {
  private readonly readRaw: () => RawStyles;
  private raw: RawStyles | undefined;
  private readonly resolved = new Map<string, DocxStyle>();

  constructor(readRaw: () => RawStyles) {
    this.readRaw = readRaw;
  }

  /** The style of an id; a plain one when it is not defined. */
  find(id: string): DocxStyle {
    let style = this.resolved.get(id);
    if (!style) {
      this.raw ??= this.readRaw();
      style = this.resolve(this.raw.get(id), this.raw);
      this.resolved.set(id, style);
    }
    return style;
  }

  /** Nearest definition along the chain wins; a chain longer than 20 is a ring. */
  private resolve(own: Readonly<RawStyle> | undefined, all: RawStyles): DocxStyle {
    let found = PLAIN;
    let style = own;
    let level: number | undefined;
    for (let step = 0; style && step < 20; step++) {
      level ??= style.outlineLevel ?? builtInLevel(style.name);
      found = {
        heading: undefined,
        listId: found.listId ?? style.listId,
        listLevel: found.listLevel ?? style.listLevel,
      };
      style = style.basedOn === undefined ? undefined : all.get(style.basedOn);
    }
    return { ...found, heading: headingOf(level) };
  }
}

/** Outline levels 0 to 8 are headings 1 to 9; 9 is body text (ECMA-376 17.3.1.20). */
export function headingOf(outlineLevel: number | undefined): number | undefined {
  return outlineLevel !== undefined && outlineLevel >= 0 && outlineLevel <= 8 ? outlineLevel + 1 : undefined;
}

/** The built-in heading styles keep their English name in the file whatever language Word speaks; some writers translate it. */
function builtInLevel(name: string): number | undefined {
  const digit = /^(?:heading|标题)\s*([1-9])$/i.exec(name)?.[1];
  return digit === undefined ? undefined : Number(digit) - 1;
}

/** From the element that holds them, at its "start"; none when it is undefined. */
export function readStyles(xml: XmlTokenizer | undefined): RawStyles {
  const styles = new Map<string, RawStyle>();
  if (!xml) return styles;
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    const id = xml.name === 'w:style' ? xml.attribute('w:styleId') : undefined;
    if (id === undefined || (xml.attribute('w:type') ?? 'paragraph') !== 'paragraph') xml.skip();
    else styles.set(id, readStyle(xml));
  }
  return styles;
}

function readStyle(xml: XmlTokenizer): RawStyle {
  const style: RawStyle = {
    name: '',
    basedOn: undefined,
    outlineLevel: undefined,
    listId: undefined,
    listLevel: undefined,
  };
  const outside = xml.depth - 1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'w:name') style.name = xml.attribute('w:val') ?? '';
    else if (xml.name === 'w:basedOn') style.basedOn = xml.attribute('w:val');
    else if (xml.name === 'w:outlineLvl') style.outlineLevel = Number(xml.attribute('w:val'));
    else if (xml.name === 'w:numId') style.listId = xml.attribute('w:val');
    else if (xml.name === 'w:ilvl') style.listLevel = Number(xml.attribute('w:val'));
    else if (xml.name !== 'w:pPr' && xml.name !== 'w:numPr') xml.skip();
  }
  return style;
}
