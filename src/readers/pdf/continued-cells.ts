import { isClass } from '../../model/indicator-class.ts';
import type { JoinedCell } from './joined-table.ts';
import { bare, cellsOfRow, sameStructure } from './joined-table.ts';
import { isNumber, type PageCut } from './rest-of-row.ts';

/** A cell of the last row above a page's end and the one below it at the same columns. */
type Pair = readonly [above: JoinedCell, below: JoinedCell];

/**
 * The cells beside several rows that a page's end cut between two of them: those that lead the rows, and, where two blocks of indicators
 * stand side by side, the level of the second.
 */
export function continuedCells(cut: PageCut): Pair[] {
  const pairs = pairsOf(cut);
  const leading = leadingOf(cut, pairs);
  return [...leading, ...levelsBeside(cut, leading, pairs)];
}

/** All pairs from the left but the last: a row has something of its own. */
function pairsOf({ lastRow, nextRow }: PageCut): Pair[] {
  const pairs: Pair[] = [];
  for (const [index, below] of nextRow.slice(0, -1).entries()) {
    const above = lastRow[index];
    if (!above || above.column !== below.column || above.columnSpan !== below.columnSpan) break;
    pairs.push([above, below]);
  }
  return pairs;
}

function leadingOf(cut: PageCut, pairs: readonly Pair[]): Pair[] {
  const record = recordOf(pairs);
  const isOther = record.some(([above, below]) => isNumber(above.text) && isNumber(below.text)) || headsNumbers(cut);
  const isSame = record.some(([above, below]) => isNumber(above.text) && below.text === '');
  const end = pairs.findIndex((pair, index) => {
    if (isOneBlank(pair)) return (index > 0 && headsNumbers(cut)) || isNameAlone(pairs, index);
    if (isCutBlank(pair)) return false;
    if (index === 0) return !isCutLabel(pair);
    return isOther || !isCutText(pair, isSame && index < record.length);
  });
  return pairs.slice(0, end < 0 ? pairs.length : end);
}

/** The cells in front of the levels of the indicators: what a list says of each project. Its numbers are different in different projects. */
function recordOf(pairs: readonly Pair[]): Pair[] {
  const levels = pairs.findIndex((pair) => pair.some(({ text }) => isClass(bare(text))));
  return pairs.slice(0, Math.max(0, levels));
}

/** One of the parts has the text, the other none. */
const isOneBlank = ([above, below]: Pair): boolean => (above.text === '') !== (below.text === '');

/** An empty cell beside several rows, cut between two of them. */
const isCutBlank = ([above, below]: Pair): boolean =>
  above.text === '' && below.text === '' && (above.rowSpan > 1 || below.rowSpan > 1);

/** A label beside several rows that is printed from top to bottom, a character a line. */
const isCutLabel = ([above, below]: Pair): boolean =>
  (above.rowSpan > 1 || below.rowSpan > 1) && UPRIGHT.test(above.text) && UPRIGHT.test(below.text);

const UPRIGHT = /^[\u4e00-\u9fff](?:\n[\u4e00-\u9fff])*$/;

/** A text beside several rows, cut between two of them: no class of its own, and no second project's code and name. */
function isCutText([above, below]: Pair, isOfOneRecord: boolean): boolean {
  if (above.text === '' || below.text === '') return false;
  if (CODE.test(bare(above.text)) && CODE.test(bare(below.text))) return false;
  if (!isOfOneRecord && above.rowSpan === 1 && below.rowSpan === 1) return false;
  return !isClass(bare(above.text)) && !isClass(bare(below.text));
}

const CODE = /^\d[\dA-Z-]{11}/;

/** The name of an indicator behind its levels, below which stands neither name nor value: the end of this list, not a second value. */
function isNameAlone(pairs: readonly Pair[], index: number): boolean {
  const [[above, below] = [], next, before] = [pairs[index], pairs[index + 1], pairs[index - 1]];
  if (!above || !below || !before?.some(({ text }) => isClass(bare(text))) || isClass(bare(above.text))) return false;
  return (
    above.text !== '' && above.rowSpan === 1 && below.rowSpan === 1 && next?.every(({ text }) => text === '') === true
  );
}

/** Whether the last row holds the heads of columns: nothing but words, behind a side label perhaps, and one of them over nothing but numbers. */
function headsNumbers({ second, lastRow, nextRow }: PageCut): boolean {
  const heads = lastRow.slice(1);
  if (heads.length < 2 || heads.some(({ text }) => text === '' || /\d/.test(text))) return false;
  const rows = Array.from({ length: second.rows }, (_, row) => cellsOfRow(second, row));
  const alike = rows.filter((row) => sameStructure(row, nextRow));
  return heads.some((head) => {
    const index = lastRow.indexOf(head);
    const texts = alike.map((row) => row[index]?.text ?? '').filter((text) => text !== '');
    return texts.length > 0 && texts.every(isNumber);
  });
}

/** The level of indicators that stand beside others whose level goes on: its class is printed below, its first indicator stands above. */
function levelsBeside({ lastRow }: PageCut, leading: readonly Pair[], pairs: readonly Pair[]): Pair[] {
  if (!leading.some((pair) => pair.some(({ text }) => isClass(bare(text))))) return [];
  return pairs.slice(leading.length).filter(([above, below], index) => {
    const named = lastRow[leading.length + index + 1]?.text ?? '';
    return above.text === '' && named !== '' && isClass(bare(below.text));
  });
}
