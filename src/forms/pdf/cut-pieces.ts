import type { FilledForm, Section } from '../sheet.ts';

/** How heavy a piece may be: some 25 tables of one project, for each of which the typesetter takes 3 MB while it sets the piece. */
const PIECE = 4_000;
/** So many characters weigh as much as a cell. */
const CHARACTERS = 20;

/** How much memory a form takes while it is set, in cells. */
export const weightOf = ({ sections }: FilledForm): number => sections.reduce((sum, one) => sum + weigh(one), 0);

function weigh({ blocks }: Section): number {
  const texts = blocks.flatMap((block) => {
    if (block.kind === 'text') return block.texts;
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.map(({ text }) => text));
    return [''];
  });
  return texts.length + texts.reduce((sum, text) => sum + text.length, 0) / CHARACTERS;
}

/** Whether a section is the table of contents: it needs the pages of all others. */
export const hasContents = ({ blocks }: Section): boolean => blocks.some(({ kind }) => kind === 'contents');

/**
 * A form as pieces that are set one after the other: as many of its sections as do not weigh more than a piece may, and at least one. Each
 * section begins on a page of its own anyway. A form that is no heavier stays as it is.
 */
export function cutPieces(form: FilledForm): FilledForm[] {
  if (weightOf(form) <= PIECE) return [form];
  const pieces: Section[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const section of form.sections) {
    weight += weigh(section);
    if (weight > PIECE) {
      pieces.push([]);
      weight = weigh(section);
    }
    pieces.at(-1)?.push(section);
    // The contents are set twice: nothing stands behind them in their piece.
    if (hasContents(section)) weight = Number.POSITIVE_INFINITY;
  }
  return pieces.map((sections) => ({ ...form, sections }));
}
