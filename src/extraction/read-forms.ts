import type { Block, Table } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { looksLikeAmount, moneyUnitIn } from './amount.ts';
import { formTitle, isContentsLine, isYearLine, type Line, namesProject } from './captions.ts';
import { type FormDraft, type LabelledValue, labelled, newForm } from './form-draft.ts';
import { joinName, keyOf, keysOf } from './grid/cell-text.ts';
import { cellsBeginning, type Grid, type GridCell, layOut, rightOf } from './grid/grid.ts';
import { type Label, labelOf, moneyHorizon } from './lexicon/labels.ts';
import { isMoneyLabel } from './lexicon/money-table.ts';
import { messageOf } from './messages.ts';
import { headsDivisions } from './narrative/department-parts.ts';
import { captionLines, isCaption } from './sections/caption-cells.ts';
import { beginsCostLines, readCostLines } from './sections/cost-lines.ts';
import { beginsExecutionTable, readExecutionTable } from './sections/execution-table.ts';
import { formOfCaptions } from './sections/form-of-captions.ts';
import { gluedCaptions } from './sections/glued-captions.ts';
import { findIndicatorHeader } from './sections/indicator-header.ts';
import { readIndicatorTable } from './sections/indicator-table.ts';
import { readInline, readLabelRow } from './sections/label-rows.ts';
import { readMoneyColumns } from './sections/money-columns.ts';
import { readMoneyPairs } from './sections/money-pairs.ts';
import { passOtherTable } from './sections/other-table.ts';
import { beginsProjectSummary, readProjectSummary } from './sections/project-summary.ts';
import { readToldClass } from './sections/told-classes.ts';
import { turnedTable } from './sections/turned-table.ts';
import { readTwoYears } from './sections/two-years.ts';
import { beginsWorkPlan, readWorkPlan } from './sections/work-plan.ts';
import { type TablesApart, tablesApart } from './side-by-side/tables-apart.ts';

/** Rows at the top of a form in which its unit, code and money stand. */
const HEAD_ROWS = 7;

/** Labels with their values on lines above a table. What money and goals say counts below the title of their form alone. */
const HEAD_CAPTIONS: ReadonlySet<Label> = new Set([
  'name',
  'code',
  'ownDepartment',
  'unit',
  'department',
  'nature',
  'fiscalYear',
  'period',
  'fiscalYear',
  'printedTotal',
  'printedGrade',
]);
const HEAD_BELOW: ReadonlySet<Label> = new Set(['name', 'unit', 'department']);
const GOAL_CAPTIONS: ReadonlySet<Label> = new Set(['goals', 'midtermGoals']);

