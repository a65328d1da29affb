import { foldWidth } from '../../base/fold-width.ts';
import { looksLikeAmount } from '../amount.ts';
import { type FormDraft, isFirst, type LabelledValue } from '../form-draft.ts';
import { bareKey, joinName, joinText, keyOf } from '../grid/cell-text.ts';
import { below, cellAt, cellsBeginning, type Grid, type GridCell, rightOf } from '../grid/grid.ts';
import { columnMeaning } from '../lexicon/columns.ts';
import { type Label, labelOf, labelOfWords, moneyHorizon } from '../lexicon/labels.ts';
import { isLevelOfSources, isMoneyLabel } from '../lexicon/money-table.ts';
import { amountsOfTerms } from './amounts-of-terms.ts';
import { groupOf, horizonOfMoney, mayBeTotal, sumOf, totalIn, unitFor } from './label-money.ts';
import { readMoneyUnit } from './money-unit.ts';

const LONG: ReadonlySet<Label> = new Set(['goals', 'midtermGoals', 'outcome', 'duties', 'purpose']);
/** Where the stamp goes on paper. */
const STAMP = /[（(]\s*(?:盖章|公章|签章|单位盖章|签字)\s*[)）]/g;

/** The money unit of the form, which stands on the line of the office as well: "项目单位(盖章): 单位:万元". */
const MONEY_UNIT_BEHIND = /(?:^|\s)(?:金额)?单位[:：]\s*[百千万亿]?元\s*$/;

/** Where somebody signs, on the same line: "项目单位(盖章):某馆 主要领导签字:". */
const SIGNATURE_BEHIND = /(?<!\s)\s+\p{Script=Han}{2,8}(?:签字|签章|签名)\s*[:：]?\s*$/u;

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
  const value = text
    .slice(start + colon + 1)
    .replace(STAMP, '')
    .replace(MONEY_UNIT_BEHIND, '')
    .replace(SIGNATURE_BEHIND, '')
    .trim();
  const known = labelOfWords(words, bareKey(words));
  const label = known === 'group' && mayBeTotal(bareKey(words)) && looksLikeAmount(value) ? 'total' : known;
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
/** What stands in a cell of money, be it readable or not, is no longer. */
const LONGEST_AMOUNT = 24;

/** Whether a cell beside 主管部门 says of which level the office is that stands behind it: 主管部门 | 省级 | 某省林业厅. */
const isLevelOfOffice = (label: GridCell, right: GridCell): boolean =>
  isLevelOfSources(right.bare) && labelOf(label) === 'department';

/** The office behind its level; where none stands there the level says nothing. */
function officeBehind(grid: Grid, level: GridCell): GridCell | undefined {
  const office = rightOf(grid, level);
  return office && !office.blank && !isLabel(office) && !isLevelOfSources(office.bare) ? office : undefined;
}

