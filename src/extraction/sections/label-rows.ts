import { foldWidth } from '../../base/fold-width.ts';
import type { Place } from '../../model/place.ts';
import type { Horizon } from '../../model/plan.ts';
import { looksLikeAmount, moneyUnitIn } from '../amount.ts';
import { type FormDraft, isFirst } from '../form-draft.ts';
import { bareKey, joinName, joinText, keyOf } from '../grid/cell-text.ts';
import { below, cellAt, cellsBeginning, type Grid, type GridCell, rightOf } from '../grid/grid.ts';
import { columnMeaning } from '../lexicon/columns.ts';
import { isSum, type Label, labelOf, labelOfWords, moneyHorizon } from '../lexicon/labels.ts';
import { isMoneyLabel } from '../lexicon/money-table.ts';
import { amountsOfTerms } from './amounts-of-terms.ts';
import { readMoneyUnit } from './money-unit.ts';

const LONG: ReadonlySet<Label> = new Set(['goals', 'midtermGoals', 'outcome', 'duties', 'purpose']);
const ANNUAL = /年度|当年|本年/;
/** Where the stamp goes on paper. */
const STAMP = /[（(]\s*(?:盖章|公章|签章|单位盖章|签字)\s*[)）]/g;

/** The money unit of the form, which stands on the line of the office as well: "项目单位(盖章): 单位:万元". */
const MONEY_UNIT_BEHIND = /(?:^|\s)(?:金额)?单位[:：]\s*[百千万亿]?元\s*$/;

/** Where somebody signs, on the same line: "项目单位(盖章):某馆 主要领导签字:". */
const SIGNATURE_BEHIND = /\s+\p{Script=Han}{2,8}(?:签字|签章|签名)\s*[:：]?\s*$/u;

/** How far to the left a label is looked for: no form is wider, and a broken table could be. */
const WIDEST_FORM = 30;

/** A label and its value written into one text: "资金总额：51.8万元", "其中：基本支出：33.8万元". */
export interface Inline {
  readonly label: Label;
  readonly printed: string;
  readonly text: string;
}

/** Reads a text as label and value with a colon between; undefined when what stands before the colon is no label. */
export function readInline(text: string): Inline | undefined {
  const start = /^\s*其中\s*[:：]?\s*/.exec(text)?.[0].length ?? 0;
  const colon = text.slice(start).search(/[:：]/);
  if (colon < 1 || colon > 30) return readSpaced(text.slice(start));
  const printed = text.slice(0, start + colon);
  const words = keyOf(text.slice(start, start + colon));
  const label = labelOfWords(words, bareKey(words));
  const value = text
    .slice(start + colon + 1)
    .replace(STAMP, '')
    .replace(MONEY_UNIT_BEHIND, '')
    .replace(SIGNATURE_BEHIND, '')
    .trim();
  return label && label !== 'group' ? { label, printed: joinName(printed), text: value } : undefined;
}

/** A money label and its amount in one text with a space between: "其他资金 0", "项目总预算（万元） 75.00". */
function readSpaced(text: string): Inline | undefined {
  const [, printed, amount] = /^\s*(\S{2,16})[ \u3000]+(\d[\d,.]*(?:万?元)?)\s*$/.exec(text) ?? [];
  if (printed === undefined || amount === undefined) return undefined;
  const words = keyOf(printed);
  const label = labelOfWords(words, bareKey(words));
  return isMoneyLabel(label) ? { label, printed, text: amount } : undefined;
}

function isLabel(cell: GridCell | undefined): boolean {
  return cell !== undefined && (labelOf(cell) !== undefined || (readInline(cell.text)?.text ?? '') !== '');
}

/** What heads the next column of a list of projects, and is no name: 序号 | 项目名称 | 备注. */
const HEADS_LIST = /^(?:备注|序号|页码|附件)$/;
/** Between a label of money and its amount: 一般公共预算拨款 | 小计 | 250. */
const SUBTOTAL = /^(?:小计|合计|总计|金额)$/;
/** At the left of the rows that add up to a 合计: 项目资金（万元）, 部门资金, 支出预算. */
const MONEY_GROUP = /资金|预算|收入|支出|金额|经费/;

