import { displayWidth } from '../../base/display-width.ts';
import type { ColumnField } from '../lexicon/columns.ts';
import { shapeOf } from './cell-shape.ts';
import { absence, misfit } from './column-cost.ts';
import { joinPieces, type Piece, type Separator } from './piece.ts';
import { isCaption } from './vocabulary.ts';

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

interface Weights {
  /** To read on in the same cell across this separator. */
  readonly join: number;
  /** To begin a cell of the same row. */
  readonly cell: number;
  /** To begin a row. */
  readonly row: number;
}

const SEPARATORS: Readonly<Record<Separator, Weights>> = {
  row: { join: 9, cell: 4, row: 0 },
  cell: { join: 7, cell: 0, row: 4 },
  loose: { join: 6, cell: 0, row: 0.2 },
  wrap: { join: 0, cell: 4, row: 5 },
  line: { join: 2.2, cell: 0, row: 0.2 },
  blank: { join: 2.4, cell: 0, row: 0.2 },
  space: { join: 0.9, cell: 0.2, row: 0.8 },
  atom: { join: 0.5, cell: 0.2, row: 0.5 },
};

/** The most pieces one cell is made of. */
const LONGEST_CELL = 24;
/** What a piece costs that is left outside, behind the table's last row. */
const OUTSIDE = 1.1;
/** What it costs to pass over an empty piece as no cell at all: padding, the rest of a span. */
const PADDING = 0.3;

/** What it costs, per column, to leave the order of cells that the source itself sets in rows and columns. */
const OUT_OF_LINE = 0.7;

/** What a cell costs whose lines do not keep to the width of their column. */
const OUT_OF_WIDTH = 2;

/** What stands in front of a number and belongs to it. */
const SIGN_PIECE =
  /^(?:[≥≤><=≧≦＝﹦═〉〈＞＜]+|不少于|不低于|不超过|不高于|大于|小于|每(?:个?月|季度?|年|周|天|人|户|亩|期|次))$/;
const OPEN_BRACKET = /[(（《“〔][^)）》”〕]*$/;

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

/** How wide the lines of each column are, by the cells that a first search found to be cut; undefined where too few are. */
function columnWidths(
  pieces: readonly Piece[],
  columns: readonly ColumnField[],
  rows: readonly (readonly AlignedCell[])[],
): (number | undefined)[] {
  return columns.map((_, column) => {
    const widths = rows
      .flatMap((row) => row.filter((cell) => cell.column === column && cell.to > cell.from + 1))
      .map((cell) => displayWidth(pieces[cell.from]?.text ?? '') / 2)
      .sort((a, b) => a - b);
    return widths.length < 2 ? undefined : widths[Math.floor(widths.length / 2)];
  });
}

class Search {
  private readonly best: (Step | undefined)[][];
  private readonly widths: readonly number[];
  private readonly within: number[][];
  private readonly across: number[][];
  private readonly pieces: readonly Piece[];
  private readonly columns: readonly ColumnField[];
  private readonly cutLines: boolean;
  private readonly lineWidths: readonly (number | undefined)[];
  /** How many pieces at the start are padding and nothing else. */
  private leading = 0;

  constructor(
    pieces: readonly Piece[],
    columns: readonly ColumnField[],
    cutLines: boolean,
    lineWidths: readonly (number | undefined)[],
  ) {
    this.lineWidths = lineWidths;
    this.pieces = pieces;
    this.columns = columns;
    this.cutLines = cutLines;
    this.widths = pieces.map((piece) => displayWidth(piece.text) / 2);
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
    const price = paddingCost(this.pieces[from]);
    if (this.leading === from && price !== undefined) this.leading += 1;
    if (price === undefined) return;
    for (const [column, step] of (this.best[from] ?? []).entries()) {
      if (step)
        this.offer(from + 1, column, { cost: step.cost + price, from, previous: column, newRow: false, skipped: true });
    }
  }

