import { words } from '../../base/words.ts';
import type { ProjectSummary } from '../../model/plan.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinText } from '../grid/cell-text.ts';
import type { Grid } from '../grid/grid.ts';
import { type BeginsElsewhere, listAt, listing, listingColumns } from './listing.ts';

const SUMMARY = listing(
  {
    name: words('名称 专项名称 项目名称 专项资金名称'),
    amount: words('金额 预算金额 资金规模 预算数 资金总额 预算资金 项目资金 项目金额 年度预算 合计'),
    midtermGoal: words('实施期绩效目标 中期绩效目标 长期绩效目标 总体绩效目标 实施期目标'),
    annualGoal: words('年度绩效目标 当年绩效目标 绩效目标 年度目标'),
  },
  ['name', 'amount', 'annualGoal'],
);

const ORDINAL = /^[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]?$/;

/** Whether a 专项资金绩效目标汇总表 begins at a row. */
export function beginsProjectSummary(grid: Grid, row: number): boolean {
  return listingColumns(grid, row, SUMMARY) !== undefined;
}

/**
 * Reads the 专项资金绩效目标汇总表 that begins at a row into the form; returns the row behind it, or undefined when none begins. A numbered
 * line that the template names and nobody filled ("三 C专项") is a line of the paper: checking finds it as left-over template text.
 */
export function readProjectSummary(
  grid: Grid,
  header: number,
  form: FormDraft,
  elsewhere: BeginsElsewhere,
): number | undefined {
  const list = listAt(grid, header, SUMMARY, elsewhere);
  if (!list) return undefined;
  const lines: ProjectSummary['lines'][number][] = [];
  let total: string | null | undefined;
  for (const row of list.rows) {
    const amount = row.amount('amount', form);
    if (row.isTotal) {
      total = amount ?? total;
      continue;
    }
    const name = row.text('name');
    const at = row.cell('name')?.source.at;
    const midterm = row.cell('midtermGoal');
    const annual = row.cell('annualGoal');
    const isNumbered = ORDINAL.test(row.leftmost?.text ?? '');
    if (name === '' || !(isNumbered || (amount ?? '') || midterm?.text || annual?.text)) continue;
    lines.push({
      name,
      ...(amount === undefined ? {} : { amount }),
      ...(midterm ? { midtermGoal: joinText(midterm.text) } : {}),
      ...(annual ? { annualGoal: joinText(annual.text) } : {}),
      ...(at ? { at } : {}),
    });
  }
  form.summary = { ...(total === undefined ? {} : { total }), lines, at: grid.table.at };
  return list.next;
}
