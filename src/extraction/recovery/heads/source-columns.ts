import { decimal } from '../../../base/decimal.ts';
import { bareKey, keyOf } from '../../grid/cell-text.ts';
import { sourceColumnOf } from '../../lexicon/money-table.ts';
import { joinPieces, type Piece } from '../piece.ts';
import type { PlacedCell } from '../table-builder.ts';

/** What stands at the left of the sources, in a cell or in two. */
const SIDE = /^(?:项目)?资金来源$/;
/** Fewer sources in front of their sum are no header. */
const FEWEST = 2;
/** An amount, a rate, a dash, or several that run together; recognition reads 100% as 1(X)%. */
const VALUES = /^(?:[\d.,]+(?:[(（][A-Z][)）])?[%％]?|[-—–/])$/;
const NUMBER = /^(?:0|[1-9]\d*)(?:\.\d{1,6})?$/;
/** How far the printed rate may lie from the computed one. */
const ROUNDING = 0.6;

type Value = Pick<PlacedCell, 'text' | 'at'>;

/** A part of a head that is read as a whole. */
interface Part {
  readonly from: number;
  readonly to: number;
  readonly rows: readonly (readonly PlacedCell[])[];
}

/**
 * The money of a project by its sources side by side, with their sum and what was spent of it (鄂 forms: 项目资金来源 | 中央 | 省、地 | 本级 | 其他 | 合计 |
 * 执行数 | 执行率), and the amounts below, which a dump shows without the empty cells among them or run together: those of the sources are told only where
 * each has one, else the sum and what was spent of it. Undefined where there is no such table, or where the amounts do not add up.
 */
export function sourceColumns(pieces: readonly Piece[], from: number, to: number): Part | undefined {
  for (let at = from; at < to; at += 1) {
    if (sourceColumnOf(keyOf(pieces[at]?.text ?? '')) !== 'source') continue;
    const { headers, behind } = headersFrom(pieces, at, to);
    const side = sideBefore(pieces, from, at);
    let end = behind;
    while (end < to && (pieces[end]?.text === '' || VALUES.test(pieces[end]?.text ?? ''))) end += 1;
    const values = valuesBelow(headers, pieces.slice(behind, end));
    if (side === undefined || !values) {
      at = behind;
      continue;
    }
    const label = { column: 1, text: joinPieces(pieces, side, at), at: pieces[side]?.at ?? headers[0]?.at ?? {} };
    const told = headers
      .slice(-values.length)
      .map(({ text, at: place }, index) => ({ column: index + 2, text, at: place }));
    const amounts = values.map(({ text, at: place }, index) => ({ column: index + 2, text, at: place }));
    return { from: side, to: end, rows: [[label, ...told], amounts] };
  }
  return undefined;
}

/** The headers that stand side by side from a piece on, each with its unit, which may be a piece of its own, and where they end. */
function headersFrom(
  pieces: readonly Piece[],
  at: number,
  to: number,
): { readonly headers: readonly Value[]; readonly behind: number } {
  const headers: Value[] = [];
  let behind = at;
  for (; behind < to; behind += 1) {
    const piece = pieces[behind];
    const last = headers.at(-1);
    if (piece && last && UNIT.test(piece.text)) headers[headers.length - 1] = { ...last, text: last.text + piece.text };
    else if (piece && sourceColumnOf(keyOf(piece.text)) !== undefined) headers.push(piece);
    else break;
  }
  return { headers, behind };
}

const UNIT = /^[(（][百千万亿]?元[)）]$/;

/** Where the side label begins that stands right in front of the sources; undefined where none does. */
function sideBefore(pieces: readonly Piece[], from: number, at: number): number | undefined {
  return [at - 1, at - 2].find((start) => start >= from && SIDE.test(bareKey(keyOf(joinPieces(pieces, start, at)))));
}

/** The values of the last headers, of all where each source has its own; undefined where they do not add up. */
function valuesBelow(headers: readonly Value[], printed: readonly Piece[]): readonly Value[] | undefined {
  const columns = headers.map(({ text }) => sourceColumnOf(keyOf(text)));
  const sum = columns.indexOf('sum');
  const first = printed.find(({ text }) => text !== '');
  if (sum < FEWEST || !first) return undefined;
  const filled = printed.filter(({ text }) => text !== '');
  const texts =
    filled.length === 1
      ? splitRun(first.text, sum, columns.slice(sum))
      : filled.map(({ text }) => text.replace(/,/g, ''));
  const tail = columns.length - sum;
  const sources = texts?.slice(0, -tail) ?? [];
  if (!texts || !addsUp(sources, texts.at(-tail) ?? '', sum)) return undefined;
  const values = texts.map((text, at) => ({ text, at: (filled[at] ?? first).at }));
  return sources.length === sum ? values : values.slice(-tail);
}

/** Whether amounts of sources add up to a sum. */
function addsUp(sources: readonly string[], total: string, most: number): boolean {
  const amounts = sources.filter((text) => !/^[-—–/]$/.test(text));
  if (amounts.length === 0 || sources.length > most || ![...amounts, total].every((text) => NUMBER.test(text)))
    return false;
  return amounts.reduce((all, amount) => all.plus(amount), decimal(0)).equals(decimal(total));
}

/**
 * The amounts that run together below sources, their sum, what was spent and the rate ("12284040100%"): the one split whose sources add up to the sum,
 * of which the rate was spent. Undefined where none does, or several do.
 */
function splitRun(run: string, most: number, tail: readonly unknown[]): readonly string[] | undefined {
  const rate = tail.length === 3 ? (/(?<=\d)\D+$/.exec(run)?.[0] ?? '') : '';
  const digits = run.slice(0, run.length - rate.length);
  const found = new Map<string, readonly string[]>();
  const search = (from: number, cells: readonly string[]): void => {
    if (from === digits.length) {
      if (cells.length > tail.length && fits(cells, most, tail.length, rate.length > 1))
        found.set(cells.slice(-tail.length).join(), cells);
      return;
    }
    if (cells.length === most + tail.length) return;
    for (let to = from + 1; to <= digits.length; to += 1)
      if (digits[to] !== '.' && NUMBER.test(digits.slice(from, to))) search(to, [...cells, digits.slice(from, to)]);
  };
  if (digits.length <= LONGEST_RUN && NUMBERS.test(digits)) search(0, []);
  const [only, ...others] = found.values();
  return only && others.length === 0 ? only.with(-1, (only.at(-1) ?? '') + rate) : undefined;
}

/** Longer runs hold more than one row. */
const LONGEST_RUN = 32;
const NUMBERS = /^[\d.]+$/;

/** Whether amounts are those of sources, their sum, what was spent of it and the rate of that, which may be a 1 with noughts that nobody can read. */
function fits(cells: readonly string[], most: number, tail: number, isMisread: boolean): boolean {
  const [total = '0', spent = total, rate] = cells.slice(-tail);
  if (Number(total) === 0 || !addsUp(cells.slice(0, -tail), total, most)) return false;
  if (isMisread) return rate === '1' && spent === total;
  if (rate === undefined) return Number(spent) <= Number(total);
  return Math.abs((100 * Number(spent)) / Number(total) - Number(rate)) <= ROUNDING;
}