  private placeCellsFrom(from: number): void {
    const entries = this.entriesAt(from);
    let joins = 0;
    for (let to = from + 1; to <= Math.min(this.pieces.length, from + LONGEST_CELL); to += 1) {
      if (to > from + 1) joins += this.joinCost(from, to - 1);
      if (joins > 24) break;
      const text = joinPieces(this.pieces, from, to);
      const shape = shapeOf(text);
      for (const [column, field] of this.columns.entries()) {
        const entry = entries[column];
        if (!entry) continue;
        const isLevel = (field === 'level1' && shape.level1) || (field === 'level2' && shape.level2);
        const glue = isLevel ? Math.min(joins, 0.2 * (to - from - 1)) : joins;
        const cost = entry.cost + glue + misfit(field, shape) + this.widthCost(column, from, to);
        this.offer(to, column, { ...entry, cost, from });
      }
    }
  }

  /** The cheapest way to begin a cell at a piece, per column. */
  private entriesAt(from: number): (Step | undefined)[] {
    const weights = SEPARATORS[this.pieces[from]?.before ?? 'line'];
    const open = this.insideBrackets(from) ? 3 : 0;
    const echo = this.echoes(from) ? 2.5 : 0;
    const passed = this.pieces[from]?.before === 'cell' ? OUT_OF_LINE : 0;
    return this.columns.map((_, column) => {
      let found: Step | undefined;
      const consider = (cost: number, previous: number, newRow: boolean) => {
        if (!found || cost < found.cost) found = { cost, from, previous, newRow, skipped: false };
      };
      if (from <= this.leading) consider(PADDING * from + (this.across[this.columns.length]?.[column] ?? 0), -1, true);
      for (const [previous, step] of (this.best[from] ?? []).entries()) {
        if (!step) continue;
        if (previous < column)
          consider(
            this.breakCost(previous, from) +
              step.cost +
              weights.cell +
              open +
              passed * (column - previous - 1) +
              (this.within[previous]?.[column] ?? 0),
            previous,
            false,
          );
        consider(step.cost + weights.row + open + echo + (this.across[previous]?.[column] ?? 0), previous, true);
      }
      return found;
    });
  }

  /** Whether a piece repeats words right before it: the name once more, as description or in front of the actual value. */
  private echoes(from: number): boolean {
    const text = this.pieces[from]?.text ?? '';
    if (text.length < 4 || shapeOf(text).quantity) return false;
    return this.pieces.slice(Math.max(0, from - 2), from).some((piece) => piece.text === text);
  }

  /** Whether a bracket is open where a piece begins: what it encloses is one text. */
  private insideBrackets(from: number): boolean {
    const piece = this.pieces[from];
    if (!piece || piece.before === 'row' || piece.before === 'cell') return false;
    const before = this.pieces.slice(Math.max(0, from - 3), from);
    return OPEN_BRACKET.test(before.map((other) => other.text).join(''));
  }

  private joinCost(from: number, at: number): number {
    const piece = this.pieces[at];
    const previous = this.pieces[at - 1];
    if (!piece || !previous) return 0;
    const base = SEPARATORS[piece.before].join;
    if (piece.before === 'row' || piece.before === 'cell' || piece.before === 'loose') return base;
    if (piece.text === '' || previous.text === '') return base + 2;
    if (isLevelName(piece) || isLevelName(previous)) return base + 5;
    if (/^[….·。]+$/.test(previous.text) || (!this.cutLines && isBareLevel(piece))) return base + 2.5;
    if (SIGN_PIECE.test(previous.text) && /^\d/.test(piece.text)) return Math.min(base, 0.3);
    if (piece.before === 'atom' && shapeOf(previous.text + piece.text).unit) return 0.1;
    if (piece.before === 'atom' && shapeOf(previous.text).number && shapeOf(piece.text).number) return 0.4;
    if (piece.before === 'atom' && this.bordersAmount(at)) return base + 1.5;
    if (this.insideBrackets(at) || /^[)）》”〕、，。；,;]/.test(piece.text) || /[、，《“(（]$/.test(previous.text))
      return Math.min(base, 0.1);
    if (/\d$/.test(previous.text) && shapeOf(piece.text).unit) return Math.min(base, 0.1);
    if (this.cutLines && piece.before !== 'space' && canBeCut(previous) && canBeCut(piece))
      return this.cutCost(from, at);
    return base;
  }

  /** Whether a measured value ends or begins at a piece of run-on text: its words rarely go on across a number. */
  private bordersAmount(at: number): boolean {
    const [before, previous, piece] = [at - 2, at - 1, at].map((index) => shapeOf(this.pieces[index]?.text ?? ''));
    if (!before || !previous || !piece) return false;
    const ends = previous.quantity || (previous.number && !piece.unit) || (previous.unit && before.number);
    return ends || piece.quantity || piece.number || piece.sign;
  }

