import type { Language } from '../base/bilingual.ts';
import { words } from './page-words.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as content or attribute value of a page. */
export function html(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

export interface Frame {
  readonly language: Language;
  readonly title: string;
  /** The way to the folder of the whole site, "../../../../". */
  readonly root: string;
  /** The same page in the other language. */
  readonly other: string;
  /** What belongs into the head beside title and style. */
  readonly head?: string;
  /** Offices and figures are those of the demonstration city. */
  readonly invented: boolean;
  readonly body: string;
}

/** A whole page: no script, one style sheet, links that also hold in a folder on a disk. */
export function wholePage({ language, title, root, other, head = '', invented, body }: Frame): string {
  const [lang, otherLang] = language === 'zh' ? ['zh-CN', 'en'] : ['en', 'zh-CN'];
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)}</title>
<link rel="stylesheet" href="${root}style.css">
<link rel="alternate" hreflang="${otherLang}" href="${other}">
${head}</head>
<body>
<a class="skip" href="#content">${words.skip[language]}</a>
<header><a href="${root}${indexOf(language)}">${words.site[language]}</a><a lang="${otherLang}" hreflang="${otherLang}" href="${other}">${words.other[language]}</a></header>
<main id="content">
<h1>${html(title)}</h1>
${invented ? `<p class="invented" role="note">${words.invented[language]}</p>\n` : ''}${body}</main>
</body>
</html>
`;
}

/** The name of a folder's page in a language. */
export const indexOf = (language: Language): string => (language === 'zh' ? 'index.html' : 'en.html');

export const STYLE = `:root{color-scheme:light}
body{font:16px/1.7 "Noto Sans SC","Microsoft YaHei","PingFang SC",system-ui,sans-serif;margin:0;color:#1f1f1f;background:#fff}
header{display:flex;justify-content:space-between;gap:1em;padding:.8em max(1em,calc((100% - 1100px)/2));background:#0b3d6e}
header a{color:#fff;padding:.2em 0}
main{max-width:1100px;margin:0 auto;padding:1em}
h1{font-size:1.6em;line-height:1.3}h2{font-size:1.3em;margin-top:2em;border-bottom:2px solid #0b3d6e}h3{font-size:1.1em;margin-bottom:.3em}
a{color:#0b4f9c}a:focus-visible{outline:3px solid #f5a623;outline-offset:2px}
.skip{position:absolute;left:-999em}.skip:focus{left:1em;top:1em;background:#fff;padding:.5em}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;margin:.5em 0;font-size:.94em}
caption{text-align:left;font-weight:bold;padding:.3em 0}th,td{border:1px solid #b5bdc7;padding:.4em .6em;text-align:left;vertical-align:top}
th{background:#eef3fa;white-space:nowrap}td.number{text-align:right;white-space:nowrap}td.word{min-width:6em}
.sum{font-size:1.15em}code,pre{background:#f3f5f8;padding:.1em .3em;font-size:.9em}pre{padding:.8em;white-space:pre-wrap;overflow-wrap:anywhere}
.facts{color:#444}.invented{background:#fff4d6;border-left:4px solid #b36b00;padding:.4em .8em}
@media print{header,.skip{display:none}tr{break-inside:avoid}}
`;
