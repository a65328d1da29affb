import type { Bilingual } from '../base/bilingual.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';

/** So many pieces are quoted, each with so many characters. */
const MOST_QUOTED = 3;
const LONGEST_QUOTE = 24;
/** No more of what is hidden is kept than tells what it is. */
const MOST_KEPT = 200;
const LONGEST_KEPT = 400;
/** What stands in the rows of a form, and rarely in menus, lists for choosing and codes. */
const OF_A_FORM = /指标|绩效|[≥≤＞＜]|满意度/;

/**
 * What a file holds and does not show: rows and columns of a sheet, hidden text, elements of a page. It is no part of the paper in any format: it is told
 * with its first words, and not read.
 */
export class HiddenWords {
  private readonly pieces: string[] = [];
  private count = 0;
  private open = '';

  /** Words that are not shown; what follows without shown words between is the same piece. */
  hide(words: string): void {
    if (this.open.length < LONGEST_KEPT) this.open += words;
  }

  /** Shown words stand here, or a piece ends. */
  endPiece(): void {
    if (this.open === '') return;
    const piece = this.open.replace(/\s+/g, ' ').trim();
    this.open = '';
    if (piece === '') return;
    this.count += 1;
    if (this.pieces.length < MOST_KEPT) this.pieces.push(piece);
  }

  add(other: HiddenWords): void {
    this.endPiece();
    other.endPiece();
    this.count += other.count;
    this.pieces.push(...other.pieces.slice(0, MOST_KEPT - this.pieces.length));
  }

  /** The message of it, a warning where it may be part of a form; undefined where nothing is hidden. `where` says what hides it. */
  message(where: (count: number) => Bilingual, at?: Place): Message | undefined {
    this.endPiece();
    if (this.count === 0) return undefined;
    const { zh, en } = where(this.count);
    const quotes = this.pieces
      .slice(0, MOST_QUOTED)
      .map((piece) => (piece.length > LONGEST_QUOTE ? `${piece.slice(0, LONGEST_QUOTE)}…` : piece));
    return {
      severity: this.pieces.some((piece) => OF_A_FORM.test(piece)) ? 'warning' : 'info',
      code: 'hidden-content-not-read',
      text: {
        zh: `${zh}，没有读取，但会随文件一起公开，如“${quotes.join('”“')}”。如属于本文本，请取消隐藏（筛选、折叠的请展开）后再提交；如不应公开，请删除。`,
        en: `${en}; it was not read, but goes out with the file: "${quotes.join('", "')}". Please show it (open filters and folded groups) if it belongs to the paper, or delete it if it is not meant to be public.`,
      },
      ...(at ? { at } : {}),
    };
  }
}
