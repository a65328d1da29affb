import { xmlFault } from './xml-fault.ts';

const PREDEFINED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', apos: "'", quot: '"' };

/**
 * Text or attribute value with its references replaced (XML 1.0, 4.1 and 4.6). Without a DTD only the five predefined entities
 * and character references exist; anything else, a lone "&" included, is a ReaderFault. `at` tells the place of `raw`, for messages.
 */
export function decodeReferences(raw: string, at: () => number): string {
  let text = '';
  let from = 0;
  for (let amp = raw.indexOf('&'); amp >= 0; amp = raw.indexOf('&', from)) {
    const end = raw.indexOf(';', amp);
    if (end < 0 || end - amp > 12) {
      throw xmlFault.malformed({ zh: '“&”没有按规定转义', en: 'an "&" that is not escaped' }, at() + amp);
    }
    text += raw.slice(from, amp) + decodeReference(raw.slice(amp + 1, end), () => at() + amp);
    from = end + 1;
  }
  return text + raw.slice(from);
}

function decodeReference(name: string, at: () => number): string {
  if (!name.startsWith('#')) {
    const character = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
    if (character === undefined) throw xmlFault.entity(name);
    return character;
  }
  const digits = /^#(?:x([0-9a-fA-F]+)|([0-9]+))$/.exec(name);
  const code = digits ? (digits[1] ? Number.parseInt(digits[1], 16) : Number(digits[2])) : Number.NaN;
  if (!(code > 0 && code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) {
    throw xmlFault.malformed({ zh: '字符引用无效', en: 'an impossible character reference' }, at());
  }
  return String.fromCodePoint(code);
}