/** The value of a label: the cell to its right, or below it where the right one is a label itself or missing. */
function valueCell(grid: Grid, cell: GridCell): GridCell | undefined {
  const right = rightOf(grid, cell);
  if (right && SUBTOTAL.test(right.bare) && isMoneyLabel(labelOf(cell))) return rightOf(grid, right);
  const under = below(grid, cell);
  if (right?.blank) return afterBlanks(grid, cell, right, under);
  if (right && !isLabel(right)) return right;
  if (cell.source.rowSpan > 1 && right) return undefined;
  // The head of goals and outcome spans both their rows, and where spans are lost a blank stands below it.
  if (right && under?.blank && LONG.has(labelOf(cell) ?? 'name')) return undefined;
  return under && !isLabel(under) && columnMeaning(under) === undefined ? under : undefined;
}

/**
 * The value of a label with a blank to its right. Where a file keeps no spans (saved with commas, unmerged) blanks stand for the rest of
 * the label's cell: the value comes after them, or below them where a label follows and the value is a text. Otherwise it is blank.
 */
function afterBlanks(grid: Grid, cell: GridCell, blank: GridCell, under: GridCell | undefined): GridCell {
  let next: GridCell | undefined = blank;
  while (next?.blank) next = rightOf(grid, next);
  if (next && !isLabel(next)) return next;
  const isValue = under && !under.blank && !isLabel(under) && columnMeaning(under) === undefined;
  return isValue && LONG.has(labelOf(cell) ?? 'name') ? under : blank;
}

/** An amount without the lines below it in its cell, where a line that is none follows: a dump left the next label, which has no amount, there. */
function firstAmount(text: string): string {
  const [first = '', next = ''] = text.split('\n');
  return looksLikeAmount(first) && /^\s*\p{Script=Han}{4}/u.test(next) ? first : text;
}

/** Where a label spans several rows, each with a value cell of its own, all of them in order. */
function valueCells(grid: Grid, cell: GridCell, first: GridCell): GridCell[] {
  const cells = [first];
  if (first.source.column <= cell.source.column) return cells;
  const last = cell.source.row + cell.source.rowSpan - 1;
  for (let row = first.source.row + first.source.rowSpan; row <= last; row += 1) {
    const next = cellAt(grid, row, first.source.column);
    if (!next || next.source.column !== first.source.column || isLabel(next)) break;
    if (!cells.includes(next)) cells.push(next);
  }
  return cells;
}

/** Whether a money label of the whole period or of the year: said by itself, or by the 资金总额 above it in its column. */
function horizonOfMoney(grid: Grid, cell: GridCell): Horizon {
  if (moneyHorizon(cell.key) === 'midterm') return 'midterm';
  if (ANNUAL.test(cell.key)) return 'annual';
  for (let row = cell.source.row; row > Math.max(0, cell.source.row - 9); row -= 1) {
    const head = cellAt(grid, row, cell.source.column);
    const label = head && labelOf(head);
    // A table of sources of its own speaks of the year, whatever stands above it.
    if (head && row < cell.source.row && /资金来源$/.test(head.bare)) return 'annual';
    if (!head || (label !== 'total' && label !== 'midtermTotal')) continue;
    if (label === 'midtermTotal' || moneyHorizon(head.key) === 'midterm') return 'midterm';
    if (ANNUAL.test(head.key)) return 'annual';
    const besideAnnual = cellsBeginning(grid, row)
      .slice(0, WIDEST_FORM)
      .some((other) => other !== head && labelOf(other) === 'total' && ANNUAL.test(other.key));
    return besideAnnual ? 'midterm' : 'annual';
  }
  return horizonByOrder(grid, cell);
}

/**
 * In rows that are not as wide as the one with the sums, for it has a side label and they have none: of two labels that say the same the first belongs to
 * the sum that stands first.
 */
function horizonByOrder(grid: Grid, cell: GridCell): Horizon {
  const twins = cellsBeginning(grid, cell.source.row).filter(({ bare }) => bare === cell.bare);
  if (twins.length !== 2) return 'annual';
  for (let row = cell.source.row - 1; row >= Math.max(1, cell.source.row - 9); row -= 1) {
    const sums = cellsBeginning(grid, row)
      .slice(0, WIDEST_FORM)
      .filter((other) => /^(?:total|midtermTotal)$/.test(labelOf(other) ?? ''));
    if (sums.length !== 2) continue;
    const [first, second] = sums.map((sum) => labelOf(sum) === 'midtermTotal' || moneyHorizon(sum.key) === 'midterm');
    if (first === second) return 'annual';
    return (twins[0] === cell) === first ? 'midterm' : 'annual';
  }
  return 'annual';
}

