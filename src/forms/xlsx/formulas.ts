import { decimal, isDecimal } from '../../base/decimal.ts';
import { cellName } from '../../base/workbook/reference.ts';
import type { CellValue } from '../../base/workbook/workbook.ts';
import type { CellFormula } from '../form.ts';

/** A cell of the sheet that formulas may speak of; row and column from 1. */
export interface KeyedCell {
  readonly key: string;
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/**
 * The live formula of a cell with its kept result, or undefined where it would show another value than the form says: somebody's
 * printed total that is no sum stays what was printed. A sum or ratio that still lacks a number shows nothing, and not a wrong zero.
 */
export function formulaValue(
  formula: CellFormula,
  text: string,
  row: number,
  cells: readonly KeyedCell[],
): CellValue | undefined {
  return formula.kind === 'sum'
    ? sumValue(
        text,
        cells.filter(({ key }) => key === formula.of),
      )
    : ratioValue(
        text,
        cells.find((cell) => cell.row === row && cell.key === formula.of),
        cells.find((cell) => cell.row === row && cell.key === formula.to),
      );
}

/** Words and dashes count for nothing, in the sum as in the number of cells that have to be filled. */
function sumValue(text: string, cells: readonly KeyedCell[]): CellValue | undefined {
  const counting = cells.filter((cell) => cell.text === '' || isDecimal(cell.text));
  if (counting.length === 0) return undefined;
  const filled = counting.filter((cell) => cell.text !== '');
  const isComplete = filled.length === counting.length;
  const range = rangesOf(cells);
  const sum = `SUM(${range})`;
  if (text === '') {
    return isComplete ? undefined : { formula: `IF(COUNT(${range})<${counting.length},"",${sum})`, result: '' };
  }
  if (!isDecimal(text) || !total(filled).equals(decimal(text)) || !isKept(text)) return undefined;
  const result = { number: text };
  return isComplete ? { formula: sum, result } : undefined;
}

const total = (cells: readonly KeyedCell[]) => cells.reduce((sum, cell) => sum.plus(decimal(cell.text)), decimal(0));

/** A spreadsheet computes with 15 significant digits; beyond them its sum would not be ours. */
const isKept = (text: string): boolean => text.replace(/\D/g, '').length <= 15;

/** Percent with two places, rounded half up as the scoring does. */
function ratioValue(text: string, of: KeyedCell | undefined, to: KeyedCell | undefined): CellValue | undefined {
  if (!of || !to) return undefined;
  const [dividend, divisor] = [of, to].map(({ row, column }) => cellName(row, column));
  const formula = `IF(N(${divisor})=0,"",ROUND(${dividend}/${divisor},4))`;
  if (text === '') return of.text === '' && to.text === '' ? { formula, result: '' } : undefined;
  const percent = /^(\d+(?:\.\d+)?)%$/.exec(text)?.[1];
  if (percent === undefined || !isDecimal(of.text) || !isDecimal(to.text) || decimal(to.text).isZero())
    return undefined;
  const rate = decimal(of.text).div(decimal(to.text)).toDecimalPlaces(4);
  return rate.equals(decimal(percent).div(100)) ? { formula, result: { number: rate.toFixed() } } : undefined;
}

/** A1 references of cells, those that stand below each other as one range. */
function rangesOf(cells: readonly KeyedCell[]): string {
  const ranges: { column: number; from: number; to: number }[] = [];
  for (const { row, column } of cells) {
    const last = ranges.at(-1);
    if (last && last.column === column && last.to === row - 1) last.to = row;
    else ranges.push({ column, from: row, to: row });
  }
  return ranges
    .map(({ column, from, to }) =>
      from === to ? cellName(from, column) : `${cellName(from, column)}:${cellName(to, column)}`,
    )
    .join(',');
}
