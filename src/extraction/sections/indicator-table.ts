import { isClass, level1Of, level2Of, mayStandBelow } from '../../model/indicator-class.ts';
import { type FormDraft, isFirst, labelled, type RowProject } from '../form-draft.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import { cellsBeginning, cellsOf, type Grid, type GridCell } from '../grid/grid.ts';
import { isBesideIndicators, labelOf } from '../lexicon/labels.ts';
import { isCaption } from './caption-cells.ts';
import { findIndicatorHeader, type IndicatorHeader } from './indicator-header.ts';
import { IndicatorRow } from './indicator-row.ts';
import { indicatorsOf, type Levels } from './indicator-rows.ts';
import { listedLines } from './listed-lines.ts';
import { headsOtherTable } from './other-table.ts';
import { levelName } from './printed-names.ts';
import { readProjectHeading } from './project-heading.ts';
import { mendRowCutByPage } from './row-cut-by-page.ts';
import { rowProject, unitAlone } from './row-project.ts';
import { readTotal } from './total-row.ts';

/** What sums the points of a class up, between the rows of two classes: 产出指标小计. */
const SUBTOTAL = /^\p{Script=Han}{0,12}小计(?:\(.*\))?$/u;
/** A line below the rows; in some forms it stands behind 改进措施 in its row. */
const NOTE =
  /^(?:注|备注|说明|填表说明|填报说明|备注说明)[:：\d]|^注$|^(?:偏差大或目标未完成原因分析|改进措施及结果应用方案|总体评价)$/;
/** What a self-evaluation concludes, in rows below its indicators. */
const CONCLUSION = /^(?:(?:绩效)?(?:评价|自评)结论|存在(?:的)?(?:主要)?问题|(?:下一步)?改进措施)$/;

/** Says whether another part of the form begins at a row, so that the indicator table has ended. */
export type BeginsElsewhere = (grid: Grid, row: number) => boolean;

/**
 * Reads an indicator table that begins at a row, or the part of one that goes on at the top of a table, into the form. Returns the row
 * behind it, or undefined when there is none.
 */
export function readIndicatorTable(
  grid: Grid,
  first: number,
  form: FormDraft,
  elsewhere: BeginsElsewhere,
): number | undefined {
  const above = classAlone(grid, first);
  const found = findIndicatorHeader(grid, above ? first + 1 : first);
  let header = found?.header ?? continued(grid, first, form);
  if (!header) return undefined;
  let boundary = enter(form, header, above) || !found;
  let row = found?.next ?? first;
  for (; row <= grid.rows; row += 1) {
    const again = findIndicatorHeader(grid, row);
    if (again) {
      header = again.header;
      boundary = enter(form, header, classAlone(grid, row - 1));
      row = again.next - 1;
      continue;
    }
    const beginning = cellsBeginning(grid, row).filter((cell) => !cell.blank);
    const lead = beginning[0];
    if (!lead) continue;
    if (
      readTotal(grid, row, header, lead, form) ||
      beginning.some(({ key }, at) => (at < 3 && SUBTOTAL.test(key)) || key === '小计')
    )
      continue;
    if (beginning.slice(0, 3).some((cell) => NOTE.test(cell.key))) continue;
    const classOfRows = classAlone(grid, row);
    if (classOfRows) {
      enterClass(form, classOfRows);
      continue;
    }
    const line = new IndicatorRow(grid, row, header);
    const unit = unitAlone(line, beginning);
    if (unit !== undefined) {
      form.unitOfRows = unit;
      continue;
    }
    if (readProjectHeading(beginning, form)) {
      enterClass(form, '');
      continue;
    }
    if (headsOtherTable(grid, row) || ends(grid, row, header, lead) || elsewhere(grid, row)) break;
    if (readConclusion(beginning, form)) continue;
    if (readClassName(line, form)) continue;
    readRow(line, form, boundary);
    boundary = false;
  }
  return row;
}

/** A conclusion in two cells side by side, as dumps print it whose cells span nothing. */
function readConclusion([lead, text, ...more]: readonly GridCell[], form: FormDraft): boolean {
  if (!lead || !text || more.length > 0 || !CONCLUSION.test(lead.key)) return false;
  const [label, value] = [joinName(lead.text), joinText(text.text)];
  if (isFirst(form, label, value)) form.further.push({ label, value, at: lead.source.at });
  return true;
}

/** The class that stands alone in a row, across its columns; undefined for any other row. */
function classAlone(grid: Grid, row: number): string | undefined {
  const [cell, ...more] = cellsOf(grid, row).filter(({ blank }) => !blank);
  const isAcross = cell !== undefined && more.length === 0 && cell.source.row === row && cell.source.columnSpan > 1;
  return isAcross && level1Of(cell.text) !== undefined ? levelName(cell.text) : undefined;
}

const ORDINAL = /^[(（]?[一二三四五六七八九十]{1,2}[)）]?[、.．]?/;

