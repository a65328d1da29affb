import { keyOf } from '../../grid/cell-text.ts';
import { CHAPTER_NUMBER } from '../../lexicon/heading-numbers.ts';
import { isSum } from '../../lexicon/labels.ts';
import { isMoneyLabel } from '../../lexicon/money-table.ts';
import { shapeOf } from '../cell-shape.ts';
import { beginsLine, joinPieces, type Piece } from '../piece.ts';
import type { PlacedCell } from '../table-builder.ts';
import { labelIn } from '../vocabulary.ts';
import { type FoundLabel, findLabels } from './find-labels.ts';
import { amountAbovePoints, amountWithShare, holdsTornMoney, MONEY_GROUP, UNIT_OF_GROUP } from './label-amounts.ts';
import { moneyRows } from './money-rows.ts';
import { splitMoneyRun } from './split-money-run.ts';
import { splitGoalAndResult, splitTexts } from './split-texts.ts';
import { officesBeside, stackedLabels } from './stacked-labels.ts';

type Value = Pick<PlacedCell, 'text' | 'at'>;

/**
 * The rows of the head of a form whose rows are lost: each label with the value behind it; headings that stand side by side
 * (3月底 6月底 …, 预期目标 实际完成情况) with their values below; the money table with its header; the label of a group at the left of
 * the rows it spans. What stands above the first label (the title, the year, the unit) is kept, a row each.
 */
export function labelRows(pieces: readonly Piece[], from: number, to: number): PlacedCell[][] {
  const labels = findLabels(pieces, from, to);
  const above = pieces.slice(from, labels[0]?.from ?? from).filter(({ text }) => text !== '');
  const captions = above.map(({ text, at }): PlacedCell[] => [{ column: 1, text, at }]);
  return [...captions, ...new LabelReader(pieces, labels, to).read()];
}

const LONG: ReadonlySet<string | undefined> = new Set([
  'goals',
  'midtermGoals',
  'outcome',
  'duties',
  'purpose',
  undefined,
]);

const OFFICES: ReadonlySet<string | undefined> = new Set(['department', 'unit', 'ownDepartment']);

const CHAPTER = new RegExp(`^${CHAPTER_NUMBER}\\p{Script=Han}{2}`, 'u');

/** The heading of a chapter, below the lines that say what a report is about: 一、项目概况. */
const isChapter = (piece: Piece): boolean => beginsLine(piece) && CHAPTER.test(piece.text);

/** A label that nobody has listed: "是否为专项资金:". */
const ENDS_LABEL = /^\p{Script=Han}[\p{Script=Han}()（）]{1,11}[:：]$/u;

class LabelReader {
  private readonly rows: PlacedCell[][] = [];
  private readonly pieces: readonly Piece[];
  private readonly labels: readonly FoundLabel[];
  private readonly end: number;
  /** The group whose rows are being read, and the index of its first row. */
  private group: { readonly label: FoundLabel; readonly first: number } | undefined;

  constructor(pieces: readonly Piece[], labels: readonly FoundLabel[], end: number) {
    this.pieces = pieces;
    this.labels = labels;
    this.end = end;
  }

  read(): PlacedCell[][] {
    for (let index = 0; index < this.labels.length; ) index += this.readFrom(index);
    this.closeGroup();
    officesBeside(this.rows, this.pieces, this.labels[0]?.from ?? 0);
    return this.rows;
  }

  private readFrom(index: number): number {
    const stacked = stackedLabels(this.pieces, this.labels, index, this.end);
    for (const row of stacked ?? []) this.add(row);
    if (stacked) return stacked.length;
    const run = this.headingsFrom(index);
    const label = run[0];
    const last = run.at(-1);
    if (!label || !last) return 1;
    const end = this.labels[index + run.length]?.from ?? this.end;
    if (label.role === 'group') return this.openGroup(label, end);
    if (!this.belongsToGroup(label)) this.closeGroup();
    const heads = this.amountsBelow(index) || this.amountsBeside(index);
    if (heads > 0) return heads;
    if (label.role === 'money' && run.length > 1) {
      const money = moneyRows(this.pieces, run, this.labels.slice(index + run.length), this.end);
      for (const row of money.rows) this.add(row);
      return run.length + money.taken;
    }
    if (run.length > 1) this.addHeadings(run, last.to, end);
    else this.addPair(label, end, this.labels[index - 1]);
    return run.length;
  }

  /**
   * Money labels side by side with as many amounts below them (年度资金总额 | 其中：财政拨款 | 其他资金, below 266.00 | 266.00 | 0.00): a row
   * for each. Returns how many labels that were, 0 where they are not.
   */
  private amountsBelow(index: number): number {
    const run: FoundLabel[] = [];
    for (const label of this.labels.slice(index)) {
      const before = run.at(-1);
      const isNext = before === undefined || before.to === label.from;
      if (label.role !== 'label' || !isMoneyLabel(labelIn(label.text)) || !isNext) break;
      run.push(label);
    }
    const last = run.at(-1);
    if (run.length < 2 || !last) return 0;
    const end = this.labels[index + run.length]?.from ?? this.end;
    const values = this.pieces.slice(last.to, end).filter((piece) => piece.text !== '');
    if (values.length !== run.length || !values.every((piece) => shapeOf(piece.text).number)) return 0;
    for (const [at, label] of run.entries())
      this.add(
        [label, values[at] ?? label].map((cell, column) => ({ column: column + 1, text: cell.text, at: cell.at })),
      );
    return run.length;
  }

