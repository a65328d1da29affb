/** Halves of characters, which UTF-8 cannot hold. */
const LONE_SURROGATE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML content or attribute value. Characters that XML 1.0 forbids are left out; halves of characters become U+FFFD. */
export function xmlText(text: string): string {
  return text
    .replace(LONE_SURROGATE, '\uFFFD')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** What Excel takes in one cell, in UTF-16 units; with more it wants to "repair" the file. */
const CELL_LIMIT = 32_767;

/**
 * Text as ST_Xstring (ECMA-376 22.9.2.19): characters that XML forbids are written `_x0001_`, and text that only looks like
 * such an escape gets its underscore escaped, so that "_x000D_" stays what it is. Line ends become "\n". Longer text than a cell
 * takes is cut with "…".
 */
export function xstring(text: string): string {
  const whole = clip(text.replace(/\r\n?/g, '\n'), CELL_LIMIT);
  return xmlText(
    whole
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
      .replace(
        /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g,
        (character) => `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
      ),
  );
}

/** A `t` element; white space at its ends is kept only when the element asks for it. */
export function textElement(text: string): string {
  return `<t${/^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : ''}>${xstring(text)}</t>`;
}

/** At most `length` UTF-16 units, the last one "…" where something was cut. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** The first line of every part. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
