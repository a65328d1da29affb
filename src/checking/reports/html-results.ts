import type { Bilingual } from '../../base/bilingual.ts';
import type { Document } from '../../model/document.ts';
import { type Grade, gradeNames } from '../../model/grade.ts';
import { placeText } from '../../model/place-text.ts';
import type { ReviewForm, ReviewItem } from '../../model/review.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import { reviewBasis } from '../review-form.ts';
import { indexDocument } from './document-index.ts';
import { groupNotChecked } from './group-not-checked.ts';
import { escapeHtml, inBoth } from './html-text.ts';
import { isEmptyPaper, type PaperReport, type ReportedFinding } from './paper-report.ts';
import { decisionText, severityNames, words } from './report-words.ts';

/** The findings by weight, each with a link to its place in the document, where there is one. */
export function findingsHtml(paper: PaperReport, document: Document | undefined): string {
  if (paper.findings.length === 0) {
    return `<p class="none">${inBoth(isEmptyPaper(paper) ? words.empty : words.noFindings)}</p>`;
  }
  const index = document && indexDocument(document);
  const items = paper.findings.map((finding) => findingHtml(finding, index?.find(finding.at) !== undefined));
  return `<ol class="findings">\n${items.join('\n')}\n</ol>`;
}

function findingHtml(finding: ReportedFinding, hasMark: boolean): string {
  const { number, severity, title, message, remedy, citations, rule } = finding;
  const cites = citations.map((one) => inBoth({ zh: printCitation(one, 'zh'), en: printCitation(one, 'en') }));
  return `<li class="finding ${severity}" id="f${number}" data-severity="${severity}" tabindex="-1">
<h3><span class="number">${number}</span><span class="badge">${inBoth(severityNames[severity])}</span>${inBoth(title)}</h3>
<p class="where">${whereHtml(finding, hasMark)}</p>${quoteHtml(finding)}
<p>${inBoth(message)}</p>
<p class="remedy"><b>${inBoth(words.remedy)}</b>${inBoth(remedy)}</p>${decisionHtml(finding)}
<p class="cites">${cites.join('<br>')}<br><code>${escapeHtml(rule)}</code></p>
</li>`;
}

/** A line without a known place is told by its name alone. */
function whereHtml({ number, at, label }: ReportedFinding, hasMark: boolean): string {
  if (!at) return label === '' ? inBoth(words.wholePaper) : escapeHtml(label);
  const shown = inBoth({ zh: placeText(at, 'zh'), en: placeText(at, 'en') });
  const link = hasMark ? `<a href="#m${number}">${shown}</a>` : shown;
  return label === '' ? link : `${link}<span class="label">${escapeHtml(label)}</span>`;
}

function decisionHtml({ decision }: ReportedFinding): string {
  if (!decision) return '';
  return `\n<p class="decision">${inBoth({ zh: decisionText(decision, 'zh'), en: decisionText(decision, 'en') })}</p>`;
}

function quoteHtml({ surroundings, severity }: ReportedFinding): string {
  if (!surroundings || surroundings.marked === '') return '';
  const { before, marked, after } = surroundings;
  const near = `${escapeHtml(lastOf(before))}<mark class="${severity}">${escapeHtml(marked)}</mark>${escapeHtml(firstOf(after))}`;
  return `\n<blockquote>${near}</blockquote>`;
}

/** How much of the words around the marked ones a card shows. */
const NEAR = 40;
const lastOf = (text: string): string => (text.length <= NEAR ? text : `…${text.slice(-NEAR)}`);
const firstOf = (text: string): string => (text.length <= NEAR ? text : `${text.slice(0, NEAR)}…`);

/** What could not be checked, which rules were off, and what could not be read. */
export function gapsHtml(paper: PaperReport): string {
  const notChecked = groupNotChecked(paper.notChecked).map(({ title, why, labels }) =>
    entry(title, why, labels.length > 0 ? labels.join('；') : undefined),
  );
  const off = paper.switchedOff.map(({ title, reason, id }) => entry(title, { zh: reason, en: reason }, id));
  const messages = paper.messages.map(({ text, at }) =>
    entry(text, { zh: placeText(at, 'zh'), en: placeText(at, 'en') }, undefined),
  );
  return (
    section('not-checked', words.notChecked, paper.notChecked.length, notChecked, words.notCheckedNote) +
    section('switched-off', words.switchedOff, off.length, off) +
    section('messages', words.messages, messages.length, messages)
  );
}

function entry(title: Bilingual, text: Bilingual, small: string | undefined): string {
  const note = small === undefined ? '' : `<br><small>${escapeHtml(small)}</small>`;
  const more = text.zh === '' ? '' : `<br>${inBoth(text)}`;
  return `<li><b>${inBoth(title)}</b>${more}${note}</li>`;
}

function section(id: string, title: Bilingual, count: number, items: readonly string[], note?: Bilingual): string {
  if (items.length === 0) return '';
  const lead = note ? `<p class="note">${inBoth(note)}</p>` : '';
  return `\n<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${inBoth(title)} <span class="count">${count}</span></h2>${lead}<ul class="gaps">${items.join('')}</ul></section>`;
}

/** The proposed 审核表, each point with the findings behind it; those that the page shows are linked. */
export function reviewFormHtml(form: ReviewForm, shown: ReadonlySet<number>): string {
  if (form.notProposed) return `<p>${inBoth(form.notProposed)}</p>`;
  const rows = form.parts.flatMap((part) => [
    `<tr class="part"><th scope="row">${inBoth(part.title)}</th><td>${part.points ?? '–'} / ${part.max}</td><td>${gradeHtml(part.grade)}</td></tr>`,
    ...part.items.map(
      (item) =>
        `<tr><th scope="row">${inBoth(item.title)}${reasonsHtml(item, shown)}</th><td>${item.points ?? '–'} / ${item.max}</td><td>${gradeHtml(item.grade)}</td></tr>`,
    ),
  ]);
  const head = `<tr><th scope="col">${inBoth({ zh: '审核内容', en: 'Point' })}</th><th scope="col">${inBoth({ zh: '建议分', en: 'Points' })}</th><th scope="col">${inBoth({ zh: '等级', en: 'Grade' })}</th></tr>`;
  const total = `<tr class="total"><th scope="row">${inBoth({ zh: '合计', en: 'Total' })}</th><td>${form.total ?? '–'} / 100</td><td>${gradeHtml(form.grade)}</td></tr>`;
  const note = form.inPart ? `<p>${inBoth(form.inPart)}</p>` : '';
  return `${note}<table class="review"><thead>${head}</thead><tbody>${rows.join('\n')}${total}</tbody></table><p class="note">${inBoth(reviewBasis)}</p>`;
}

function gradeHtml(grade: Grade | undefined): string {
  return inBoth(grade ? gradeNames[grade] : words.notProposed);
}

function reasonsHtml({ deductions, notChecked }: ReviewItem, shown: ReadonlySet<number>): string {
  const link = (number: number): string => (shown.has(number) ? `<a href="#f${number}">${number}</a>` : String(number));
  const reasons = deductions.map(({ points, title, findings, widespread }) => {
    const links = findings.map(link).join(' ');
    return `−${points} ${inBoth(title)} ${links}${widespread ? ` (${inBoth(words.widespread)})` : ''}`;
  });
  if (notChecked > 0) reasons.push(`${inBoth(words.notChecked)} ${notChecked}`);
  return reasons.length === 0 ? '' : `<small>${reasons.join('<br>')}</small>`;
}
