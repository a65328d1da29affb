import { areHeadersOfOther, headsIndicators, mayHeadOther, numbersRowsOfOther } from '../../lexicon/other-tables.ts';
import type { Piece, Separator } from '../piece.ts';

/** What stands inside of a line or a row and begins none. */
const INSIDE: ReadonlySet<Separator> = new Set(['cell', 'space', 'atom']);
/** What is printed above a table: its title, the number of its annex, its unit. */
const ABOVE_TABLE =
  /(?:20\d\d年|资金|收入|支出|收支|决算|预算|分配|经费|采购|人员|项目|进度|评分|统计|汇总|明细|分解).{0,24}(?:表|清单|名单|名册|明细|目录|一览)$|^附[件表]\s*\d*(?:\s+\S{4,40})?$|^(?:金额)?单位[:：]/;
const MOST_ABOVE = 3;

/** Whether the header of a table of something else begins at a piece, as it follows on the indicators in budgets and reports. */
function headsOtherTable(pieces: readonly Piece[], index: number): boolean {
  const first = pieces[index];
  if (!first || INSIDE.has(first.before)) return false;
  if (areHeadersOfOther(headersFrom(pieces, index))) return true;
  return mayHeadOther(first.text) && numbersRowsOfOther(rowFrom(pieces, index));
}

/** The texts from a piece on that may be headers of such a table; none where they stand in front of a header of indicators. */
function headersFrom(pieces: readonly Piece[], index: number): string[] {
  const texts: string[] = [];
  for (let at = index; at < pieces.length; at += 1) {
    const text = pieces[at]?.text ?? '';
    if (text === '') continue;
    if (!mayHeadOther(text)) return headsIndicators(text) ? [] : texts;
    texts.push(text);
  }
  return texts;
}

/** The texts of the row that begins at a piece. */
function rowFrom(pieces: readonly Piece[], index: number): string[] {
  let end = index + 1;
  while (pieces[end]?.before === 'cell') end += 1;
  return pieces.slice(index, end).flatMap(({ text }) => (text === '' ? [] : [text]));
}

/**
 * Where a table of something else begins of whose head the piece is a part: at what is printed above its header, `from` at the earliest; undefined where
 * none begins here.
 */
export function otherTableAt(pieces: readonly Piece[], index: number, from: number): number | undefined {
  let header = index;
  while (header < index + MOST_ABOVE && isAboveTable(pieces[header])) header += 1;
  if (!headsOtherTable(pieces, header)) return undefined;
  let start = header;
  for (let at = header - 1; at >= from && at >= header - 2 * MOST_ABOVE; at -= 1) {
    if (pieces[at]?.text === '') continue;
    if (!isAboveTable(pieces[at])) break;
    start = at;
  }
  return start;
}

const isAboveTable = (piece: Piece | undefined): boolean =>
  piece !== undefined && !INSIDE.has(piece.before) && ABOVE_TABLE.test(piece.text.trim());
