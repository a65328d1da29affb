import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';
import { builtInFormat } from './built-in-formats.ts';

/** For each cell style (`s`), the code of its number format (ECMA-376 18.8.10 cellXfs, 18.8.30 numFmt). */
export function readStyles(xml: XmlTokenizer | undefined): string[] {
  const codes = new Map<number, string>();
  const formats: number[] = [];
  let inCellStyles = false;
  for (let token = xml?.next() ?? 'eof'; xml && token !== 'eof'; token = xml.next()) {
    if (xml.name === 'x:cellXfs') inCellStyles = token === 'start';
    if (token !== 'start') continue;
    if (xml.name === 'x:numFmt' && !inCellStyles) {
      codes.set(Number(xml.attribute('numFmtId')), xml.attribute('formatCode') ?? 'General');
    } else if (xml.name === 'x:xf' && inCellStyles) {
      formats.push(Number(xml.attribute('numFmtId') ?? 0));
    } else if (xml.name === 'x:dxfs') {
      xml.skip();
    }
  }
  return formats.map((id) => codes.get(id) ?? builtInFormat(id));
}