  /**
   * What was budgeted, what arrived and what was spent on one line, the rate behind them (预算数 42.5 到位数 42.5 执行数 40.8 96.00): one row. Returns
   * how many labels that were, 0 where they are not.
   */
  private amountsBeside(index: number): number {
    const from = this.labels[index]?.from ?? this.end;
    const end = this.labels.find((label) => label.from >= from && /^其中|^其他/.test(label.text))?.from ?? this.end;
    const cells = this.pieces.slice(from, end).filter((piece) => piece.text !== '');
    if (cells.length < 6 || cells.length > 7) return 0;
    const names = [0, 2, 4].map((at) => cells[at]?.text);
    if (names.join() !== '预算数,到位数,执行数') return 0;
    if (!cells.every(({ text }, at) => (at < 6 && at % 2 === 0) || shapeOf(text).number)) return 0;
    this.add(cells.map(({ text, at }, column) => ({ column: column + 1, text, at })));
    return this.labels.filter((label) => label.from >= from && label.from < end).length;
  }

  /** Labels that follow each other without a value between, as far as they head columns. */
  private headingsFrom(index: number): FoundLabel[] {
    const run: FoundLabel[] = [];
    const first = this.labels[index];
    for (const label of this.labels.slice(index)) {
      const before = run.at(-1);
      if (!first || label.role !== first.role || (label.role !== 'heading' && label.role !== 'money')) break;
      if (before && this.pieces.slice(before.to, label.from).some((piece) => piece.text !== '')) break;
      if (before && (labelIn(before.text) === 'step') !== (labelIn(label.text) === 'step')) break;
      run.push(label);
    }
    return run.length === 0 && first ? [first] : run;
  }

  private openGroup(label: FoundLabel, end: number): number {
    this.closeGroup();
    const values = this.valuesOf(label, end);
    const unit = UNIT_OF_GROUP.exec(values[0]?.text ?? '')?.[0];
    if (unit !== undefined) this.rows.unshift([{ column: 1, text: unit, at: values[0]?.at ?? label.at }]);
    this.group = { label, first: this.rows.length };
    for (const pair of pairs(values)) this.add(pair);
    return 1;
  }

  private belongsToGroup(label: FoundLabel): boolean {
    const known = labelIn(label.text);
    const isSumOfGroup = isSum(keyOf(label.text)) && MONEY_GROUP.test(this.group?.label.text ?? '');
    return (
      label.role === 'money' || isMoneyLabel(known) || known === 'step' || /^其中/.test(label.text) || isSumOfGroup
    );
  }

  /** Puts the label of the group at the left of its rows. */
  private closeGroup(): void {
    const group = this.group;
    this.group = undefined;
    if (!group) return;
    const rowSpan = this.rows.length - group.first;
    const cell: PlacedCell = { column: 1, text: group.label.text, at: group.label.at, rowSpan: Math.max(1, rowSpan) };
    if (rowSpan === 0) this.rows.push([cell]);
    else this.rows[group.first]?.unshift(cell);
  }

  private add(row: readonly PlacedCell[]): void {
    const shift = this.group ? 1 : 0;
    if (row.length > 0) this.rows.push(row.map((cell) => ({ ...cell, column: cell.column + shift })));
  }

  /** Label and value side by side. Money of the whole period and of the year share a row, as forms print them. */
  private addPair(label: FoundLabel, end: number, before: FoundLabel | undefined): void {
    const cells = this.valuesOf(label, end);
    if (/^(?:合计|总计|总得?分)/.test(label.text)) {
      this.add([label, ...cells].map((cell, index) => ({ column: index + 1, text: cell.text, at: cell.at })));
      return;
    }
    const value = cells[0] ?? { text: '', at: label.at };
    const last = this.rows.at(-1);
    if (before && last && isMoneyPair(before, label)) {
      const column = Math.max(...last.map((cell) => cell.column)) + 1;
      last.push({ column, text: label.text, at: label.at }, { ...value, column: column + 1 });
    } else
      this.add([
        { column: 1, text: label.text, at: label.at },
        { ...value, column: 2 },
      ]);
    for (const pair of pairs(cells.slice(1))) this.add(pair);
  }