/** The money unit of a label, or of a group label that spans its row on the left. */
function unitFor(grid: Grid, cell: GridCell): string | undefined {
  for (let column = cell.source.column; column >= Math.max(1, cell.source.column - WIDEST_FORM); column -= 1) {
    const unit = moneyUnitIn(cellAt(grid, cell.source.row, column)?.key ?? '');
    if (unit) return unit;
  }
  return undefined;
}

/** The side label that spans a row from above or from this row on, left of a cell. */
function groupOf(grid: Grid, cell: GridCell): GridCell | undefined {
  for (let column = cell.source.column - 1; column >= Math.max(1, cell.source.column - WIDEST_FORM); column -= 1) {
    const other = cellAt(grid, cell.source.row, column);
    if (other && other.source.rowSpan > cell.source.rowSpan && !other.blank) return other;
  }
  return undefined;
}

/** Takes a value once: the head of a form may be printed again at the top of each page. */
function record(
  form: FormDraft,
  label: Label,
  printed: string,
  text: string,
  at: Place,
  horizon: Horizon,
  unit: string | undefined,
): void {
  if (label === 'formality' || label === 'group') return;
  if (label === 'further') {
    const value = joinText(text);
    if (value !== '' && isFirst(form, printed, value)) form.further.push({ label: printed, value, at });
    return;
  }
  const value = LONG.has(label) ? joinText(text) : joinName(text.replace(STAMP, ''));
  if (label === 'step') {
    const amount = foldWidth(value).replace(/[%\s]/g, '');
    if (!isFirst(form, 'step', printed, amount)) return;
    form.steps.push({ by: printed, value: amount, unit: /[%％]/.test(value) ? '%' : '', at });
  } else if (isFirst(form, label, printed, value, horizon)) {
    form.values.push({ label, printed, text: value, horizon, at, ...(unit ? { unit } : {}) });
  }
}

/** 合计 beside the side label of the form's money is its total, and so is what stands first below 收入 or 支出. */
function sumOf(grid: Grid, cell: GridCell): Label | undefined {
  if (!isSum(cell.bare) || !looksLikeAmount(rightOf(grid, cell)?.text ?? '')) return undefined;
  if (/^(?:收入|支出)$/.test(cellAt(grid, cell.source.row - 1, cell.source.column)?.bare ?? '')) return 'total';
  if (cell.bare.startsWith('小')) return undefined;
  const side = groupOf(grid, cell) ?? cellAt(grid, cell.source.row, cell.source.column - 1);
  return side && MONEY_GROUP.test(side.bare) && side.key.length <= 24 ? 'total' : undefined;
}

/** 项目资金（万元）, 预算 or 金额（万元） with its amount right beside it is the total itself. */
function totalIn(grid: Grid, cell: GridCell): Label | undefined {
  const isOfMoney =
    labelOf(cell) === 'group' ? /资金|经费|^预算$/.test(cell.bare) : /^金额\([万亿]?元\)$/.test(cell.key);
  if (!isOfMoney || cell.source.rowSpan > 1) return undefined;
  const right = rightOf(grid, cell);
  return right && looksLikeAmount(right.text) && !/目标|指标/.test(cell.bare) ? 'total' : undefined;
}

/** A text that could name a value: short, no sentence, no number. */
function couldBeLabel(cell: GridCell): boolean {
  return !cell.blank && cell.key.length <= 24 && !/[。;；]|^[\d.,%≥≤><=+-]+$/.test(cell.key);
}

