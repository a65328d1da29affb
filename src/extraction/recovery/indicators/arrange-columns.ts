import { type ColumnField, mayName, namesIndicators } from '../../lexicon/columns.ts';
import { columnFieldOf } from '../vocabulary.ts';
import type { Column } from './find-headers.ts';

/**
 * Header cells in the order of the columns. Where a header has two lines, the upper one is printed first: cells in front of 一级指标
 * that span no further cells stand to the right of the lower line, and captions of several columns give way to these columns.
 */
export function arrange(cells: readonly Column[]): Column[] {
  const first = cells.findIndex((cell) => cell.field === 'level1');
  let columns = [...cells];
  // In a list of projects the numbers, names and amounts stand in front of the levels.
  const isList = cells.slice(0, Math.max(0, first)).some(({ field }) => field === 'project');
  if (first > 0 && !isList) {
    const upper = cells.slice(0, first).filter((cell) => cell.field !== 'name' && cell.field !== 'ignored');
    const lower = cells.slice(first);
    const hasTarget = lower.some((cell) => cell.field === 'target');
    const numbers = cells.slice(0, first).filter((cell) => cell.field === 'ignored');
    columns = [...numbers, ...lower, ...upper.filter((cell) => !(hasTarget && cell.field === 'target'))];
  }
  const known = unknownNames(unknownTargets(unknownClasses(namesApart(columns))));
  return expand(expand(byGrades(byYears(byParts(known))), 'likelihood', 'tick'), 'reason', 'cause');
}

/** Whether nobody has listed what a header says; what is listed as saying more of an indicator (指标属性, 备注) is known. */
const isUnknown = ({ field, text }: Column): boolean => field === 'further' && columnFieldOf(text) === undefined;

/** 名称 behind 二级指标 heads the names where no other header does, unless 一级指标名称 stands in front: 一级指标 | 二级指标 | 名称 | 指标值. */
function namesApart(columns: readonly Column[]): readonly Column[] {
  const at = columns.findIndex(({ text }) => /^二级指标\s*名称$/.test(text));
  const both = columns[at];
  if (!both || columns[at - 1]?.text !== '一级指标' || columns.some(({ field }) => namesIndicators(field)))
    return columns;
  return columns.toSpliced(at, 1, { ...both, text: '二级指标' }, { ...both, field: 'level3', text: '名称' });
}

/** What an unknown header says of the values below it. */
const OF_VALUES = /值$|要求$|标准$/;

/** Where no header is known to head the targets, the last unknown one that sounds like values does, as in tables that are whole. */
function unknownTargets(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ field }) => field === 'target')) return columns;
  const at = columns.findLastIndex((column) => OF_VALUES.test(column.text) && isUnknown(column));
  const target = columns[at];
  return target ? columns.with(at, { ...target, field: 'target' }) : columns;
}

/** Where nothing heads the classes of level 2, an unknown header between those of level 1 and the names does (类型). */
function unknownClasses(columns: readonly Column[]): readonly Column[] {
  const at = columns.findIndex(({ field }) => field === 'level1') + 1;
  const classes = columns[at];
  const isBetween = at > 0 && namesIndicators(columns[at + 1]?.field);
  if (!classes || !isBetween || !isUnknown(classes) || columns.some(({ field }) => field === 'level2')) return columns;
  return columns.with(at, { ...classes, field: 'level2' });
}

/** Where no header is known to name the indicators, an unknown one between the classes and the values does (考核要点, a misread 三级标). */
function unknownNames(columns: readonly Column[]): readonly Column[] {
  if (columns.some(({ field }) => namesIndicators(field))) return columns;
  const at = columns.findIndex(({ field }) => field === 'level2') + 1;
  const names = columns[at];
  const isLeft =
    at > 1 && columns[at - 2]?.field === 'level1' && columns.some(({ field }, to) => to > at && field === 'target');
  return names && isLeft && (isUnknown(names) || mayName(names.text))
    ? columns.with(at, { ...names, field: 'level3' })
    : columns;
}

