import type { FilledForm } from '../sheet.ts';
import { cutPieces, hasContents } from './cut-pieces.ts';
import { joinPdf, openPiece, type PaperHeading, type SetPiece } from './join-pdf.ts';
import type { PieceInPaper } from './typst-source.ts';

/** Sets a form, or a piece of one, as a pdf. */
export type SetPdf = (form: FilledForm, piece?: PieceInPaper) => Promise<Uint8Array>;

/**
 * A form as a pdf that is set piece by piece where it is a long one, so that no process has to hold all of it. Pages count through, and
 * the contents list the headings of all pieces.
 */
export async function setInPieces(form: FilledForm, set: SetPdf): Promise<Uint8Array> {
  const pieces = cutPieces(form);
  if (pieces.length === 1) return set(form);
  const headings = headingsOf(form);
  const guessed = headings.map(() => GUESSED_PAGE);
  const first = await setAgain(pieces, [], guessed, headings, set);
  if (!listsHeadings(form)) return joinPdf(first, headings);
  // How long the contents are is known when they are set; what stands in them, when everything behind them is.
  const pages = pagesOf(first);
  const kept = first.map((piece, index) => (listsHeadings(pieces[index]) ? undefined : piece));
  const second = await setAgain(pieces, kept, pages, headings, set);
  if (pagesOf(second).join() === pages.join()) return joinPdf(second, headings);
  return joinPdf(await setAgain(pieces, [], pagesOf(second), headings, set), headings);
}

/** Stands in the contents until the pages are known: as wide as most of them will be. */
const GUESSED_PAGE = 100;

/** Sets the pieces that are not kept, each beginning on the page where the one before it ends. */
async function setAgain(
  pieces: readonly FilledForm[],
  kept: readonly (SetPiece | undefined)[],
  pages: readonly number[],
  headings: readonly PaperHeading[],
  set: SetPdf,
): Promise<SetPiece[]> {
  const listed = headings.map(({ text }, index) => ({ text, page: pages[index] ?? 0 }));
  const opened: SetPiece[] = [];
  let firstPage = 1;
  for (const [index, piece] of pieces.entries()) {
    const here = { firstPage, headings: listsHeadings(piece) ? listed : [] };
    const one = kept[index] ?? openPiece(await set(piece, here));
    opened.push(one);
    firstPage += one.pages.length;
  }
  return opened;
}

/** For each heading the number of its page. */
function pagesOf(pieces: readonly SetPiece[]): number[] {
  let before = 0;
  return pieces.flatMap(({ pages, places }) => {
    const from = before + 1;
    before += pages.length;
    return places.map(({ page }) => from + page);
  });
}

const listsHeadings = (form: FilledForm | undefined): boolean => form?.sections.some(hasContents) ?? false;

const headingsOf = ({ sections }: FilledForm): PaperHeading[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.kind === 'heading' && block.level > 0 ? [{ level: block.level === 1 ? 1 : 2, text: block.text }] : [],
    ),
  );
