import type { Place } from '../../../model/place.ts';
import {
  type ColumnField,
  headsClasses,
  meaningsBeside,
  namesBesideValues,
  namesIndicators,
  OF_PROJECTS,
  unscrambledHeader,
} from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import { joinPieces, type Piece } from '../piece.ts';
import { placesIn } from '../places.ts';
import {
  columnFieldOf,
  isAboveLevel1,
  isCaption,
  isClassName,
  isLevel1,
  isLevel2,
  isTwoHeaders,
  labelIn,
} from '../vocabulary.ts';
import { arrange, ofPlaces } from './arrange-columns.ts';
import { brokenHeader, stackedHeader } from './stacked-header.ts';

/** A column of a recovered table: what it holds, and the header as printed. */
export interface Column {
  readonly field: ColumnField;
  readonly text: string;
  readonly at: Place;
}

/** A header of an indicator table among the pieces, from `from` to before `to`. */
export interface Header {
  readonly from: number;
  readonly to: number;
  readonly columns: readonly Column[];
  /** Captions in front of or among the header cells ("年度绩效指标"). */
  readonly captions: readonly string[];
}

/** Header cells are broken over at most so many pieces. */
const MOST_PIECES = 6;

/** All headers of indicator tables, in order. A page break repeats a header: both are found. */
export function findHeaders(pieces: readonly Piece[]): Header[] {
  const headers: Header[] = [];
  for (let index = 0; index < pieces.length; index += 1) {
    const header = startsHeader(pieces, index) ? readHeader(pieces, index, headers.at(-1)) : undefined;
    if (!header) continue;
    headers.push(header);
    index = header.to - 1;
  }
  return headers;
}

/** The column a header cell that begins at a piece names, by the longest run of pieces that names one. */
function headerCellAt(
  pieces: readonly Piece[],
  from: number,
): { readonly column: Column; readonly to: number } | undefined {
  const first = pieces[from];
  if (!first) return undefined;
  let most = from + 1;
  while (most < Math.min(pieces.length, from + MOST_PIECES) && canJoin(pieces[most])) most += 1;
  for (let to = most; to > from; to -= 1) {
    const text = joinPieces(pieces, from, to);
    const field = columnFieldOf(text);
    if (field && !holdsTwo(pieces, from, to)) return { column: { field, text, at: first.at }, to };
  }
  return undefined;
}

/** Whether a run of pieces is two headers side by side ("得分", "未完成原因分析") rather than one that was cut. */
function holdsTwo(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let cut = from + 1; cut < to; cut += 1) {
    if (isTwoHeaders(joinPieces(pieces, from, cut), joinPieces(pieces, cut, to))) return true;
  }
  return false;
}

function canJoin(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.text !== '' && !['row', 'cell', 'loose'].includes(piece.before);
}

const STARTS: readonly ColumnField[] = ['level1', 'level2', 'level3', 'name', 'ignored'];

function startsHeader(pieces: readonly Piece[], index: number): boolean {
  const piece = pieces[index];
  if (!piece || piece.text === '' || piece.text.length > 12) return false;
  if (headsClasses(piece.text, pieces[index + 1]?.text ?? '')) return true;
  if (spansLevels(pieces, index)) return true;
  const cell = headerCellAt(pieces, index);
  return cell !== undefined && STARTS.includes(cell.column.field);
}

/** Whether a cell has empty ones behind it and the levels that it spans below them: 评价指标 above 一级指标 | 二级指标 | 三级指标. */
function spansLevels(pieces: readonly Piece[], index: number): boolean {
  const [own, next] = pieces.slice(index, index + 2);
  if (next?.before !== 'cell' || next.text !== '' || own?.before === 'cell' || !/指标$/.test(own?.text ?? ''))
    return false;
  return stackedHeader(pieces, index)?.columns[0]?.field === 'level1';
}