/** What parts captions on one line: wide blanks, one behind an amount, one in front of another 项目名称. */
const CAPTION_ENDS = /\s{2,}|\t|(?<=[:：][ \u3000]?[\d.,]+)[ \u3000]|[ \u3000](?=项目名称[:：])/;

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
  readonly lines: Line[] = [];
  private readonly defaultUnit: string;
  /** Whether the next row begins a form, whatever it says. */
  private beginsAnew = false;
  private form: FormDraft = newForm('', undefined, undefined);
  private title: { text: string; at: Place } | undefined;
  private unit: string | undefined;
  private captions: Omit<LabelledValue, 'horizon'>[] = [];
  /** How many of the captions stand above the title. */
  private aboveTitle = 0;
  /** A label whose value is not on its line (项目名称：), or "". */
  private open = '';

  constructor(defaultUnit: string) {
    this.defaultUnit = defaultUnit;
  }

  readBlock(block: Block): void {
    if (block.kind === 'table') this.readTable(block);
    else for (const text of block.text.split('\n')) this.readLine({ text, at: block.at, inTable: false });
  }

  finish(): void {
    if (!this.form.at) return;
    const last = formOfCaptions(this.title, this.captions.slice(this.aboveTitle).map(withHorizon));
    if (this.forms.length === 0 && !last) this.takeHeadBelow();
    this.forms.push(this.form, ...(last ? [last] : []));
  }

  /** Reports tell their indicators first and say further down whose they are ("项目名称：…。"): what the head of the only form lacks. */
  private takeHeadBelow(): void {
    for (const caption of this.captions) {
      if (!HEAD_BELOW.has(caption.label) || labelled(this.form, caption.label)?.text) continue;
      const text = caption.text.replace(/[。；;]$/, '');
      this.form.values.push({ ...caption, text, horizon: 'annual' });
    }
  }

  private readLine(line: Line): void {
    if (line.text.trim() === '') return;
    this.lines.push(line);
    if (isContentsLine(line.text)) return;
    const title = formTitle(line.text);
    if (title && !(namesProject(this.title?.text ?? '') && !namesProject(title))) {
      this.title = { text: title, at: line.at };
      this.captions = this.captions.filter(({ label }) => HEAD_CAPTIONS.has(label));
      this.aboveTitle = this.captions.length;
    }
    // Contents without page numbers print the same titles; no table of theirs begins before the goals in words do.
    if (headsDivisions(line.text)) this.title = undefined;
    this.unit = moneyUnitIn(line.text) ?? this.unit;
    const parts = gluedCaptions(line.text) ?? line.text.split(CAPTION_ENDS);
    for (const part of parts) this.readCaption(part, line.at);
    // Lists of a web page print a label and its value below each other.
    if (this.open !== '' && couldBeValue(line.text)) this.readCaption(this.open + line.text.trim(), line.at);
    this.open = isOpenLabel(line.text) ? line.text.trim() : '';
  }

  private readCaption(text: string, at: Place): void {
    const named = /^\s*项目名称[ \u3000]+(\S{2,40})$/.exec(text)?.[1];
    const inline = named
      ? { label: 'name' as const, printed: '项目名称', text: named }
      : (readInline(text) ?? readInline(text.replace(/^\S*[ \u3000]+/, '')));
    if (!inline || inline.text === '') return;
    const { label } = inline;
    const isHead = HEAD_CAPTIONS.has(label) && inline.text.length <= 60;
    const isMoney = isMoneyLabel(label) && looksLikeAmount(inline.text);
    const isGoal = GOAL_CAPTIONS.has(label) && this.title !== undefined && !namesProject(this.title.text);
    if (!isHead && !isMoney && !isGoal) return;
    const unit = isMoney ? (moneyUnitIn(text) ?? this.unit) : undefined;
    this.captions.push({ ...inline, at, ...(unit === undefined ? {} : { unit }) });
  }

  private readTable(table: Table): void {
    const grid = layOut(table);
    const names = this.captions.flatMap(({ label, text, at }) => (label === 'name' ? [{ text, at }] : []));
    const apart = tablesApart(grid, names, Boolean(labelled(this.form, 'name')?.text));
    if (apart) this.readApart(apart);
    else this.readGrid(grid);
  }

  /** Reads forms that stand side by side one after another, each below the same title and captions. */
  private readApart({ tables, unread }: TablesApart): void {
    const { title } = this;
    // Several names on the line above are those of the tables.
    const isNamed = this.captions.filter(({ label }) => label === 'name').length > 1;
    const captions = this.captions.filter(({ label }) => !(isNamed && label === 'name'));
    for (const [index, table] of tables.entries()) {
      this.beginsAnew = index > 0;
      if (this.beginsAnew) this.title = title;
      this.captions = [...captions];
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
            this.readLine({ text, at: cell.source.at, inTable: true });
        row += 1;
      } else row = this.readRow(grid, row, taken);
      for (const inner of nested) this.readTable(inner);
    }
  }

  private readRow(grid: Grid, row: number, taken: Set<GridCell>): number {
    if (this.beginsForm(grid, row)) this.begin(grid);
    this.form.at ??= grid.table.at;
    const turned = turnedTable(grid, row);
    if (turned && readIndicatorTable(layOut(turned.table), 1, this.form, () => false) !== undefined) return turned.next;
    const next =
      readIndicatorTable(grid, row, this.form, beginsElsewhere) ??
      readProjectSummary(grid, row, this.form, this.defaultUnit, endsListing) ??
      readCostLines(grid, row, this.form, this.defaultUnit, endsListing) ??
      readWorkPlan(grid, row, this.form, endsListing) ??
      readTwoYears(grid, row, this.form) ??
      readMoneyColumns(grid, row, this.form, this.defaultUnit) ??
      readExecutionTable(grid, row, this.form, this.defaultUnit) ??
      readMoneyPairs(grid, row, this.form, this.defaultUnit) ??
      readToldClass(grid, row, this.form) ??
      passOtherTable(grid, row, endsOtherTable);
    if (next !== undefined) return Math.max(next, row + 1);
    readLabelRow(grid, row, this.form, taken);
    return row + 1;
  }

  private begin(grid: Grid): void {
    if (this.form.at) this.forms.push(this.form);
    const { title } = this;
    this.form = newForm(title?.text ?? this.form.title, title?.at, this.unit ?? this.form.captionUnit);
    this.form.at = grid.table.at;
    for (const caption of this.captions) this.form.values.push(withHorizon(caption));
    this.captions = [];
    this.title = undefined;
    this.beginsAnew = false;
  }

  /** A new title begins a form at the first row that is not a caption; so does a head label when the form already has a head or indicators. */
  private beginsForm(grid: Grid, row: number): boolean {
    if (!this.form.at || this.beginsAnew) return true;
    const isNew = this.title !== undefined && this.title.text !== this.form.title;
    if (isNew || this.isNamedAnew()) return true;
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

  /** Another 项目名称 on a line of its own above the table, where forms have no titles. */
  private isNamedAnew(): boolean {
    const name = this.captions.find(({ label }) => label === 'name')?.text;
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

/** The label of a name or of money alone on its line, with a colon behind it. */
function isOpenLabel(text: string): boolean {
  const inline = /[:：]\s*$/.test(text) ? readInline(text) : undefined;
  return inline?.text === '' && (inline.label === 'name' || isMoneyLabel(inline.label));
}

/** Whether a line may be the value of the label above it: no label, no title, no year and no sentence. */
function couldBeValue(text: string): boolean {
  const key = keyOf(text);
  if (/[:：。；]/.test(text) || key.length > 40 || formTitle(text) !== undefined || isYearLine(text)) return false;
  return labelOf(keysOf(text)) === undefined;
}

function isIndicatorHeader(grid: Grid, row: number): boolean {
  return findIndicatorHeader(grid, row) !== undefined;
}

/** Whether a row at the left edge holds nothing but captions: the next form begins below it. */
function isCaptionRow(grid: Grid, row: number): boolean {
  const filled = cellsBeginning(grid, row).filter((cell) => !cell.blank);
  return filled[0]?.source.column === 1 && filled.every(isCaption);
}

function beginsElsewhere(grid: Grid, row: number): boolean {
  const list = beginsProjectSummary(grid, row) || beginsCostLines(grid, row) || beginsWorkPlan(grid, row);
  return list || beginsExecutionTable(grid, row) || isCaptionRow(grid, row);
}

function endsListing(grid: Grid, row: number): boolean {
  return isIndicatorHeader(grid, row) || beginsExecutionTable(grid, row) || isCaptionRow(grid, row);
}

/** Whether a form begins again behind the rows of a table of something else: with its title, its header, or the first label of its head. */
function endsOtherTable(grid: Grid, row: number): boolean {
  const [lead, value] = cellsBeginning(grid, row).filter((cell) => !cell.blank);
  const label = lead && labelOf(lead);
  const isHead = label !== undefined && HEAD_CAPTIONS.has(label) && value !== undefined && labelOf(value) === undefined;
  return isHead || endsListing(grid, row);
}

/** Reads all forms. `defaultUnit` is the money unit where neither cell, label nor caption names one. */
export function readForms(blocks: readonly Block[], defaultUnit: string): FormsAndLines {
  const reader = new FormReader(defaultUnit);
  for (const block of blocks) reader.readBlock(block);
  reader.finish();
  return { forms: reader.forms, lines: reader.lines };
}
