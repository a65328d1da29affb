import { isSum } from '../../lexicon/labels.ts';
import { isMoneyLabel } from '../../lexicon/money-table.ts';
import { shapeOf } from '../cell-shape.ts';
import { joinPieces, type Piece } from '../piece.ts';
import { besideLabel, type PlacedCell } from '../table-builder.ts';
import { labelIn } from '../vocabulary.ts';

/** The rows of a list, and the pieces they were made of: from `from` to before `to`. */
interface FoundRows {
  readonly rows: readonly (readonly PlacedCell[])[];
  readonly from: number;
  readonly to: number;
}

const ITEM = /^(?:任务名称|工作任务|主要任务|重点工作任务?)$/;
const CONTENT = /^(?:主要内容|工作内容|任务内容)$/;
const MONEY = /^预算金额/;
const SIDE = /^年度(?:主要任务|重点工作(?:任务)?)$/;
/** What a row of the list may take: the name, what it is about in lines, and an amount a part. */
const LONGEST_ROW = 14;

/**
 * The 年度主要任务 of a department's form in a source that sets only cells apart: 任务名称 | 主要内容 | 预算金额, with 总额, 财政拨款 and 其他资金 below
 * the money, and the amounts that are blank left out. Undefined where no such list stands between two pieces.
 */
export function taskList(pieces: readonly Piece[], from: number, to: number): FoundRows | undefined {
  for (let index = from; index < to - 3; index += 1) {
    if (!ITEM.test(textAt(pieces, index)) || !CONTENT.test(textAt(pieces, index + 1))) continue;
    if (!MONEY.test(textAt(pieces, index + 2))) continue;
    const found = listAt(pieces, index, to);
    if (found) return found;
  }
  return undefined;
}

const textAt = (pieces: readonly Piece[], index: number): string => (pieces[index]?.text ?? '').replace(/\s/g, '');

function listAt(pieces: readonly Piece[], header: number, to: number): FoundRows | undefined {
  let first = header + 3;
  while (first < to && isMoneyLabel(labelIn(textAt(pieces, first)))) first += 1;
  const parts = pieces.slice(header + 3, first);
  const cellAt = (index: number, column: number): PlacedCell[] => {
    const piece = pieces[index];
    return piece ? [{ column, text: piece.text, at: piece.at }] : [];
  };
  const heads = [...cellAt(header, 1), ...cellAt(header + 1, 2), ...cellAt(header + 2, 3)];
  const rows: PlacedCell[][] =
    parts.length > 1
      ? [
          heads.map((cell) => (cell.column < 3 ? { ...cell, rowSpan: 2 } : { ...cell, columnSpan: parts.length })),
          parts.map(({ text, at }, index) => ({ column: 3 + index, text, at })),
        ]
      : [heads];
  let index = first;
  let hasSum = false;
  while (index < to && !hasSum) {
    const row = rowAt(pieces, index, to, Math.max(1, parts.length));
    if (!row) break;
    rows.push(row.cells);
    hasSum = row.isSum;
    index = row.to;
  }
  if (rows.length < 3) return undefined;
  const side = SIDE.test(textAt(pieces, header - 1)) ? pieces[header - 1] : undefined;
  return { rows: side ? besideLabel(side, rows) : rows, from: side ? header - 1 : header, to: index };
}

/** One row: texts, then at most so many amounts. The first line is the name; a sum has no content. */
function rowAt(
  pieces: readonly Piece[],
  from: number,
  to: number,
  most: number,
): { readonly cells: PlacedCell[]; readonly to: number; readonly isSum: boolean } | undefined {
  const isAmount = (index: number): boolean =>
    shapeOf(textAt(pieces, index)).number && !/%$/.test(textAt(pieces, index));
  let money = from;
  while (money < to && money - from < LONGEST_ROW && !isAmount(money)) money += 1;
  if (money === from || money >= to || !isAmount(money)) return undefined;
  let end = money;
  while (end < to && end - money < most && isAmount(end)) end += 1;
  let name = from + 1;
  while (name < money && pieces[name]?.before === 'space') name += 1;
  const text = (start: number, stop: number, column: number): PlacedCell[] => {
    const at = pieces[start]?.at;
    return at && start < stop ? [{ column, text: joinPieces(pieces, start, stop), at }] : [];
  };
  const amounts = pieces
    .slice(money, end)
    .map(({ text: amount, at }, index) => ({ column: 3 + index, text: amount, at }));
  const isTotal = isSum(textAt(pieces, from)) && name === money;
  return { cells: [...text(from, name, 1), ...text(name, money, 2), ...amounts], to: end, isSum: isTotal };
}
