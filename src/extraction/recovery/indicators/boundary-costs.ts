import { displayWidth } from '../../../base/display-width.ts';
import { POINTS_AT_END } from '../../lexicon/class-points.ts';
import { shapeOf } from '../cell-shape.ts';
import { BEYOND, BOUND_WORDS, CHANGE, COMPARED, EACH } from '../number-words.ts';
import { beginsLine, joinPieces, type Piece, type Separator } from '../piece.ts';
import { areTwoValues, beginsWithYear, isCutUnit, isCutValue, isSignedBehindWords } from './cut-values.ts';

export interface Weights {
  /** To read on in the same cell across this separator. */
  readonly join: number;
  /** To begin a cell of the same row. */
  readonly cell: number;
  /** To begin a row. */
  readonly row: number;
}

/** What separators say about cells and rows; the figures are weights of evidence as those of column-cost.ts. */
export const SEPARATORS: Readonly<Record<Separator, Weights>> = {
  row: { join: 9, cell: 4, row: 0 },
  cell: { join: 7, cell: 0, row: 4 },
  loose: { join: 6, cell: 0, row: 0.2 },
  wrap: { join: 0, cell: 4, row: 5 },
  line: { join: 2.2, cell: 0, row: 0.2 },
  blank: { join: 2.4, cell: 0, row: 0.2 },
  space: { join: 0.9, cell: 0.2, row: 0.8 },
  atom: { join: 0.5, cell: 0.2, row: 0.5 },
};

/** What a cell costs whose lines do not keep to the width of their column. */
const OUT_OF_WIDTH = 2;

/** What stands in front of a number and belongs to it. */
const SIGN_PIECE = new RegExp(
  `^(?:[≥≤><=≧≦＝﹦═〉〈＞＜]+|${BOUND_WORDS}|控制在|达到?|${BEYOND}|${COMPARED}?${CHANGE}|${EACH})$`,
);
/** Such a mark that is no word. */
const SIGN = /^[≥≤><=≧≦＝﹦═〉〈＞＜]+$/;
/** A cell of its own in run-on text: yes or no, nothing (which recognition reads as 一), a sentence on how points are given. */
const STANDS_ALONE = /^[是否—–/一-]$|(?:满分|记分|得分|计算方式|扣分)[^。]*。$/;
const OPEN_BRACKET = /[(（《“〔][^)）》”〕]*$/;

/** The end of a value that its column has cut is no longer: 月1日至12. */
const LONGEST_END = 10;

/** What stands together at the beginning of a text: brackets, a number, letters, and what may not begin a line. */
const UNCUT = /^[（(《“‘]*[A-Za-z0-9.,:%≥≤＞＜><=+℃/-]*[）)》”’，。、；：！？%]*/;

/** What it costs to join pieces into a cell or to end a cell between them, by what stands at the boundary. */
export class BoundaryCosts {
  private readonly pieces: readonly Piece[];
  private readonly widths: readonly number[];
  /** How wide the beginning of each piece is that no line end can cut. */
  private readonly heads: readonly number[];
  private readonly cutLines: boolean;
  private readonly lineWidths: readonly (number | undefined)[];

  /** `lineWidths` are the widths of the columns in full characters, as far as they are known. */
  constructor(pieces: readonly Piece[], cutLines: boolean, lineWidths: readonly (number | undefined)[]) {
    this.pieces = pieces;
    this.widths = pieces.map((piece) => displayWidth(piece.text) / 2);
    this.heads = pieces.map((piece) => displayWidth(UNCUT.exec(piece.text)?.[0] ?? '') / 2);
    this.cutLines = cutLines;
    this.lineWidths = lineWidths;
  }

  /** Whether a piece repeats words right before it: the name once more, as description or in front of the actual value. */
  echoes(from: number): boolean {
    const text = this.pieces[from]?.text ?? '';
    if (text.length < 4 || shapeOf(text).quantity) return false;
    return this.pieces.slice(Math.max(0, from - 2), from).some((piece) => piece.text === text);
  }

  /** Whether a bracket is open where a piece begins: what it encloses is one text. */
  insideBrackets(from: number): boolean {
    const piece = this.pieces[from];
    if (!piece || piece.before === 'row' || piece.before === 'cell') return false;
    const before = this.pieces.slice(Math.max(0, from - 3), from);
    return OPEN_BRACKET.test(before.map((other) => other.text).join(''));
  }

  /** Whether a line only ends the name of a level, so that no cell begins with it. */
  endsLevel(from: number): boolean {
    const piece = this.pieces[from];
    return piece !== undefined && beginsLine(piece) && endsLevelAbove(piece, this.pieces[from - 1]);
  }

