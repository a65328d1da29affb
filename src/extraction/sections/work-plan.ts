import { words } from '../../base/words.ts';
import { moneyUnitIn } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import { cellsBeginning, cellsOf, type Grid, type GridCell } from '../grid/grid.ts';
import { labelOf } from '../lexicon/labels.ts';
import { isMoneyLabel } from '../lexicon/money-table.ts';
import {
  type BeginsElsewhere,
  firstListingRow,
  type ListedRow,
  listing,
  listingColumns,
  listingRows,
} from './listing.ts';

const ITEM = words(
  '事项 工作事项 重点工作 年度重点工作 重点工作事项',
  '任务名称 工作任务 重点工作任务 主要任务 年度主要任务 对应项目',
);
const OUTCOME = words('完成情况 任务完成情况 工作完成情况 实际完成情况');

const WORK_PLAN = listing(
  {
    item: ITEM,
    outcome: OUTCOME,
    unit: words('责任单位/科室 责任科室 责任单位 责任部门 牵头科室 责任处室 责任单位或科室'),
    goal: words('工作目标 目标 主要内容 工作内容 完成目标 预期目标 工作任务目标'),
  },
  ['item', 'goal'],
);

/** The same list in a 自评表 that says what became of each item instead of what it was to reach. */
const WORK_DONE = listing({ item: ITEM, outcome: OUTCOME, unit: words('责任单位 责任科室'), goal: [] }, [
  'item',
  'outcome',
]);

const columnsAt = (grid: Grid, row: number) =>
  listingColumns(grid, row, WORK_PLAN) ?? listingColumns(grid, row, WORK_DONE);

/** The heads of money in the header of a list: those of its second row (总额, 财政拨款, 其他资金), or of its only one. */
function moneyHeads(grid: Grid, header: number): readonly GridCell[] {
  const heads = [header + 1, header].map((row) =>
    cellsBeginning(grid, row).filter((cell) => isMoneyLabel(labelOf(cell))),
  );
  return heads.find((found) => found.length > 0) ?? [];
}

/** The 金额合计 of a 年度主要任务 list is the department's budget. */
function readMoneyOfTotal(grid: Grid, header: number, row: ListedRow<string>, form: FormDraft): void {
  const unit = cellsOf(grid, header)
    .map((cell) => moneyUnitIn(cell.key))
    .find((found) => found !== undefined);
  for (const head of moneyHeads(grid, header)) {
    const label = labelOf(head);
    const cell = row.below(head);
    if (!cell || !isMoneyLabel(label)) continue;
    const printed = joinName(head.text);
    form.values.push({
      label,
      printed,
      text: joinName(cell.text),
      horizon: 'annual',
      at: cell.source.at,
      ...(unit ? { unit } : {}),
    });
  }
}

/** Whether a row heads the department's money (资金总额 | 财政拨款 | 其他资金), which some forms print below their tasks. */
function isMoneyHead(grid: Grid, row: number): boolean {
  const labels = cellsBeginning(grid, row).map((cell) => labelOf(cell));
  return labels.filter(isMoneyLabel).length > 1;
}

/** Whether a 年度重点工作计划 begins at a row. */
export function beginsWorkPlan(grid: Grid, row: number): boolean {
  return columnsAt(grid, row) !== undefined;
}

/** Reads the 年度重点工作计划 that begins at a row into the form; returns the row behind it, or undefined when none begins. */
export function readWorkPlan(
  grid: Grid,
  header: number,
  form: FormDraft,
  elsewhere: BeginsElsewhere,
): number | undefined {
  const columns = columnsAt(grid, header);
  if (!columns) return undefined;
  const first = firstListingRow(grid, header, columns);
  const ends: BeginsElsewhere = (other, row) => elsewhere(other, row) || (row > first && isMoneyHead(other, row));
  const { rows, next } = listingRows(grid, header, columns, ends);
  for (const row of rows) {
    if (row.isTotal) {
      readMoneyOfTotal(grid, header, row, form);
      continue;
    }
    const cell = row.cell('item');
    const item = joinText(cell?.text ?? '');
    const unit = row.cell('unit');
    const goal = row.cell('goal');
    const outcome = row.cell('outcome');
    if (item === '' && (goal?.text ?? '') === '' && (outcome?.text ?? '') === '') continue;
    form.workPlan.push({
      item,
      ...(unit ? { unit: joinName(unit.text) } : {}),
      ...(goal ? { goal: joinText(goal.text) } : {}),
      ...(outcome ? { outcome: joinText(outcome.text) } : {}),
      ...(cell ? { at: cell.source.at } : {}),
    });
  }
  return next;
}
