import { words } from '../../base/words.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinText } from '../grid/cell-text.ts';
import type { Grid } from '../grid/grid.ts';
import { type BeginsElsewhere, listAt, listing, listingColumns } from './listing.ts';

const COST_LINES = listing(
  {
    name: words(
      '支出明细 明细项目 支出项目 支出明细项目 项目明细 支出内容 明细支出项目 支出明细内容 支出子项 子项目',
      '成本构成 成本项目 项目构成 费用明细 费用名称',
    ),
    intro: words('支出内容简介 内容简介 支出内容概述'),
    amount: words('金额 预算金额 测算金额 支出金额 金额合计 预算数 资金额度'),
    formula: words(
      '支出测算依据及过程说明 支出测算依据 支出标准及测算依据 预算测算依据',
      '测算依据 测算依据及说明 测算依据及过程说明 测算依据及过程 测算(公式)依据 测算公式依据 测算公式 计算公式及依据',
      '测算 测算说明 测算过程 测算标准',
    ),
  },
  ['amount', 'formula'],
);

/** Whether a 支出明细及测算说明 begins at a row. */
export function beginsCostLines(grid: Grid, row: number): boolean {
  return listingColumns(grid, row, COST_LINES) !== undefined;
}

/** Reads the 支出明细及测算说明 that begins at a row into the form; returns the row behind it, or undefined when none begins. */
export function readCostLines(
  grid: Grid,
  header: number,
  form: FormDraft,
  elsewhere: BeginsElsewhere,
): number | undefined {
  const list = listAt(grid, header, COST_LINES, elsewhere);
  if (!list) return undefined;
  for (const row of list.rows) {
    const amount = row.amount('amount', form);
    if (row.isTotal) {
      if (amount !== undefined) form.costTotal = amount;
      continue;
    }
    const name = row.text('name') || row.text('intro');
    const formula = joinText(row.cell('formula')?.text ?? '');
    if (name === '' && formula === '' && (amount ?? '') === '') continue;
    const at = (row.cell('name') ?? row.cell('amount'))?.source.at;
    form.costLines.push({ name, ...(amount === undefined ? {} : { amount }), formula, ...(at ? { at } : {}) });
  }
  return list.next;
}
