import type { Bilingual } from '../../base/bilingual.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as content or attribute value of HTML. Control characters are left out. */
export function escapeHtml(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, '')
    .replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A text in both languages, of which the page shows one; the same words in both are written once. */
export function inBoth({ zh, en }: Bilingual): string {
  if (zh === en) return escapeHtml(zh);
  return `<span class="zh" lang="zh-CN">${escapeHtml(zh)}</span><span class="en" lang="en">${escapeHtml(en)}</span>`;
}
