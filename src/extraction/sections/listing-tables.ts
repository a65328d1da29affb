import type { ProjectSummary, WorkItem } from '../../model/plan.ts';
import { moneyUnitIn, readAmount, unreadable } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, type Grid, type GridCell } from '../grid/grid.ts';
import { labelOf } from '../lexicon/labels.ts';

/** A list inside a form: which header words begin it, and what its columns hold. */
interface Listing<Field extends string> {
  readonly headers: Readonly<Record<Field, string>>;
  /** The columns without which it is another list. */
  readonly needs: readonly Field[];
}

const COST_LINES: Listing<'name' | 'intro' | 'amount' | 'formula'> = {
  headers: {
    name: '支出明细 成本构成 明细项目 支出项目 支出明细项目 项目构成 费用明细 成本项目 项目明细 支出内容 子项目 费用名称 明细支出项目 支出明细内容 支出子项',
    intro: '支出内容简介 内容简介 支出内容概述',
    amount: '金额 预算金额 测算金额 支出金额 金额合计 预算数 资金额度',
    formula:
      '支出测算依据及过程说明 测算依据 测算(公式)依据 测算依据及说明 测算说明 测算过程 支出测算依据 测算依据及过程说明 测算依据及过程 测算公式依据 计算公式及依据 测算标准 测算公式 预算测算依据 支出标准及测算依据 测算',
  },
  needs: ['amount', 'formula'],
};
const WORK_PLAN: Listing<'item' | 'unit' | 'goal'> = {
  headers: {
    item: '事项 工作事项 重点工作 任务名称 工作任务 重点工作任务 年度重点工作 主要任务 重点工作事项 年度主要任务',
    unit: '责任单位/科室 责任科室 责任单位 责任部门 牵头科室 责任处室 责任单位或科室',
    goal: '工作目标 目标 主要内容 工作内容 完成目标 预期目标 工作任务目标',
  },
  needs: ['item', 'goal'],
};
const SUMMARY: Listing<'number' | 'name' | 'amount' | 'midtermGoal' | 'annualGoal'> = {
  headers: {
    number: '序号',
    name: '名称 专项名称 项目名称 专项资金名称',
    amount: '金额 预算金额 资金规模 预算数',
    midtermGoal: '实施期绩效目标 中期绩效目标 长期绩效目标 总体绩效目标 实施期目标',
    annualGoal: '年度绩效目标 当年绩效目标 绩效目标 年度目标',
  },
  needs: ['name', 'amount', 'annualGoal'],
};

type Columns<Field extends string> = Partial<Record<Field, GridCell>>;

function columnsOf<Field extends string>(grid: Grid, row: number, listing: Listing<Field>): Columns<Field> | undefined {
  const columns: Columns<Field> = {};
  for (const cell of cellsBeginning(grid, row)) {
    if (cell.blank) continue;
    for (const [field, words] of Object.entries<string>(listing.headers)) {
      const known = ` ${words} `;
      if (known.includes(` ${cell.key} `) || known.includes(` ${cell.bare} `)) columns[field as Field] ??= cell;
    }
  }
  return listing.needs.every((field) => columns[field] !== undefined) ? columns : undefined;
}

/** Whether one of the lists begins at a row. */
export function beginsListing(grid: Grid, row: number): boolean {
  return [COST_LINES, WORK_PLAN, SUMMARY].some(
    (listing) => columnsOf<string>(grid, row, listing as Listing<string>) !== undefined,
  );
}

/** Says whether another part of the form begins at a row, so that the list has ended. */
export type BeginsElsewhere = (grid: Grid, row: number) => boolean;

/** Reads a list that begins at a row into the form; returns the row behind it, or undefined when none begins. */
export function readListing(
  grid: Grid,
  row: number,
  form: FormDraft,
  unit: string,
  elsewhere: BeginsElsewhere,
): number | undefined {
  const summary = columnsOf(grid, row, SUMMARY);
  if (summary) return readSummary(grid, row + 1, lastRow(grid, row, summary, elsewhere), summary, form, unit);
  const cost = columnsOf(grid, row, COST_LINES);
  if (cost) return readCostLines(grid, row + 1, lastRow(grid, row, cost, elsewhere), cost, form, unit);
  const work = columnsOf(grid, row, WORK_PLAN);
  return work ? readWorkPlan(grid, row + 1, lastRow(grid, row, work, elsewhere), work, form) : undefined;
}

/** The last row of the list whose header stands at a row. */
function lastRow(grid: Grid, header: number, columns: Columns<string>, elsewhere: BeginsElsewhere): number {
  let row = header + 1;
  while (row <= grid.rows && inside(grid, row, columns) && !elsewhere(grid, row)) row += 1;
  return row - 1;
}

const TOTAL = /^(?:合计|总计|小计|合计金额)$/;

