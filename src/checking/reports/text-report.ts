import type { Language } from '../../base/bilingual.ts';
import { cutToWidth, displayWidth, padLeft, padToWidth } from '../../base/display-width.ts';
import { wrapText } from '../../base/wrap-text.ts';
import { placeText } from '../../model/place-text.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import { groupNotChecked } from './group-not-checked.ts';
import { markedLine } from './marked-line.ts';
import { isEmptyPaper, type PaperReport, type ReportedFinding } from './paper-report.ts';
import { gradeText } from './paper-summary.ts';
import { countsText, severityNames, words } from './report-words.ts';
import { gap, TextPage, type TextStyle } from './text-page.ts';
import { addReviewForm } from './text-review-form.ts';

/** One paper for a terminal or a text file: its findings by weight, what was not checked, the proposed 审核表. */
export function renderText(paper: PaperReport, style: TextStyle): string {
  const page = new TextPage(style);
  addHead(page, paper);
  addContents(page, paper);
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
  addReviewForm(page, paper.reviewForm);
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
  page.wrapped([paper.department, year, ...size].filter(Boolean).join(' · '));
  const { total } = paper.reviewForm;
  const proposal =
    total === undefined
      ? ''
      : `   ${words.reviewForm[language]} ${total} ${words.points[language]} ${gradeText(paper.reviewForm)[language]}`;
  const notChecked = `${words.notChecked[language]} ${paper.notChecked.length}`;
  page.wrapped(`${countsText(paper.counts, language)}   ${notChecked}${proposal}`);
}

/** More projects than this are not listed one by one. */
const MOST_PROJECTS = 12;

/** What was read, so that a person sees at a glance whether it is all there. */
function addContents(page: TextPage, { contents }: PaperReport): void {
  const { language, columns } = page.style;
  const right = 32;
  for (const { name, amount, indicators } of contents.slice(0, MOST_PROJECTS)) {
    const money =
      amount === null
        ? words.unreadable[language]
        : amount === undefined
          ? ''
          : `${yuanText(amount)} ${words.yuan[language]}`;
    const count = `${indicators}${gap(language)}${words.indicators[language]}`;
    const room = columns - right - 2;
    const line = padToWidth(cutToWidth(name.replace(/\s+/g, ''), room), room);
    page.add(page.ink('faint', `  ${line}${padLeft(money, 18)}${padLeft(count, right - 18)}`));
  }
  if (contents.length > MOST_PROJECTS) page.add(page.ink('faint', `  … ${contents.length - MOST_PROJECTS}`));
}

/** "1234567.00" as "1,234,567.00". */
function yuanText(amount: string): string {
  const [whole = '', rest] = amount.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/g, ',') + (rest === undefined ? '' : `.${rest}`);
}

/** `citedAt` is the number of the finding where the same rule's citations were printed already. */
function addFinding(page: TextPage, finding: ReportedFinding, citedAt: number | undefined): void {
  const { language } = page.style;
  addTitle(page, finding);
  const place = [placeText(finding.at, language) || words.wholePaper[language], finding.label].filter(Boolean);
  page.field(5, label('place', language), place.join('  '));
  addSurroundings(page, finding);
  page.field(5, label('problem', language), finding.message[language]);
  page.field(5, label('remedy', language), finding.remedy[language]);
  const cites =
    citedAt === undefined
      ? finding.citations.map((one) => printCitation(one, language)).join('\n')
      : `${words.sameAs[language]} ${citedAt}`;
  page.field(5, label('cites', language), cites, 'faint');
}

/** Number, severity and title, with the rule's id at the right edge or, where no room is left, below. */
function addTitle(page: TextPage, { number, severity, title, rule }: ReportedFinding): void {
  const { language, columns } = page.style;
  const name = severityNames[severity][language];
  const lead = `${String(number).padStart(3)}  ${page.ink(severity, name)}  `;
  const indent = 7 + displayWidth(name);
  const rows = wrapText(title[language], columns - indent);
  const room = columns - indent - displayWidth(rows.at(-1) ?? '') - displayWidth(rule);
  page.add('');
  rows.forEach((row, index) => {
    const id = index === rows.length - 1 && room > 1 ? ' '.repeat(room) + page.ink('faint', rule) : '';
    page.add((index === 0 ? lead : ' '.repeat(indent)) + page.ink('strong', row) + id);
  });
  if (room <= 1) page.add(' '.repeat(5) + page.ink('faint', rule));
}

/** The label of a field, as wide as the widest of them. */
function label(name: 'place' | 'original' | 'problem' | 'remedy' | 'cites', language: Language): string {
  return padToWidth(words[name][language], language === 'zh' ? 4 : 8);
}

function addSurroundings(page: TextPage, { surroundings, severity }: ReportedFinding): void {
  if (!surroundings || surroundings.marked === '') return;
  const name = label('original', page.style.language);
  const left = 5 + displayWidth(name) + 2;
  const { before, marked, after, pointer } = markedLine(surroundings, page.style.columns - left);
  page.add(`     ${page.ink('faint', name)}  ${before}${page.ink(severity, marked)}${after}`);
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
