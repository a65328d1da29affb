import type { Border, CellStyle, Highlight, LineStyle } from './workbook.ts';
import { XML_HEAD, xmlText } from './xml-text.ts';

const DEFAULT_FONT = '宋体';
const DEFAULT_SIZE = 11;
/** The first number for formats of one's own (ECMA-376 18.8.30); the ones below are built in. */
const FIRST_OWN_FORMAT = 164;
const BUILT_IN_FORMATS: Readonly<Record<string, number>> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '0%': 9,
  '0.00%': 10,
  '@': 49,
};

/** A list that keeps each text once and tells its number. */
class Pool {
  readonly #numbers = new Map<string, number>();
  constructor(...first: readonly string[]) {
    for (const text of first) this.numberOf(text);
  }
  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }
  get texts(): string[] {
    return [...this.#numbers.keys()];
  }
}

/**
 * Gathers the styles of a workbook, each once, in order of first use, and writes `xl/styles.xml` (ECMA-376 18.8). Number 0 of
 * every list is the default; fill 1 is reserved for the pattern "gray125".
 */
export class StyleTable {
  readonly #fonts = new Pool(fontXml({}));
  readonly #fills = new Pool(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Pool('<border><left/><right/><top/><bottom/><diagonal/></border>');
  readonly #formats = new Pool();
  readonly #cells = new Pool('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #highlights: string[] = [];
  readonly #known = [new Map<CellStyle, number>(), new Map<CellStyle, number>()] as const;
  readonly #quotedDefault: CellStyle = {};

  /** The number of a cell format. `quoted` marks text that a spreadsheet would take for a formula when it is edited. */
  numberOf(style: CellStyle | undefined, quoted: boolean): number {
    if (!style && !quoted) return 0;
    const key = style ?? this.#quotedDefault;
    const known = this.#known[quoted ? 1 : 0];
    const found = known.get(key);
    if (found !== undefined) return found;
    const number = this.#cells.numberOf(this.#cellFormat(key, quoted));
    known.set(key, number);
    return number;
  }

  /** The number of a conditional format's look. */
  highlightNumberOf(style: Highlight['style']): number {
    const font = flags(style) + color(style.color);
    const fill = style.fill ? `<fill><patternFill><bgColor rgb="FF${hex(style.fill)}"/></patternFill></fill>` : '';
    return this.#highlights.push(`<dxf>${font ? `<font>${font}</font>` : ''}${fill}</dxf>`) - 1;
  }

  #cellFormat(style: CellStyle, quoted: boolean): string {
    const format = this.#formatNumber(style.numberFormat);
    const font = this.#fonts.numberOf(fontXml(style));
    const fill = style.fill ? this.#fills.numberOf(fillXml(style.fill)) : 0;
    const border = style.border ? this.#borders.numberOf(borderXml(style.border)) : 0;
    const alignment = alignmentXml(style);
    const protection = style.locked === undefined ? '' : `<protection locked="${style.locked ? 1 : 0}"/>`;
    const applies =
      (format ? ' applyNumberFormat="1"' : '') +
      (font ? ' applyFont="1"' : '') +
      (fill ? ' applyFill="1"' : '') +
      (border ? ' applyBorder="1"' : '') +
      (alignment ? ' applyAlignment="1"' : '') +
      (protection ? ' applyProtection="1"' : '');
    const numbers = `numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0"`;
    return `<xf ${numbers}${quoted ? ' quotePrefix="1"' : ''}${applies}>${alignment}${protection}</xf>`;
  }

  #formatNumber(code: string | undefined): number {
    if (!code) return 0;
    return BUILT_IN_FORMATS[code] ?? FIRST_OWN_FORMAT + this.#formats.numberOf(code);
  }

  /** The whole part. */
  xml(): string {
    const formats = this.#formats.texts.map(
      (code, index) => `<numFmt numFmtId="${FIRST_OWN_FORMAT + index}" formatCode="${xmlText(code)}"/>`,
    );
    return `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${
      (formats.length > 0 ? list('numFmts', formats) : '') +
      list('fonts', this.#fonts.texts) +
      list('fills', this.#fills.texts) +
      list('borders', this.#borders.texts) +
      list('cellStyleXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']) +
      list('cellXfs', this.#cells.texts) +
      list('cellStyles', ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']) +
      list('dxfs', this.#highlights)
    }</styleSheet>`;
  }
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}

/** Six hexadecimal digits, or a programmer's mistake. */
function hex(rgb: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(rgb))
    throw new Error(`workbook style: "${rgb}" is no colour; write six digits, "C00000"`);
  return rgb.toUpperCase();
}

function color(rgb: string | undefined): string {
  return rgb ? `<color rgb="FF${hex(rgb)}"/>` : '';
}

function flags(style: Pick<CellStyle, 'bold' | 'italic' | 'underline'>): string {
  return (style.bold ? '<b/>' : '') + (style.italic ? '<i/>' : '') + (style.underline ? '<u/>' : '');
}

function fontXml(style: CellStyle): string {
  const size = `<sz val="${style.size ?? DEFAULT_SIZE}"/>`;
  const name = `<name val="${xmlText(style.font ?? DEFAULT_FONT)}"/>`;
  return `<font>${flags(style)}${size}${color(style.color)}${name}<family val="3"/><charset val="134"/></font>`;
}

function fillXml(rgb: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${hex(rgb)}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function borderXml(border: Border): string {
  const sides = typeof border === 'string' ? { top: border, right: border, bottom: border, left: border } : border;
  const ink = typeof border === 'string' || !border.color ? '<color auto="1"/>' : color(border.color);
  const side = (name: string, line: LineStyle | undefined) =>
    line ? `<${name} style="${line}">${ink}</${name}>` : `<${name}/>`;
  return `<border>${side('left', sides.left)}${side('right', sides.right)}${side('top', sides.top)}${side('bottom', sides.bottom)}<diagonal/></border>`;
}

function alignmentXml(style: CellStyle): string {
  const attributes =
    (style.horizontal ? ` horizontal="${style.horizontal}"` : '') +
    (style.vertical ? ` vertical="${style.vertical}"` : '') +
    (style.upright ? ' textRotation="255"' : '') +
    (style.wrap ? ' wrapText="1"' : '') +
    (style.indent ? ` indent="${style.indent}"` : '');
  return attributes ? `<alignment${attributes}/>` : '';
}
