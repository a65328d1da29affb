import type { Block, Table } from '../model/document.ts';
import { nameOfSheet } from './assembly/project-names.ts';
import { isContinued, type Line } from './captions.ts';
import { beginsElsewhere, endsListing, endsOtherTable, isIndicatorHeader } from './ends-of-parts.ts';
import { type FormDraft, type LabelledValue, labelled, newForm } from './form-draft.ts';
import { joinName, keyOf } from './grid/cell-text.ts';
import { cellsBeginning, type Grid, type GridCell, layOut, rightOf } from './grid/grid.ts';
import { stackTables } from './grid/stack-tables.ts';
import { type Label, labelOf, moneyHorizon } from './lexicon/labels.ts';
import { GOAL_CAPTIONS, LinesAbove } from './lines-above.ts';
import { messageOf } from './messages.ts';
import { captionLines, isCaption } from './sections/caption-cells.ts';
import { type CodedLists, codedLists } from './sections/coded-lists.ts';
import { readCostLines } from './sections/cost-lines.ts';
import { readEvaluatedList } from './sections/evaluated-list.ts';
import { readExecutionTable } from './sections/execution-table.ts';
import { formOfCaptions } from './sections/form-of-captions.ts';
import { readIndicatorTable } from './sections/indicator-table.ts';
import { readLabelRow } from './sections/label-rows.ts';
import { readMoneyColumns } from './sections/money-columns.ts';
import { readMoneyPairs } from './sections/money-pairs.ts';
import { passOtherTable } from './sections/other-table.ts';
import { readProjectSummary } from './sections/project-summary.ts';
import { readToldClass } from './sections/told-classes.ts';
import { readTwoYears } from './sections/two-years.ts';
import { readUprightTable } from './sections/upright-table.ts';
import { readWorkPlan } from './sections/work-plan.ts';
import { tablesGoingOn } from './side-by-side/going-on.ts';
import { type TablesApart, tablesApart } from './side-by-side/tables-apart.ts';

/** Rows at the top of a form in which its unit, code and money stand. */
const HEAD_ROWS = 7;

/** What of a head may stand below the indicators. */
const HEAD_BELOW: ReadonlySet<Label> = new Set(['name', 'unit', 'department']);

const withHorizon = (caption: Omit<LabelledValue, 'horizon'>): LabelledValue => ({
  ...caption,
  horizon: moneyHorizon(keyOf(caption.printed)),
});

/** Whether two cells are a label of goals and its text, whatever table stands in the text. */
function isGoalRow([label, text]: readonly GridCell[]): boolean {
  return label !== undefined && text !== undefined && GOAL_CAPTIONS.has(labelOf(label) ?? 'name');
}

/** All forms of a document in order, and the lines outside of them. */
export interface FormsAndLines {
  readonly forms: readonly FormDraft[];
  readonly lines: readonly Line[];
}

/** Reads the tables of a document top down and begins a form wherever one begins: below a new title, or at a second 项目名称. */
class FormReader {
  readonly forms: FormDraft[] = [];
  /** Whether the next row begins a form, whatever it says. */
  private beginsAnew = false;
  /** Whether a line above the form names its project. */
  private isNamedAbove = false;
  private form: FormDraft;
  private readonly above = new LinesAbove();

  constructor(usualUnit: string, listed: CodedLists['projects']) {
    this.form = newForm({ title: '', titleAt: undefined, captionUnit: undefined, usualUnit, listed });
  }

  /** Reads a block, with the tables behind it into which it goes on; which block is next. */
  readBlock(blocks: readonly Block[], index: number): number {
    const block = blocks[index];
    if (block?.kind === 'table') return this.readTable(block, blocks, index);
    for (const text of block?.text.split('\n') ?? []) this.above.read({ text, at: block?.at ?? {}, inTable: false });
    return index + 1;
  }

  get lines(): readonly Line[] {
    return this.above.lines;
  }

  finish(): void {
    if (!this.form.at) return;
    this.tellUntold();
    const last = formOfCaptions(this.above.title, this.above.belowTitle.map(withHorizon), this.form.usualUnit);
    if (this.forms.length === 0 && !last) this.takeHeadBelow();
    this.forms.push(this.form, ...(last ? [last] : []));
  }