  joinCost(from: number, at: number): number {
    const piece = this.pieces[at];
    const previous = this.pieces[at - 1];
    if (!piece || !previous) return 0;
    const base = SEPARATORS[piece.before].join;
    if (piece.before === 'row' || piece.before === 'cell' || piece.before === 'loose') return base;
    if (piece.text === '' || previous.text === '') return base + 2;
    if (this.beginsBrokenLevel(at)) return base + 3;
    if (TEMPLATE_LINE.test(piece.text)) return base + 5;
    if (isLevelName(piece) || isLevelName(previous)) return base + 9;
    if (isLevelUnderLevel(previous, piece)) return base + 2.5;
    if (/^[….·。]+$/.test(previous.text) || (!this.cutLines && isBareLevel(piece))) return base + 2.5;
    if (SIGN_PIECE.test(previous.text) && /^\d/.test(piece.text)) return Math.min(base, 0.3);
    if (piece.before === 'atom' && shapeOf(previous.text + piece.text).unit) return 0.1;
    if (piece.before === 'atom' && shapeOf(previous.text).number && shapeOf(piece.text).number) return 0.4;
    if (piece.text.length >= 4 && piece.text === previous.text) return base + 4;
    if (piece.before !== 'atom' && this.standsTwice(at)) return base + 2;
    if (piece.before === 'space' && areTwoValues(previous.text, piece.text)) return base + 2;
    if (this.cutLines && beginsWithYear(piece.text) && /\d/.test(previous.text)) return base + 2;
    if ((this.cutLines || piece.before === 'space') && isSignedBehindWords(previous.text, piece.text))
      return base + 1.5;
    if (piece.before === 'atom' && (STANDS_ALONE.test(piece.text) || STANDS_ALONE.test(previous.text)))
      return base + 2.5;
    if (piece.before === 'atom' && this.repeatsSign(from, at)) return base + 4;
    if (piece.before === 'atom' && this.bordersAmount(at)) return base + 1.5;
    if (this.describesName(from, at)) return base + 2.5;
    if (piece.before === 'atom' && shapeOf(previous.text).named && shapeOf(piece.text).said) return base + 1;
    if (piece.before === 'atom' && isQualityCell(previous.text) && !isQualityCell(piece.text)) return base + 1;
    if (this.insideBrackets(at) || /^[)）》”〕、，。；,;]/.test(piece.text) || /[、，《“(（]$/.test(previous.text))
      return Math.min(base, 0.1);
    if (piece.text.length <= 3 && isCutUnit(this.textOf(from, at), piece.text)) return Math.min(base, 0.3);
    if (this.isInDate(at)) return Math.min(base, 0.1);
    if (piece.text.length <= LONGEST_END && beginsLine(piece) && isCutValue(this.textOf(from, at), piece.text))
      return Math.min(base, 0.3);
    if (/\d$/.test(previous.text) && shapeOf(piece.text).unit) return Math.min(base, 0.1);
    if (this.cutLines && piece.before !== 'space' && canBeCut(previous) && canBeCut(piece))
      return this.cutCost(from, at);
    return base;
  }

  /** Whether a number stands within a date that goes on in the next line: "10月", "31" above "日前". */
  private isInDate(at: number): boolean {
    const [before = '', number = '', behind] = [this.pieces[at - 1]?.text, this.pieces[at]?.text, this.pieces[at + 1]];
    return (
      /^\d{1,2}$/.test(number) &&
      /\d[年月]$/.test(before) &&
      behind !== undefined &&
      beginsLine(behind) &&
      /^[月日]/.test(behind.text)
    );
  }

  /** What the pieces up to `at` are together, without white space. */
  private textOf(from: number, at: number): string {
    return joinPieces(this.pieces, from, at).replace(/\s+/g, '');
  }

  /** Whether a piece of words stands right behind itself once more: target and actual value, and no end of a name. */
  private standsTwice(at: number): boolean {
    const text = this.pieces[at]?.text ?? '';
    return text === this.pieces[at + 1]?.text && /^\p{Script=Han}{2,}$/u.test(text);
  }

  /** Whether the name of a level begins at a piece and goes on in the lines below ("可持续影", "响指标"). */
  private beginsBrokenLevel(at: number): boolean {
    let text = this.pieces[at]?.text ?? '';
    if (text.length < 2 || text.length > 8) return false;
    for (let next = at + 1; next < at + LEVEL_PIECES && isBrokenOff(this.pieces[next]); next += 1) {
      text += this.pieces[next]?.text ?? '';
      const shape = shapeOf(text);
      if ((shape.level1 || shape.level2) && text.endsWith('指标')) return true;
    }
    return false;
  }

  /**
   * Whether a piece tells what a name reflects that begins at `from` or with the piece in front, as its description does: "清淤条数（条）" "反映" "清淤条数情况",
   * "水电消耗下降率" "反映水电消耗比上年下降情况".
   */
  private describesName(from: number, at: number): boolean {
    const text = this.pieces[at]?.text ?? '';
    if (!text.startsWith('反映')) return false;
    const told = text.length > 2 ? text.slice(2) : (this.pieces[at + 1]?.text ?? '');
    return [from, at - 1].some((name) => {
      const start = this.pieces[name]?.text.slice(0, 4) ?? '';
      return start.length === 4 && told.startsWith(start);
    });
  }

