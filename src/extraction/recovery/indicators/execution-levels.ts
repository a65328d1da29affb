import type { Piece } from '../piece.ts';

/** The row of the budget itself: both of its levels are called so, elsewhere it is a name (冀 forms of 2021). */
const EXECUTION = '预算执行率';

/** The pieces that are the levels of a row because they stand side by side twice, with the name behind: 预算执行率 | 预算执行率 | 预算执行进度. */
export function executionLevels(pieces: readonly Piece[]): ReadonlySet<number> {
  const isTwice = (at: number): boolean => pieces[at]?.text === EXECUTION && pieces[at + 1]?.text === EXECUTION;
  return new Set(
    pieces.flatMap((_, at) =>
      isTwice(at) && /^\p{Script=Han}{2}/u.test(pieces[at + 2]?.text ?? '') ? [at, at + 1] : [],
    ),
  );
}
