import { type ColumnField, namesIndicators } from '../../lexicon/columns.ts';
import { type CellShape, shapeOf } from '../cell-shape.ts';
import { joinPieces, type Piece } from '../piece.ts';
import { BoundaryCosts, SEPARATORS } from './boundary-costs.ts';
import { misfit, misfitBelow, misfitOfOnlyLevel, passageCosts } from './column-cost.ts';
import { columnWidths } from './column-widths.ts';
import { executionLevels } from './execution-levels.ts';
import { homeColumns, wordsOfFullLines } from './home-columns.ts';
import { emptyClassEnd, OUT_OF_LINE, PADDING, paddingCost } from './padding-cost.ts';

/** A cell that the alignment found: the pieces from `from` to before `to`, in a column that counts from 0. */
export interface AlignedCell {
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

export interface Alignment {
  readonly rows: readonly (readonly AlignedCell[])[];
  /** How many pieces belong to the table; what follows does not. */
  readonly end: number;
  readonly cost: number;
}

/** The most pieces one cell is made of. */
const LONGEST_CELL = 24;
/** What a piece costs that is left outside, behind the table's last row. */
const OUTSIDE = 1.1;
/** What it costs less to have no target where the name holds it. */
const SAID_IN_NAME = 2;

/** What it costs less to read an actual value in the words of its target, and a target in those of its standard. */
const AS_TARGETED = 0.5;
const AS_STANDARD = 1.5;

/** What a name of one character costs where columns cut names: it is the end of one. */
const REST = 6;

/** What a word in a column of levels costs at the most that is no known level but stands there in a row with as many cells as the header. */
const OWN_LEVEL = 1.5;
/** What a name of either level costs as one of level 2 right above one of level 2. */
const ABOVE_OWN = 3;
/** What such a word costs above a line of one name and its values. */
const LEVEL_ABOVE = 0.5;

/** What it costs more to join two words of a line that has one for each column. */
const OWN_WORD = 1.5;

/** What it costs to begin the rows of another project behind other words on the same line, or below lines that may be cut. */
const PROJECT_INSIDE = 3;
const PROJECT_BELOW = 4;

interface Step {
  readonly cost: number;
  readonly from: number;
  /** Column of the cell before, -1 at the start. */
  readonly previous: number;
  readonly newRow: boolean;
  /** True when the piece is padding: column and row stay. */
  readonly skipped: boolean;
}

/**
 * Lays pieces into the columns of a table: which pieces make one cell, which column it stands in and where rows begin, chosen as a
 * whole so that the sum of all misfits is least (a segmental Viterbi search). Pure; time grows with pieces × columns².
 * `cutLines` says that lines were cut by the width of their column, so that a full line goes on in the next.
 */
export function alignRows(pieces: readonly Piece[], columns: readonly ColumnField[], cutLines: boolean): Alignment {
  const first = new Search(pieces, columns, cutLines, []).run();
  if (!cutLines) return first;
  const second = new Search(pieces, columns, cutLines, columnWidths(pieces, columns, first.rows)).run();
  return { ...second, cost: Math.min(first.cost, second.cost) };
}

class Search {
  private readonly best: (Step | undefined)[][];
  private readonly within: number[][];
  private readonly across: number[][];
  private readonly pieces: readonly Piece[];
  private readonly columns: readonly ColumnField[];
  private readonly boundaries: BoundaryCosts;
  private readonly cutLines: boolean;
  private readonly home: readonly (number | undefined)[];
  private readonly words: ReadonlySet<number>;
  private readonly execution: ReadonlySet<number>;
  private readonly target: number;
  /** The first column of levels; those in front of it tell of the projects of a list. */
  private readonly levels: number;
  private readonly misfit: typeof misfit;
  /** How many pieces at the start are padding and nothing else. */
  private leading = 0;

  constructor(
    pieces: readonly Piece[],
    columns: readonly ColumnField[],
    cutLines: boolean,
    lineWidths: readonly (number | undefined)[],
  ) {
    this.pieces = pieces;
    this.columns = columns;
    this.cutLines = cutLines;
    this.boundaries = new BoundaryCosts(pieces, cutLines, lineWidths);
    this.home = homeColumns(pieces, columns);
    this.words = wordsOfFullLines(pieces, columns);
    this.execution = executionLevels(pieces);
    this.target = columns.indexOf('target');
    this.levels = columns.includes('project') ? columns.indexOf('level1') : 0;
    this.misfit = pieces.some(({ text }) => shapeOf(text).aboveLevel1)
      ? misfitBelow
      : columns.includes('level2')
        ? misfit
        : misfitOfOnlyLevel;
    this.best = Array.from({ length: pieces.length + 1 }, () => []);
    const tables = passageCosts(columns);
    this.within = tables.within;
    this.across = tables.across;
  }

