import { displayWidth } from './display-width.ts';

/** Closing marks never begin a line, opening ones never end it (GB/T 15834-2011, 5.1). */
const NEVER_FIRST = /^[，。、；：？！）》」』】〕”’…％%,.;:?!)\]}]/;
const NEVER_LAST = /[（《「『【〔“‘([{]$/;

/** Pieces that stay whole: a run of letters, digits and their signs, a run of spaces, or one other character. */
function pieces(line: string): string[] {
  return line.match(/[!-~]+|\s+|[^!-~\s]/gu) ?? [];
}

/** A text in lines of at most `columns` terminal columns; its own line ends are kept. Longer words are cut. */
export function wrapText(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(8, columns)));
}

function wrapLine(line: string, columns: number): string[] {
  const lines: string[] = [];
  let current = '';
  let width = 0;
  for (const piece of pieces(line).flatMap((whole) => cutLong(whole, columns))) {
    const blank = piece.trim() === '';
    const pieceWidth = displayWidth(piece);
    if (width + (blank ? 0 : pieceWidth) <= columns) {
      current += piece;
      width += pieceWidth;
      continue;
    }
    const carried = carriedOver(current, piece);
    lines.push(current.slice(0, current.length - carried.length).trimEnd());
    current = (carried + piece).trimStart();
    width = displayWidth(current);
  }
  return [...lines, current.trimEnd()];
}

/** What of the line has to move to the next one, so that no mark stands where it may not: piece by piece, up to half of the line. */
function carriedOver(current: string, piece: string): string {
  let kept = current;
  let first = piece;
  while (NEVER_FIRST.test(first) || NEVER_LAST.test(kept)) {
    const last = /(?:[!-~]+|[^!-~\s])$/u.exec(kept)?.[0];
    if (last === undefined || kept.length - last.length < current.length / 2) return '';
    kept = kept.slice(0, -last.length);
    first = last;
  }
  return current.slice(kept.length);
}

function cutLong(piece: string, columns: number): string[] {
  if (displayWidth(piece) <= columns) return [piece];
  return Array.from({ length: Math.ceil(piece.length / columns) }, (_, index) =>
    piece.slice(index * columns, (index + 1) * columns),
  );
}
