import { headsClasses } from '../../lexicon/columns.ts';
import type { Piece } from '../piece.ts';
import { startsWithUnit } from './run-on-units.ts';

/** So many classes at the end of words that spaces set apart say that the rows of a line run on, whatever its spaces. */
const FEWEST = 2;
const GLUED_CLASS = /[\d%值](?:产出|效益|效果|满意度)指标$/;

/** The blocks whose rows run into each other although spaces stand in their lines: "98%效益指标 火灾受害率 有效降低满意度指标 …". */
export function gluedBlocks(pieces: readonly Piece[]): ReadonlySet<number> {
  const counts = new Map<number, number>();
  for (const { text, before, block } of pieces)
    if (before === 'space' && text.endsWith('指标') && GLUED_CLASS.test(text))
      counts.set(block, (counts.get(block) ?? 0) + 1);
  return new Set([...counts].flatMap(([block, count]) => (count >= FEWEST ? [block] : [])));
}

/**
 * The words of such lines as they belong together: a number with its unit ("2000 次观测点数"), a label whose characters are spread out
 * ("项 目 名 称"), and the header of the classes apart from the goal in front of it ("…需要。指标 指标内容").
 */
export function regroupWords(pieces: readonly Piece[], blocks: ReadonlySet<number>): Piece[] {
  const made: Piece[] = [];
  for (const piece of pieces) {
    const last = made.at(-1);
    if (!blocks.has(piece.block)) made.push(piece);
    else if (!last || piece.before !== 'space') made.push(withoutSideLabel(piece));
    else if (belongTogether(last, piece))
      made[made.length - 1] = withoutSideLabel({ ...last, text: last.text + piece.text });
    else if (last.text.endsWith('。指标') && headsClasses('指标', piece.text)) {
      made[made.length - 1] = { ...last, text: last.text.slice(0, -'指标'.length) };
      made.push({ ...piece, text: '指标' }, piece);
    } else made.push(withoutSideLabel(piece));
  }
  return made;
}

/** The label at the side of the rows, which stands among them where its line is: "3次项目绩效指标预报准确率". */
const SIDE_LABEL = /(?<=\d\p{Script=Han}{1,2})项目绩效指标(?=\p{Script=Han}{3})/u;

const withoutSideLabel = (piece: Piece): Piece =>
  piece.text.includes('绩效指标') ? { ...piece, text: piece.text.replace(SIDE_LABEL, '') } : piece;

/** A character of a word that is spread out; 各 begins a value. */
const SPREAD = /^(?!各)\p{Script=Han}$/u;

const belongTogether = ({ text: before }: Piece, { text }: Piece): boolean =>
  (/\d$/.test(before) && startsWithUnit(text)) || (before === '各' && /^\d/.test(text)) || SPREAD.test(text);