  run(): Alignment {
    for (let from = 0; from < this.pieces.length; from += 1) {
      this.skipPadding(from);
      this.placeCellsFrom(from);
    }
    return this.trace();
  }

  private skipPadding(from: number): void {
    this.skip(from, emptyClassEnd(this.pieces, from), 2 * PADDING);
    const price = paddingCost(this.pieces[from], this.pieces[from - 1], this.pieces[from + 1]);
    if (this.leading === from && price !== undefined) this.leading += 1;
    this.skip(from, from + 1, price);
  }

  private skip(from: number, to: number, price: number | undefined): void {
    if (price === undefined || to <= from) return;
    for (const [column, step] of (this.best[from] ?? []).entries()) {
      if (step)
        this.offer(to, column, { cost: step.cost + price, from, previous: column, newRow: false, skipped: true });
    }
  }

  private placeCellsFrom(from: number): void {
    const entries = this.entriesAt(from);
    let [joins, isApart] = [0, false];
    for (let to = from + 1; to <= Math.min(this.pieces.length, from + LONGEST_CELL); to += 1) {
      if (to > from + 1) joins += this.boundaries.joinCost(from, to - 1) + (this.words.has(to - 1) ? OWN_WORD : 0);
      // An empty cell in a row with a cell for each column is none of the lines over which a level is broken.
      isApart ||= to > from + 1 && this.pieces[to - 1]?.before === 'cell' && this.home[to - 1] !== undefined;
      if (joins > 24) break;
      const text = joinPieces(this.pieces, from, to);
      const shape = shapeOf(text);
      for (const [column, field] of this.columns.entries()) {
        const entry = entries[column];
        if (!entry) continue;
        const isLevelColumn = field === 'level1' || field === 'level2';
        const isRest = this.cutLines && shape.length === 1 && !shape.none && this.isName(column);
        const own = isRest
          ? REST
          : isLevelColumn && to === from + 1 && this.execution.has(from)
            ? 0
            : this.misfit(field, shape) + (field === 'level2' && this.isAboveOwnClass(shape, to) ? ABOVE_OWN : 0);
        const isLevel = isLevelColumn && own === 0;
        const glue = isLevel && !isApart ? Math.min(joins, 0.2 * (to - from - 1)) : joins;
        const isHome = isLevelColumn && to === from + 1 && this.home[from] === column;
        const most = isHome && !shape.empty && shape.length <= 12 ? this.ownLevel(from) : Number.POSITIVE_INFINITY;
        const cost = entry.cost + glue + Math.min(most, own) + this.boundaries.widthCost(column, from, to);
        this.offer(to, column, { ...entry, cost, from });
      }
    }
  }

  /** Whether a class is that of level 1 above one of its own: 满意度指标 above 服务对象满意度指标. */
  private isAboveOwnClass({ level1, level2 }: CellShape, to: number): boolean {
    return level1 && level2 && shapeOf(this.pieces[to]?.text ?? '').level2;
  }

  private ownLevel(at: number): number {
    const isInRow = this.pieces[at]?.before === 'cell' || this.pieces[at + 1]?.before === 'cell';
    return isInRow ? OWN_LEVEL : LEVEL_ABOVE;
  }

