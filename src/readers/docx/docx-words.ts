import type { XmlTokenizer } from '../xml/xml-tokenizer.ts';

/** The words of an element of text, from its "start" to its end; line ends of the file itself are spaces. */
export function readWords(xml: XmlTokenizer): string {
  const outside = xml.depth - 1;
  let words = '';
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'text') words = words === '' ? xml.text : words + xml.text;
  }
  return words.includes('\n') ? words.replace(/\s*\n\s*/g, ' ') : words;
}