function textAt(grid: Grid, row: number, header: GridCell | undefined): string | undefined {
  const cell = header && cellAt(grid, row, header.source.column);
  return cell?.text;
}

/** Whether a row still belongs to a list: it does not begin with a label, and not all its cells in the list are one. */
function inside(grid: Grid, row: number, columns: Columns<string>): boolean {
  const lead = cellsBeginning(grid, row).find((cell) => !cell.blank);
  if (!lead) return true;
  if (labelOf(lead) !== undefined) return false;
  const covered = new Set(Object.values(columns).map((header) => header && cellAt(grid, row, header.source.column)));
  return covered.size > 1 || Object.keys(columns).length === 1;
}

function amountAt(
  grid: Grid,
  row: number,
  header: GridCell | undefined,
  form: FormDraft,
  unit: string,
): string | null | undefined {
  const cell = header && cellAt(grid, row, header.source.column);
  if (!cell || !header || labelOf(cell) !== undefined) return undefined;
  const value = readAmount(cell.text, moneyUnitIn(header.key) ?? form.captionUnit ?? unit);
  if (value === null)
    form.messages.push(unreadable('amount-unreadable', joinName(header.text), joinName(cell.text), cell.source.at));
  return value;
}

/** A row whose first cells say 合计. */
function isTotal(grid: Grid, row: number): boolean {
  return cellsBeginning(grid, row).some((cell) => TOTAL.test(cell.bare));
}

function readCostLines(
  grid: Grid,
  first: number,
  last: number,
  columns: Columns<'name' | 'intro' | 'amount' | 'formula'>,
  form: FormDraft,
  unit: string,
): number {
  let row = first;
  for (; row <= last; row += 1) {
    const amount = amountAt(grid, row, columns.amount, form, unit);
    if (isTotal(grid, row)) {
      if (amount !== undefined) form.costTotal = amount;
      continue;
    }
    const name = joinName(textAt(grid, row, columns.name) ?? '') || joinName(textAt(grid, row, columns.intro) ?? '');
    const formula = joinText(textAt(grid, row, columns.formula) ?? '');
    if (name === '' && formula === '' && (amount ?? '') === '') continue;
    const at =
      (columns.name ?? columns.amount) &&
      cellAt(grid, row, (columns.name ?? columns.amount)?.source.column ?? 1)?.source.at;
    form.costLines.push({ name, ...(amount === undefined ? {} : { amount }), formula, ...(at ? { at } : {}) });
  }
  return row;
}

function readWorkPlan(
  grid: Grid,
  first: number,
  last: number,
  columns: Columns<'item' | 'unit' | 'goal'>,
  form: FormDraft,
): number {
  let row = first;
  for (; row <= last; row += 1) {
    const item = joinText(textAt(grid, row, columns.item) ?? '');
    const unit = textAt(grid, row, columns.unit);
    const goal = textAt(grid, row, columns.goal);
    if (item === '' && (goal ?? '') === '') continue;
    const at = cellAt(grid, row, columns.item?.source.column ?? 1)?.source.at;
    const made: WorkItem = {
      item,
      ...(unit === undefined ? {} : { unit: joinName(unit) }),
      ...(goal === undefined ? {} : { goal: joinText(goal) }),
      ...(at ? { at } : {}),
    };
    form.workPlan.push(made);
  }
  return row;
}

/** Lines that the template names and nobody filled ("C专项") have neither amount nor goal and are none. */
function readSummary(
  grid: Grid,
  first: number,
  last: number,
  columns: Columns<'number' | 'name' | 'amount' | 'midtermGoal' | 'annualGoal'>,
  form: FormDraft,
  unit: string,
): number {
  const lines: ProjectSummary['lines'][number][] = [];
  let total: string | null | undefined;
  let row = first;
  for (; row <= last; row += 1) {
    const amount = amountAt(grid, row, columns.amount, form, unit);
    if (isTotal(grid, row)) {
      total = amount ?? total;
      continue;
    }
    const name = joinName(textAt(grid, row, columns.name) ?? '');
    const midtermGoal = textAt(grid, row, columns.midtermGoal);
    const annualGoal = textAt(grid, row, columns.annualGoal);
    if (name === '' || ((amount ?? '') === '' && (midtermGoal ?? '') === '' && (annualGoal ?? '') === '')) continue;
    const at = cellAt(grid, row, columns.name?.source.column ?? 1)?.source.at;
    lines.push({
      name,
      ...(amount === undefined ? {} : { amount }),
      ...(midtermGoal === undefined ? {} : { midtermGoal: joinText(midtermGoal) }),
      ...(annualGoal === undefined ? {} : { annualGoal: joinText(annualGoal) }),
      ...(at ? { at } : {}),
    });
  }
  form.summary = { ...(total === undefined ? {} : { total }), lines, at: grid.table.at };
  return row;
}
