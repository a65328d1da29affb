import { beginsLine, type Piece } from '../piece.ts';

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
export function joinBrokenLines(source: readonly Piece[]): Piece[] {
  const pieces = joinBrokenNames(source);
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

/** A header that runs on: what its columns are called stands on one line without anything between. */
const RUN_ON_HEADER = /[二三]级指标(?:指标名称|[二三]级指标)?(?:年度|全年|预期)?(?:指标|目标)值/;
/** The first part of a name whose rest stands on the next line, and that rest. */
const FIRST_PART = /(?:[一二三]级|产出|效益|满意度|数量|质量|时效|成本|影响|服务对象)$/;
const REST = /^(?:满意度)?指标(?![值内名])/;

/** Where rows run on, one a line: the names of levels and headers that the width of their cell broke over two lines become one again. */
function joinBrokenNames(pieces: readonly Piece[]): readonly Piece[] {
  if (!pieces.some(({ text }) => RUN_ON_HEADER.test(text))) return pieces;
  const made: Piece[] = [];
  for (const piece of pieces) {
    const above = made.at(-1);
    const isLine = beginsLine(piece);
    const isRest = above !== undefined && FIRST_PART.test(above.text) && REST.test(piece.text);
    const isHeader = above?.text.endsWith('一级指标') === true && piece.text.startsWith('二级指标');
    if (above && isLine && (isRest || isHeader)) made[made.length - 1] = { ...above, text: above.text + piece.text };
    else made.push(piece);
  }
  return made;
}

const levelsIn = (text: string): number => text.match(LEVEL)?.length ?? 0;

/** Numbers and Latin words side by side stay apart. */
const gap = (left: string, right: string): string => (/[\dA-Za-z]$/.test(left) && /^[\dA-Za-z]/.test(right) ? ' ' : '');