  /** A line that fills its column rather goes on in the next line than ends there. */
  private breakCost(column: number, at: number): number {
    const width = this.lineWidths[column];
    const piece = this.pieces[at];
    if (width === undefined || (piece?.before !== 'line' && piece?.before !== 'blank')) return 0;
    return (this.widths[at - 1] ?? 0) >= width - 0.6 ? 0.4 : 0;
  }

  /** A column's lines are no wider than the column, and all but the last fill it. */
  private widthCost(column: number, from: number, to: number): number {
    const width = this.lineWidths[column];
    if (width === undefined) return 0;
    let own = 0;
    for (let at = from; at < to; at += 1) {
      const goesOn = at + 1 < to && this.pieces[at + 1]?.before === 'space';
      own += (this.widths[at] ?? 0) + (goesOn ? 0.5 : 0);
      if (goesOn) continue;
      if (own > width + 0.6 || (at < to - 1 && own < width - 1.6)) return OUT_OF_WIDTH;
      own = 0;
    }
    return 0;
  }

  /** Of lines cut by a column's width all but the last are full, and none is longer than the first. */
  private cutCost(from: number, at: number): number {
    const full = this.widths[from] ?? 0;
    const last = this.widths[at - 1] ?? 0;
    const next = this.widths[at] ?? 0;
    if (full < 3) return 2.2;
    if (next > full + 1) return 4;
    return last >= full - 1 ? 0.1 : last >= full - 2 ? 1.2 : 4;
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

/** Whether a piece is the full name of a level, which is never a part of another text. */
function isLevelName(piece: Piece): boolean {
  const shape = shapeOf(piece.text);
  return (shape.level1 || shape.level2) && piece.text.includes('指标');
}

/** Whether a piece is the name of a level 2 without 指标, which in a dump of cut lines may as well be the end of a name. */
function isBareLevel(piece: Piece): boolean {
  return shapeOf(piece.text).level2 && !piece.text.includes('指标');
}

/** Whether a line may be part of a longer text: a number, a level or a place holder is a cell of its own. */
function canBeCut(piece: Piece): boolean {
  const shape = shapeOf(piece.text);
  return !(shape.number || shape.quantity || shape.sign || shape.level1 || shape.level2 || shape.placeholder);
}

/** What it costs to pass over a piece as no cell: an empty one, or a caption that stands beside the rows. */
function paddingCost(piece: Piece | undefined): number | undefined {
  if (piece === undefined) return undefined;
  if (piece.text === '') return PADDING + (piece.before === 'cell' ? OUT_OF_LINE : 0);
  return isCaption(piece.text) ? 2 * PADDING : undefined;
}

interface PassageCosts {
  /** From a column to a later one of the same row. */
  readonly within: number[][];
  /** From a column to one of the next row; the last line is the start of the table. */
  readonly across: number[][];
}

/** What the columns cost that a passage leaves without a cell. A level that is not repeated costs nothing. */
function passageCosts(columns: readonly ColumnField[]): PassageCosts {
  const double = columns.filter((field) => field === 'target').length > 1;
  const costs = columns.map((field, index) => {
    if (field === 'level1' || field === 'level2')
      return index === 0 || double || columns[index - 1] === 'level1' ? 0.05 : 0.1;
    return double && (field === 'level3' || field === 'target') ? 1.5 : absence(field);
  });
  const sum = (from: number, to: number) => costs.slice(from, to).reduce((total, cost) => total + cost, 0);
  const levelsFirst = (column: number) => sum(0, column);
  return {
    within: columns.map((_, from) =>
      columns.map((_, to) => (to > from ? sum(from + 1, to) + halfLevel(columns, from, to) : 0)),
    ),
    across: [
      ...columns.map((_, from) => columns.map((_, to) => sum(from + 1, columns.length) + levelsFirst(to))),
      columns.map((_, to) => levelsFirst(to)),
    ],
  };
}

/** A level 1 that is printed without the level 2 that follows it is rare. */
function halfLevel(columns: readonly ColumnField[], from: number, to: number): number {
  return columns[from] === 'level1' && columns[from + 1] === 'level2' && to > from + 1 ? 1.2 : 0;
}
