import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

/**
 * The text of a string item (ECMA-376 18.4.8, 18.3.1.53), from behind its start up to its end: plain text or the runs of a rich one;
 * phonetic runs (18.4.6) are readings over the characters and left out.
 */
export function readStringItem(xml: XmlTokenizer): string {
  const outside = xml.depth - 1;
  let text = '';
  let inText = false;
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'start' && xml.name === 'x:rPh') xml.skip();
    else if (token === 'start') inText = xml.name === 'x:t';
    else if (token === 'end') inText = false;
    else if (token === 'text' && inText) text += xml.text;
  }
  return unescapeString(text);
}

/** All strings of the shared string table, by index. */
export function readSharedStrings(xml: XmlTokenizer | undefined): string[] {
  const strings: string[] = [];
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
