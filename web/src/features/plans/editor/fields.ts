import type { Bilingual } from '#contract/words.ts';
import { planWords } from '../words.ts';
import { withSection } from './edit-document.ts';
import type { PlanDocument, Section } from './plan-document.ts';

/** A field over the indicator table: of the paper as a whole, or of a project. */
export interface Field {
  readonly key: string;
  readonly label: Bilingual;
  readonly isLong?: boolean;
  /** Money in 元, as a decimal. */
  readonly isAmount?: boolean;
  readonly get: (document: PlanDocument, section: Section) => string;
  readonly set: (document: PlanDocument, section: Section, text: string) => PlanDocument;
}

type PlanPart = Partial<PlanDocument['plan']>;
type ProjectPart = Partial<NonNullable<Section['project']>>;

const ofPlan = (
  key: string,
  label: Bilingual,
  get: (plan: PlanDocument['plan']) => string | undefined,
  set: (plan: PlanDocument['plan'], text: string) => PlanPart,
  isLong = false,
): Field => ({
  key,
  label,
  isLong,
  get: ({ plan }) => get(plan) ?? '',
  set: (document, _section, text) => ({ ...document, plan: { ...document.plan, ...set(document.plan, text) } }),
});

const ofProject = (
  key: string,
  label: Bilingual,
  get: (project: NonNullable<Section['project']>) => string | undefined | null,
  set: (project: NonNullable<Section['project']>, text: string) => ProjectPart,
  kind: 'short' | 'long' | 'amount' = 'short',
): Field => ({
  key,
  label,
  isLong: kind === 'long',
  isAmount: kind === 'amount',
  get: (_document, { project }) => (project ? (get(project) ?? '') : ''),
  set: (document, { id }, text) =>
    withSection(document, id, (section) =>
      section.project ? { ...section, project: { ...section.project, ...set(section.project, text) } } : section,
    ),
});

const amount = (key: 'total' | 'fiscal' | 'other', label: Bilingual): Field =>
  ofProject(
    `amounts.${key}`,
    label,
    ({ amounts }) => amounts[key],
    ({ amounts }, text) => ({ amounts: { ...amounts, [key]: text } }),
    'amount',
  );

/** Goals stand one a line. */
const linesOf = (text: string): string[] => (text === '' ? [] : text.split('\n'));

export const departmentFields: readonly Field[] = [
  ofPlan(
    'department.name',
    planWords.departmentName,
    ({ department }) => department.name,
    ({ department }, name) => ({ department: { ...department, name } }),
  ),
  ofPlan(
    'department.code',
    planWords.departmentCode,
    ({ department }) => department.code,
    ({ department }, code) => ({ department: { ...department, code } }),
  ),
  ofPlan(
    'overallGoal',
    planWords.overallGoal,
    ({ overallGoal }) => overallGoal,
    (_plan, overallGoal) => ({ overallGoal }),
    true,
  ),
];

export const projectFields: readonly Field[] = [
  ofProject(
    'name',
    planWords.projectName,
    ({ name }) => name,
    (_project, name) => ({ name }),
  ),
  ofProject(
    'code',
    planWords.projectCode,
    ({ code }) => code,
    (_project, code) => ({ code }),
  ),
  ofProject(
    'unit',
    planWords.projectUnit,
    ({ unit }) => unit,
    (_project, unit) => ({ unit }),
  ),
  amount('total', planWords.amountTotal),
  amount('fiscal', planWords.amountFiscal),
  amount('other', planWords.amountOther),
  ofProject(
    'purpose',
    planWords.purposeOfFunds,
    ({ purpose }) => purpose,
    (_project, purpose) => ({ purpose }),
    'long',
  ),
  ofProject(
    'goals',
    planWords.goals,
    ({ goals }) => goals.join('\n'),
    (_project, text) => ({ goals: linesOf(text) }),
    'long',
  ),
];

export const fieldsOf = (section: Section): readonly Field[] => (section.project ? projectFields : departmentFields);