  /** Names the listed projects of which no indicator was read. */
  private tellUntold(): void {
    const told = new Set(
      [...this.forms, this.form].flatMap(({ indicators }) => indicators.map(({ project }) => project)),
    );
    for (const project of this.form.listed.values())
      if (!told.has(project)) this.form.messages.push(messageOf('listed-project-untold', project.at, project.name));
  }

  /** Reports tell their indicators first and say further down whose they are ("项目名称：…。"): what the head of the only form lacks. */
  private takeHeadBelow(): void {
    for (const caption of this.above.captions) {
      if (!HEAD_BELOW.has(caption.label) || labelled(this.form, caption.label)?.text) continue;
      this.form.values.push({ ...caption, horizon: 'annual' });
    }
  }

  private readTable(table: Table, blocks: readonly Block[] = [], index = 0): number {
    const grid = layOut(table);
    const names = this.above.captions.flatMap(({ label, text, at }) => (label === 'name' ? [{ text, at }] : []));
    const isNamed = Boolean(labelled(this.form, 'name')?.text);
    const apart = tablesApart(grid, names, isNamed);
    if (!apart) {
      this.readGrid(grid);
      return index + 1;
    }
    const { tables, next } = tablesGoingOn(blocks, index, table.columns);
    const whole = tables.length === 0 ? apart : tablesApart(layOut(stackTables(table, tables)), names, isNamed);
    this.readApart(whole ?? apart);
    return next;
  }

  /** Reads forms that stand side by side one after another, each below the same title and captions. */
  private readApart({ tables, unread }: TablesApart): void {
    const { title } = this.above;
    // Several names on the line above are those of the tables.
    const isNamed = this.above.captions.filter(({ label }) => label === 'name').length > 1;
    const captions = this.above.captions.filter(({ label }) => !(isNamed && label === 'name'));
    for (const [index, table] of tables.entries()) {
      this.beginsAnew = index > 0;
      if (this.beginsAnew) this.above.title = title;
      this.above.captions = [...captions];
      this.readGrid(layOut(table));
    }
    if (!unread) return;
    const [first = '', ...others] = unread.headings;
    this.form.messages.push(messageOf('values-of-parts', unread.at, `${first}\n${others.join('、')}`));
  }

  private readGrid(grid: Grid): void {
    const taken = new Set<GridCell>();
    let row = 1;
    while (row <= grid.rows) {
      const cells = cellsBeginning(grid, row);
      const filled = cells.filter((cell) => !cell.blank);
      const nested = cells.flatMap((cell) => cell.source.tables ?? []);
      if (filled.length === 0) row += 1;
      else if (nested.length > 0 ? filled.length <= 2 && !isGoalRow(filled) : filled.every(isCaption)) {
        for (const cell of filled)
          for (const text of captionLines(cell) ?? cell.text.split('\n'))
            this.above.read({ text, at: cell.source.at, inTable: true });
        row += 1;
      } else row = this.readRow(grid, row, taken);
      for (const inner of nested) this.readTable(inner);
    }
  }

  private readRow(grid: Grid, row: number, taken: Set<GridCell>): number {
    if (this.beginsForm(grid, row)) this.begin(grid);
    this.form.at ??= grid.table.at;
    const next =
      readUprightTable(grid, row, this.form) ??
      readIndicatorTable(grid, row, this.form, beginsElsewhere) ??
      readProjectSummary(grid, row, this.form, endsListing) ??
      readEvaluatedList(grid, row, this.form, endsListing) ??
      readCostLines(grid, row, this.form, endsListing) ??
      readWorkPlan(grid, row, this.form, endsListing) ??
      readTwoYears(grid, row, this.form) ??
      readMoneyColumns(grid, row, this.form) ??
      readExecutionTable(grid, row, this.form) ??
      readMoneyPairs(grid, row, this.form) ??
      readToldClass(grid, row, this.form) ??
      passOtherTable(grid, row, endsOtherTable);
    if (next !== undefined) return Math.max(next, row + 1);
    readLabelRow(grid, row, this.form, taken);
    return row + 1;
  }