/** Puts what no label claims beside each other ("立项依据" …), or the text below 资金用途. */
function readLeftOvers(grid: Grid, cells: readonly GridCell[], form: FormDraft): void {
  for (let index = 0; index < cells.length; index += 1) {
    const cell = cells[index];
    if (!cell || cell.blank) continue;
    const group = groupOf(grid, cell);
    const next = cells[index + 1];
    const prefix = group && labelOf(group) === 'group' ? joinName(group.text) : '';
    if (group?.key.includes('资金用途') && !form.purpose) {
      form.purpose = { text: joinText(cell.text), at: cell.source.at };
      continue;
    }
    const pair = next && rightOf(grid, cell) === next && couldBeLabel(cell);
    // The side label of a group says nothing by itself, whether it stands beside all rows of it or beside the first alone.
    if (!pair && (cell.source.rowSpan > 1 || labelOf(cell) === 'group')) continue;
    const label = pair ? joinName(cell.text).replace(/[:：]$/, '') : '';
    const parts = [prefix.replace(/[（(].*$/, ''), label].filter((part) => part !== '');
    const value = joinText((pair ? next : cell).text);
    if (value !== '' && isFirst(form, parts.join(' · '), value)) {
      form.further.push({ label: parts.join(' · '), value, at: cell.source.at });
    }
    if (pair) index += 1;
  }
}

/** Reads one row of labels and values into the form. `taken` holds the cells that were already read as the value of a label above. */
export function readLabelRow(grid: Grid, row: number, form: FormDraft, taken: Set<GridCell>): void {
  const leftOver: GridCell[] = [];
  for (const cell of cellsBeginning(grid, row)) {
    if (taken.has(cell)) continue;
    const ofUnit = readMoneyUnit(grid, cell, form);
    for (const read of ofUnit) taken.add(read);
    if (ofUnit.length > 0) continue;
    const label = totalIn(grid, cell) ?? labelOf(cell) ?? sumOf(grid, cell);
    const inline = label ? undefined : readInline(cell.text);
    if (inline) {
      const unit = isMoneyLabel(inline.label) ? unitFor(grid, cell) : undefined;
      readInlineLines(cell, inline, form, horizonOfMoney(grid, cell), unit);
      continue;
    }
    const first = label ? valueCell(grid, cell) : undefined;
    if (label === 'name' && first && HEADS_LIST.test(first.bare)) continue;
    if (!label || (label === 'group' && first && cell.source.rowSpan === 1)) {
      leftOver.push(cell);
      continue;
    }
    if (label === 'group' || (!first && cell.source.rowSpan > 1)) continue;
    const terms = isMoneyLabel(label) ? amountsOfTerms(grid, first) : [];
    for (const { printed, text, cell: value } of terms) {
      taken.add(value);
      record(form, label, printed, text, value.source.at, moneyHorizon(printed), unitFor(grid, cell));
    }
    if (terms.length > 0) continue;
    // Amounts below each other are a sum and its parts, and not one text in lines.
    const values = !first ? [] : isMoneyLabel(label) ? [first] : valueCells(grid, cell, first);
    for (const value of values) taken.add(value);
    const between = rightOf(grid, cell);
    if (between && between !== first && SUBTOTAL.test(between.bare)) taken.add(between);
    const whole = values.map((value) => value.text).join('\n');
    const text = isMoneyLabel(label) ? firstAmount(whole) : whole;
    const horizon = isMoneyLabel(label) ? horizonOfMoney(grid, cell) : 'annual';
    const at = first?.source.at ?? cell.source.at;
    const printed = joinName(cell.text).replace(/[:：]$/, '');
    record(form, label, printed, text, at, horizon, isMoneyLabel(label) ? unitFor(grid, cell) : undefined);
  }
  readLeftOvers(
    grid,
    leftOver.filter((cell) => !taken.has(cell)),
    form,
  );
}

/** A cell may hold several labels with their values, one a line ("财政拨款：8万元" / "其他资金：0"). */
function readInlineLines(
  cell: GridCell,
  whole: Inline,
  form: FormDraft,
  horizon: Horizon,
  unit: string | undefined,
): void {
  if (LONG.has(whole.label)) {
    record(form, whole.label, whole.printed, whole.text, cell.source.at, horizon, unit);
    return;
  }
  for (const line of cell.text.split('\n')) {
    const inline = readInline(line);
    if (inline) record(form, inline.label, inline.printed, inline.text, cell.source.at, horizon, unit);
    else if (line === cell.text) record(form, whole.label, whole.printed, whole.text, cell.source.at, horizon, unit);
  }
}
