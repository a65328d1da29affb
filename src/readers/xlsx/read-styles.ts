import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { builtInFormat } from './built-in-formats.ts';

/** What a cell style (`s`) does to the words of a cell. */
export interface CellStyle {
  /** The code of its number format. */
  readonly format: string;
  /** Whether the whole cell is struck out. */
  readonly struck: boolean;
}

/** The cell styles by their number (ECMA-376 18.8.10 cellXfs, 18.8.30 numFmt, 18.8.22 font). */
export function readStyles(xml: XmlTokenizer | undefined): CellStyle[] {
  const codes = new Map<number, string>();
  const struckFonts = new Set<number>();
  const styles: { readonly format: number; readonly font: number }[] = [];
  let inCellStyles = false;
  for (let token = xml?.next() ?? 'eof'; xml && token !== 'eof'; token = xml.next()) {
    if (xml.name === 'x:cellXfs') inCellStyles = token === 'start';
    if (token !== 'start') continue;
    if (xml.name === 'x:numFmt' && !inCellStyles) {
      codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General');
    } else if (xml.name === 'x:fonts') {
      readStruckFonts(xml, struckFonts);
    } else if (xml.name === 'x:xf' && inCellStyles) {
      styles.push({ format: Number(xml.attribute('numFmtId') ?? 0), font: Number(xml.attribute('fontId') ?? 0) });
    } else if (xml.name === 'x:dxfs') {
      xml.skip();
    }
  }
  return styles.map(({ format, font }) => ({
    format: codes.get(format) ?? builtInFormat(format),
    struck: struckFonts.has(font),
  }));
}

/** The numbers of the fonts that strike out. */
function readStruckFonts(xml: XmlTokenizer, struck: Set<number>): void {
  const outside = xml.depth - 1;
  let font = -1;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'x:font') font += 1;
    else if (xml.name === 'x:strike' && !/^(?:0|false)$/.test(xml.attribute('val') ?? '')) struck.add(font);
  }
}
