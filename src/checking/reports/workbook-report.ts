import type { Language } from '../../base/bilingual.ts';
import type { Row, Sheet, Workbook } from '../../base/workbook/workbook.ts';
import { writeWorkbook } from '../../base/workbook/write-workbook.ts';
import { placeText } from '../../model/place-text.ts';
import { printCitation } from '../../regulations/print-citation.ts';
import { CENTER, cell, column, FILLS, listSheet, number, STRONG } from './list-sheet.ts';
import type { PaperReport, ReportedFinding } from './paper-report.ts';
import { gradeText, summarise } from './paper-summary.ts';
import { decisionText, severityNames, words } from './report-words.ts';
import { reviewSheet } from './review-sheet.ts';

/** The report over one or more papers as an .xlsx file: 汇总, 问题, 未检查, 审核表; in English the sheets have English names. */
export function renderWorkbook(papers: readonly PaperReport[], language: Language): Uint8Array {
  return writeWorkbook(reportWorkbook(papers, language));
}

/** The report of all papers as a workbook: summary, findings, what was not checked, and the proposed 审核表. */
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
    const { counts } = summary;
    const notes = paper.messages.filter(({ severity }) => severity !== 'info').map(({ text }) => text[language]);
    const { notProposed, inPart } = paper.reviewForm;
    const standing = summary.empty ? words.empty : (notProposed ?? inPart);
    if (standing) notes.push(standing[language]);
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
        cell(gradeText(summary)[language], CENTER),
        cell(notes.join('\n')),
      ],
    };
  });
  return listSheet(words.summary[language], words.title[language], columns, rows, language);
}

/** What was decided stands beside each finding where anybody has decided. */
function findingsSheet(papers: readonly PaperReport[], language: Language): Sheet {
  const wasDecided = papers.some(({ findings }) => findings.some(({ decision }) => decision));
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
    ...(wasDecided ? [column('处理意见', 'Decided', 24)] : []),
    column('依据', 'Rests on', 28),
    column('规则', 'Rule', 16),
  ];
  const rows = papers.flatMap((paper) =>
    paper.findings.map((finding) => findingRow(paper, finding, wasDecided, language)),
  );
  return listSheet(words.findings[language], words.findings[language], columns, rows, language);
}

function findingRow(paper: PaperReport, finding: ReportedFinding, wasDecided: boolean, language: Language): Row {
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
      ...(wasDecided ? [cell(finding.decision ? decisionText(finding.decision, language) : '')] : []),
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
