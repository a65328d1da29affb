import type { Bilingual } from '#contract/words.ts';
import { planFieldWords as words } from '../../../components/plan/plan-field-words.ts';
import { planWords } from '../words.ts';
import { amountText } from './amount-text.ts';
import { withSection } from './edit-document.ts';
import { type Item, type ListPart, listsOf, textOf } from './list-parts.ts';
import type { PlanDocument, Section } from './plan-document.ts';

/** Where a field stands in the editor. */
export type FieldGroup = 'fields' | 'money' | 'goals';

/** A field over the indicator table: of the paper as a whole, or of a project. */
export interface Field {
  readonly key: string;
  readonly label: Bilingual;
  readonly group: FieldGroup;
  readonly isLong?: boolean;
  /** Money in 元, as a decimal. */
  readonly isAmount?: boolean;
  readonly get: (document: PlanDocument, section: Section) => string;
  readonly set: (document: PlanDocument, section: Section, text: string) => PlanDocument;
  /** How a text of `get` is shown to a person, where it is not shown as it is. */
  readonly show?: (text: string) => string;
}

type Plan = PlanDocument['plan'];
type Project = NonNullable<Section['project']>;
type Look = Pick<Field, 'key' | 'label'> & Partial<Field>;

const ofPlan = (
  look: Look,
  get: (plan: Plan) => string | undefined | null,
  set: (plan: Plan, text: string) => Partial<Plan>,
): Field => ({
  group: 'fields',
  ...look,
  get: ({ plan }) => get(plan) ?? '',
  set: (document, _section, text) => ({ ...document, plan: { ...document.plan, ...set(document.plan, text) } }),
});

const ofProject = (
  look: Look,
  get: (project: Project) => string | undefined | null,
  set: (project: Project, text: string) => Partial<Project>,
): Field => ({
  group: 'fields',
  ...look,
  get: (_document, { project }) => (project ? (get(project) ?? '') : ''),
  set: (document, { id }, text) =>
    withSection(document, id, (section) =>
      section.project ? { ...section, project: { ...section.project, ...set(section.project, text) } } : section,
    ),
});

/** A field of a project that is a text and nothing else. */
const projectText = (
  key: 'name' | 'code' | 'unit' | 'department' | 'nature' | 'period' | 'purpose',
  label: Bilingual,
): Field =>
  ofProject(
    { key, label, isLong: key === 'purpose' },
    (project) => project[key],
    (_project, text) => ({ [key]: text }),
  );

const money = { group: 'money', isAmount: true } as const;

const amount = (of: 'amounts' | 'midtermAmounts', key: 'total' | 'fiscal' | 'other', label: Bilingual): Field =>
  ofProject(
    { key: `${of}.${key}`, label, ...money },
    (project) => project[of]?.[key],
    (project, text) => ({ [of]: { ...project[of], [key]: amountText(text) } }),
  );

const budget = (
  key: 'total' | 'generalPublic' | 'governmentFund' | 'other' | 'basic' | 'project',
  label: Bilingual,
): Field =>
  ofPlan(
    { key: `budget.${key}`, label, ...money },
    (plan) => plan.budget?.[key],
    (plan, text) => ({ budget: { ...plan.budget, [key]: amountText(text) } }),
  );

/** Goals stand one a line. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

const goals = (key: 'goals' | 'midtermGoals', label: Bilingual): Field =>
  ofProject(
    { key, label: planWords.oneALine(label), group: 'goals', isLong: true },
    (project) => project[key].join('\n'),
    (_project, text) => ({ [key]: linesOf(text) }),
  );

const departmentFields: readonly Field[] = [
  ofPlan(
    { key: 'department.name', label: words.departmentName },
    ({ department }) => department.name,
    ({ department }, name) => ({ department: { ...department, name } }),
  ),
  ofPlan(
    { key: 'department.code', label: words.departmentCode },
    ({ department }) => department.code,
    ({ department }, code) => ({ department: { ...department, code } }),
  ),
  ofPlan(
    { key: 'duties', label: words.duties, isLong: true },
    ({ duties }) => duties,
    (_plan, duties) => ({ duties }),
  ),
  ofPlan(
    { key: 'overallGoal', label: words.overallGoal, isLong: true },
    ({ overallGoal }) => overallGoal,
    (_plan, overallGoal) => ({ overallGoal }),
  ),
  budget('total', words.budgetTotal),
  budget('generalPublic', words.generalPublic),
  budget('governmentFund', words.governmentFund),
  budget('other', words.otherIncome),
  budget('basic', words.basicSpending),
  budget('project', words.projectSpending),
];

const projectFields: readonly Field[] = [
  projectText('name', words.projectName),
  projectText('code', words.projectCode),
  projectText('unit', words.projectUnit),
  projectText('department', words.projectDepartment),
  projectText('nature', words.nature),
  projectText('period', words.period),
  projectText('purpose', words.purpose),
  amount('amounts', 'total', words.amountTotal),
  amount('amounts', 'fiscal', words.amountFiscal),
  amount('amounts', 'other', words.amountOther),
  amount('midtermAmounts', 'total', words.midtermTotal),
  amount('midtermAmounts', 'fiscal', words.midtermFiscal),
  amount('midtermAmounts', 'other', words.midtermOther),
  goals('goals', words.goals),
  goals('midtermGoals', words.midtermGoals),
];

export const fieldsOf = (section: Section): readonly Field[] => (section.project ? projectFields : departmentFields);

/** Everything beside the indicators that two people may both have changed: the fields, and each list as one. */
export const mergedFieldsOf = (section: Section): readonly Field[] => [
  ...fieldsOf(section),
  ...listsOf(section).map(listField),
];

function listField(part: ListPart): Field {
  const { key, title, columns, items, put } = part;
  return {
    ...{ key: `list ${key}`, label: title, group: 'fields' },
    get: (document, section) => JSON.stringify(items(document, section)),
    set: (document, section, text) => put(document, section, JSON.parse(text) as readonly Item[]),
    show: (text) =>
      (JSON.parse(text) as readonly Item[])
        .map((item) => columns.map((column) => textOf(item, column)).join(' '))
        .join('\n'),
  };
}
