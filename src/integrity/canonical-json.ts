/** What can be written canonically: JSON without fractions, because exact numbers travel as strings here. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way to write a value as JSON (RFC 8785): keys sorted by UTF-16 code units, no white space, shortest escapes. Numbers have to
 * be whole and safe; anything else is a programmer's mistake and throws, as does a lone surrogate, which has no UTF-8.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number') return wholeNumber(value);
  if (typeof value === 'string') return text(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  let members = '';
  for (const key of sortedKeys(value))
    members += `${members === '' ? '' : ','}${text(key)}:${canonicalJson(value[key] as Json)}`;
  return `{${members}}`;
}

/** Most objects come with their keys in order; that is found faster than they are sorted. */
function sortedKeys(value: object): string[] {
  const keys = Object.keys(value);
  for (let at = 1; at < keys.length; at += 1) {
    if ((keys[at - 1] ?? '') > (keys[at] ?? '')) return keys.sort();
  }
  return keys;
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

function wholeNumber(value: number): string {
  if (!Number.isSafeInteger(value))
    throw new Error(`canonicalJson: ${value} is not a safe whole number; write it as a string`);
  return String(value);
}

/** Letters, digits and Han characters stand for themselves; most texts are nothing else. */
const PLAIN = /^[\w \-/.:|\u4e00-\u9fff]*$/;

function text(value: string): string {
  if (PLAIN.test(value)) return `"${value}"`;
  if (!value.isWellFormed()) throw new Error('canonicalJson: a text holds half a character');
  return JSON.stringify(value);
}
