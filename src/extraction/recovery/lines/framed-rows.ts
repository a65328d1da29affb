import { displayWidth } from '../../../base/display-width.ts';
import { shapeOf } from '../cell-shape.ts';

const PIPE = '|';
/** Cells of so few columns, framed by pipes, are no table with cells of a fixed width. */
const FEWEST_CELLS = 4;
/** A cell whose text leaves no more room than this may go on in the next line. */
const ROOM = 1;

/** Signs like ≥ that some count as one column and some as two. */
const AMBIGUOUS = 2;

interface Framed {
  readonly text: string;
}

/**
 * The lines with those joined that a print with cells of a fixed width has broken, as antiword prints tables: framed by pipes that stand below those of
 * the line above, each text in it below one that fills its cell. Other lines as they are.
 */
export function joinFramedRows<Line extends Framed>(lines: readonly Line[]): Line[] {
  const made: Line[] = [];
  let above: { readonly cells: readonly string[]; readonly whole: readonly string[] } | undefined;
  for (const line of lines) {
    const cells = cellsOf(line.text);
    const last = made.at(-1);
    const goesOn = cells && above && last && continues(above.cells, cells);
    if (goesOn) {
      const whole = above?.whole.map((text, at) => text + (cells[at] ?? '').trim()) ?? [];
      made[made.length - 1] = { ...last, text: `${PIPE}${whole.join(PIPE)}${PIPE}` };
      above = { cells: cells.map((cell, at) => (cell.trim() === '' ? (above?.cells[at] ?? '') : cell)), whole };
      continue;
    }
    made.push(line);
    above = cells && { cells, whole: cells.map((cell) => cell.trim()) };
  }
  return made;
}

/** The cells of a framed line with their padding; undefined for other lines. */
function cellsOf(text: string): readonly string[] | undefined {
  const line = text.trim();
  if (!line.startsWith(PIPE) || !line.endsWith(PIPE)) return undefined;
  const cells = line.slice(1, -1).split(PIPE);
  return cells.length < FEWEST_CELLS ? undefined : cells;
}

function continues(above: readonly string[], cells: readonly string[]): boolean {
  const isAligned =
    above.length === cells.length &&
    cells.every((cell, at) => Math.abs(displayWidth(cell) - displayWidth(above[at] ?? '')) <= AMBIGUOUS);
  const filled = cells.flatMap((cell, at) => (cell.trim() === '' ? [] : [above[at] ?? '']));
  const isPadded = cells.some((cell) => cell.trim() === '' && cell.length > ROOM);
  return (
    isAligned &&
    isPadded &&
    filled.length > 0 &&
    filled.every(isFull) &&
    filled.length < cells.length &&
    !cells.some(isLevel)
  );
}

/** The name of a level begins a row. */
const isLevel = (cell: string): boolean => cell.trim() !== '指标' && shapeOf(cell.trim()).level2;

const isFull = (cell: string): boolean => cell.trim() !== '' && displayWidth(cell) - displayWidth(cell.trim()) <= ROOM;
