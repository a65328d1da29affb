import type { Place } from '../../model/place.ts';

/**
 * What stands between a piece and the one before it. `row`: the source ends a row there; `cell`: a cell, in a source whose rows are
 * known; `loose`: a cell, in a source whose rows are not known; `wrap`: a line break inside a cell; `line` and `blank`: a line break
 * and a break with empty lines of plain text, which may be anything; `space`: white space inside such a line; `atom`: nothing at all.
 */
export type Separator = 'row' | 'cell' | 'loose' | 'wrap' | 'line' | 'blank' | 'space' | 'atom';

/** The smallest bit of text that no cell boundary can cut: a cell of the source or a part of one. */
export interface Piece {
  readonly text: string;
  readonly before: Separator;
  readonly at: Place;
  /** The index of the paragraph it stands in, among the blocks that were handed in. */
  readonly block: number;
  /** True where the text ends before the cell does. */
  readonly unfinished?: true;
  /** True for the first cell of a table of which rows are left out, as nobody can tell which words belong to which of their cells. */
  readonly isPartial?: true;
}

/** Whether a piece begins a line of plain text. */
export const beginsLine = ({ before }: Pick<Piece, 'before'>): boolean => before === 'line' || before === 'blank';

/** The text of neighbouring pieces as one cell: what a line or page has cut is held apart by a line break, a space stays a space. */
export function joinPieces(pieces: readonly Piece[], from: number, to: number): string {
  let text = '';
  for (let index = from; index < to; index += 1) {
    const piece = pieces[index];
    if (!piece || piece.text === '') continue;
    if (text !== '') text += JOINT[piece.before];
    text += piece.text;
  }
  return text;
}

const JOINT: Readonly<Record<Separator, string>> = {
  row: '\n',
  cell: ' ',
  loose: '\n',
  wrap: '\n',
  line: '\n',
  blank: '\n',
  space: ' ',
  atom: '',
};
