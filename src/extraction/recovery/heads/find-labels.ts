import type { Place } from '../../../model/place.ts';
import { joinPieces, type Piece } from '../piece.ts';
import { goesOnBehindBracket, isCaption, isConclusion, labelIn, moneyHeaderIn } from '../vocabulary.ts';

/** A label among the pieces, from `from` to before `to`. */
export interface FoundLabel {
  readonly text: string;
  readonly at: Place;
  readonly from: number;
  readonly to: number;
  /**
   * `label` has its value behind it, `group` spans the rows of the labels behind it, `heading` and `money` may stand side by side with
   * their values below.
   */
  readonly role: 'label' | 'group' | 'heading' | 'money';
}

/** Labels are broken over at most so many pieces. */
const MOST_PIECES = 6;
/** All labels among the pieces from `from` to before `to`, in order. */
export function findLabels(pieces: readonly Piece[], from: number, to: number): FoundLabel[] {
  const labels: FoundLabel[] = [];
  for (let index = from; index < to; ) {
    const label = labelAt(pieces, index, to);
    if (label) labels.push(label);
    index = label?.to ?? index + 1;
  }
  return labels.map((label, index) => asMoneyHeader(pieces, label, labels[index + 1]));
}

/** 预算数 is a label with its amount behind it, and the header of a column where the next header follows at once: 预算数(A) 执行数(B). */
function asMoneyHeader(pieces: readonly Piece[], label: FoundLabel, next: FoundLabel | undefined): FoundLabel {
  const follows = next?.role === 'money' && pieces.slice(label.to, next.from).every(({ text }) => text === '');
  const isHeader = label.role === 'label' && follows;
  return isHeader && moneyHeaderIn(label.text) ? { ...label, role: 'money' } : label;
}

function labelAt(pieces: readonly Piece[], from: number, end: number): FoundLabel | undefined {
  const first = pieces[from];
  if (!first || first.text === '') return undefined;
  let most = from + 1;
  while (most < Math.min(end, from + MOST_PIECES) && canJoin(pieces[most])) most += 1;
  for (let to = most; to > from; to -= 1) {
    const text = joinPieces(pieces, from, to);
    const role = roleOf(text);
    const whole = to === from + 1 || (!holdsTwo(pieces, from, to) && !goesOnBehindBracket(text));
    if (role && whole) return { text, at: first.at, from, to, role };
  }
  return undefined;
}

function canJoin(piece: Piece | undefined): boolean {
  return piece !== undefined && piece.text !== '' && !['row', 'cell', 'loose'].includes(piece.before);
}

/** Whether a run of pieces is two labels side by side rather than one that was cut ("执行率", "得分"). */
function holdsTwo(pieces: readonly Piece[], from: number, to: number): boolean {
  for (let cut = from + 1; cut < to; cut += 1) {
    const [first, second] = [joinPieces(pieces, from, cut), joinPieces(pieces, cut, to)];
    if (first !== '全年' && roleOf(first) && roleOf(second)) return true;
  }
  return false;
}

/** What stands beside 预期目标 and 完成情况: 全年调整绩效目标, and 总体完成率（%） on 河北 forms. */
const BESIDE_GOALS = /绩效目标$|^总体完成率/;

function roleOf(text: string): FoundLabel['role'] | undefined {
  const label = labelIn(text);
  if (moneyHeaderIn(text) && label !== 'total') return 'money';
  if (label === 'group' && /完成情况$/.test(text.trim())) return 'heading';
  if (label === 'group' || (label === undefined && isCaption(text) && text.length > 2)) return 'group';
  if (label === 'step' || label === 'goals' || label === 'midtermGoals' || label === 'outcome') return 'heading';
  if (label === 'further' && BESIDE_GOALS.test(text.trim())) return 'heading';
  return label || isConclusion(text) ? 'label' : undefined;
}
