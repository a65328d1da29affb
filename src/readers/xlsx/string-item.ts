import { raiseNumber } from '../../base/superscript.ts';
import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

/** Words of a cell, and whether others are left out because they are struck out. */
export interface StringItem {
  readonly text: string;
  readonly isStruck: boolean;
}

interface RunStyle {
  readonly struck: boolean;
  readonly raised: boolean;
}

const PLAIN: RunStyle = { struck: false, raised: false };

/**
 * A string item (ECMA-376 18.4.8, 18.3.1.53), from behind its start up to its end: plain text or the runs of a rich one; raised numbers
 * as raised characters; phonetic runs (18.4.6) are readings over the characters and left out.
 */
export function readStringItem(xml: XmlTokenizer): StringItem {
  const outside = xml.depth - 1;
  let text = '';
  let inText = false;
  let style = PLAIN;
  let isStruck = false;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'start' && xml.name === 'x:rPh') xml.skip();
    else if (token === 'start' && xml.name === 'x:rPr') style = readRunStyle(xml);
    else if (token === 'start') {
      inText = xml.name === 'x:t';
      if (xml.name === 'x:r') style = PLAIN;
    } else if (token === 'end') inText = false;
    else if (token === 'text' && inText) {
      if (style.struck) isStruck ||= xml.text.trim() !== '';
      else text += style.raised ? raiseNumber(xml.text) : xml.text;
    }
  }
  return { text: unescapeString(text), isStruck };
}

function readRunStyle(xml: XmlTokenizer): RunStyle {
  const outside = xml.depth - 1;
  let { struck, raised } = PLAIN;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token !== 'start') continue;
    if (xml.name === 'x:strike') struck = !/^(?:0|false)$/.test(xml.attribute('val') ?? '');
    else if (xml.name === 'x:vertAlign') raised = xml.attribute('val') === 'superscript';
  }
  return { struck, raised };
}

/** All strings of the shared string table, by index. */
export function readSharedStrings(xml: XmlTokenizer | undefined): StringItem[] {
  const strings: StringItem[] = [];
  for (let token = xml?.next() ?? 'eof'; xml && token !== 'eof'; token = xml.next()) {
    if (token === 'start' && xml.name === 'x:si') strings.push(readStringItem(xml));
  }
  return strings;
}

/** ST_Xstring (ECMA-376 22.9.2.19): characters that XML cannot hold are written _xHHHH_; line ends become "\n". */
export function unescapeString(text: string): string {
  const plain = text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    : text;
  return plain.includes('\r') ? plain.replace(/\r\n?/g, '\n') : plain;
}