/** The value of a label: the cell to its right, or below it where the right one is a label itself or missing. */
function valueCell(grid: Grid, cell: GridCell): GridCell | undefined {
  const right = rightOf(grid, cell);
  if (right && SUBTOTAL.test(right.bare) && isMoneyLabel(labelOf(cell))) return rightOf(grid, right);
  if (right && isLevelOfOffice(cell, right)) return officeBehind(grid, right);
  const under = below(grid, cell);
  if (right?.blank) return afterBlanks(grid, cell, right, under);
  if (right && !isLabel(right)) return right;
  if (cell.source.rowSpan > 1 && right) return undefined;
  // 收入预算 | 当年财政拨款 | 1,935.62: the head of lines of money, whose amounts are none of its own.
  if (
    right &&
    isMoneyLabel(labelOf(cell)) &&
    isMoneyLabel(labelOf(right)) &&
    looksLikeAmount(rightOf(grid, right)?.text ?? '')
  )
    return undefined;
  // The head of goals and outcome spans both their rows, and where spans are lost a blank stands below it.
  if (right && under?.blank && LONG.has(labelOf(cell) ?? 'name')) return undefined;
  // An amount that nobody filled in has no cell in some dumps; the words of the next row are not it.
  if (under && under.key.length > LONGEST_AMOUNT && isMoneyLabel(labelOf(cell)) && !looksLikeAmount(under.text))
    return undefined;
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

/** Takes a value once: the head of a form may be printed again at the top of each page. */
function record(
  form: FormDraft,
  { unit, ...found }: Omit<LabelledValue, 'unit'> & { readonly unit: string | undefined },
): void {
  const { label, printed, text, at, horizon } = found;
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
    form.values.push({ ...found, text: value, ...(unit ? { unit } : {}) });
  }
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

/** 年度 alone beside sentences: what a dump has left of 年度绩效目标 at the side of its text. */
function goalsOfYear(grid: Grid, cell: GridCell): Label | undefined {
  return cell.bare === '年度' && /\p{Script=Han}{4,}[，,。；;]\p{Script=Han}{4}/u.test(rightOf(grid, cell)?.text ?? '')
    ? 'goals'
    : undefined;
}

/** Reads one row of labels and values into the form. `taken` holds the cells that were already read as the value of a label above. */
export function readLabelRow(grid: Grid, row: number, form: FormDraft, taken: Set<GridCell>): void {
  const leftOver: GridCell[] = [];
  for (const cell of cellsBeginning(grid, row)) {
    if (taken.has(cell)) continue;
    const ofUnit = readMoneyUnit(grid, cell, form);
    for (const read of ofUnit) taken.add(read);
    if (ofUnit.length > 0) continue;
    const label = totalIn(grid, cell) ?? goalsOfYear(grid, cell) ?? labelOf(cell) ?? sumOf(grid, cell);
    const inline = label ? undefined : readInline(cell.text);
    if (inline) {
      readInlineLines(grid, cell, inline, form);
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
      const [at, horizon] = [value.source.at, moneyHorizon(printed)];
      record(form, { label, printed, text, at, horizon, unit: unitFor(grid, cell) });
    }
    if (terms.length > 0) continue;
    const right = rightOf(grid, cell);
    const level = right && isLevelOfOffice(cell, right) ? right : undefined;
    if (level) taken.add(level);
    // Amounts below each other are a sum and its parts, and not one text in lines.
    const isOne = isMoneyLabel(label) || level !== undefined;
    const values = !first ? [] : isOne ? [first] : valueCells(grid, cell, first);
    for (const value of values) taken.add(value);
    if (right && right !== first && SUBTOTAL.test(right.bare)) taken.add(right);
    const whole = values.map((value) => value.text).join('\n');
    const text = isMoneyLabel(label) ? firstAmount(whole) : whole;
    const horizon = isMoneyLabel(label) ? horizonOfMoney(grid, cell) : 'annual';
    const at = first?.source.at ?? cell.source.at;
    const printed = joinName(cell.text).replace(/[:：]$/, '');
    const unit = isMoneyLabel(label) ? unitFor(grid, cell) : undefined;
    record(form, { label, printed, text, at, horizon, unit });
  }
  readLeftOvers(
    grid,
    leftOver.filter((cell) => !taken.has(cell)),
    form,
  );
}

/** A cell may hold several labels with their values, one a line ("财政拨款：8万元" / "其他资金：0"). */
function readInlineLines(grid: Grid, cell: GridCell, whole: Inline, form: FormDraft): void {
  const [at, horizon] = [cell.source.at, horizonOfMoney(grid, cell)];
  const unit = isMoneyLabel(whole.label) ? unitFor(grid, cell) : undefined;
  const take = (inline: Inline) => record(form, { ...inline, at, horizon, unit });
  if (LONG.has(whole.label)) take(whole);
  else
    for (const line of cell.text.split('\n')) {
      const inline = readInline(line) ?? (line === cell.text ? whole : undefined);
      if (inline) take(inline);
    }
}
