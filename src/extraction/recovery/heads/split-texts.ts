import type { Place } from '../../../model/place.ts';
import type { Piece } from '../piece.ts';

/**
 * Divides the pieces below headings that stand side by side, one text per heading: at their cells where the source has cells or as
 * many pieces, else where their enumeration begins anew ("目标1 … 目标2 … 目标1 …"). Without `parts` each piece is a value.
 */
export function splitTexts(
  pieces: readonly Piece[],
  parts: number | undefined,
): { readonly text: string; readonly at: Place }[] {
  const cells = pieces.filter((piece) => piece.text !== '').map(({ text, at }) => ({ text, at }));
  const bounded = pieces.some((piece) => piece.before === 'cell' || piece.before === 'loose');
  if (parts === undefined || cells.length <= parts || bounded) return cells;
  const below = (parts === 2 ? inPairs(cells) : undefined) ?? inRows(pieces, parts);
  if (below) return below;
  const first = markOf(cells[0]?.text ?? '');
  const again = cells.flatMap((cell, index) => (index === 0 || markOf(cell.text) === first ? [index] : []));
  const share = Math.ceil(cells.length / parts);
  const starts =
    first !== '' && again.length === parts
      ? again
      : first === ''
        ? Array.from({ length: parts }, (_, part) => part * share)
        : [0];
  return starts.map((start, index) => {
    const group = cells.slice(start, starts[index + 1] ?? cells.length);
    return { text: group.map((cell) => cell.text).join('\n'), at: group[0]?.at ?? {} };
  });
}

/** What tells of something done. */
const DONE = /已|完成|建成|实现了|达到|全年|全部|均/;

/**
 * Goal and result that run on below their headings without anything between: a sentence for each heading, where there are exactly as many and the last
 * tells of something done. Anything else stays one text.
 */
export function splitGoalAndResult<Value extends { readonly text: string }>(
  values: readonly Value[],
  parts: number,
): readonly Value[] {
  const [value] = values;
  const sentences = value?.text.match(/[^。]+。/g) ?? [];
  if (!value || values.length > 1 || sentences.join('') !== value.text.trim()) return values;
  const isOneEach = parts > 1 && sentences.length === parts && DONE.test(sentences.at(-1) ?? '');
  return isOneEach ? sentences.map((text) => ({ ...value, text })) : values;
}

/**
 * Goal and result line by line, each line of the one in front of that of the other ("目标1 …", "目标1 …", "目标2 …", "目标2 …"): the two texts, and
 * behind them the number that stands between (points). Undefined where the marks do not come in pairs.
 */
function inPairs<Value extends { readonly text: string }>(cells: readonly Value[]): Value[] | undefined {
  const marked = cells.filter(({ text }) => markOf(text) !== '');
  const others = cells.filter(({ text }) => markOf(text) === '');
  const isPair = (cell: Value, index: number) => markOf(cell.text) === markOf(marked[index ^ 1]?.text ?? '');
  if (marked.length < 4 || !marked.every(isPair) || !others.every(({ text }) => /^\d{1,3}$/.test(text.trim())))
    return undefined;
  return [0, 1]
    .flatMap((side) => {
      const lines = marked.filter((_, index) => index % 2 === side);
      return lines[0] ? [{ ...lines[0], text: lines.map(({ text }) => text).join('\n') }] : [];
    })
    .concat(others);
}

/**
 * Lines of one goal each with its result beside it, where the first has a text for each heading: the lines of each column. Undefined where the
 * source does not set lines apart so.
 */
function inRows(pieces: readonly Piece[], parts: number): { readonly text: string; readonly at: Place }[] | undefined {
  const rows: Piece[][] = [];
  for (const piece of pieces.filter(({ text }) => text !== '')) {
    if (piece.before === 'space') rows.at(-1)?.push(piece);
    else rows.push([piece]);
  }
  const [first = []] = rows;
  if (rows.length < 2 || first.length !== parts || rows.some((row) => row.length < 2 || row.length > parts))
    return undefined;
  return first.map(({ at }, column) => ({ text: rows.flatMap((row) => row[column]?.text ?? []).join('\n'), at }));
}

function markOf(text: string): string {
  const mark = /^(?:目标\s*\d+|\d+\s*[.、:：]|[一二三四五][、是]|[（(][一二三1-9][)）])/.exec(text.trim())?.[0];
  return mark?.replace(/\s/g, '') ?? '';
}