/**
 * Columns headed by places alone hold values, of which the first stands for the target (闽 forms). A 区域目标值 above them is a column of its own
 * between separators; in run-on text it spans them.
 */
export function ofPlaces(columns: readonly Column[], isRunOn: boolean): Column[] {
  const names = columns.findIndex(({ field }) => field === 'level3');
  const above = columns.findIndex(({ text }) => text === '区域目标值');
  if (isRunOn && above >= 0 && columns[above + 1]?.field === 'further')
    return ofPlaces(columns.toSpliced(above, 1), isRunOn);
  const isValued = columns.some(({ field }) => field === 'target' || field === 'actual' || field === 'name');
  const first = columns.findIndex((column, index) => index > names && isUnknown(column));
  if (names < 0 || isValued || first < 0) return [...columns];
  return columns.map((column, index) =>
    index < first || column.field !== 'further' ? column : { ...column, field: index === first ? 'target' : 'history' },
  );
}

/**
 * Puts what a second header line divides 指标值 and 得分 into in their place: "符号 值 单位" (河北 self-evaluations), of which 值 is often left
 * out, and behind it "单项指标得分 权重占比 …".
 */
function byParts(columns: readonly Column[]): readonly Column[] {
  const target = columns.findIndex(({ field }) => field === 'target');
  const from = columns.findIndex(({ field }, at) => at > target + 1 && field === 'operator');
  const [upper, lower] = [columns.slice(0, from), columns.slice(from)];
  const unit = lower.findIndex(({ field }) => field === 'unit');
  const [caption, sign] = [columns[target], lower[0]];
  const isDivided = upper.some(({ field }) => field === 'operator' || field === 'unit');
  if (!caption || from < 0 || isDivided || !sign || unit < 1 || unit > 2) return columns;
  const parts = [sign, caption, ...lower.slice(unit, unit + 1)];
  const points = lower.slice(unit + 1);
  const score = upper.findLastIndex(({ field }) => field === 'score');
  const before =
    score >= 0 && points[0]?.field === 'score' ? upper.toSpliced(score, 1, ...points) : [...upper, ...points];
  return before.toSpliced(target, 1, ...parts);
}

/** Puts the years of a second header line ("2021年实际实现值", "预期2022年实现值") in the place of the values above that they divide. */
function byYears(columns: readonly Column[]): Column[] {
  const above = columns.findIndex(({ field }) => field === 'target');
  const from = columns.findLastIndex(({ field }) => field !== 'history' && field !== 'target') + 1;
  const years = columns.slice(from);
  const divides = years.some(({ field }) => field === 'history') && years.some(({ field }) => field === 'target');
  if (above < 0 || above >= from - 1 || !divides) return [...columns];
  return [...columns.slice(0, above), ...years, ...columns.slice(above + 1, from)];
}

/** Puts 优 良 中 差 of a second header line in the place of the 评价标准 that spans them. */
function byGrades(columns: readonly Column[]): readonly Column[] {
  const from = columns.findIndex(({ text }) => text === '优');
  const above = columns.findIndex(({ text }) => text.endsWith('评价标准'));
  if (above < 0 || from < above) return columns;
  const grades = columns
    .slice(from)
    .map((column) => (column.field === 'further' ? { ...column, field: 'history' as const } : column));
  return [...columns.slice(0, above), ...grades, ...columns.slice(above + 1, from)];
}

/** Puts the cells of a second header line in the place of the caption that spans them. */
function expand(columns: readonly Column[], caption: ColumnField, part: ColumnField): Column[] {
  const parts = columns.filter((column) => column.field === part);
  if (parts.length === 0 || !columns.some((column) => column.field === caption)) return [...columns];
  return columns.flatMap((column) => (column.field === caption ? parts : column.field === part ? [] : [column]));
}
