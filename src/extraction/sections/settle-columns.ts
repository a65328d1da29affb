import type { ColumnField } from '../lexicon/columns.ts';
import { type IndicatorColumn, VALUES } from './indicator-column.ts';

/** A year alone in a header (2025年). */
export const A_YEAR = /^20\d\d年?度?$/;

/** A target column of a year by itself (2021年指标值). */
const OF_A_YEAR = /^20\d\d年/;

/** Left of a target that names neither a year nor a term, the one of a year is what was aimed at then: 2021年指标值 | 指标值. */
function settlePastYears(columns: readonly IndicatorColumn[]): IndicatorColumn[] {
  const targets = columns.filter(({ field }) => field === 'target');
  const own = targets.find(({ header, horizon }) => !OF_A_YEAR.test(header) && horizon !== 'midterm');
  return columns.map((column) => {
    const isPast = column.field === 'target' && OF_A_YEAR.test(column.header) && column.from < (own?.from ?? 0);
    return isPast && column.block === own?.block ? { ...column, field: 'history' } : column;
  });
}

/** Below one header of values, beside those of the term (指标值: 实施期 | 2025年), years are targets too. */
function settleTerms(columns: readonly IndicatorColumn[]): IndicatorColumn[] {
  const targets = columns.filter(({ field }) => field === 'target');
  if (targets.length === 0 || targets.some(({ horizon }) => horizon !== 'midterm')) return [...columns];
  const isYear = ({ field, known, header, block }: IndicatorColumn) =>
    field === 'further' && known && A_YEAR.test(header) && block === targets[0]?.block;
  const first = columns.find(isYear);
  return columns.map((column) => {
    if (!isYear(column)) return column;
    return { ...column, field: 'target', horizon: column === first ? 'annual' : 'midterm' };
  });
}

/** Of years that are all targets the first is the year of the paper, and the others are to come. */
function settleYears(columns: readonly IndicatorColumn[]): IndicatorColumn[] {
  const years = columns.filter(({ field, header }) => field === 'target' && A_YEAR.test(header));
  return columns.map((column) => {
    if (years.length < 2 || !years.includes(column)) return column;
    return { ...column, horizon: column === years[0] ? 'annual' : 'midterm' };
  });
}

/** What says of which kind an indicator is (定量, 定性), and nothing of what is to be reached. */
const KIND = /^指标(?:属性|类型|类别)$/;
/** A level below the names, where a table has one. */
const LEVEL = /^四级指标$/;
/** What a form asks of its indicators; without any of them it lists them only. */
const ASKED: ReadonlySet<ColumnField> = new Set([...VALUES, 'forecast', 'history']);

/** Whether a header says of the indicators below it of which kind they are, and nothing else: a catalogue of indicators, without targets. */
export const listsKindsOnly = (columns: readonly IndicatorColumn[]): boolean =>
  columns.some(({ header }) => KIND.test(header)) && !columns.some(({ field }) => ASKED.has(field));

/**
 * A table whose values stand below no known word takes 绩效目标 behind the names for its target, where it is no list of projects with their goals; else
 * the last unknown word that sounds like a value, else the first behind the names: there forms for several places name the place (闽 forms).
 */
function settleTargets(columns: readonly IndicatorColumn[]): IndicatorColumn[] {
  if (columns.some((column) => column.field === 'target')) return [...columns];
  const further = columns.filter((column) => column.field === 'further');
  const names = columns.find((column) => column.field === 'level3');
  const isOfPlaces = !columns.some((column) => column.field === 'actual') && names !== undefined;
  const goal = columns.some(({ field }) => field === 'project')
    ? undefined
    : columns.find(({ field, from }) => field === 'goal' && from > (names?.from ?? from));
  const chosen =
    goal ??
    further.findLast(({ header }) => /值|标准|要求|标/.test(header) && !KIND.test(header) && !LEVEL.test(header)) ??
    (isOfPlaces ? further.find((column) => !column.known && column.from > names.from) : undefined);
  return columns.map((column) => (column === chosen ? { ...column, field: 'target' } : column));
}

/** Where each level has its points beside it (一级指标 | 分值 | … | 三级指标 | 分值), only those behind the names are the indicator's. */
function settleWeights(columns: readonly IndicatorColumn[]): IndicatorColumn[] {
  const namesIn = (block: number) =>
    columns.find((column) => column.field === 'level3' && column.block === block)?.from;
  const isOfLevel = ({ from, block }: IndicatorColumn) => from < (namesIn(block) ?? 0);
  if (!columns.some((column) => column.field === 'weight' && !isOfLevel(column))) return [...columns];
  return columns.map((column) =>
    column.field === 'weight' && isOfLevel(column) ? { ...column, field: 'ignored' } : column,
  );
}

/** What was reached in a year by itself (2024年实际完成值). */
const REACHED_IN_YEAR = /^20\d\d年.*(?:实际|完成|实现)/;

/** Right of the targets, where no other column says what was reached, that of a year is the paper's own. */
function settleActuals(columns: readonly IndicatorColumn[]): IndicatorColumn[] {
  const target = columns.findLastIndex(({ field }) => field === 'target');
  const reached = columns.filter(
    ({ field, header }, at) => field === 'history' && at > target && REACHED_IN_YEAR.test(header),
  );
  if (target < 0 || reached.length !== 1 || columns.some(({ field }) => field === 'actual')) return [...columns];
  return columns.map((column) => (column === reached[0] ? { ...column, field: 'actual' } : column));
}

/** The columns of a header with what only all of them together say. */
export const settleColumns = (columns: readonly IndicatorColumn[]): IndicatorColumn[] =>
  settleActuals(settleYears(settlePastYears(settleTerms(settleWeights(settleTargets(columns))))));
