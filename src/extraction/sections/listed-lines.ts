import type { ColumnField } from '../lexicon/columns.ts';
import type { IndicatorColumn } from './indicator-column.ts';
import { IndicatorRow } from './indicator-row.ts';

/** "1.", "2、", "(3)", "指标1：", "①": the numbers of names that share a cell. */
const NUMBER = /^(?:[（(]?(\d{1,2})(?:[)）、．]|[.](?!\d))|指标(\d{1,2})[:：.、]|([①-⑳]))\s*/;

function numberOf(line: string): number | undefined {
  const [, plain, ofIndicator, circled] = NUMBER.exec(line) ?? [];
  if (circled !== undefined) return circled.charCodeAt(0) - 0x2460 + 1;
  const digits = plain ?? ofIndicator;
  return digits === undefined ? undefined : Number(digits);
}

/** The items of a text whose lines count them from 1, each with the lines that go on with it; none where the first is not 1. */
function numberedItems(text: string): string[] {
  const items: string[] = [];
  for (const line of text.split('\n').map((part) => part.trim())) {
    if (line === '') continue;
    if (numberOf(line) === items.length + 1) items.push(line);
    else if (items.length === 0) return [];
    else items[items.length - 1] += `\n${line}`;
  }
  return items;
}

/** The values of as many names: numbered as they are, or a line each; undefined where there are not as many. */
function valuesOf(text: string, count: number): readonly string[] | undefined {
  const numbered = numberedItems(text);
  if (numbered.length === count) return numbered.map((item) => item.replace(NUMBER, ''));
  const lines = linesOf(text);
  return lines.length === count ? lines : undefined;
}

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** What stands on a line of its own for each of several names: points in a column of points, an operator with its number in one of values. */
const OWN_POINTS = /^[1-9]\d?(?:\.\d+)?分?$/;
const OWN_VALUE = /^[≥≤＝=＞＜><]+\s*\d/;

/** The names that share a cell a line each without numbers, where each has points or an operator on a line of its own; the lines of a name cut by its column have none. */
function namesInLines(row: IndicatorRow, text: string): string[] {
  const names = linesOf(text);
  const isOwn = (column: IndicatorColumn): boolean => {
    const own = ONCE.has(column.field) ? OWN_POINTS : column.field === 'target' ? OWN_VALUE : undefined;
    const lines = own ? linesOf(row.raw(column) ?? '') : [];
    return lines.length === names.length && lines.every((line) => own?.test(line.trim()));
  };
  return row.header.columns.some(isOwn) ? names : [];
}

const ONCE: ReadonlySet<ColumnField> = new Set(['weight', 'score']);
const OF_THE_ROW: ReadonlySet<ColumnField> = new Set([
  'level1',
  'level2',
  'project',
  'projectCode',
  'projectUnit',
  'projectDepartment',
  'goal',
]);

/** A row as one of the indicators sees it that share its cells, a line each. Points of all of them together stand with the first. */
class ListedLine extends IndicatorRow {
  private readonly names: readonly string[];
  private readonly index: number;

  constructor(row: IndicatorRow, names: readonly string[], index: number) {
    super(row.grid, row.row, row.header);
    this.names = names;
    this.index = index;
  }

  override raw(column: IndicatorColumn | undefined): string | undefined {
    const whole = super.raw(column);
    if (whole === undefined || !column || OF_THE_ROW.has(column.field)) return whole;
    if (column.field === 'level3') return this.names[this.index];
    const values = valuesOf(whole, this.names.length);
    if (values) return values[this.index];
    return ONCE.has(column.field) && this.index > 0 ? '' : whole;
  }
}

/** A row as its indicators see it: where its name cell numbers several, with their values in it or as many in its value cell, one for each; else the row itself. */
export function listedLines(row: IndicatorRow): readonly IndicatorRow[] {
  const column = row.header.blocks > 1 ? undefined : row.column('level3', 0);
  const text = row.raw(column) ?? '';
  if (!text.includes('\n') || !row.begins(column)) return [row];
  const numbered = numberedItems(text);
  const names = numbered.length > 0 ? numbered : namesInLines(row, text);
  const targets = row.header.columns.filter(({ field }) => field === 'target');
  // Where no column holds the values each name has its own behind it.
  const isListed =
    targets.length === 0 || targets.some((target) => valuesOf(row.raw(target) ?? '', names.length) !== undefined);
  return names.length > 1 && isListed ? names.map((_, index) => new ListedLine(row, names, index)) : [row];
}