  private begin(grid: Grid): void {
    if (this.form.at) this.forms.push(this.form);
    const { title } = this.above;
    const { usualUnit, listed } = this.form;
    this.form = newForm({
      title: title?.text ?? this.form.title,
      titleAt: title?.at,
      captionUnit: this.above.unit ?? this.form.captionUnit,
      ...{ usualUnit, listed },
    });
    this.form.at = grid.table.at;
    for (const caption of this.above.captions) this.form.values.push(withHorizon(caption));
    this.isNamedAbove = this.above.captions.some(({ label }) => label === 'name');
    this.above.captions = [];
    this.above.title = undefined;
    this.beginsAnew = false;
  }

  /** A new title begins a form at the first row that is not a caption; so does a head label when the form already has a head or indicators. */
  private beginsForm(grid: Grid, row: number): boolean {
    if (!this.form.at || this.beginsAnew) return true;
    if (isContinued(this.above.title?.text ?? '')) this.above.title = undefined;
    if (this.isHeadOfRows(grid, row)) this.above.title = undefined;
    const isNew = this.above.title !== undefined && this.above.title.text !== this.form.title;
    if (isNew || this.isNamedAnew() || this.isOnSheetOfItsOwn(grid)) return true;
    for (const label of ['name', 'code', 'ownDepartment'] as const) {
      const cell = cellsBeginning(grid, row).find((other) => labelOf(other) === label);
      if (!cell || isIndicatorHeader(grid, row) || this.refinesName(cell)) continue;
      const value = joinName(rightOf(grid, cell)?.text ?? '');
      const before = labelled(this.form, label)?.text;
      if (before !== undefined && before !== value && before !== '' && label !== 'ownDepartment') return true;
      if (before === undefined && this.form.indicators.length > 0 && label !== 'ownDepartment') return true;
      if (before === value && this.form.indicators.length > 0 && this.headDiffers(grid, row)) return true;
    }
    return false;
  }

  /** The same title once more, on the sheet of another project: where forms name none, their sheets do. */
  private isOnSheetOfItsOwn({ table }: Grid): boolean {
    const { sheet } = table.at;
    if (sheet === undefined || sheet === this.form.at?.sheet || this.above.title === undefined) return false;
    return labelled(this.form, 'name') === undefined && nameOfSheet(sheet) !== '';
  }

  /**
   * Whether the name on a line above a table of something else is that of the indicators below it, whose title names only their table:
   * reports begin with such lines.
   */
  private isHeadOfRows(grid: Grid, row: number): boolean {
    const isNamed = this.above.captions.some(({ label }) => label === 'name');
    if (!this.isNamedAbove || isNamed || this.form.indicators.length > 0) return false;
    return !/整体/.test(this.above.title?.text ?? '') && isIndicatorHeader(grid, row);
  }

  /** Another 项目名称 on a line of its own above the table, where forms have no titles. */
  private isNamedAnew(): boolean {
    const name = this.above.captions.find(({ label }) => label === 'name')?.text;
    const before = labelled(this.form, 'name')?.text;
    return name !== undefined && before !== undefined && before !== name && this.form.indicators.length > 0;
  }

  /** The same project once more: a head that is only printed again says the same, one of another unit's form does not. */
  private headDiffers(grid: Grid, first: number): boolean {
    for (let row = first; row < Math.min(first + HEAD_ROWS, grid.rows + 1); row += 1) {
      for (const cell of cellsBeginning(grid, row)) {
        const label = labelOf(cell);
        if (label !== 'unit' && label !== 'code' && label !== 'total') continue;
        const before = labelled(this.form, label)?.text;
        if (before !== undefined && before !== joinName(rightOf(grid, cell)?.text ?? '')) return true;
      }
    }
    return false;
  }

  /** A 二级项目名称 below the 项目名称 of the first level belongs to the same form. */
  private refinesName(cell: GridCell): boolean {
    return cell.key.startsWith('二级') && this.form.indicators.length === 0;
  }
}

/** Reads all forms. `usualUnit` is the money unit where neither cell, label nor caption names one. */
export function readForms(blocks: readonly Block[], usualUnit: string): FormsAndLines {
  const { projects, blocks: others } = codedLists(blocks);
  const reader = new FormReader(usualUnit, projects);
  for (let index = 0; index < others.length; ) index = reader.readBlock(others, index);
  reader.finish();
  return { forms: reader.forms, lines: reader.lines };
}
