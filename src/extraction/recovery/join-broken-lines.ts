import type { Piece } from './piece.ts';

/** Text in which levels are found broken is at least so long. */
const SHORTEST = 100;
/** How many level names blanks have to break before they are taken for line ends within cells. */
const FEWEST_BROKEN = 2;
/** Between blanks that are line ends stands more than a cell on the average. */
const SHORTEST_BETWEEN = 10;
const LEVEL = /(?:产出|效益|效果|满意度|数量|质量|时效|成本|影响)指标/g;

/**
 * Run-on text in which a blank stands for each line end within a cell ("产 出 指 标数量 指标3000吨原盐、300吨小 包盐储备到位率100%"): the pieces of
 * such a paragraph become one again. Where blanks set cells apart they break no level names, and the pieces stay.
 */
export function joinBrokenLines(pieces: readonly Piece[]): Piece[] {
  const made: Piece[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (pieces[to]?.before === 'space' && pieces[to]?.block === pieces[from]?.block) to += 1;
    const run = pieces.slice(from, to);
    const first = run[0];
    const text = run.map((piece, index) => gap(run[index - 1]?.text ?? '', piece.text) + piece.text).join('');
    const whole = run.reduce((sum, piece) => sum + levelsIn(piece.text), 0);
    const isRunOn = text.length >= Math.max(SHORTEST, SHORTEST_BETWEEN * run.length);
    const isBroken = isRunOn && levelsIn(text) - whole >= FEWEST_BROKEN;
    if (first && isBroken) made.push({ ...first, text });
    else made.push(...run);
    from = to;
  }
  return made;
}

const levelsIn = (text: string): number => text.match(LEVEL)?.length ?? 0;

/** Numbers and Latin words side by side stay apart. */
const gap = (left: string, right: string): string => (/[\dA-Za-z]$/.test(left) && /^[\dA-Za-z]/.test(right) ? ' ' : '');
