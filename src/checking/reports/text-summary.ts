import { cutToWidth, displayWidth, padLeft, padToWidth } from '../../base/display-width.ts';
import { gradeText, type OverallSummary, type PaperSummary, weakestFirst } from './paper-summary.ts';
import { severities, severityNames, words } from './report-words.ts';
import { gap, TextPage, type TextStyle } from './text-page.ts';

/** More lines than this nobody reads on a terminal; the reports themselves hold every paper. */
const MOST_LINES = 60;

/** One line for each paper, the weakest first, and the sums: printed below several papers. */
export function renderTextSummary(papers: readonly PaperSummary[], overall: OverallSummary, style: TextStyle): string {
  const page = new TextPage(style);
  const { language } = style;
  page.ruled(words.summary[language]);
  const heads = [
    ...severities.map((severity) => severityNames[severity][language]),
    words.notChecked[language],
    words.points[language],
  ];
  const widths = heads.map((head) => Math.max(6, displayWidth(head)) + 2);
  const shown = [...papers].sort(weakestFirst).slice(0, MOST_LINES);
  const gradeWidth = Math.max(9, ...shown.map((paper) => displayWidth(gradeText(paper)[language])));
  const nameWidth = style.columns - widths.reduce((sum, width) => sum + width, 0) - gradeWidth - 2;
  const row = (name: string, cells: readonly string[], grade: string): string =>
    `${padToWidth(cutToWidth(name, nameWidth), nameWidth)}${cells.map((cell, index) => padLeft(cell, widths[index] ?? 8)).join('')}  ${grade}`;
  page.add(page.ink('faint', row('', heads, '')));
  for (const paper of shown) {
    const numbers = [...severities.map((severity) => paper.counts[severity]), paper.notChecked].map(String);
    page.add(row(paper.file, [...numbers, paper.points ?? '–'], gradeText(paper)[language]));
  }
  if (papers.length > MOST_LINES)
    page.add(page.ink('faint', `… ${words.further[language]} ${papers.length - MOST_LINES}`));
  const sums = [...severities.map((severity) => overall.counts[severity]), overall.notChecked].map(String);
  page.add(
    page.ink(
      'strong',
      row(`${overall.files}${gap(language)}${words.files[language]}`, [...sums, overall.meanPoints ?? '–'], ''),
    ),
  );
  return page.toString();
}