  /** Whether a measured value ends or begins at a piece of run-on text: its words rarely go on across a number. */
  private bordersAmount(at: number): boolean {
    const [before, previous, piece] = [at - 2, at - 1, at].map((index) => shapeOf(this.pieces[index]?.text ?? ''));
    if (!before || !previous || !piece) return false;
    // A number like that of a year counts things where their unit follows: 2000 次.
    const isCounted = previous.number && piece.unit;
    if (
      (previous.date && !isCounted && /\d/.test(this.pieces[at - 1]?.text ?? '')) ||
      (piece.date && /\d/.test(this.pieces[at]?.text ?? ''))
    )
      return true;
    const ends = previous.quantity || (previous.number && !piece.unit) || (previous.unit && before.number);
    return ends || piece.quantity || piece.number || piece.sign;
  }

  /** Whether a piece is the sign of one more value behind one with the same sign: ">=95%" ">=95%". */
  private repeatsSign(from: number, at: number): boolean {
    const text = this.pieces[at]?.text ?? '';
    return SIGN.test(text) && this.pieces.slice(from, at).some((piece) => piece.text === text);
  }

  /** A line that fills its column rather goes on in the next line than ends there. */
  breakCost(column: number, at: number): number {
    const width = this.lineWidths[column];
    const piece = this.pieces[at];
    if (width === undefined || (piece?.before !== 'line' && piece?.before !== 'blank')) return 0;
    return (this.widths[at - 1] ?? 0) >= width - 0.6 ? 0.4 : 0;
  }

  /** A column's lines are no wider than the column, and all but the last fill it. */
  widthCost(column: number, from: number, to: number): number {
    const width = this.lineWidths[column];
    if (width === undefined) return 0;
    let own = 0;
    for (let at = from; at < to; at += 1) {
      const goesOn = at + 1 < to && this.pieces[at + 1]?.before === 'space';
      own += (this.widths[at] ?? 0) + (goesOn ? 0.5 : 0);
      if (goesOn) continue;
      const isShort = own < width - 1.6 && own + (this.heads[at + 1] ?? 0) <= width;
      if (own > width + 0.6 || (at < to - 1 && isShort)) return OUT_OF_WIDTH;
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
    const reached = last + (this.heads[at] ?? 0);
    return last >= full - 1 || reached > full ? 0.1 : last >= full - 2 ? 1.2 : 4;
  }
}

/** The name of a level is broken over so many lines at most. */
const LEVEL_PIECES = 4;

/** Whether a piece is the end of the level's name that the line above it begins: "可持续影响", "指标". */
export function endsLevelAbove(piece: Piece, above: Piece | undefined): boolean {
  if (above === undefined || !/^指?标$/.test(piece.text)) return false;
  const whole = shapeOf(above.text + piece.text);
  return whole.level2 || (whole.level1 && piece.text === '标');
}

const isBrokenOff = (piece: Piece | undefined): boolean =>
  piece !== undefined && piece.text.length <= 6 && beginsLine(piece);

/** How templates begin each of their lines: "指标2：". */
const TEMPLATE_LINE = /^[★☆*]*(?:指标\d+[:：、.]|任务\d+[:：])/;

/** Whether a piece is the name of a level 2 without 指标, which in a dump of cut lines may as well be the end of a name. */
function isBareLevel(piece: Piece): boolean {
  return shapeOf(piece.text).level2 && !piece.text.includes('指标');
}

/** Whether a piece says how something is to become and nothing else: "有效保障". */
function isQualityCell(text: string): boolean {
  const shape = shapeOf(text);
  return shape.quality && !shape.named && shape.length >= 2 && shape.length <= 6;
}

/** Whether a piece is the full name of a level, which is never a part of another text. */
function isLevelName(piece: Piece): boolean {
  const shape = shapeOf(piece.text);
  return (shape.level1 || shape.level2) && (piece.text.includes('指标') || POINTS_AT_END.test(piece.text));
}

/** Whether two pieces are a level 1 and a level 2 that make no level together ("产出" "数量" is one). */
function isLevelUnderLevel(upper: Piece, lower: Piece): boolean {
  if (!shapeOf(upper.text).level1 || !shapeOf(lower.text).level2) return false;
  const both = shapeOf(upper.text + lower.text);
  return !both.level1 && !both.level2;
}

/** Whether a line may be part of a longer text: a number, a level or a place holder is a cell of its own. */
function canBeCut(piece: Piece): boolean {
  const shape = shapeOf(piece.text);
  return !(shape.number || shape.quantity || shape.sign || shape.level1 || shape.level2 || shape.placeholder);
}
