import { attributeOf, type HtmlElement } from './parse-tree.ts';

/** Elements whose content no page shows as text. Deleted text of tracked changes is one of them, as in the docx reader; a
 * comment is what LibreOffice makes of a note on a cell. */
const NEVER_SHOWN = new Set([
  'audio',
  'button',
  'canvas',
  'comment',
  'del',
  'embed',
  'head',
  'iframe',
  'link',
  'map',
  'math',
  'meta',
  'noframes',
  'noscript',
  'object',
  'rp',
  'rt',
  'script',
  'style',
  'svg',
  'template',
  'title',
  'video',
  'xml',
]);
const HIDING_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/i;

/** Whether an element is machinery of the page: scripts, styles, embedded things, the readings over characters. */
export function isMachinery(element: HtmlElement): boolean {
  return NEVER_SHOWN.has(element.tagName);
}

/** Whether an element is hidden by its own attribute or style; style sheets are not followed. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  return attributeOf(element, 'hidden') !== undefined || HIDING_STYLE.test(attributeOf(element, 'style') ?? '');
}
