import type { Language } from '../../base/bilingual.ts';
import { headOfPage, policyOf } from './html-head.ts';
import { escapeHtml, inBoth } from './html-text.ts';
import { gradeText, type OverallSummary, type PaperSummary, weakestFirst } from './paper-summary.ts';
import { severities, severityNames, words } from './report-words.ts';

/** A paper and the file its report stands in, beside the overview. */
export interface IndexedPaper {
  readonly summary: PaperSummary;
  readonly href: string;
}

const STYLE = `
:root{--error:#b42318;--warning:#8a4b00;--hint:#1554b0;--soft:#59627a;--line:#d7dce6;--brand:#17396b}
html{font:15px/1.6 "Microsoft YaHei","PingFang SC","Noto Sans CJK SC",sans-serif;color:#1d2433;background:#f3f5f9}
body{margin:0}[data-lang=zh] .en,[data-lang=en] .zh{display:none}
header{background:var(--brand);color:#fff;padding:12px 24px}h1{font-size:1.15rem;margin:0}header p{margin:0;font-size:.85rem}
main{padding:20px 24px;overflow-x:auto}
table{border-collapse:collapse;background:#fff;min-width:100%;font-size:.92rem}
th,td{border:1px solid var(--line);padding:6px 10px;text-align:right;white-space:nowrap}
th:first-child,td:first-child,th:nth-child(2),td:nth-child(2){text-align:left;white-space:normal;min-width:12em}
thead th{background:#eef1f6}tfoot td{font-weight:bold;background:#eef1f6}
.error{color:var(--error);font-weight:bold}.warning{color:var(--warning)}.hint{color:var(--hint)}.note{color:var(--soft);font-size:.85rem}
@media print{thead{display:table-header-group}tr{break-inside:avoid}}
`;
const POLICY = policyOf(STYLE);

/** The way into a folder of reports: one line for each paper, the weakest first, with a link to its page. */
export function renderHtmlIndex(papers: readonly IndexedPaper[], overall: OverallSummary, language: Language): string {
  const title = `${words.title[language]} · ${words.summary[language]}`;
  const heads = [
    inBoth({ zh: '部门', en: 'Department' }),
    inBoth({ zh: '文件', en: 'File' }),
    ...severities.map((severity) => inBoth(severityNames[severity])),
    inBoth(words.notChecked),
    inBoth({ zh: '建议分', en: 'Points' }),
    inBoth({ zh: '等级', en: 'Grade' }),
  ];
  const rows = [...papers].sort((a, b) => weakestFirst(a.summary, b.summary)).map(rowHtml);
  const sums = severities.map((severity) => `<td>${overall.counts[severity]}</td>`).join('');
  const total = `<tr><td>${overall.files} ${inBoth(words.files)}</td><td></td>${sums}<td>${overall.notChecked}</td><td>${overall.meanPoints ?? '–'}</td><td></td></tr>`;
  return `${headOfPage(title, language, POLICY, STYLE)}
<body>
<header><h1>${escapeHtml(title)}</h1></header>
<main><table>
<thead><tr>${heads.map((head) => `<th scope="col">${head}</th>`).join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
<tfoot>${total}</tfoot>
</table>
<p class="note">${inBoth(words.decides)}</p></main>
</body>
</html>
`;
}

function rowHtml({ summary, href }: IndexedPaper): string {
  const { counts, notChecked, points, department, file, empty, faulty } = summary;
  const name = `<a href="${escapeHtml(encodeURIComponent(href))}">${escapeHtml(department ?? file)}</a>`;
  const note = empty || faulty ? `<br><span class="note">${inBoth(faulty ? words.faulty : words.empty)}</span>` : '';
  const cells = severities.map(
    (severity) => `<td${counts[severity] > 0 ? ` class="${severity}"` : ''}>${counts[severity]}</td>`,
  );
  return `<tr><td>${name}${note}</td><td>${escapeHtml(file)}</td>${cells.join('')}<td>${notChecked}</td><td>${points ?? '–'}</td><td>${inBoth(gradeText(summary))}</td></tr>`;
}
