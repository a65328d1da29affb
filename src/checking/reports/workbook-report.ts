import type { Language } from '../../base/bilingual.ts';
import { fittedHeight } from '../../base/workbook/row-height.ts';
import type { Cell, CellStyle, CellValue, Row, Sheet, Workbook } from '../../base/workbook/workbook.ts';
import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { placeText } from '../../model/place-text.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import { gradeNames, reviewBasis } from '../review-form.ts';
import type { PaperReport, ReportedFinding } from './paper-report.ts';
import { summarise } from './paper-summary.ts';
import { severityNames, words } from './report-words.ts';

const FONT = '微软雅黑';
const TITLE: CellStyle = { font: FONT, size: 16, bold: true, vertical: 'center' };
const HEAD: CellStyle = {
  font: FONT,
  size: 10,
  bold: true,
  fill: 'DCE6F1',
  border: 'thin',
  horizontal: 'center',
  vertical: 'center',
  wrap: true,
};
const BODY: CellStyle = { font: FONT, size: 10, border: 'thin', vertical: 'top', wrap: true };
const CENTER: CellStyle = { ...BODY, horizontal: 'center' };
const STRONG: CellStyle = { ...BODY, bold: true };
const NOTE: CellStyle = { font: FONT, size: 9, color: '595959', wrap: true, vertical: 'top' };
const FILLS = { error: 'F8CBAD', warning: 'FFE699', hint: 'DDEBF7' } as const;

interface ColumnSpec {
  readonly title: { readonly zh: string; readonly en: string };
  readonly width: number;
}
const column = (zh: string, en: string, width: number): ColumnSpec => ({ title: { zh, en }, width });

/** The report over one or more papers as an .xlsx file: 汇总, 问题, 未检查, 审核表; in English the sheets have English names. */
export function renderWorkbook(papers: readonly PaperReport[], language: Language): Uint8Array {
  return writeWorkbook(reportWorkbook(papers, language));
}

export function reportWorkbook(papers: readonly PaperReport[], language: Language): Workbook {
  return {
    title: words.title[language],
    sheets: [
      summarySheet(papers, language),
      findingsSheet(papers, language),
      notCheckedSheet(papers, language),
      reviewSheet(papers, language),
    ],
  };
}

const cell = (value: CellValue, style: CellStyle = BODY): Cell => ({ value, style });
const number = (value: string | number | undefined, style: CellStyle = CENTER): Cell =>
  value === undefined ? cell('–', style) : cell({ number: String(value) }, style);

/** A sheet with a title, a row of headings that stays in sight and is repeated on every page, and filters. */
function listSheet(
  name: string,
  title: string,
  columns: readonly ColumnSpec[],
  rows: readonly Row[],
  language: Language,
): Sheet {
  const last = String.fromCharCode(64 + columns.length);
  return {
    name,
    columns: columns.map(({ width }) => ({ width })),
    freeze: { rows: 2 },
    filter: `A2:${last}${Math.max(3, rows.length + 2)}`,
    print: {
      orientation: 'landscape',
      fitToWidth: true,
      titleRows: { from: 1, to: 2 },
      footer: language === 'zh' ? '第 {page} 页 共 {pages} 页' : '{page} / {pages}',
      margins: { top: 15, right: 12, bottom: 15, left: 12 },
    },
    rows: [
      { height: 30, cells: [cell(title, TITLE)] },
      { height: 24, cells: columns.map((spec) => cell(spec.title[language], HEAD)) },
      ...rows.map((row) => ({ ...row, height: fittedHeight(row, columns) })),
    ],
  };
}

function summarySheet(papers: readonly PaperReport[], language: Language): Sheet {
  const columns = [
    column('文件', 'File', 34),
    column('部门', 'Department', 22),
    column('年度', 'Year', 8),
    column('项目数', 'Projects', 9),
    column('指标数', 'Indicators', 9),
    column('错误', 'Errors', 8),
    column('警告', 'Warnings', 8),
    column('提示', 'Hints', 8),
    column('未检查', 'Not checked', 9),
    column('建议分', 'Points', 9),
    column('等级', 'Grade', 9),
    column('读取情况', 'Reading', 34),
  ];
  const rows = papers.map((paper): Row => {
    const summary = summarise(paper);
    const { counts, grade } = summary;
    const notes = paper.messages.filter(({ severity }) => severity !== 'info').map(({ text }) => text[language]);
    if (summary.empty) notes.push(words.empty[language]);
    else if (paper.reviewForm.notProposed) notes.push(paper.reviewForm.notProposed[language]);
    return {
      cells: [
        cell(summary.file, STRONG),
        cell(summary.department ?? ''),
        number(summary.fiscalYear),
        number(summary.projects),
        number(summary.indicators),
        ...(['error', 'warning', 'hint'] as const).map((severity) =>
          number(counts[severity], counts[severity] > 0 ? { ...CENTER, fill: FILLS[severity] } : CENTER),
        ),
        number(summary.notChecked),
        number(summary.points, { ...CENTER, numberFormat: '0.00' }),
        cell(grade ? gradeNames[grade][language] : words.notProposed[language], CENTER),
        cell(notes.join('\n')),
      ],
    };
  });
  return listSheet(words.summary[language], words.title[language], columns, rows, language);
}

