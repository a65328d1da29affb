import { raiseNumber } from '../../base/superscript.ts';
import type { Omissions } from '../flow/omissions.ts';
import { isSymbolFont, symbolText } from '../flow/symbol-fonts.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

interface TextStyle {
  readonly hidden: boolean;
  readonly struck: boolean;
  readonly raised: boolean;
  readonly symbolFont: string | undefined;
}

const PLAIN: TextStyle = { hidden: false, struck: false, raised: false, symbolFont: undefined };

/** The styles of spans as far as they change what is read: hidden, struck and raised text, and fonts whose characters are symbols. */
export class OdtTextStyles {
  /** Symbol fonts by the name that the document gives them ("Wingdings1"). */
  private readonly fonts = new Map<string, string>();
  private readonly styles = new Map<string, TextStyle>();
  private readonly open: TextStyle[] = [];
  private readonly omissions: Omissions;

  constructor(omissions: Omissions) {
    this.omissions = omissions;
  }

  /** Notes a style:font-face at its "start". */
  readFont(xml: XmlTokenizer): void {
    const family = (xml.attribute('svg:font-family') ?? '').replace(/^['"]|['"]$/g, '');
    if (isSymbolFont(family)) this.fonts.set(xml.attribute('style:name') ?? '', family);
    xml.skip();
  }

  /** Notes a style:style at its "start". */
  readStyle(xml: XmlTokenizer): void {
    if (xml.attribute('style:family') !== 'text') {
      xml.skip();
      return;
    }
    const name = xml.attribute('style:name') ?? '';
    const outside = xml.depth - 1;
    for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
      if (token !== 'start' || xml.name !== 'style:text-properties') continue;
      const symbolFont = this.fonts.get(xml.attribute('style:font-name') ?? '');
      const hidden = xml.attribute('text:display') === 'none';
      const struck = (xml.attribute('style:text-line-through-style') ?? 'none') !== 'none';
      const raised = /^(?:super|[1-9]\d*%)/.test(xml.attribute('style:text-position') ?? '');
      if (hidden || struck || raised || symbolFont !== undefined)
        this.styles.set(name, { hidden, struck, raised, symbolFont });
    }
  }

  enterSpan(style: string | undefined): void {
    this.open.push((style === undefined ? undefined : this.styles.get(style)) ?? this.open.at(-1) ?? PLAIN);
  }

  leaveSpan(): void {
    this.open.pop();
  }

  /** What a reader sees of words at this place. */
  show(words: string): string {
    const style = this.open.at(-1);
    if (style?.hidden) this.omissions.hidden.hide(words);
    else this.omissions.hidden.endPiece();
    if (style === undefined || style === PLAIN) return words;
    if (style.hidden) return '';
    if (style.struck) {
      if (words.trim() !== '') this.omissions.note('struck');
      return '';
    }
    const letters = style.symbolFont === undefined ? words : symbolText(style.symbolFont, words);
    return style.raised ? raiseNumber(letters) : letters;
  }
}
