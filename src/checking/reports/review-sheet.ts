import type { Language } from '../../base/bilingual.ts';
import type { Cell, Row, Sheet } from '../../base/workbook/workbook.ts';
import { gradeNames } from '../../model/grade.ts';
import { reviewBasis } from '../review-form.ts';
import { CENTER, cell, column, listSheet, NOTE, number, STRONG } from './list-sheet.ts';
import type { PaperReport } from './paper-report.ts';
import { words } from './report-words.ts';

/** The proposed 审核表 of every paper that has one, with an empty column for the reviewer's own opinion. */
export function reviewSheet(papers: readonly PaperReport[], language: Language): Sheet {
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
        cell(form.inPart?.[language] ?? '', total),
        cell('', total),
      ],
    },
  ];
}
