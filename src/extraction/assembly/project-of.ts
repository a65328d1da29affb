import { decimal } from '../../base/decimal.ts';
import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { Amounts, FundingStep, Project } from '../../model/plan.ts';
import { unreadable } from '../amount.ts';
import { type FormDraft, type LabelledValue, labelled } from '../form-draft.ts';
import { keyOf } from '../grid/cell-text.ts';
import { departmentName, unitName } from './department/office-name.ts';
import { amountsOf, printedUnit } from './form-amounts.ts';
import { splitGoals } from './goals.ts';

/** "25%" and "25.00" below 资金支出计划（%） are percentages; a plan that ends at other than 100 holds money, for which no unit is printed. */
function stepsOf(form: FormDraft): FundingStep[] {
  const percent = form.steps.some((step) => step.unit === '%') || form.steps.some((step) => Number(step.value) === 100);
  return form.steps.map((step) => {
    const readable = step.value === '' || /^\d+(?:\.\d+)?$/.test(step.value ?? '');
    if (!readable && step.at) form.messages.push(unreadable('amount-unreadable', step.by, step.value ?? '', step.at));
    const value = readable && step.value ? decimal(step.value).toFixed() : step.value;
    return { ...step, value: readable ? value : null, unit: percent ? '%' : '' };
  });
}

const text = (form: FormDraft, label: LabelledValue['label']) => labelled(form, label)?.text;

function optional<Key extends string>(key: Key, value: string | undefined): Partial<Record<Key, string>> {
  return value === undefined ? {} : ({ [key]: value } as Record<Key, string>);
}

function furtherOf(form: FormDraft): Project['further'] {
  const first = labelled(form, 'firstLevelProject');
  const more = form.values.filter((value) => value.label === 'nature' || value.label === 'duties').slice(1);
  const all = [...(first ? [first] : []), ...more.filter((value) => value !== labelled(form, 'nature'))];
  return [...all.map((value) => ({ label: value.printed, value: value.text, at: value.at })), ...form.further];
}

function placesOf(form: FormDraft): Record<string, Place> {
  const places: Record<string, Place> = {};
  for (const label of [
    'name',
    'code',
    'unit',
    'department',
    'nature',
    'period',
    'goals',
    'midtermGoals',
    'outcome',
  ] as const) {
    const value = labelled(form, label);
    if (value) places[label] = value.at;
  }
  if (form.purpose) places['purpose'] = form.purpose.at;
  if (form.printedTotal) places['printedTotal'] = form.printedTotal.at;
  return places;
}

/** What a self-evaluation or monitoring form states beside its lines; the same for a project and for the department as a whole. */
export function evaluationOf(
  form: FormDraft,
): Pick<Project, 'execution' | 'outcome' | 'printedTotal' | 'printedGrade'> {
  const told = text(form, 'printedTotal')?.replace(/分$/, '');
  // What does not end with the number is the text of the next cell.
  const total = form.printedTotal?.text ?? told?.replace(/^(\d{1,3}(?:\.\d+)?)(?=\p{Script=Han}{3}).*$/su, '$1');
  const grade = form.printedGrade ?? text(form, 'printedGrade');
  return {
    ...(form.execution.length > 0 ? { execution: form.execution } : {}),
    ...optional('outcome', text(form, 'outcome')),
    ...(total ? { printedTotal: total } : {}),
    ...(grade ? { printedGrade: grade } : {}),
  };
}

/** Whether a form says that its project begins and ends in one year. */
function isWithinAYear(form: FormDraft): boolean {
  const dates = form.further.filter(({ label }) => /(?:开始|完成|结束)(?:日期|时间)$/.test(label));
  const period = text(form, 'period') ?? '';
  const years = [...dates.map(({ value }) => value), period].flatMap((said) => said.match(/20\d\d/g) ?? []);
  return years.length > 1 && new Set(years).size === 1;
}

/** The money of the year and of the whole period. Where all else is about the year, so is a total that the form calls one of the period (项目总预算, 实施期资金总额). */
function amountsOfBoth(form: FormDraft, messages: Message[]): readonly [Amounts | undefined, Amounts | undefined] {
  const annual = amountsOf(form, 'annual', messages);
  const midterm = amountsOf(form, 'midterm', messages);
  const isOfYear =
    !form.values.some(({ label }) => label === 'total' || (label === 'midtermGoals' && !isWithinAYear(form))) &&
    form.indicators.every(({ indicator }) => indicator.horizon === 'annual');
  if (!midterm?.total || annual?.total !== undefined || !isOfYear) return [annual, midterm];
  return [{ ...midterm, ...annual, places: { ...midterm.places, ...annual?.places } }, undefined];
}

/** The goal of a project as a whole and that of its year, where a form prints both. */
const WHOLE_GOAL = /^(?:项目)?总体(?:绩效)?目标$/;
const YEAR_GOAL = /^(?:项目)?年度/;

/** The goals under a label; 总体目标 beside 年度目标 is that of the whole period. A sheet that repeats a merged cell at each of its places says the same goal several times. */
function goalsOf(form: FormDraft, label: 'goals' | 'midtermGoals'): string[] {
  const told = form.values.filter((value) => value.text !== '');
  const isOfBoth = told.some((value) => value.label === 'goals' && YEAR_GOAL.test(keyOf(value.printed)));
  const labelOf = (value: LabelledValue): LabelledValue['label'] =>
    isOfBoth && value.label === 'goals' && WHOLE_GOAL.test(keyOf(value.printed)) ? 'midtermGoals' : value.label;
  return [...new Set(told.filter((value) => labelOf(value) === label).map(({ text }) => text))].flatMap(splitGoals);
}

/** The project a form describes. */
export function projectOf(form: FormDraft, name: string, messages: Message[]): Project {
  const [annual, midterm] = amountsOfBoth(form, messages);
  const [office, department] = [text(form, 'unit'), text(form, 'department')];
  const unit = printedUnit(form);
  const purpose = form.purpose?.text ?? text(form, 'purpose');
  const further = furtherOf(form);
  const at = labelled(form, 'name')?.at ?? form.titleAt ?? form.at;
  return {
    name,
    ...optional('code', text(form, 'code')?.replace(/\s+/g, '')),
    ...(office === undefined ? {} : { unit: unitName(office) }),
    ...(department === undefined ? {} : { department: departmentName(department) }),
    ...optional('nature', text(form, 'nature')),
    ...optional('period', text(form, 'period')),
    amounts: annual ?? {},
    ...(midterm ? { midtermAmounts: midterm } : {}),
    ...(unit ? { amountUnit: unit } : {}),
    ...(purpose === undefined ? {} : { purpose }),
    fundingPlan: stepsOf(form),
    goals: goalsOf(form, 'goals'),
    midtermGoals: goalsOf(form, 'midtermGoals'),
    indicators: form.indicators.map(({ indicator }) => indicator),
    costLines: form.costLines,
    ...(form.costTotal === undefined ? {} : { costTotal: form.costTotal }),
    ...evaluationOf(form),
    ...(further && further.length > 0 ? { further } : {}),
    places: placesOf(form),
    ...(at ? { at } : {}),
  };
}
