import { words } from '../../base/words.ts';
import type { Project } from '../../model/plan.ts';
import { looksLikeAmount, readPoints } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinText } from '../grid/cell-text.ts';
import { cellsBeginning, type Grid } from '../grid/grid.ts';
import { COLUMN_WORDS } from '../lexicon/column-words.ts';
import { MONEY_COLUMN_WORDS } from '../lexicon/money-words.ts';
import { projectTold } from '../narrative/project-told.ts';
import { type BeginsElsewhere, type ListedRow, listAt, listing } from './listing.ts';

const COLUMNS = {
  name: COLUMN_WORDS.project,
  code: COLUMN_WORDS.projectCode,
  initial: MONEY_COLUMN_WORDS.initial,
  adjusted: MONEY_COLUMN_WORDS.adjusted,
  executed: MONEY_COLUMN_WORDS.executed,
  rate: MONEY_COLUMN_WORDS.rate,
  score: words('得分 自评得分 自评分 自评分数 自评总分 项目得分 项目自评得分 评价得分'),
  grade: words('等级 等次 自评等级 自评等次 自评结论 评价等级 评价等次 评价结论'),
};

const EVALUATED = listing(COLUMNS, ['name', 'executed', 'score']);

/**
 * Reads the 自评结果汇总表 that begins at a row: a line for each evaluated project with its money and its points, and no indicators. Returns the row behind it,
 * or undefined when none begins.
 */
export function readEvaluatedList(
  grid: Grid,
  header: number,
  form: FormDraft,
  elsewhere: BeginsElsewhere,
): number | undefined {
  const list = listAt(grid, header, EVALUATED, elsewhere);
  // A dump may leave the whole head of a form in one row: labels with their amounts, and no headers.
  if (!list || cellsBeginning(grid, header).some(({ text }) => looksLikeAmount(text))) return undefined;
  for (const row of list.rows) {
    if (!row.isTotal && row.text('name') !== '') form.evaluated.push(projectIn(row, form));
  }
  return list.next;
}

function projectIn(row: ListedRow<keyof typeof COLUMNS>, form: FormDraft): Project {
  const at = row.cell('name')?.source.at;
  const [initial, adjusted, executed] = (['initial', 'adjusted', 'executed'] as const).map((field) =>
    row.amount(field, form),
  );
  const money = Object.entries({ initial, adjusted, executed }).filter(([, amount]) => amount !== undefined);
  const rate = joinText(row.text('rate'));
  const code = row.text('code').replace(/\s+/g, '');
  const [score, grade] = [readPoints(row.text('score')), row.text('grade')];
  return {
    ...projectTold(row.text('name'), at, initial || adjusted),
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
}