function readHeader(pieces: readonly Piece[], from: number, last: Header | undefined): Header | undefined {
  const columns: Column[] = [];
  const captions: string[] = [];
  let to = from;
  for (let index = from; index < pieces.length; ) {
    const piece = pieces[index];
    if (!piece) break;
    const cell = headerCellAt(pieces, index);
    // 绩效指标 between its class and its description names the indicators; elsewhere it spans other columns.
    const isDescribed = columns.length > 0 && headerCellAt(pieces, index + 1)?.column.field === 'description';
    // 分解目标 above 一级指标 spans all of them; behind it, it is the second level.
    const isAbove = cell !== undefined && headerCellAt(pieces, cell.to)?.column.field === 'level1';
    const isNames = cell === undefined || (cell.column.field === 'name' && !isDescribed) || isAbove;
    const next = pieces[index + 1]?.text ?? '';
    const isBoundCaption =
      isCaption(piece.text) &&
      isNames &&
      !namesBesideValues(piece.text, next) &&
      !headsClasses(piece.text, next) &&
      !isOnlyNames(pieces, index, columns);
    const halves = halvesBelow(pieces, index, columns.at(-1));
    if (halves) {
      columns.splice(-1, 1, ...halves);
      index = to = index + halves.length;
    } else if (cell && !isBoundCaption) {
      columns.push(cell.column);
      index = to = cell.to;
    } else if (isBoundCaption || (piece.text === '' && leadsToHeader(pieces, index))) {
      if (isBoundCaption) captions.push(piece.text);
      index += 1;
    } else if (columns.length > 0 && !isSameHeader(columns, last) && isUnknownHeaderCell(pieces, index, columns)) {
      columns.push({ ...(unscrambledHeader(piece.text) ?? { field: 'further', text: piece.text }), at: piece.at });
      index = to = index + 1;
    } else break;
  }
  for (const [at, field] of meaningsBeside(columns.map(({ text }) => text)).entries()) {
    const column = columns[at];
    if (field && column) columns[at] = { ...column, field };
  }
  const broken = brokenHeader(pieces, from);
  // Cells that go on below in full, one behind the other, are more than those of the first two lines.
  const twoLines = stackedHeader(pieces, from) ?? (columns.length > (broken?.columns.length ?? 0) ? undefined : broken);
  const stacked = twoLines && isHeader(twoLines.columns) ? twoLines : undefined;
  if (stacked) to = stacked.to;
  const isRunOn = pieces[to - 1]?.before === 'atom';
  const arranged = stacked ? [...stacked.columns] : ofPlaces(arrange(columns), isRunOn);
  if (!isHeader(arranged)) return undefined;
  const leading = arranged[0]?.field === 'level1' ? leadingColumns(pieces, from) : [];
  if (leading.length > 0) return { from: from - leading.length, to, columns: [...leading, ...arranged], captions };
  const start = withCaption(pieces, from);
  const before = pieces.slice(start, from).flatMap((piece) => (piece.text === '' ? [] : [piece.text]));
  return { from: start, to, columns: arranged, captions: [...before, ...captions] };
}

/** What stands behind the names of indicators, and never behind a caption, which has their classes or names below it. */
const BEHIND_NAMES: ReadonlySet<ColumnField | undefined> = new Set([
  'weight',
  'unit',
  'operator',
  'target',
  'goal',
  'basis',
]);

/**
 * Whether a bare 指标, or 绩效指标 right behind 二级指标, heads the names themselves: what belongs to a name follows, and no other header names them
 * (渝: 指标 | 指标权重 | 计量单位 …).
 */
function isOnlyNames(pieces: readonly Piece[], index: number, columns: readonly Column[]): boolean {
  const text = pieces[index]?.text;
  const isBare = text === '指标' || (text === '绩效指标' && columns.at(-1)?.field === 'level2');
  if (!isBare || columns.some(({ field }) => namesIndicators(field))) return false;
  return BEHIND_NAMES.has(headerCellAt(pieces, index + 1)?.column.field);
}

/** 半年 and 全年 below the 指标值 that they divide (江苏): what is to be reached on the way, and the target. */
function halvesBelow(pieces: readonly Piece[], at: number, above: Column | undefined): Column[] | undefined {
  const [half, whole] = [pieces[at], pieces[at + 1]];
  if (above?.field !== 'target' || !half || !whole) return undefined;
  if (!/^上?半年度?$/.test(half.text) || !/^(?:全年度?|年度)$/.test(whole.text)) return undefined;
  return [
    { field: 'history', text: half.text + above.text, at: half.at },
    { field: 'target', text: whole.text + above.text, at: whole.at },
  ];
}

/** The columns in front of the levels in a list of several projects: name, amount and goal, beside them what nobody has listed. */
function leadingColumns(pieces: readonly Piece[], from: number): Column[] {
  const isRow = pieces[from]?.before === 'cell' || beginsWithProject(pieces, from);
  const found: Column[] = [];
  for (let index = from - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    const field = columnFieldOf(piece?.text ?? '');
    const isUnit =
      found[0]?.field === 'project' && /^(?:预算|项目|所属)?单位(?:名称)?$|^部门(?:名称)?$/.test(piece?.text ?? '');
    if (!piece || (!isRow && !OF_PROJECTS.has(field) && !isUnit)) break;
    found.unshift({
      field: field !== undefined && OF_PROJECTS.has(field) ? field : 'further',
      text: piece.text,
      at: piece.at,
    });
    if (isRow && piece.before !== 'cell' && piece.before !== 'space') break;
  }
  const named = found.some((column) => column.field === 'project');
  return named && (isRow || found.length > 1) ? found : [];
}

