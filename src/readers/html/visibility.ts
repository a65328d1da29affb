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
/** What a page shows by and by once it is loaded, as articles of 微信 do: both unseen and transparent, and not gone. */
const FADING_IN = /^(?!.*display\s*:\s*none).*visibility\s*:\s*hidden.*opacity\s*:\s*0(?![.\d])/is;

/** Whether an element is machinery of the page: scripts, styles, embedded things, the readings over characters. */
export function isMachinery(element: HtmlElement): boolean {
  return NEVER_SHOWN.has(element.tagName);
}

/** Whether an element is hidden by its own attribute or style; style sheets are not followed. */
export function isHidden(element: HtmlElement): boolean {
  if (element.attrs.length === 0) return false;
  const style = attributeOf(element, 'style') ?? '';
  return attributeOf(element, 'hidden') !== undefined || (HIDING_STYLE.test(style) && !FADING_IN.test(style));
}
