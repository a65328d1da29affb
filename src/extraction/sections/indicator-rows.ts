import { foldWidth } from '../../base/fold-width.ts';
import { level1Of, level2Of } from '../../model/indicator-class.ts';
import type { Place } from '../../model/place.ts';
import type { Horizon, Indicator } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { isDash, readPoints, unreadable } from '../amount.ts';
import type { FormDraft, RowProject } from '../form-draft.ts';
import { joinName, joinTarget, joinText } from '../grid/cell-text.ts';
import { cellAt, type Grid, type GridCell } from '../grid/grid.ts';
import type { ColumnField } from '../lexicon/columns.ts';
import { horizonOf } from '../lexicon/columns.ts';
import type { IndicatorColumn, IndicatorHeader } from './indicator-header.ts';

/** One row of an indicator table, seen through its columns. */
export class IndicatorRow {
  readonly grid: Grid;
  readonly row: number;
  readonly header: IndicatorHeader;

  constructor(grid: Grid, row: number, header: IndicatorHeader) {
    this.grid = grid;
    this.row = row;
    this.header = header;
  }

  column(field: ColumnField, block: number): IndicatorColumn | undefined {
    const own = this.header.columns.find((column) => column.field === field && column.block === block);
    return own ?? (block > 0 ? this.header.columns.find((column) => column.field === field) : undefined);
  }

  /** The cells of a column in this row, those that span down into it included. */
  cells(column: IndicatorColumn | undefined): GridCell[] {
    if (!column) return [];
    const cells: GridCell[] = [];
    for (let at = column.from; at <= column.to; at += 1) {
      const cell = cellAt(this.grid, this.row, at);
      if (cell && !cells.includes(cell)) cells.push(cell);
    }
    return cells;
  }

  /** The text of a column, its line ends kept; undefined when no cell stands there. */
  raw(column: IndicatorColumn | undefined): string | undefined {
    const cells = this.cells(column);
    if (cells.length === 0) return undefined;
    return cells
      .map((cell) => cell.text)
      .filter((text) => text !== '')
      .join('\n');
  }

  begins(column: IndicatorColumn | undefined): boolean {
    return this.cells(column).some((cell) => cell.source.row === this.row);
  }

  place(column: IndicatorColumn | undefined): Place | undefined {
    return this.cells(column)[0]?.source.at;
  }
}

const LEVEL_SCORE = /\s*[（(]\s*\d+(?:\.\d+)?\s*[分%％]?\s*[)）]\s*$|(?<=指标)\s*\d+(?:\.\d+)?\s*分$/;
const PLACEHOLDER = /^(?:[★☆*●]*指标\d*[:.、]?|[.。…⋯·]+|\d+[.、]?|[-—–/]+|xx+)$/i;
const OPERATORS: ReadonlyMap<string, string> = new Map([
  ['大于等于', '≥'],
  ['大于或等于', '≥'],
  ['不少于', '≥'],
  ['不低于', '≥'],
  ['小于等于', '≤'],
  ['小于或等于', '≤'],
  ['不超过', '≤'],
  ['不高于', '≤'],
  ['大于', '>'],
  ['小于', '<'],
  ['等于', '='],
]);

/** The name of a level without the score that some forms print behind it: "产出指标(50分)" is 产出指标. */
export function levelName(text: string): string {
  return joinName(text).replace(LEVEL_SCORE, '').replace(/\s+/g, '');
}

/** Whether a 三级指标 cell holds only what the template printed ("指标2：", "……"). */
export function isPlaceholder(name: string): boolean {
  return name === '' || PLACEHOLDER.test(foldWidth(name).replace(/\s+/g, ''));
}

/** The operator of an operator cell as a sign, or undefined when the cell holds something else (定量, 正向). */
export function operatorOf(text: string): string | undefined {
  const folded = foldWidth(text).replace(/\s+/g, '');
  return OPERATORS.get(folded) ?? (/^[≥≤><=]{1,2}$/.test(folded) ? text.replace(/\s+/g, '') : undefined);
}

/** Joins operator, value and unit that stand in cells of their own, as one would write them: "≥" "70" "起" is "≥70起". */
export function joinTargetCells(operator: string, value: string, unit: string): string {
  if (value === '') return '';
  const folded = foldWidth(value);
  const sign = operatorOf(operator);
  const start = sign !== undefined && /^[\d.,-]/.test(folded) ? sign : '';
  const bareUnit = unit.replace(/\s+/g, '');
  const takesUnit = /[\d)]$/.test(folded) && /\d/.test(folded) && bareUnit !== '' && !isDash(bareUnit);
  return `${start}${value}${takesUnit ? bareUnit : ''}`;
}

