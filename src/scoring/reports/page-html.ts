import type { Language } from '../../base/bilingual.ts';
import type { Page, PageBlock, PageTable } from './page.ts';

const STYLE = `body{font:14px/1.6 "Noto Sans SC","Microsoft YaHei",sans-serif;max-width:1200px;margin:2em auto;padding:0 1em;color:#1f1f1f}
table{border-collapse:collapse;width:100%;margin:.5em 0}th,td{border:1px solid #bfbfbf;padding:4px 8px;text-align:left;vertical-align:top}
th{background:#eef3fa}td.right{text-align:right;white-space:nowrap}.bad{color:#a8071a}.doubtful{color:#874d00}.good{color:#135200}.strong{font-weight:bold}
@media print{body{margin:0}tr{break-inside:avoid}}`;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character).replaceAll('\n', '<br>');
}

/** A report as one self-contained page that needs nothing from the network. */
export function pageHtml(page: Page, language: Language): string {
  const lang = language === 'zh' ? 'zh-CN' : 'en';
  const title = escaped(page.title);
  return `<!doctype html>\n<html lang="${lang}"><head><meta charset="utf-8"><title>${title}</title><style>${STYLE}</style></head>\n<body><h1>${title}</h1>\n${page.blocks.map(blockHtml).join('\n')}\n</body></html>\n`;
}

function blockHtml(block: PageBlock): string {
  if (block.kind === 'heading') return `<h2>${escaped(block.text)}</h2>`;
  if (block.kind === 'paragraph') return `<p${toneClass(block.tone)}>${escaped(block.text)}</p>`;
  return tableHtml(block);
}

function toneClass(tone: string | undefined): string {
  return tone === undefined ? '' : ` class="${tone}"`;
}

function tableHtml({ columns, rows }: PageTable): string {
  const head = columns.map(({ text }) => `<th scope="col">${escaped(text)}</th>`).join('');
  const body = rows.map(({ cells, tone }) => {
    const filled = columns.map(({ align }, index) => `<td${toneClass(align)}>${escaped(cells[index] ?? '')}</td>`);
    return `<tr${toneClass(tone)}>${filled.join('')}</tr>`;
  });
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('\n')}</tbody></table>`;
}
