import type { ExecutionLine } from '../../model/plan.ts';
import { isDash, moneyUnitIn, readAmount, readPoints, unreadable } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import { cellAt, cellsBeginning, cellsOf, type Grid, type GridCell } from '../grid/grid.ts';

type MoneyField = 'initial' | 'adjusted' | 'executed' | 'forecast';
type ExecutionField = MoneyField | 'weight' | 'rate' | 'score' | 'reason';

/** Headers of the money table of 自评表 and 监控表, without brackets and white space. */
const HEADERS: Readonly<Record<ExecutionField, string>> = {
  initial:
    '年初预算数 年初预算 年初部门预算安排金额 年初预算安排 年初预算金额 年初批复预算数 年初预算安排数 年初批复数 年初安排数',
  adjusted:
    '全年预算数 调整后预算数 调整预算数 全年(调整)预算数 全年预算 年度预算数 调整后预算 预算安排 预算数 调整后预算金额 全年调整预算数 实际预算数 调整后全年预算数 预算调整数 预算金额 全年预算数(调整后) 年度预算 预算安排数 预算执行前调整数',
  executed:
    '全年执行数 预算执行数 执行数 实际执行数 全年支出数 实际支出数 支出数 实际支出 全年实际执行数 执行金额 全年实际支出数 实际执行金额 年度执行数 资金执行数 已执行数 预算执行 全年支出',
  forecast: '全年预计执行数 全年预计 预计全年执行数 全年预计支出数 预计全年支出数 全年预计执行 预计执行数',
  weight: '分值 权重 执行率权重 标准分 分值权重',
  rate: '执行率 预算执行率 支出实现率 执行进度 支出进度 执行率得分系数 预算执行进度 资金执行率 支出率 支付率',
  score: '得分 执行率得分 自评得分',
  reason: '原因 偏差原因 原因说明 偏差原因分析及改进措施 说明 未完成原因 偏差原因分析 备注 执行率未达到90%原因',
};
const FIELDS: ReadonlyMap<string, ExecutionField> = new Map(
  Object.entries(HEADERS).flatMap(([field, words]) =>
    words.split(' ').map((word) => [word, field as ExecutionField] as const),
  ),
);
const TO_DATE =
  /^(?:\d{1,2}月?[-—–~至到]\d{1,2}月|\d{1,2}月|上半年|前三季度|截至.{2,10})(?:预算)?(执行数|支出数|执行金额|实际支出数|实际执行数|执行|支出|执行率|预算执行率|支出进度)$/;
const SOURCE = /总额|总金额|总量|拨款|资金|结转|合计|小计|财政|预算|非税|收入|总计|总数|^其他/;
const NOT_A_SOURCE = /^按|:\d|:[¥]?\d|目标|指标|情况$/;

function fieldOf(cell: GridCell): ExecutionField | undefined {
  const known = FIELDS.get(cell.key) ?? FIELDS.get(cell.bare);
  if (known) return known;
  const toDate = TO_DATE.exec(cell.bare)?.[1];
  if (toDate === undefined) return undefined;
  return /率|进度/.test(toDate) ? 'rate' : 'executed';
}

interface MoneyColumn {
  readonly field: ExecutionField;
  readonly at: number;
  readonly header: string;
}

const MONEY: ReadonlySet<ExecutionField> = new Set(['initial', 'adjusted', 'executed', 'forecast']);

/** The columns a row heads, one a field. Of two 预算数 the right one counts: the left one is the side label (年度预算数（万元）). */
function columnsOf(grid: Grid, row: number): MoneyColumn[] {
  const columns = new Map<ExecutionField, MoneyColumn>();
  for (const cell of cellsBeginning(grid, row)) {
    const field = fieldOf(cell);
    if (field && (field === 'adjusted' || !columns.has(field))) {
      columns.set(field, { field, at: cell.source.column, header: joinName(cell.text) });
    }
  }
  return [...columns.values()];
}

/** What a header row of money never holds: in an indicator table 预算执行 and 预算执行率 are names, and their values stand beside them. */
const VALUE = /^[≥≤><=＝≧≦]{0,2}-?\d+(?:\.\d+)?(?:%|[万亿]?元|[万亿])?$/;

/** Whether the header of a money table begins at a row. */
export function beginsExecutionTable(grid: Grid, row: number): boolean {
  const columns = columnsOf(grid, row);
  if (columns.length < 2 || cellsBeginning(grid, row).some((cell) => VALUE.test(cell.key))) return false;
  const money = columns.filter((column) => MONEY.has(column.field)).length;
  return money >= 2 || (money === 1 && columns.some((column) => column.field === 'executed'));
}

