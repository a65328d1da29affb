import type { Language } from '../../base/bilingual.ts';
import type { Document } from '../../model/document.ts';
import { documentHtml } from './html-document.ts';
import { headOfPage, policyOf } from './html-head.ts';
import { pageScript } from './html-page-script.ts';
import { pageStyle } from './html-page-style.ts';
import { findingsHtml, gapsHtml, reviewFormHtml } from './html-results.ts';
import { escapeHtml, inBoth } from './html-text.ts';
import { isEmptyPaper, type PaperReport } from './paper-report.ts';
import { gradeText } from './paper-summary.ts';
import { severities, severityNames, words } from './report-words.ts';

const POLICY = policyOf(pageStyle, pageScript);

/**
 * One paper as one self-contained page: on the left what was read, with marks; on the right the findings by weight, the
 * proposed 审核表 and what was not checked. Works from a mail attachment, without a network, on a phone and on paper. A plan that was
 * made in the program has no document: its page has the right part alone.
 */
export function renderHtml(paper: PaperReport, document: Document | undefined, language: Language): string {
  const title = [paper.department ?? paper.source.file, words.title[language]].join(' – ');
  return `${headOfPage(title, language, POLICY, pageStyle)}
<body${document ? '' : ' class="alone"'}>
<a class="skip" href="#findings">${inBoth({ zh: '跳到问题', en: 'Skip to the findings' })}</a>
${headerHtml(paper)}
${document ? documentPane(paper, document) : ''}
${resultsPane(paper, document)}
<script>${pageScript}</script>
</body>
</html>
`;
}

function documentPane(paper: PaperReport, document: Document): string {
  return `<div class="panes" role="group"><button type="button" data-pane="document" aria-pressed="false">${inBoth({ zh: '原文', en: 'Paper' })}</button><button type="button" data-pane="results" aria-pressed="true">${inBoth(words.findings)} ${paper.findings.length}</button></div>
<main id="document" tabindex="-1" aria-label="原文 / The paper"><article lang="zh-CN">
${documentHtml(document, paper.findings)}
</article></main>`;
}

/** The results stand beside the document, or are all that there is. */
function resultsPane(paper: PaperReport, document: Document | undefined): string {
  const tag = document ? 'aside' : 'main';
  return `<${tag} aria-label="审核结果 / Results">
${toolsHtml(paper)}
<section id="findings" aria-labelledby="findings-title"><h2 id="findings-title">${inBoth(words.findings)} <span class="count">${paper.findings.length}</span></h2>
${findingsHtml(paper, document)}
</section>
${isEmptyPaper(paper) ? '' : `<section id="review" aria-labelledby="review-title"><h2 id="review-title">${inBoth(words.reviewForm)} <span class="count">${inBoth(words.decides)}</span></h2>${reviewFormHtml(paper.reviewForm, new Set(paper.findings.map(({ number }) => number)))}</section>`}
${gapsHtml(paper)}
</${tag}>`;
}

function headerHtml(paper: PaperReport): string {
  const { reviewForm: form, fiscalYear } = paper;
  const year = fiscalYear === undefined ? [] : [inBoth({ zh: `${fiscalYear}年`, en: String(fiscalYear) })];
  const sizes = [
    escapeHtml(paper.source.file),
    ...year,
    `${paper.projects} ${inBoth(words.projects)}`,
    `${paper.indicators} ${inBoth(words.indicators)}`,
    `${paper.rules} ${inBoth(words.rules)}`,
  ];
  const score =
    form.total === undefined
      ? ''
      : `<p class="score">${inBoth(words.reviewForm)} <b>${form.total}</b>${inBoth(words.points)} <b>${inBoth(gradeText(form))}</b></p>`;
  return `<header><h1>${escapeHtml(paper.department ?? paper.source.file)} · ${inBoth(words.title)}</h1><p>${sizes.join(' · ')}</p>${score}<button type="button" id="language"><span class="zh" lang="en">English</span><span class="en" lang="zh-CN">中文</span></button></header>`;
}

function toolsHtml(paper: PaperReport): string {
  const buttons = severities.map((severity) => {
    const count = paper.findings.filter((finding) => finding.severity === severity).length;
    return `<button type="button" class="${severity}" data-severity="${severity}" aria-pressed="true">${inBoth(severityNames[severity])} ${count}</button>`;
  });
  const link = (id: string, text: string): string => `<a href="#${id}">${text}</a>`;
  const sections = [
    link('findings', inBoth(words.findings)),
    ...(isEmptyPaper(paper) ? [] : [link('review', inBoth(words.reviewForm))]),
    ...(paper.notChecked.length > 0
      ? [link('not-checked', `${inBoth(words.notChecked)} ${paper.notChecked.length}`)]
      : []),
    ...(paper.switchedOff.length > 0 ? [link('switched-off', inBoth(words.switchedOff))] : []),
    ...(paper.messages.length > 0 ? [link('messages', inBoth(words.messages))] : []),
  ];
  return `<div class="tools"><nav aria-label="报告内容 / Contents">${sections.join('')}</nav>${buttons.join('')}</div>`;
}
