import { columnFieldOf, labelIn } from '../vocabulary.ts';
import type { PrintedCell } from './printed-columns.ts';

/** A text of a form takes no more lines of a print. */
const MOST_LINES = 40;
/** Lines of a text begin within so many characters of each other. */
const FLUSH = 3;
/** What runs down beside the two texts: 年度 总体 目标, 总体目标 完成情况. */
const SIDE = /^[年度总体目标绩效完成情况]{1,6}$/;

type Column = 'side' | 'goal' | 'outcome';

/**
 * The year's goal and what became of it in a print with aligned columns, side by side below their headings, the lines of both in one: by the
 * index of the line the headings and below them the two texts, none for lines that were taken into another. Undefined where a line does not
 * hold both headings, or no text stands below them.
 */
export function laidOutGoals(
  cellsOf: (index: number) => readonly PrintedCell[],
  from: number,
  count: number,
): ReadonlyMap<number, readonly string[]> | undefined {
  const heads = cellsOf(from);
  const [outcome, goal, side, ...more] = heads.toReversed();
  const isGoal = ['goals', 'midtermGoals'].includes(labelIn(goal?.text ?? '') ?? '');
  if (!goal || !outcome || !isGoal || labelIn(outcome.text) !== 'outcome' || more.length > 0) return undefined;
  if (side && !SIDE.test(side.text)) return undefined;
  const texts: Record<Column, string> = { side: side?.text ?? '', goal: '', outcome: '' };
  const starts: Partial<Record<Column, number>> = {};
  let index = from + 1;
  for (; index < Math.min(count, from + MOST_LINES); index += 1) {
    const cells = cellsOf(index);
    const columns = columnsOf(cells, starts);
    if (cells.length === 0 || !columns || cells.some(isOther)) break;
    for (const [at, cell] of cells.entries()) {
      const column = columns[at] ?? 'goal';
      texts[column] += cell.text;
      starts[column] ??= cell.start;
    }
  }
  if (texts.goal === '' || texts.outcome === '') return undefined;
  const found = new Map<number, readonly string[]>();
  for (let line = from; line < index; line += 1) found.set(line, []);
  found.set(from, [...(texts.side === '' ? [] : [texts.side]), goal.text, outcome.text]);
  found.set(from + 1, [...(texts.side === '' ? [] : ['']), texts.goal, texts.outcome]);
  return found;
}

/** Whether a cell belongs to another part of the form. */
const isOther = ({ text }: PrintedCell): boolean =>
  !SIDE.test(text) && (columnFieldOf(text) !== undefined || text.startsWith('一级'));

/** Which column each cell of a line stands in: by where the lines above begin, or on the first line in order. Undefined for a line that is no part of the texts. */
function columnsOf(
  cells: readonly PrintedCell[],
  starts: Partial<Record<Column, number>>,
): readonly Column[] | undefined {
  const { goal, outcome } = starts;
  if (goal === undefined || outcome === undefined) {
    const texts = cells.filter(({ text }, at) => at > 0 || !SIDE.test(text));
    if (texts.length !== 2) return undefined;
    return cells.length === 2 ? ['goal', 'outcome'] : ['side', 'goal', 'outcome'];
  }
  const found = cells.map(({ start, text }): Column | undefined => {
    if (Math.abs(start - goal) <= FLUSH) return 'goal';
    if (Math.abs(start - outcome) <= FLUSH) return 'outcome';
    return start < goal && SIDE.test(text) ? 'side' : undefined;
  });
  return found.every((column) => column !== undefined) ? found : undefined;
}
