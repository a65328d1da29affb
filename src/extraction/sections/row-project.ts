import { moneyUnitIn } from '../amount.ts';
import type { RowProject } from '../form-draft.ts';
import { joinName } from '../grid/cell-text.ts';
import type { GridCell } from '../grid/grid.ts';
import type { IndicatorRow } from './indicator-row.ts';

/** A column that prints the unit above its projects (单位名称、项目名称), and how units end. */
const UNIT_AND_PROJECT = /单位.*项目/;
const UNIT = /(?:[局委办院所校馆站队会部处厅社园团镇乡]|中心|街道|本级)$/;

/** The unit that a row of a list names alone in the column of its projects (单位名称、项目名称): those of the rows below are its own. */
export function unitAlone(row: IndicatorRow, [lead, ...more]: readonly GridCell[]): string | undefined {
  const column = row.column('project', 0);
  if (!column || !lead || more.length > 0 || !UNIT_AND_PROJECT.test(column.header)) return undefined;
  const name = joinName(lead.text);
  return lead.source.column === column.from && lead.source.rowSpan === 1 && UNIT.test(name) ? name : undefined;
}

/** How many lines of a cell name units above the project: a department, and its unit below it. */
function unitsAbove(lines: readonly string[]): number {
  const first = lines.findIndex((line) => !UNIT.test(line));
  return first < 0 ? lines.length - 1 : first;
}

const budgetsIn = (row: IndicatorRow): (readonly [header: string, amount: string])[] =>
  row.header.columns.flatMap((column) => {
    const amount = column.field === 'projectAmount' ? row.raw(column) : undefined;
    return amount ? [[column.header, amount] as const] : [];
  });

const codeIn = (row: IndicatorRow): string | undefined => row.raw(row.column('projectCode', 0))?.replace(/\s+/g, '');

/** What the row says of the project in columns of its own, as lists of many projects do; by its code alone where it is `listed` elsewhere. */
export function rowProject(row: IndicatorRow, listed?: ReadonlyMap<string, RowProject>): RowProject | undefined {
  const column = row.column('project', 0);
  if (!column) return listed?.get(codeIn(row) ?? '');
  const lines = (row.raw(column) ?? '').split('\n');
  const units = UNIT_AND_PROJECT.test(column.header) ? unitsAbove(lines) : 0;
  const name = joinName(lines.slice(units).join('\n'));
  const at = row.place(column);
  if (name === '' || !at) return undefined;
  const code = codeIn(row);
  const amountColumn = row.column('projectAmount', 0);
  const amount = row.raw(amountColumn);
  const amountUnit = moneyUnitIn(amountColumn?.header ?? '');
  const goal = row.raw(row.column('goal', 0));
  const score = row.raw(row.column('projectScore', 0));
  const spent = row.raw(row.column('projectSpent', 0));
  const rate = row.raw(row.column('projectRate', 0));
  const department = joinName(row.raw(row.column('projectDepartment', 0)) ?? '');
  const unit = joinName(row.raw(row.column('projectUnit', 0)) ?? lines[units - 1] ?? '');
  return {
    name,
    at,
    ...(code ? { code } : {}),
    ...(amount === undefined ? {} : { amount }),
    ...(amountUnit === undefined ? {} : { amountUnit }),
    ...(goal ? { goal } : {}),
    ...(department === '' ? {} : { department }),
    ...(score ? { score } : {}),
    ...(spent ? { spent, budgets: budgetsIn(row) } : {}),
    ...(spent && rate ? { rate } : {}),
    ...(unit === '' ? {} : { unit }),
  };
}
