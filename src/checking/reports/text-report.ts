import { displayWidth } from '../../base/display-width.ts';
import { placeText } from '../../model/place-text.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import { gradeNames } from '../review-form.ts';
import { groupNotChecked } from './group-not-checked.ts';
import { markedLine } from './marked-line.ts';
import { isEmptyPaper, type PaperReport, type ReportedFinding } from './paper-report.ts';
import { countsText, severityNames, words } from './report-words.ts';
import { gap, TextPage, type TextStyle } from './text-page.ts';
import { addReviewForm } from './text-review-form.ts';

/** One paper for a terminal or a text file: its findings by weight, what was not checked, the proposed 审核表. */
export function renderText(paper: PaperReport, style: TextStyle): string {
  const page = new TextPage(style);
  addHead(page, paper);
  const citedAt = new Map<string, number>();
  for (const finding of paper.findings) {
    addFinding(page, finding, citedAt.get(finding.rule));
    if (!citedAt.has(finding.rule)) citedAt.set(finding.rule, finding.number);
  }
  if (paper.findings.length === 0)
    page.add('', `  ${words[isEmptyPaper(paper) ? 'empty' : 'noFindings'][style.language]}`);
  addMessages(page, paper);
  addNotChecked(page, paper);
  addSwitchedOff(page, paper);
  if (!isEmptyPaper(paper)) addReviewForm(page, paper.reviewForm);
  return page.toString();
}

function addHead(page: TextPage, paper: PaperReport): void {
  const { language } = page.style;
  page.ruled(paper.source.file);
  const year = paper.fiscalYear === undefined ? undefined : `${paper.fiscalYear}${words.year[language]}`;
  const size = [
    `${paper.projects}${gap(language)}${words.projects[language]}`,
    `${paper.indicators}${gap(language)}${words.indicators[language]}`,
    `${paper.rules}${gap(language)}${words.rules[language]}`,
  ];
  page.add([paper.department, year, ...size].filter(Boolean).join(' · '));
  const { total, grade } = paper.reviewForm;
  const proposal =
    total === undefined || grade === undefined
      ? ''
      : `   ${words.reviewForm[language]} ${total} ${words.points[language]} ${gradeNames[grade][language]}`;
  const notChecked = `${words.notChecked[language]} ${paper.notChecked.length}`;
  page.add(`${countsText(paper.counts, language)}   ${notChecked}${proposal}`);
}

/** `citedAt` is the number of the finding where the same rule's citations were printed already. */
function addFinding(page: TextPage, finding: ReportedFinding, citedAt: number | undefined): void {
  const { language, columns } = page.style;
  const name = severityNames[finding.severity][language];
  const head = `${String(finding.number).padStart(3)}  ${name}  `;
  const title = finding.title[language];
  const room = columns - displayWidth(head + title) - displayWidth(finding.rule);
  page.add('');
  page.add(
    `${String(finding.number).padStart(3)}  ${page.ink(finding.severity, name)}  ${page.ink('strong', title)}` +
      (room > 1 ? ' '.repeat(room) : '\n     ') +
      page.ink('faint', finding.rule),
  );
  const place = [placeText(finding.at, language) || words.wholePaper[language], finding.label].filter(Boolean);
  page.field(5, words.place[language], place.join('  '));
  addSurroundings(page, finding);
  page.field(5, words.problem[language], finding.message[language]);
  page.field(5, words.remedy[language], finding.remedy[language]);
  const cites =
    citedAt === undefined
      ? finding.citations.map((one) => printCitation(one, language)).join('\n')
      : `${words.sameAs[language]} ${citedAt}`;
  page.field(5, words.cites[language], cites, 'faint');
}

function addSurroundings(page: TextPage, { surroundings, severity }: ReportedFinding): void {
  if (!surroundings || surroundings.marked === '') return;
  const label = words.original[page.style.language];
  const left = 5 + displayWidth(label) + 2;
  const { before, marked, after, pointer } = markedLine(surroundings, page.style.columns - left);
  page.add(`     ${page.ink('faint', label)}  ${before}${page.ink(severity, marked)}${after}`);
  page.add(' '.repeat(left) + page.ink(severity, pointer));
}

function addMessages(page: TextPage, { messages }: PaperReport): void {
  const { language } = page.style;
  const told = messages.filter(({ severity }) => severity !== 'info');
  if (told.length === 0) return;
  page.heading(`${words.messages[language]} (${told.length})`);
  for (const { severity, text, at } of told) {
    page.field(
      2,
      severityNames[severity === 'error' ? 'error' : 'warning'][language],
      [text[language], placeText(at, language)].filter(Boolean).join('  '),
    );
  }
}

function addNotChecked(page: TextPage, { notChecked }: PaperReport): void {
  const { language } = page.style;
  if (notChecked.length === 0) return;
  page.heading(`${words.notChecked[language]} (${notChecked.length})  ${words.notCheckedNote[language]}`);
  for (const { title, why, labels } of groupNotChecked(notChecked)) {
    page.field(2, '–', `${title[language]}：${why[language]}`);
    if (labels.length > 0) page.field(5, words.concerns[language], labels.join('；'), 'faint');
  }
}

function addSwitchedOff(page: TextPage, { switchedOff }: PaperReport): void {
  const { language } = page.style;
  if (switchedOff.length === 0) return;
  page.heading(`${words.switchedOff[language]} (${switchedOff.length})`);
  for (const { id, title, reason } of switchedOff) page.field(2, '–', `${title[language]} ${id}：${reason}`);
}