/** Whether a line whose cells only spaces set apart is the header of a list of projects from its first cell on. */
function beginsWithProject(pieces: readonly Piece[], from: number): boolean {
  let start = from;
  while (pieces[start]?.before === 'space') start -= 1;
  return start < from && columnFieldOf(pieces[start]?.text ?? '') === 'project';
}

/** Whether two headers name the same columns, as a page break repeats them. */
export function isSameHeader(columns: readonly Column[], last: Pick<Header, 'columns'> | undefined): boolean {
  return (
    last !== undefined &&
    last.columns.length === columns.length &&
    columns.every((column, index) => column.field === last.columns[index]?.field)
  );
}

/** A cell among or right behind the known headers that is a header nobody has listed yet. */
function isUnknownHeaderCell(pieces: readonly Piece[], index: number, columns: readonly Column[]): boolean {
  const piece = pieces[index];
  if (!piece || !isPossibleHeader(piece.text)) return false;
  if (piece.before === 'cell') return true;
  if (beginsClass(pieces, index)) return false;
  if (piece.before === 'atom')
    return (
      (headerCellAt(pieces, index + 1)?.column.text.length ?? 0) >= (columns.at(-1)?.field === 'level2' ? 2 : 4) ||
      isLevel1(pieces[index + 1]?.text ?? '') === true ||
      (placesIn(piece.text).length === 1 && leadsToLevel(pieces, index + 1))
    );
  if (piece.before === 'row' || isCaption(piece.text)) return false;
  const next = headerCellAt(pieces, index + 1);
  return (next !== undefined && next.column.field !== 'name') || leadsToLevel(pieces, index + 1);
}

/** Whether a text is the first part of the name of a class that its column has broken: 生态环境 above 成本指标. */
function beginsClass(pieces: readonly Piece[], index: number): boolean {
  const next = pieces[index + 1];
  return next?.before === 'line' && isClassName(joinPieces(pieces, index, index + 2));
}

/** At most so many header cells nobody has listed stand side by side. */
const MOST_UNKNOWN = 8;

/** Whether nothing but possible headers stands between a place and the first level of the rows: columns for several villages (闽 forms). */
function leadsToLevel(pieces: readonly Piece[], from: number): boolean {
  for (let index = from; index < from + MOST_UNKNOWN; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.before === 'space') return false;
    if (isLevel1(piece.text)) return true;
    if (piece.before === 'row' || (piece.text !== '' && !isPossibleHeader(piece.text))) return false;
  }
  return false;
}

/** Whether empty cells are part of a header: more header cells follow, in this row or in a second line of the header. */
function leadsToHeader(pieces: readonly Piece[], from: number): boolean {
  let [index, sameRow] = [from, true];
  while (pieces[index]?.text === '') {
    if (pieces[index]?.before !== 'cell') sameRow = false;
    index += 1;
  }
  const next = headerCellAt(pieces, index);
  return (next !== undefined && next.column.field !== 'name') || (sameRow && pieces[index]?.before === 'cell');
}

function isPossibleHeader(text: string): boolean {
  const shape = shapeOf(text);
  if (!/^[\p{Script=Han}A-Za-z0-9()（）/、%％\s-]+$/u.test(text)) return false;
  if (shape.empty || shape.length > 16 || shape.number || shape.quantity || shape.sign || shape.unit) return false;
  return !isLevel1(text) && !isLevel2(text) && !isAboveLevel1(text) && labelIn(text) === undefined;
}

/** The caption right before a header belongs to it. */
function withCaption(pieces: readonly Piece[], from: number): number {
  let start = from;
  while (start > 0 && (pieces[start - 1]?.text === '' || isCaption(pieces[start - 1]?.text ?? ''))) start -= 1;
  while (start < from && pieces[start]?.text === '') start += 1;
  return start;
}

function isHeader(columns: readonly Column[]): boolean {
  const fields = new Set(columns.map((column) => column.field));
  const count = (field: ColumnField): number => columns.filter((column) => column.field === field).length;
  if (count('level3') > 1 && count('target') < 2) return false;
  const named = fields.has('level3') || fields.has('name') || fields.has('level2');
  const valued = fields.has('target') || (fields.has('actual') && fields.has('weight'));
  const levels = fields.has('level1') && fields.has('level2') && (fields.has('level3') || fields.has('name'));
  return (columns.length >= 3 && named && valued) || (levels && fields.has('further'));
}
