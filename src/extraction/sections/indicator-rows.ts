import { isClass, level1Of, level2Of } from '../../model/indicator-class.ts';
import type { Place } from '../../model/place.ts';
import type { Horizon, Indicator } from '../../model/plan.ts';
import { parseTarget } from '../../model/target-grammar/parse-target.ts';
import { isDash, readPoints, unreadable } from '../amount.ts';
import type { FormDraft } from '../form-draft.ts';
import { joinName, joinTarget, joinText } from '../grid/cell-text.ts';
import { cellAt } from '../grid/grid.ts';
import { type ColumnField, horizonOf } from '../lexicon/columns.ts';
import { splitClause } from '../recovery/told/told-clauses.ts';
import type { IndicatorColumn } from './indicator-column.ts';
import type { IndicatorRow } from './indicator-row.ts';
import { holdsUnfilledLines, isPlaceholder, isUnfilledValue } from './printed-names.ts';
import { isValueInWords, joinTargetCells, operatorOf } from './target-cells.ts';

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
  const unitColumn = row.column('unit', column.block);
  const unit = row.raw(unitColumn) ?? '';
  const isInWords = isValueInWords(operators, value, unit, unitColumn?.header);
  const text = isInWords ? joinTarget(unit) : joinTargetCells(operator, value, unit);
  const at = row.place(value === printed ? column : adjustedColumn);
  return value === printed ? { text, at } : { text, at, replaced: printed };
}

/** Points that were recognised with less confidence are any: 9 for 15. */
const GUESSED = 0.4;

function points(
  row: IndicatorRow,
  field: 'weight' | 'score',
  block: number,
  form: FormDraft,
): string | null | undefined {
  const column = row.column(field, block);
  if (!column || !row.begins(column)) return undefined;
  const text = joinName(row.raw(column) ?? '');
  const isGuessed = row.cells(column).some(({ source }) => (source.confidence ?? 1) < GUESSED);
  const value = isGuessed && text !== '' ? null : readPoints(text);
  const at = row.place(column);
  if (value === null && at) form.messages.push(unreadable('points-unreadable', column.header, text, at));
  return value;
}

/** What a line scored: out of a hundred (100 of a weight of 10) it is told anew beside it, converted by the weight. */
const converted = (score: string | null | undefined, weight: string | null | undefined, anew: string | undefined) =>
  anew && Number(score ?? 0) > Number(weight ?? Number.NaN) ? readPoints(anew) : score;

/** Ticks below 完成可能性, and the parts of a split 偏差原因, each said with its header. */
function marked(row: IndicatorRow, field: 'tick' | 'cause'): string | undefined {
  const columns = row.header.columns.filter((column) => column.field === field);
  if (columns.length === 0) return undefined;
  const said = columns.flatMap((column) => {
    const text = joinText(row.raw(column) ?? '');
    if (text === '') return [];
    if (/^[√✓✔☑vV■●]$/.test(text)) return [column.header];
    // 原因说明 names no cause: it is the column in which the reason itself is written.
    if (column.header === '原因说明') return [text];
    return [field === 'tick' ? column.header : `${column.header}：${text}`];
  });
  return said.join(field === 'tick' ? '、' : '；');
}

/** A name without the points behind it in brackets, where its header says that they stand there: 三级指标（权重） over 举办推介会（15分）. */
function withoutPoints(name: string, header: string): { readonly name: string; readonly points?: string } {
  const [, bare, points] = /^(.{2,}?)\s*[（(](\d{1,3}(?:\.\d+)?)\s*[分%％]?[)）]$/.exec(name) ?? [];
  const isSaid = /[（(](?:权重|分值|分数|满分)[)）]$/.test(header);
  return isSaid && bare !== undefined && points !== undefined ? { name: bare, points } : { name };
}

/** The columns that may hold an operator; in some forms they say 定量 or 正向 instead. */
function operatorColumns(row: IndicatorRow, block: number): IndicatorColumn[] {
  return row.header.columns.filter((column) => column.field === 'operator' && column.block === block);
}

/** Columns that are kept as printed, below their header. */
const FURTHER: ReadonlySet<ColumnField> = new Set(['further', 'history', 'rate']);

