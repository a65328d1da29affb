import type { Message } from '../../model/message.ts';
import type { Place } from '../../model/place.ts';
import type { DepartmentBudget, Indicator, Plan, PrintedAmount } from '../../model/plan.ts';
import { type FormDraft, labelled } from '../form-draft.ts';
import type { Label } from '../lexicon/labels.ts';
import { amountOfLine } from '../lexicon/money-table.ts';
import { amountOf, budgetOfLine } from './form-amounts.ts';
import { evaluationOf } from './project-of.ts';

type BudgetHead = 'total' | 'generalPublic' | 'governmentFund' | 'other' | 'basic' | 'project';

const HEADS: Partial<Readonly<Record<Label, BudgetHead>>> = {
  total: 'total',
  fiscal: 'generalPublic',
  governmentFund: 'governmentFund',
  otherMoney: 'other',
  basic: 'basic',
  projectSpending: 'project',
};

const HEAD_OF_AMOUNT = { total: 'total', fiscal: 'generalPublic', other: 'other' } as const;

/** The budget of the department as a whole as its form states it; undefined when it states none. */
function departmentBudgetOf(form: FormDraft, messages: Message[]): DepartmentBudget | undefined {
  const heads: Partial<Record<BudgetHead, PrintedAmount>> = {};
  const further: Record<string, PrintedAmount> = {};
  const places: Record<string, Place> = {};
  for (const value of form.values) {
    const head = HEADS[value.label];
    if (!head && value.label !== 'sourceMoney') continue;
    const amount = amountOf(value, form, messages);
    if (amount === undefined) continue;
    if (!head) further[value.printed] ??= amount;
    else if (heads[head] === undefined || heads[head] === '') {
      heads[head] = amount;
      places[head] = value.at;
    }
  }
  for (const line of form.execution) {
    const amount = budgetOfLine(line);
    if (amount === undefined) continue;
    const part = amountOfLine(line);
    const head = part && HEAD_OF_AMOUNT[part];
    if (!head) further[line.label] ??= amount;
    else if (heads[head] === undefined || heads[head] === '') {
      heads[head] = amount;
      if (line.at) places[head] = line.at;
    }
  }
  if (Object.keys(heads).length === 0) return undefined;
  return {
    ...heads,
    ...(Object.keys(further).length > 0 ? { further } : {}),
    places,
    ...(form.at ? { at: form.at } : {}),
  };
}

/** What the forms about the department as a whole add to the plan. */
export type DepartmentPlan = Pick<
  Plan,
  | 'budget'
  | 'duties'
  | 'workPlan'
  | 'indicators'
  | 'execution'
  | 'outcome'
  | 'printedTotal'
  | 'printedGrade'
  | 'overallGoal'
>;

/** Puts the department's forms together: lists are joined, of single values the first stands. */
export function departmentPlanOf(forms: readonly FormDraft[], messages: Message[]): DepartmentPlan {
  const indicators: Indicator[] = forms.flatMap((form) => form.indicators.map(({ indicator }) => indicator));
  const budget = forms.map((form) => departmentBudgetOf(form, messages)).find((found) => found !== undefined);
  const duties = forms.map((form) => labelled(form, 'duties')?.text).find((found) => found);
  const goals = forms
    .flatMap((form) => form.values.filter((value) => value.label === 'goals').map((value) => value.text))
    .filter(Boolean);
  return {
    ...(budget ? { budget } : {}),
    ...(duties ? { duties } : {}),
    ...(goals.length > 0 ? { overallGoal: goals.join('\n') } : {}),
    workPlan: forms.flatMap((form) => form.workPlan),
    indicators,
    ...Object.assign({}, ...forms.map(evaluationOf).reverse()),
  };
}
