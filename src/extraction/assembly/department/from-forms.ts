import { foldWidth } from '../../../base/fold-width.ts';
import { type FormDraft, labelled } from '../../form-draft.ts';
import { keyOf, keysOf } from '../../grid/cell-text.ts';
import { columnMeaning } from '../../lexicon/columns.ts';
import { isMoneyHeader } from '../../lexicon/money-table.ts';
import { OFFICE } from '../../lexicon/office-words.ts';
import { NAME, type NamedDepartment, TWO_OFFICES, withoutUnit } from './named-department.ts';
import { withoutCode, withoutLevel } from './office-name.ts';

/** Of several 主管部门 that a transfer names (省级, 市级, 区县) the nearest to those who use the money. */
const NEAREST = [
  '区县',
  '县区',
  '旗县',
  '县级',
  '区级',
  '县(区)',
  '市县',
  '市(县)',
  '市级',
  '',
  '地方',
  '省级',
  '上级',
];

/** An office of the province is whose money it is; where nothing nearer is named, the office that publishes the paper on its own page used it. */
const ABOVE = /^(?:省级|上级)/;

function nearness(printed: string): number {
  const found = NEAREST.findIndex((level) => level !== '' && foldWidth(printed).startsWith(level));
  return found < 0 ? NEAREST.indexOf('') : found;
}

/** The office that the forms name, of the nearest label first; the publisher where that is one of the province. Undefined where none names one. */
export function fromForms(forms: readonly FormDraft[], publisher?: NamedDepartment): NamedDepartment | undefined {
  for (const label of ['department', 'ownDepartment', 'unit'] as const) {
    for (const form of forms) {
      const values = form.values.filter((value) => value.label === label);
      for (const value of values.toSorted((a, b) => nearness(a.printed) - nearness(b.printed))) {
        const printed = withoutCode(withoutUnit(value.text));
        const named = { ...printed, name: withoutLevel(printed.name) };
        if (!NAME.test(named.name) || TWO_OFFICES.test(named.name) || isNoOffice(named.name)) continue;
        if (ABOVE.test(foldWidth(value.printed)) && publisher) return publisher;
        const code = named.code ?? labelled(form, 'departmentCode')?.text;
        return { department: { name: named.name, ...(code ? { code } : {}) }, at: value.at };
      }
    }
  }
  return undefined;
}

/** A header beside or below a label that nobody filled in is no office: 一级指标, 年初预算数, and 补助项目 in a table that allots money. */
const isNoOffice = (name: string): boolean =>
  /(?:项目|金额|资金|经费|备注|科目)$/.test(name) ||
  columnMeaning(keysOf(name)) !== undefined ||
  isMoneyHeader(keyOf(name));

/** The department that most rows of a list of projects name, else their unit: that of them all, or with `isMost` that of most. */
export function fromRows(forms: readonly FormDraft[], isMost = false): NamedDepartment | undefined {
  const projects = forms.flatMap(({ indicators }) => indicators.flatMap(({ project }) => project ?? []));
  const departments = projects.flatMap(({ department, at }) => (department ? [{ unit: department, at }] : []));
  const units = departments.length > 0 ? departments : projects.flatMap(({ unit, at }) => (unit ? [{ unit, at }] : []));
  const counts = new Map<string, number>();
  for (const { unit } of units) counts.set(unit, (counts.get(unit) ?? 0) + 1);
  if (counts.size > 1 && !isMost) return undefined;
  const most = units.find(({ unit }) => (counts.get(unit) ?? 0) * 2 > units.length);
  const named = withoutCode(most?.unit ?? '');
  return most && NAME.test(named.name) && OFFICE.test(named.name) ? { department: named, at: most.at } : undefined;
}
