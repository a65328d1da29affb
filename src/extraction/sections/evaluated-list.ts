import { words } from '../../base/words.ts';
import type { Project } from '../../model/plan.ts';
import { looksLikeAmount, readPoints } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import { cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import { COLUMN_WORDS } from '../lexicon/column-words.ts';
import { MONEY_COLUMN_WORDS } from '../lexicon/money-words.ts';
import { projectTold } from '../narrative/project-told.ts';
import {
  amountBelow,
  type BeginsElsewhere,
  cellBelow,
  isTotalRow,
  listing,
  listingColumns,
  listingRows,
} from './listing.ts';

const EVALUATED = listing(
  {
    name: COLUMN_WORDS.project,
    code: COLUMN_WORDS.projectCode,
    initial: MONEY_COLUMN_WORDS.initial,
    adjusted: MONEY_COLUMN_WORDS.adjusted,
    executed: MONEY_COLUMN_WORDS.executed,
    rate: MONEY_COLUMN_WORDS.rate,
    score: words('得分 自评得分 自评分 自评分数 自评总分 项目得分 项目自评得分 评价得分'),
    grade: words('等级 等次 自评等级 自评等次 自评结论 评价等级 评价等次 评价结论'),
  },
  ['name', 'executed', 'score'],
);

/**
 * Reads the 自评结果汇总表 that begins at a row: a line for each evaluated project with its money and its points, and no indicators. Returns the row behind it,
 * or undefined when none begins.
 */
export function readEvaluatedList(
  grid: Grid,
  header: number,
  form: FormDraft,
  unit: string,
  elsewhere: BeginsElsewhere,
): number | undefined {
  const columns = listingColumns(grid, header, EVALUATED);
  // A dump may leave the whole head of a form in one row: labels with their amounts, and no headers.
  if (!columns || cellsBeginning(grid, header).some(({ text }) => looksLikeAmount(text))) return undefined;
  const { rows, next } = listingRows(grid, header, columns, elsewhere);
  for (const row of rows) {
    const textBelow = (cell: GridCell | undefined) => joinName(cellBelow(grid, row, cell)?.text ?? '');
    const amountOf = (cell: GridCell | undefined) => amountBelow(grid, row, cell, form, unit);
    const name = textBelow(columns.name);
    const at = cellBelow(grid, row, columns.name)?.source.at;
    if (isTotalRow(grid, row) || name === '') continue;
    const [initial, adjusted, executed] = [columns.initial, columns.adjusted, columns.executed].map(amountOf);
    const money = Object.entries({ initial, adjusted, executed }).filter(([, amount]) => amount !== undefined);
    const rate = joinText(textBelow(columns.rate));
    const code = textBelow(columns.code).replace(/\s+/g, '');
    const [score, grade] = [readPoints(textBelow(columns.score)), textBelow(columns.grade)];
    const project: Project = {
      ...projectTold(name, at, initial || adjusted),
      ...(code === '' ? {} : { code }),
      ...(score ? { printedTotal: score } : {}),
      ...(grade === '' ? {} : { printedGrade: grade }),
      execution: [
        {
          label: '年度资金总额',
          kind: 'total',
          ...Object.fromEntries(money),
          ...(rate === '' ? {} : { rate }),
          ...(at ? { at } : {}),
        },
      ],
    };
    form.evaluated.push(project);
  }
  return next;
}
