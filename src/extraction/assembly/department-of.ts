import type { Place } from '../../model/place.ts';
import type { Department, Places } from '../../model/plan.ts';
import { codedUnit, isContentsLine, type Line } from '../captions.ts';
import { type FormDraft, labelled } from '../form-draft.ts';
import { readInline } from '../sections/label-rows.ts';
import { withoutCode } from './project-of.ts';

/** The department a paper is about, and where it says so. */
export interface NamedDepartment {
  readonly department: Department;
  readonly at?: Place;
}

const PREPARED_BY = /^(?:编制(?:单位|部门)[:：])?\s*(.{4,50}?)\s*编制$|^编制(?:单位|部门)\s*[:：]\s*(.{4,50})$/;
const COVER = /^(?:\(?\s*)?20\d\d\s*年?度?\s*(?:部门预算|预算|部门)?绩效文本/;
/** A name is Chinese words: no dates, numbers or further labels, as run-on text would add. */
const NAME = /^[\u3007\u4e00-\u9fff（()）、·“”\s]{2,50}$/;
const OFFICE = /[局委办院所校馆站队会部处厅府社心园团室司镇乡街道科组校学]$|公司$/;

function fromCoded(lines: readonly Line[]): NamedDepartment | undefined {
  for (const line of lines) {
    for (const part of line.text.split(/\t|\s{2,}|(?=(?:金额)?单位[:：])/)) {
      const found = codedUnit(part);
      if (found) return { department: found, at: line.at };
    }
  }
  return undefined;
}

function fromCover(lines: readonly Line[]): NamedDepartment | undefined {
  for (const [index, line] of lines.slice(0, 60).entries()) {
    const text = line.text.trim();
    if (isContentsLine(text)) continue;
    const prepared = PREPARED_BY.exec(text);
    const name = prepared?.[1] ?? prepared?.[2];
    if (name && !/审核|财政局$/.test(name)) return { department: { name: name.replace(/\s+/g, '') }, at: line.at };
    if (!COVER.test(text)) continue;
    const above = lines.slice(Math.max(0, index - 3), index).map((other) => other.text.trim());
    const whole = above.join('').replace(/\s+/g, '');
    if (whole.length >= 4 && whole.length <= 50 && OFFICE.test(whole))
      return { department: { name: whole }, at: line.at };
  }
  return undefined;
}

function fromLines(lines: readonly Line[]): NamedDepartment | undefined {
  for (const line of lines) {
    for (const part of line.text.split(/\t|\s{3,}/)) {
      const inline = readInline(part);
      if (inline?.label !== 'ownDepartment' && inline?.label !== 'department') continue;
      const name = inline.text
        .replace(/[（(](?:盖章|公章|签章)[)）]/g, '')
        .replace(/(?:金额)?单位[:：].*$/, '')
        .trim();
      if (NAME.test(withoutCode(name).name)) return { department: withoutCode(name), at: line.at };
    }
  }
  return undefined;
}

function fromForms(forms: readonly FormDraft[]): NamedDepartment | undefined {
  for (const label of ['ownDepartment', 'department', 'unit'] as const) {
    for (const form of forms) {
      const value = labelled(form, label);
      const named = withoutCode(value?.text ?? '');
      if (!value || !NAME.test(named.name)) continue;
      const code = named.code ?? labelled(form, 'departmentCode')?.text;
      return { department: { name: named.name, ...(code ? { code } : {}) }, at: value.at };
    }
  }
  return undefined;
}

const plainName = (name: string) => name.replace(/[\s\u3000]+/g, '');

/**
 * Who the paper is of: the line with code and name above a table, the cover, a 部门名称, 主管部门 or 填报单位, in this order; the code
 * is taken from wherever one stands beside the same name. Absent when nothing says it.
 */
export function findDepartment(
  lines: readonly Line[],
  forms: readonly FormDraft[],
): NamedDepartment & { readonly places?: Places } {
  const coded = fromCoded(lines.filter((line) => !isContentsLine(line.text)));
  const found = coded ?? fromCover(lines) ?? fromForms(forms) ?? fromLines(lines);
  if (!found) return { department: {} };
  const { name, code } = found.department;
  const department = { ...(name ? { name: plainName(name) } : {}), ...(code ? { code } : {}) };
  return { department, ...(found.at ? { at: found.at } : {}) };
}
