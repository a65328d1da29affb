import { raiseNumber } from '../../base/superscript.ts';
import { type DocxContext, passElement, passEnd } from './docx-context.ts';
import { readWords } from './docx-words.ts';

/** What stands directly in an element of an equation: arguments with their text, and the signs that its properties name. */
type Parts = readonly (readonly [name: string, text: string])[];

/** Properties that are signs (ECMA-376 22.1.2.20, 22.1.2.10, 22.1.2.30). */
const SIGNS: ReadonlySet<string> = new Set(['m:chr', 'm:begChr', 'm:endChr']);

/** Elements whose arguments do not simply follow one another (22.1.2). */
const FORMS: Readonly<Record<string, (parts: Parts) => string>> = {
  'm:f': (parts) => `${grouped(part(parts, 'm:num'))}/${grouped(part(parts, 'm:den'))}`,
  'm:sSup': (parts) => part(parts, 'm:e') + raised(part(parts, 'm:sup')),
  'm:sSubSup': (parts) => part(parts, 'm:e') + part(parts, 'm:sub') + raised(part(parts, 'm:sup')),
  'm:rad': (parts) => `${part(parts, 'm:deg')}√${grouped(part(parts, 'm:e'))}`,
  'm:nary': (parts) =>
    part(parts, 'm:chr', '∫') + part(parts, 'm:sub') + raised(part(parts, 'm:sup')) + part(parts, 'm:e'),
  'm:d': (parts) => part(parts, 'm:begChr', '(') + inside(parts) + part(parts, 'm:endChr', ')'),
};

/**
 * An equation as one line of text, from its "start" to its end, as somebody would type it: fractions with a stroke, powers raised where
 * they are whole numbers and behind "^" where not, and what has no form of its own one behind the other.
 */
export function readMath(context: DocxContext): string {
  if (context.xml.name === 'm:t') return readWords(context.xml);
  const form = FORMS[context.xml.name] ?? joined;
  return form(readParts(context));
}

function readParts(context: DocxContext): Parts {
  const { xml } = context;
  const outside = xml.depth - 1;
  const parts: [string, string][] = [];
  for (let token = xml.next(); xml.depth > outside; token = xml.next()) {
    if (token === 'end') passEnd(context);
    if (token !== 'start') continue;
    const { name } = xml;
    if (SIGNS.has(name)) parts.push([name, xml.attribute('m:val') ?? '']);
    else if (name === 'm:rPr' || name === 'm:ctrlPr') xml.skip();
    else if (name.startsWith('m:') && !name.endsWith('Pr')) parts.push([name, readMath(context)]);
    else passElement(context);
  }
  return parts;
}

const joined = (parts: Parts): string => parts.map(([name, text]) => (SIGNS.has(name) ? '' : text)).join('');

const part = (parts: Parts, name: string, otherwise = ''): string =>
  parts.find(([candidate]) => candidate === name)?.[1] ?? otherwise;

/** The arguments of a pair of brackets. */
const inside = (parts: Parts): string =>
  parts
    .filter(([name]) => name === 'm:e')
    .map(([, text]) => text)
    .join(',');

/** In brackets where more than one thing stands there. */
const grouped = (text: string): string => (/^[\p{L}\p{N}.%]*$/u.test(text) ? text : `(${text})`);

function raised(text: string): string {
  const number = raiseNumber(text);
  return number === text && text !== '' ? `^${grouped(text)}` : number;
}
