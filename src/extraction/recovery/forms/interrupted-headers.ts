import type { Piece } from '../piece.ts';
import { columnFieldOf, isClassName } from '../vocabulary.ts';

/** What runs down the side of a table, whole or in parts: 绩 效 指 标. */
const SIDE = /^[年度绩效指标]{1,6}$/;

export interface Uninterrupted {
  readonly pieces: readonly Piece[];
  /** The first pieces of the headers that classes were taken out of. */
  readonly headers: ReadonlySet<Piece>;
}

/**
 * Takes the classes out of headers that they interrupt, as programs leave them that take a pdf apart block by block: 一级指标 二级指标 数量指标 产出指标
 * 三级指标 指标值, and the rows without their classes behind it. To which rows they belong is not known any more.
 */
export function withoutInterruptions(pieces: readonly Piece[]): Uninterrupted {
  const apart = new Set<Piece>();
  const headers = new Set<Piece>();
  for (const [index, piece] of pieces.entries()) {
    const fieldAt = (at: number) => columnFieldOf(pieces[at]?.text ?? '');
    // 一级 and 指标 are two words where their cell is too narrow for both.
    const second = index + (piece.text === '一级' && pieces[index + 1]?.text === '指标' ? 2 : 1);
    if (fieldAt(index) !== 'level1' || fieldAt(second) !== 'level2') continue;
    let end = second + 1;
    while (isClass(pieces[end]) || SIDE.test(pieces[end]?.text ?? '')) end += 1;
    const between = pieces.slice(second + 1, end);
    if (!between.some(isClass) || fieldAt(end) !== 'level3' || fieldAt(end + 1) !== 'target') continue;
    for (const one of between) apart.add(one);
    headers.add(piece);
  }
  return { pieces: apart.size === 0 ? pieces : pieces.filter((piece) => !apart.has(piece)), headers };
}

const isClass = (piece: Piece | undefined): boolean => isClassName(piece?.text ?? '');