/** Takes a class from the column of names, with no value beside it (一 | 产出指标, then （一） | 数量指标), where classes have no columns of their own. */
function readClassName(row: IndicatorRow, form: FormDraft): boolean {
  const target = row.column('target', 0);
  if (!target || row.column('level1', 0) || row.column('level2', 0) || row.header.blocks > 1) return false;
  const printed = row.raw(row.column('level3', 0)) ?? '';
  const isValued = [target, row.column('actual', 0)].some((column) => (row.raw(column) ?? '') !== '');
  const name = levelName(printed.replace(ORDINAL, ''));
  if (isValued || name.length > 12 || !isClass(name)) return false;
  const number = row.raw(row.column('ignored', 0)) ?? '';
  if (level1Of(name) === undefined || /^[(（]/.test(number || printed)) form.level2[0] = name;
  else enterClass(form, name);
  return true;
}

function enterClass(form: FormDraft, level1: string): void {
  form.level1 = level1;
  form.level2.length = 0;
}

/** Takes a header, below a class alone in its row or none, for the rows to come; true when it only repeats the one before, as after a page break. */
function enter(form: FormDraft, header: IndicatorHeader, above: string | undefined): boolean {
  const repeated = form.header?.signature === header.signature && form.indicators.length > 0 && above === undefined;
  if (!repeated) enterClass(form, above ?? '');
  form.header = header;
  return repeated;
}

/** Whether what stands at the left edge goes on with the indicators: no label, or one beside them (绩效指标), which a page break repeats. */
const goesOn = (lead: GridCell): boolean => labelOf(lead) === undefined || isBesideIndicators(lead);

/** The header of the table before, when this table goes on with it: no header of its own, as many columns, no other label at its top left. */
function continued(grid: Grid, row: number, form: FormDraft): IndicatorHeader | undefined {
  const header = form.header;
  if (!header || row !== 1 || form.indicators.length === 0 || headsOtherTable(grid, row)) return undefined;
  const cells = cellsOf(grid, row);
  const lead = cells.find((cell) => !cell.blank);
  if (!lead || !goesOn(lead) || isCaption(lead)) return undefined;
  if (grid.columns === header.width) return header;
  if (cells.length !== header.columns.length || cells.length !== grid.columns) return undefined;
  const columns = header.columns.map((column, index) => ({ ...column, from: index + 1, to: index + 1 }));
  return { ...header, columns, width: grid.columns };
}

/** Whether a row is no row of this table any more: a label, or a text across the columns of name and target. */
function ends(grid: Grid, row: number, header: IndicatorHeader, lead: GridCell): boolean {
  const firstColumn = header.columns.find((column) => column.field !== 'ignored');
  if (!goesOn(lead) && lead.source.column <= (firstColumn?.to ?? 1)) return true;
  const line = new IndicatorRow(grid, row, header);
  const names = line.cells(line.column('level3', 0));
  return line.cells(line.column('target', 0)).some((cell) => names.includes(cell) && !cell.blank);
}

/** The levels of a row per block: printed in it, spanning down into it, or left blank and filled from above. */
function levelsOf(row: IndicatorRow, form: FormDraft): Levels[] {
  const level1Column = row.column('level1', 0);
  const printed = levelName(row.raw(level1Column) ?? '');
  const changed = printed !== '' && printed !== form.level1;
  if (changed) {
    form.level1 = printed;
    form.level2.length = 0;
  }
  const levels: Levels[] = [];
  for (let block = 0; block < row.header.blocks; block += 1) {
    const column = row.column('level2', block);
    const shared = row.cells(column).find((cell) => row.cells(level1Column).includes(cell));
    const own = shared && level2Of(shared.text) === undefined ? '' : levelName(row.raw(column) ?? '');
    if (own !== '') form.level2[block] = own;
    if (printed === '' && isOver(form.level1, own)) form.level1 = '';
    const above = row.header.classes?.[block];
    levels.push({ level1: above?.level1 ?? form.level1, level2: above?.level2 ?? form.level2[block] ?? '' });
  }
  return levels;
}

/** Whether a class stands beside 成本指标 or 满意度指标, classes of either level, rather than below it: the row that prints no level 1 then has none. */
function isOver(above: string, own: string): boolean {
  const [level1, level2] = [level1Of(above), level2Of(own)];
  return (level1 === 'cost' || level1 === 'satisfaction') && level2 !== undefined && !mayStandBelow(level1, level2);
}

function readRow(row: IndicatorRow, form: FormDraft, boundary: boolean): void {
  if (boundary && mendRowCutByPage(row, form)) return;
  const project =
    projectOfRow(row, form) ??
    form.projectOfRows ??
    (row.header.columns.some((column) => column.field === 'project') ? form.indicators.at(-1)?.project : undefined);
  takeYear(row, form);
  const before = form.indicators.at(-1)?.project?.name;
  // The classes of the project above are not those of the next.
  if (before !== undefined && project !== undefined && project.name !== before) enterClass(form, '');
  const levels = levelsOf(row, form);
  const indicators = listedLines(row).flatMap((line) => indicatorsOf(line, levels, form));
  for (const indicator of indicators) form.indicators.push(project ? { indicator, project } : { indicator });
}

function projectOfRow(row: IndicatorRow, { unitOfRows, listed }: FormDraft): RowProject | undefined {
  const project = rowProject(row, listed);
  return project && !project.unit && unitOfRows !== undefined ? { ...project, unit: unitOfRows } : project;
}

/** The year that a column of a list says of its rows, once; budget systems export it so. */
function takeYear(row: IndicatorRow, form: FormDraft): void {
  const column = row.column('fiscalYear', 0);
  const at = row.place(column);
  if (!column || !at || labelled(form, 'fiscalYear')) return;
  const text = joinName(row.raw(column) ?? '');
  if (/^20\d\d年?度?$/.test(text))
    form.values.push({ label: 'fiscalYear', printed: column.header, text, horizon: 'annual', at });
}
