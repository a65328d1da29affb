import type { Message } from '../../model/message.ts';
import type { Piece } from './piece.ts';
import { messageOf } from './recovery-messages.ts';
import { columnFieldOf, isLevel1, isLevel2 } from './vocabulary.ts';

/** What runs down the side of a table, whole or in parts: 绩 效 指 标. */
const SIDE = /^[年度绩效指标]{1,6}$/;

/**
 * Takes the classes out of headers that they interrupt, as programs leave them that take a pdf apart block by block: 一级指标 二级指标 数量指标 产出指标
 * 三级指标 指标值, and the rows without their classes behind it. To which rows they belong is not known any more, which a message says.
 */
export function withoutInterruptions(pieces: readonly Piece[]): { pieces: readonly Piece[]; messages: Message[] } {
  const apart = new Set<Piece>();
  const messages: Message[] = [];
  for (const [index, piece] of pieces.entries()) {
    const fieldAt = (at: number) => columnFieldOf(pieces[at]?.text ?? '');
    if (fieldAt(index) !== 'level1' || fieldAt(index + 1) !== 'level2') continue;
    let end = index + 2;
    while (isClass(pieces[end]) || SIDE.test(pieces[end]?.text ?? '')) end += 1;
    const between = pieces.slice(index + 2, end);
    if (!between.some(isClass) || fieldAt(end) !== 'level3' || fieldAt(end + 1) !== 'target') continue;
    for (const one of between) apart.add(one);
    messages.push(messageOf('classes-apart', piece.at));
  }
  return { pieces: apart.size === 0 ? pieces : pieces.filter((piece) => !apart.has(piece)), messages };
}

const isClass = (piece: Piece | undefined): boolean =>
  piece !== undefined && (isLevel1(piece.text) === true || isLevel2(piece.text) === true);