  /**
   * The values behind a label: one text where the label asks for one, else one cell each. A sum of money is a number; text behind it
   * is a value of its own.
   */
  private valuesOf(label: FoundLabel, end: number): Value[] {
    const known = labelIn(label.text);
    const filled = this.pieces.slice(label.to, end).filter((piece) => piece.text !== '');
    const chapter = LONG.has(known) ? -1 : filled.findIndex(isChapter);
    const cells = chapter < 0 ? filled : filled.slice(0, chapter);
    const first = cells[0];
    if (!first) return [];
    const amounts = isMoneyLabel(known) ? splitMoneyRun(first.text) : undefined;
    if (amounts) return amounts.map((text) => ({ text, at: first.at }));
    const shared = isMoneyLabel(known) || isSum(keyOf(label.text)) ? amountWithShare(cells) : undefined;
    const apart = isMoneyLabel(known) || label.role === 'money' ? amountAbovePoints(cells) : undefined;
    const amountsOf = shared ?? apart;
    if (amountsOf) return amountsOf;
    if (isMoneyLabel(known) && holdsTornMoney(first)) return [{ text: first.text, at: first.at }];
    if (isMoneyLabel(known) && !/^(?!用于)[^。，；]{0,12}\d|^[-—–/无]/.test(first.text)) {
      return [
        { text: '', at: first.at },
        { text: joinPieces(cells, 0, cells.length), at: first.at },
      ];
    }
    const bounded =
      cells.some((piece) => piece.before === 'cell' || piece.before === 'loose') ||
      cells.slice(1).some(({ text }) => ENDS_LABEL.test(text));
    // A number below the name of an office is the value of another label (自评得分 | 100).
    const last = cells.at(-1)?.text ?? '';
    if (OFFICES.has(known) && /\p{Script=Han}/u.test(first.text) && shapeOf(last).number) return joinUnits(cells);
    if (bounded || (label.role === 'label' && !LONG.has(known) && cells.length > 2)) return joinUnits(cells);
    return [{ text: joinPieces(cells, 0, cells.length), at: first.at }];
  }

  /** Headings side by side and the values below them. A heading in front that has no value of its own is a side label. */
  private addHeadings(printed: readonly FoundLabel[], from: number, to: number): void {
    const run = withSideJoined(printed);
    const side = isSideHeading(run) ? 1 : 0;
    const parts = run.length - side;
    const texts = splitTexts(this.pieces.slice(from, to), labelIn(run[0]?.text ?? '') === 'step' ? undefined : parts);
    const isResult = labelIn(run.at(-1)?.text ?? '') === 'outcome';
    const values = isResult && texts.length === 1 ? splitGoalAndResult(texts, parts) : texts;
    this.add(
      run.map((label, index) => ({
        column: index + 1,
        text: label.text,
        at: label.at,
        ...(index < side ? { rowSpan: 2 } : {}),
      })),
    );
    this.add(values.slice(0, parts).map((value, index) => ({ column: index + 1 + side, ...value })));
    for (const pair of pairs(values.slice(parts))) this.add(pair);
  }
}

/** 年度目标完成情况 in front of 预期目标 and 实际完成情况, broken into what are two labels by themselves. */
function withSideJoined(run: readonly FoundLabel[]): readonly FoundLabel[] {
  const [first, second, ...rest] = run;
  const known = run.map(({ text }) => (labelIn(text) === 'outcome' ? 'outcome' : 'goals')).join();
  if (!first || !second || known !== 'goals,outcome,goals,outcome') return run;
  return [{ ...first, text: `${first.text}${second.text}`, to: second.to }, ...rest];
}

/** 总体目标 in front of 年度目标, 年度总体目标 in front of 预期目标, 年度目标完成情况 in front of 预期目标 and 实际完成情况: the first spans the others. */
function isSideHeading(run: readonly FoundLabel[]): boolean {
  const [first, ...others] = run;
  const side = first?.text.replace(/\s/g, '') ?? '';
  if (/目标完成情况$/.test(side) && others.length >= 2) return labelIn(others[1]?.text ?? '') === 'outcome';
  return others.length > 0 && /(?:总体|绩效)目标/.test(side) && !side.startsWith('年初');
}

/** 中期资金总额 and 年度资金总额, and the lines below them, stand side by side. */
function isMoneyPair(before: FoundLabel, label: FoundLabel): boolean {
  const [left, right] = [labelIn(before.text), labelIn(label.text)];
  if (left === 'midtermTotal') return right === 'total';
  if (left === 'total' && right === 'total') return true;
  return left === right && (left === 'fiscal' || left === 'otherMoney');
}

/** What the lexicon does not know and stands behind a value: another label with its value, two by two. */
function pairs(cells: readonly Value[]): PlacedCell[][] {
  const rows: PlacedCell[][] = [];
  for (let index = 0; index < cells.length; index += 2) {
    rows.push(cells.slice(index, index + 2).map(({ text, at }, column) => ({ column: column + 1, text, at })));
  }
  return rows;
}

/** Numbers and the units printed behind them are one value. */
function joinUnits(cells: readonly Value[]): Value[] {
  const joined: Value[] = [];
  for (const { text, at } of cells) {
    const last = joined.at(-1);
    if (last && shapeOf(last.text).number && shapeOf(text).unit)
      joined[joined.length - 1] = { ...last, text: last.text + text };
    else joined.push({ text, at });
  }
  return joined;
}