  /** The cheapest way to begin a cell at a piece, per column. */
  private entriesAt(from: number): (Step | undefined)[] {
    const weights = SEPARATORS[this.pieces[from]?.before ?? 'line'];
    const open = this.boundaries.insideBrackets(from) ? 3 : 0;
    const echo = this.boundaries.echoes(from) ? 2.5 : 0;
    const rest = this.boundaries.endsLevel(from) ? 3 : 0;
    const passed = this.pieces[from]?.before === 'cell' ? OUT_OF_LINE : 0;
    const isInside = this.pieces[from]?.before === 'space';
    const opening = isInside ? PROJECT_INSIDE : this.cutLines && from > this.leading ? PROJECT_BELOW : 0;
    const steps = this.best[from] ?? [];
    const said = steps.map((step, previous) => (step ? this.saidInName(previous, step, from) : 0));
    return this.columns.map((_, column) => {
      let found: Step | undefined;
      const consider = (cost: number, previous: number, newRow: boolean) => {
        if (!found || cost < found.cost) found = { cost, from, previous, newRow, skipped: false };
      };
      if (from <= this.leading) consider(PADDING * from + (this.across[this.columns.length]?.[column] ?? 0), -1, true);
      for (const [previous, step] of steps.entries()) {
        if (!step) continue;
        const passesTarget = previous < this.target && this.target < column;
        if (previous < column)
          consider(
            this.boundaries.breakCost(previous, from) +
              step.cost -
              (passesTarget ? (said[previous] ?? 0) : 0) -
              this.repeatedValue(previous, column, step, from) +
              weights.cell +
              open +
              rest +
              passed * (column - previous - 1) +
              (this.within[previous]?.[column] ?? 0),
            previous,
            false,
          );
        const inside = column < this.levels ? opening : 0;
        const row = weights.row + open + echo + rest + inside;
        consider(step.cost + row + this.acrossCost(previous, column, step, from), previous, true);
      }
      return found;
    });
  }

  /** What a row without a target costs less where its name holds a measured value: "年度资金支付完成率100%". */
  private saidInName(previous: number, step: Step, to: number): number {
    if (!this.isName(previous) || step.skipped) return 0;
    return shapeOf(joinPieces(this.pieces, step.from, to)).mixed ? SAID_IN_NAME : 0;
  }

  /**
   * What it costs less where a piece says once more as actual value what the target before it says, or as target what the standard does
   * ("全员一遍" "全员一遍"); two equal numbers may be points as well.
   */
  private repeatedValue(previous: number, column: number, step: Step, at: number): number {
    const isActual = previous === this.target && this.columns[column] === 'actual';
    const isTarget = this.columns[previous] === 'basis' && column === this.target;
    if (!(isActual || isTarget) || step.skipped || at - step.from !== 1) return 0;
    const text = this.pieces[at]?.text ?? '';
    if (text !== this.pieces[step.from]?.text || shapeOf(text).points) return 0;
    return isActual ? AS_TARGETED : AS_STANDARD;
  }

  /** What the columns cost that stay without a cell between two rows: nothing to speak of behind a place holder that nobody filled. */
  private acrossCost(previous: number, column: number, step: Step, to: number): number {
    const text = this.pieces[step.from]?.text ?? '';
    const isPlaceholder = text !== '指标' && to - step.from === 1 && shapeOf(text).placeholder;
    if (!this.isName(previous) || step.skipped || !isPlaceholder) return this.across[previous]?.[column] ?? 0;
    return PADDING + (this.across[this.columns.length]?.[column] ?? 0);
  }

  private isName(column: number): boolean {
    return namesIndicators(this.columns[column]);
  }

  private offer(to: number, column: number, step: Step): void {
    const row = this.best[to];
    if (!row) return;
    const known = row[column];
    if (!known || step.cost < known.cost) row[column] = step;
  }

  /** The best end of the table, and the way there. */
  private trace(): Alignment {
    const count = this.pieces.length;
    let end = 0;
    let column = -1;
    let cost = OUTSIDE * count;
    for (let to = 1; to <= count; to += 1) {
      for (const [candidate, step] of (this.best[to] ?? []).entries()) {
        if (!step) continue;
        const missing = to === count ? 0.5 * (this.across[candidate]?.[0] ?? 0) : (this.across[candidate]?.[0] ?? 0);
        const total = step.cost + missing + OUTSIDE * (count - to);
        if (total <= cost) [end, column, cost] = [to, candidate, total];
      }
    }
    return { rows: this.rowsTo(end, column), end, cost };
  }

  private rowsTo(end: number, lastColumn: number): AlignedCell[][] {
    const rows: AlignedCell[][] = [];
    let row: AlignedCell[] = [];
    let [to, column] = [end, lastColumn];
    while (to > 0) {
      const step: Step | undefined = this.best[to]?.[column];
      if (!step) break;
      if (!step.skipped) row.unshift({ column, from: step.from, to });
      if (step.newRow && !step.skipped) {
        rows.unshift(row);
        row = [];
      }
      to = step.from;
      column = step.previous;
    }
    return rows;
  }
}