/** What kind of money a line of the table is about. */
export function kindOf(label: string): ExecutionLine['kind'] {
  if (/结转|结余/.test(label)) return 'carried-over';
  if (/总额|总金额|总量|合计|总计|总数|^年度资金$|^(?:收入|支出)预算$/.test(label)) return 'total';
  return /其他|自有|自筹|单位资金|专户|社会/.test(label) ? 'other' : 'fiscal';
}

/** The label of a line: the last cell with text before the first money column that does not span the whole table as a side label. */
function labelCell(grid: Grid, row: number, firstColumn: number, headerRow: number): GridCell | undefined {
  const before = cellsOf(grid, row).filter(
    (cell) => cell.source.column < firstColumn && cell.source.row > headerRow && !cell.blank,
  );
  return before.at(-1);
}

/** A table of one line prints no label for it: the side label at the left of its header speaks for it. */
function onlyLine(grid: Grid, row: number, header: number, columns: readonly MoneyColumn[]): GridCell | undefined {
  if (row !== header + 1) return undefined;
  const first = columns.find((column) => MONEY.has(column.field));
  const amount = first && cellAt(grid, row, first.at);
  if (!amount || amount.source.row !== row || !/^[¥]?-?\d[\d,.]*$/.test(amount.key)) return undefined;
  return cellsOf(grid, header).find((cell) => !cell.blank && cell.source.column < first.at && SOURCE.test(cell.bare));
}

/** The unit that a side label or the row above the header prints ("项目资金（万元）", "年度预算数（万元）"). */
function unitAbove(grid: Grid, header: number): string | undefined {
  for (let row = header; row >= Math.max(1, header - 1); row -= 1) {
    const unit = cellsOf(grid, row)
      .map((cell) => moneyUnitIn(cell.key))
      .find((found) => found !== undefined);
    if (unit) return unit;
  }
  return undefined;
}

/**
 * Reads the money table of a 自评表 or 监控表 that begins at a row. Amounts come out in 元 by the unit of the table's side label, its
 * caption or `unit`. Returns the row behind it, or undefined when none begins.
 */
export function readExecutionTable(grid: Grid, first: number, form: FormDraft, unit: string): number | undefined {
  if (!beginsExecutionTable(grid, first)) return undefined;
  const columns = columnsOf(grid, first);
  const money = unitAbove(grid, first) ?? form.captionUnit ?? unit;
  const firstColumn = Math.min(...columns.map((column) => column.at));
  let row = first + 1;
  for (; row <= grid.rows; row += 1) {
    const printed = labelCell(grid, row, firstColumn, first);
    const label = printed ?? onlyLine(grid, row, first, columns);
    if (!label) {
      if (cellsBeginning(grid, row).some((cell) => !cell.blank)) break;
      continue;
    }
    if (
      !SOURCE.test(label.bare) ||
      NOT_A_SOURCE.test(label.key) ||
      label.source.column + label.source.columnSpan > firstColumn
    )
      break;
    const line = lineOf(grid, row, label, columns, money, form);
    form.execution.push(printed ? line : { ...line, kind: 'total' });
  }
  return row;
}

function lineOf(
  grid: Grid,
  row: number,
  label: GridCell,
  columns: readonly MoneyColumn[],
  unit: string,
  form: FormDraft,
): ExecutionLine {
  const values: Record<string, string | null> = {};
  for (const column of columns) {
    const cell = cellAt(grid, row, column.at);
    if (!cell || cell.source.row < row) continue;
    const text = joinName(cell.text);
    const value = readField(column.field, text, unit);
    if (value === undefined) continue;
    if (value === null)
      form.messages.push(
        unreadable(
          MONEY.has(column.field) ? 'amount-unreadable' : 'points-unreadable',
          column.header,
          text,
          cell.source.at,
        ),
      );
    values[column.field] = value;
  }
  const printed = joinName(label.text).replace(/[:：]$/, '');
  return { label: printed, kind: kindOf(label.bare), ...values, at: label.source.at } as ExecutionLine;
}

function readField(field: ExecutionField, text: string, unit: string): string | null | undefined {
  if (field === 'rate') return isDash(text) ? undefined : text;
  if (field === 'reason') return joinText(text);
  return field === 'weight' || field === 'score' ? readPoints(text) : readAmount(text, unit);
}
