import { isClass } from '../../model/indicator-class.ts';
import { type FormDraft, labelled } from '../form-draft.ts';
import { joinName, joinText } from '../grid/cell-text.ts';
import type { GridCell } from '../grid/grid.ts';
import { isMoneyLabel } from '../lexicon/money-table.ts';
import { nameInHeading } from '../side-by-side/heading-kind.ts';
import { readInline } from './label-rows.ts';

/** 项目一：…, 二、项目名称：…: what begins the row that heads those of a project. */
const HEADING =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?(?=(?:子?项目[一二三四五六七八九十\d]{1,2}|项目名称)\s*[:：]\s*\S)/;
/** 一、养护（26万元）: with its money behind it a numbered row by itself heads a project as well. */
const NUMBERED = /^[（(]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*\p{Script=Han}/u;

/**
 * Takes a row of an indicator table that holds one cell alone, or beside classes that a recovered row has from above: the heading of the project whose rows follow (项目一：养护（预算26万元）), or what such a
 * heading goes on with (预算金额：26万元, 绩效目标：…). False for any other row, and in the form of one project.
 */
export function readProjectHeading(cells: readonly GridCell[], form: FormDraft): boolean {
  const own = cells.filter(({ text }) => !isClass(text));
  const [cell] = own;
  if (!cell || own.length > 1 || labelled(form, 'name')?.text) return false;
  if (form.indicators.length > 0 && form.projectOfRows === undefined) return false;
  const text = joinName(cell.text);
  const { name, amount } = nameInHeading(text.replace(HEADING, ''));
  if (HEADING.test(text) || (NUMBERED.test(text) && amount !== undefined)) {
    form.projectOfRows = { name, at: cell.source.at, ...(amount === undefined ? {} : { amount }) };
    return true;
  }
  const inline = form.projectOfRows && readInline(cell.text);
  if (!form.projectOfRows || !inline || inline.text === '') return false;
  const said = isMoneyLabel(inline.label)
    ? { amount: inline.text }
    : inline.label === 'goals'
      ? { goal: joinText(inline.text) }
      : inline.label === 'code'
        ? { code: inline.text.replace(/\s+/g, '') }
        : undefined;
  if (!said || form.indicators.at(-1)?.project === form.projectOfRows) return false;
  form.projectOfRows = { ...form.projectOfRows, ...said };
  return true;
}