function furtherOf(row: IndicatorRow, block: number): Record<string, string> {
  const further: Record<string, string> = {};
  for (const column of row.header.columns) {
    if (!FURTHER.has(column.field) || (column.block !== block && row.header.blocks > 1)) continue;
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

export interface Levels {
  readonly level1: string;
  readonly level2: string;
}

/** Where only two level columns are printed and the first holds level 2 classes (数量指标), it is level 2, and so is 成本指标 `below` one of these. */
function settleLevels(levels: Levels, hasLevel2: boolean, below: Levels | undefined): Levels {
  if (hasLevel2 || levels.level2 !== '') return levels;
  const isBesideLevel2 = below?.level1 === '' && below.level2 !== '';
  if (level1Of(levels.level1) !== undefined && !isBesideLevel2) return levels;
  return level2Of(levels.level1) === undefined ? levels : { level1: '', level2: levels.level1 };
}

function horizonFor(row: IndicatorRow, column: IndicatorColumn, side: Horizon | undefined): Horizon {
  if (row.header.blocks > 1 && !row.header.classes) {
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

/** Whether a row below the header numbers the columns: 1, 2, 3 … */
function numbersColumns(row: IndicatorRow, name: string): boolean {
  const numbers = row.header.columns
    .filter(({ field }) => field === 'level1' || field === 'level2' || field === 'target')
    .map((column) => joinName(row.raw(column) ?? ''));
  return /^\d{1,2}$/.test(name) && numbers.length >= 3 && numbers.every((text) => /^\d{1,2}$/.test(text));
}

/** A value that nobody filled in: a dash, or the mark of the template. */
const isEmptyValue = (text: string): boolean => isDash(text) || isUnfilledValue(text);

/**
 * The name of an indicator, and whether it stands where the others have their class, with nothing where they have names: 预算执行率 | | | 100%, below
 * the classes.
 */
function nameOf(row: IndicatorRow, column: IndicatorColumn | undefined): { name: string; isAtClass: boolean } {
  const name = joinName(row.raw(column) ?? '');
  const lead = row.column('level1', 0);
  const isBare = name === '' && row.header.blocks === 1 && row.begins(lead) && !row.raw(row.column('level2', 0));
  const atClass = isBare ? joinName(row.raw(lead) ?? '') : '';
  const isName = atClass !== '' && !isClass(atClass);
  return isName ? { name: atClass, isAtClass: true } : { name, isAtClass: false };
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
    const { name, isAtClass } = nameOf(row, nameColumn);
    const filled = targets.filter((column) => (row.raw(column) ?? '') !== '');
    const actual = row.raw(row.column('actual', block)) ?? '';
    const says = filled.some((column) => !isEmptyValue(row.raw(column) ?? ''));
    if (isPlaceholder(name) && !says && (name === '' || actual === '' || isEmptyValue(actual))) continue;
    if (!row.begins(nameColumn) && !targets.some((column) => row.begins(column))) continue;
    if (/^[.。…⋯·]+$/.test(name)) continue;
    if (holdsUnfilledLines(name) || filled.some((column) => holdsUnfilledLines(row.raw(column) ?? ''))) continue;
    if (block === 0 && numbersColumns(row, name)) continue;
    const printed = settleLevels(
      (isAtClass ? undefined : levels[block]) ?? { level1: '', level2: '' },
      row.column('level2', block) !== undefined,
      form.indicators.at(-1)?.indicator,
    );
    // Some forms have no names but those of the classes, and nothing beside the classes that a project does not need.
    const isClass = printed.level2 === '' && level2Of(name) !== undefined;
    const isUnused = !says && (actual === '' || isEmptyValue(actual)) && !row.raw(row.column('weight', block));
    if (isClass && isUnused) continue;
    const own = isClass ? { ...printed, level2: name } : printed;
    // A dash beside a value says that nothing is aimed at then.
    const aimed = filled.filter((column) => !isDash(row.raw(column) ?? ''));
    for (const column of aimed.length > 0 ? aimed : (filled.length > 0 ? filled : targets).slice(0, 1)) {
      made.push(indicatorOf(row, column, name, own, horizonFor(row, column, side), form));
    }
    if (targets.length === 0 && name !== '') made.push(namedAlone(row, nameColumn, name, own, side ?? 'annual', form));
  }
  return made;
}

/**
 * The indicator of a table without a column of values: they stand behind the names, as the header says (三级指标及指标值, 指标内容) or a number at the end of
 * the name does (三级指标: 举办培训≥20期).
 */
function namedAlone(...[row, column, name, levels, horizon, form]: Parameters<typeof indicatorOf>): Indicator {
  const clause = splitClause(name);
  const told = /(?:值|内容)$/.test(column?.header ?? '') || /\d/.test(clause?.target ?? '') ? clause : undefined;
  const indicator = indicatorOf(row, column, told?.name ?? name, levels, horizon, form);
  return told ? { ...indicator, target: parseTarget(told.target) } : indicator;
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
  const named = withoutPoints(name, row.column('level3', block)?.header ?? '');
  const printedWeight = points(row, 'weight', block, form);
  const weight = printedWeight === undefined ? named.points : printedWeight;
  const further = furtherOf(row, block);
  const score = converted(points(row, 'score', block, form), weight, further['单项指标折算得分']);
  if (printed.replaced) further['年初指标值'] = printed.replaced;
  const nameCell = row.cells(row.column('level3', block))[0];
  const valueCell = row.cells(column)[0];
  const places = placesOf(row, block, printed.at);
  return {
    horizon,
    ...levels,
    level3: named.name,
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