function targetText(
  row: IndicatorRow,
  column: IndicatorColumn,
): { text: string; at: Place | undefined; replaced?: string } {
  const printed = joinTarget(row.raw(column) ?? '');
  const adjustedColumn = row.column('adjustedTarget', column.block);
  const adjusted = joinTarget(row.raw(adjustedColumn) ?? '');
  const value = adjusted !== '' && !isDash(adjusted) ? adjusted : printed;
  const operators = operatorColumns(row, column.block).map((other) => row.raw(other) ?? '');
  const operator = operators.find((text) => operatorOf(text) !== undefined) ?? '';
  const unit = row.raw(row.column('unit', column.block)) ?? '';
  const text = joinTargetCells(operator, value, unit);
  const at = row.place(value === printed ? column : adjustedColumn);
  return value === printed ? { text, at } : { text, at, replaced: printed };
}

function points(
  row: IndicatorRow,
  field: 'weight' | 'score',
  block: number,
  form: FormDraft,
): string | null | undefined {
  const column = row.column(field, block);
  if (!column || !row.begins(column)) return undefined;
  const text = joinName(row.raw(column) ?? '');
  const value = readPoints(text);
  const at = row.place(column);
  if (value === null && at) form.messages.push(unreadable('points-unreadable', column.header, text, at));
  return value;
}

/** Ticks below 完成可能性, and the parts of a split 偏差原因, each said with its header. */
function marked(row: IndicatorRow, field: 'tick' | 'cause'): string | undefined {
  const columns = row.header.columns.filter((column) => column.field === field);
  if (columns.length === 0) return undefined;
  const said = columns.flatMap((column) => {
    const text = joinText(row.raw(column) ?? '');
    if (text === '') return [];
    return /^[√✓✔☑vV■●]$/.test(text)
      ? [column.header]
      : [field === 'tick' ? column.header : `${column.header}：${text}`];
  });
  return said.join(field === 'tick' ? '、' : '；');
}

/** The columns that may hold an operator; in some forms they say 定量 or 正向 instead. */
function operatorColumns(row: IndicatorRow, block: number): IndicatorColumn[] {
  return row.header.columns.filter((column) => column.field === 'operator' && column.block === block);
}

function furtherOf(row: IndicatorRow, block: number): Record<string, string> {
  const further: Record<string, string> = {};
  for (const column of row.header.columns) {
    if (column.field !== 'further' || (column.block !== block && row.header.blocks > 1)) continue;
    const text = joinText(row.raw(column) ?? '');
    if (text !== '') further[column.header] = text;
  }
  for (const column of operatorColumns(row, block)) {
    const text = joinName(row.raw(column) ?? '');
    if (text !== '' && operatorOf(text) === undefined) further[column.header] = text;
  }
  return further;
}

function optionalTexts(row: IndicatorRow, block: number): Partial<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const field of ['description', 'basis', 'actual', 'reason', 'forecast', 'likelihood'] as const) {
    const raw = row.raw(row.column(field, block));
    if (raw !== undefined) texts[field] = field === 'actual' ? joinTarget(raw) : joinText(raw);
  }
  const ticks = marked(row, 'tick');
  if (ticks !== undefined) texts['likelihood'] = ticks;
  const causes = marked(row, 'cause');
  if (causes !== undefined) texts['reason'] = [texts['reason'] ?? '', causes].filter((text) => text !== '').join('；');
  return texts;
}

function placesOf(row: IndicatorRow, block: number, targetAt: Place | undefined): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const field of ['level3', 'description', 'basis', 'weight', 'actual', 'score', 'reason'] as const) {
    const at = row.place(row.column(field, block));
    if (at) places[field] = at;
  }
  if (targetAt) places['target'] = targetAt;
  return places;
}

/** What the row says of the project in columns of its own, as lists of many projects do. */
export function rowProject(row: IndicatorRow): RowProject | undefined {
  const column = row.column('project', 0);
  const name = joinName(row.raw(column) ?? '');
  const at = row.place(column);
  if (name === '' || !at) return undefined;
  const code = row.raw(row.column('projectCode', 0))?.replace(/\s+/g, '');
  const amount = row.raw(row.column('projectAmount', 0));
  const goal = row.raw(row.column('goal', 0));
  return {
    name,
    at,
    ...(code ? { code } : {}),
    ...(amount === undefined ? {} : { amount }),
    ...(goal ? { goal } : {}),
  };
}

export interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** Where only two level columns are printed and the first holds level 2 classes (数量指标), it is level 2. */
function settleLevels(levels: Levels, hasLevel2: boolean): Levels {
  if (hasLevel2 || levels.level2 !== '' || level1Of(levels.level1) !== undefined) return levels;
  return level2Of(levels.level1) === undefined ? levels : { level1: '', level2: levels.level1 };
}

function horizonFor(row: IndicatorRow, column: IndicatorColumn, side: Horizon | undefined): Horizon {
  if (row.header.blocks > 1) {
    const own = row.header.columns.find((other) => other.block === column.block && other.horizon !== undefined);
    const first = row.header.columns.find(
      (other) => other.block === 0 && other.horizon === 'annual' && other.field !== 'level1',
    );
    return own && own.field !== 'level1'
      ? (own.horizon ?? 'annual')
      : column.block === 0 && !first
        ? 'midterm'
        : 'annual';
  }
  return column.horizon === 'midterm' ? 'midterm' : (side ?? column.horizon ?? 'annual');
}

/** The horizon a side label left of the first column says ("长期绩效指标"). */
function sideHorizon(row: IndicatorRow): Horizon | undefined {
  const first = row.header.columns.find((column) => column.field !== 'ignored')?.from ?? 1;
  for (let at = 1; at < first; at += 1) {
    const key = cellAt(row.grid, row.row, at)?.key;
    const said = key === undefined || key.length > 20 ? undefined : horizonOf(key);
    if (said) return said;
  }
  return undefined;
}

/**
 * The indicators of one row: none for a placeholder, one for each target column that holds something, at least one where a name is
 * printed.
 */
export function indicatorsOf(row: IndicatorRow, levels: readonly Levels[], form: FormDraft): Indicator[] {
  const made: Indicator[] = [];
  const side = sideHorizon(row);
  for (let block = 0; block < row.header.blocks; block += 1) {
    const nameColumn = row.header.columns.find((column) => column.field === 'level3' && column.block === block);
    const targets = row.header.columns.filter((column) => column.field === 'target' && column.block === block);
    const name = joinName(row.raw(nameColumn) ?? '');
    const filled = targets.filter((column) => (row.raw(column) ?? '') !== '');
    const actual = row.raw(row.column('actual', block)) ?? '';
    if (isPlaceholder(name) && filled.length === 0 && (name === '' || actual === '')) continue;
    if (!row.begins(nameColumn) && !targets.some((column) => row.begins(column))) continue;
    if (/^[.。…⋯·]+$/.test(name)) continue;
    const own = settleLevels(levels[block] ?? { level1: '', level2: '' }, row.column('level2', block) !== undefined);
    for (const column of filled.length > 0 ? filled : targets.slice(0, 1)) {
      made.push(indicatorOf(row, column, name, own, horizonFor(row, column, side), form));
    }
    if (targets.length === 0 && name !== '') made.push(indicatorOf(row, nameColumn, name, own, side ?? 'annual', form));
  }
  return made;
}

function indicatorOf(
  row: IndicatorRow,
  column: IndicatorColumn | undefined,
  name: string,
  levels: Levels,
  horizon: Horizon,
  form: FormDraft,
): Indicator {
  const block = column?.block ?? 0;
  const printed = column?.field === 'target' ? targetText(row, column) : { text: '', at: undefined };
  const weight = points(row, 'weight', block, form);
  const score = points(row, 'score', block, form);
  const further = furtherOf(row, block);
  if (printed.replaced) further['年初指标值'] = printed.replaced;
  const nameCell = row.cells(row.column('level3', block))[0];
  const valueCell = row.cells(column)[0];
  const places = placesOf(row, block, printed.at);
  return {
    horizon,
    ...levels,
    level3: name,
    target: parseTarget(printed.text),
    ...optionalTexts(row, block),
    ...(weight === undefined ? {} : { weight }),
    ...(score === undefined ? {} : { score }),
    ...(Object.keys(further).length > 0 ? { further } : {}),
    at: nameCell?.source.at ?? valueCell?.source.at ?? row.grid.table.at,
    places,
    ...(nameCell?.source.confidence !== undefined || valueCell?.source.confidence !== undefined
      ? { toConfirm: true }
      : {}),
  };
}