function findingsSheet(papers: readonly PaperReport[], language: Language): Sheet {
  const columns = [
    column('文件', 'File', 20),
    column('序号', 'No.', 5),
    column('级别', 'Severity', 7),
    column('问题', 'Title', 17),
    column('对象', 'Concerns', 20),
    column('位置', 'Where', 12),
    column('原文', 'Paper', 18),
    column('说明', 'What', 32),
    column('修改建议', 'What to do', 32),
    column('依据', 'Rests on', 28),
    column('规则', 'Rule', 16),
  ];
  const rows = papers.flatMap((paper) => paper.findings.map((finding) => findingRow(paper, finding, language)));
  return listSheet(words.findings[language], words.findings[language], columns, rows, language);
}

function findingRow(paper: PaperReport, finding: ReportedFinding, language: Language): Row {
  const cites = finding.citations.map((citation) => printCitation(citation, language)).join('\n');
  return {
    cells: [
      cell(paper.source.file),
      number(finding.number),
      cell(severityNames[finding.severity][language], { ...CENTER, fill: FILLS[finding.severity] }),
      cell(finding.title[language], STRONG),
      cell(finding.label || words.wholePaper[language]),
      cell(placeText(finding.at, language)),
      cell(finding.surroundings?.marked ?? ''),
      cell(finding.message[language]),
      cell(finding.remedy[language]),
      cell(cites),
      cell(finding.rule),
    ],
  };
}

function notCheckedSheet(papers: readonly PaperReport[], language: Language): Sheet {
  const columns = [
    column('文件', 'File', 22),
    column('检查内容', 'Check', 24),
    column('对象', 'Concerns', 30),
    column('位置', 'Where', 14),
    column('为何没有检查', 'Why not', 44),
    column('规则', 'Rule', 22),
  ];
  const rows = papers.flatMap((paper) => [
    ...paper.notChecked.map(
      ({ title, label, at, why, rule }): Row => ({
        cells: [paper.source.file, title[language], label, placeText(at, language), why[language], rule].map((text) =>
          cell(text),
        ),
      }),
    ),
    ...paper.switchedOff.map(({ title, id, reason }): Row => {
      const off = `${words.switchedOff[language]}：${reason}`;
      return { cells: [paper.source.file, title[language], '', '', off, id].map((text) => cell(text)) };
    }),
  ]);
  return listSheet(words.notChecked[language], words.notCheckedNote[language], columns, rows, language);
}

function reviewSheet(papers: readonly PaperReport[], language: Language): Sheet {
  const columns = [
    column('文件', 'File', 22),
    column('审核内容', 'Part', 13),
    column('审核要点', 'Point', 13),
    column('要点说明', 'Question', 32),
    column('分值', 'Max', 6),
    column('建议分', 'Proposed', 8),
    column('等级', 'Grade', 6),
    column('扣分依据', 'Because of', 44),
    column('审核人意见', 'Reviewer', 16),
  ];
  const rows = papers
    .filter(({ reviewForm }) => !reviewForm.notProposed)
    .flatMap((paper) => reviewRows(paper, language));
  const sheet = listSheet(
    words.reviewForm[language],
    `${words.reviewForm[language]}（${words.decides[language]}）`,
    columns,
    rows,
    language,
  );
  return {
    ...sheet,
    rows: [
      ...sheet.rows,
      { height: 60, cells: [{ ...cell(reviewBasis[language], NOTE), columnSpan: columns.length }] },
    ],
  };
}

function reviewRows({ source, reviewForm: form }: PaperReport, language: Language): Row[] {
  const grade = (one: { readonly grade?: keyof typeof gradeNames }): Cell =>
    cell(one.grade ? gradeNames[one.grade][language] : words.notProposed[language], CENTER);
  const items = form.parts.flatMap((part) =>
    part.items.map((item): Row => {
      const reasons = item.deductions.map(
        ({ points, title, findings }) =>
          `−${points} ${title[language]}（${words.findings[language]} ${findings.join('、')}）`,
      );
      if (item.notChecked > 0) reasons.push(`${words.notChecked[language]} ${item.notChecked}`);
      return {
        cells: [
          cell(source.file),
          cell(part.title[language]),
          cell(item.title[language], STRONG),
          cell(item.question[language]),
          number(item.max),
          number(item.points),
          grade(item),
          cell(reasons.join('\n')),
          cell(''),
        ],
      };
    }),
  );
  const total = { ...STRONG, fill: 'F2F2F2' };
  const sum = [
    cell(source.file, total),
    { ...cell(language === 'zh' ? '合计' : 'Total', total), columnSpan: 3 },
    undefined,
    undefined,
  ];
  const points = number(form.total, { ...total, horizontal: 'center' });
  return [
    ...items,
    {
      cells: [
        ...sum,
        number(100, { ...total, horizontal: 'center' }),
        points,
        grade(form),
        cell('', total),
        cell('', total),
      ],
    },
  ];
}
