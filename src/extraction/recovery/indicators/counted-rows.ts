import type { ColumnField } from '../../lexicon/columns.ts';
import { shapeOf } from '../cell-shape.ts';
import { joinPieces, type Piece } from '../piece.ts';
import type { Column } from './find-headers.ts';

/** Columns at the right end that a form may leave blank throughout. */
const OFTEN_BLANK: ReadonlySet<ColumnField | undefined> = new Set(['basis', 'reason', 'further']);
/** Two classes may hold a multiple of any number of cells by chance. */
const FEWEST_CLASSES = 3;

/** What stands below a class: its lines, and those of the levels it stands under. */
interface Group {
  readonly levels: readonly Piece[];
  readonly cells: readonly Piece[];
}

/**
 * The rows of a dump of one cell a line, told by counting: below each class stand as many lines as its rows have cells. So names and targets that
 * are whole sentences are told apart, where a column that the form leaves blank would else take up every third of them. Undefined where the
 * lines do not come out even.
 */
export function countedRows(body: readonly Piece[], columns: readonly Pick<Column, 'field'>[]): Piece[] | undefined {
  const levels = columns.findIndex(({ field }) => field !== 'level1' && field !== 'level2');
  const groups = levels < 1 ? [] : groupsOf(linesOf(body));
  if (groups.length < FEWEST_CLASSES || groups.some((group) => group.levels.length > levels)) return undefined;
  const own = columns.length - levels;
  const filled = OFTEN_BLANK.has(columns.at(-1)?.field) ? [own, own - 1] : [own];
  const width = filled.find((cells) => cells > 1 && groups.every((group) => group.cells.length % cells === 0));
  return width === undefined ? undefined : groups.flatMap((group) => rowsOf(group, levels, width, own));
}

/** The lines, each a piece; none where the source sets cells apart in another way. */
function linesOf(body: readonly Piece[]): readonly Piece[] {
  const lines: Piece[] = [];
  for (let from = 0; from < body.length; ) {
    const first = body[from];
    if (first?.before !== 'line' && first?.before !== 'blank') return [];
    let to = from + 1;
    while (body[to]?.before === 'space') to += 1;
    lines.push({ ...first, text: joinPieces(body, from, to) });
    from = to;
  }
  return lines;
}

function groupsOf(lines: readonly Piece[]): readonly Group[] {
  const groups: { levels: Piece[]; cells: Piece[] }[] = [];
  for (const line of lines) {
    const last = groups.at(-1);
    if (isClass(line)) {
      if (last?.cells.length === 0) last.levels.push(line);
      else groups.push({ levels: [line], cells: [] });
    } else if (!last) return [];
    else last.cells.push(line);
  }
  return groups;
}

const isClass = ({ text }: Piece): boolean => shapeOf(text).level1 || shapeOf(text).level2;

/** Rows in full columns: levels in front of the first alone, the blank column behind the filled ones. */
function rowsOf({ levels, cells }: Group, depth: number, width: number, own: number): Piece[] {
  const made: Piece[] = [];
  for (let from = 0; from < cells.length; from += width) {
    const row = cells.slice(from, from + width);
    const at = row[0];
    if (!at) break;
    const blanks = (count: number): Piece[] => Array<Piece>(count).fill({ ...at, text: '' });
    const front = from === 0 ? inColumns(levels, depth, at) : blanks(depth);
    const all = [...front, ...row, ...blanks(own - width)];
    made.push(...all.map((piece, index) => ({ ...piece, before: index === 0 ? ('row' as const) : ('cell' as const) })));
  }
  return made;
}

/** Levels in so many columns: a level 1 alone stands in the first, a level 2 alone in the last. */
function inColumns(levels: readonly Piece[], depth: number, at: Piece): Piece[] {
  const blanks = Array<Piece>(depth - levels.length).fill({ ...at, text: '' });
  const isUpper = levels.length < depth && shapeOf(levels[0]?.text ?? '').level1;
  return isUpper ? [...levels, ...blanks] : [...blanks, ...levels];
}
