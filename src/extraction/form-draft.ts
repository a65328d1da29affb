import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type {
  CostLine,
  ExecutionLine,
  FundingStep,
  Horizon,
  Indicator,
  Project,
  ProjectSummary,
  WorkItem,
} from '../model/plan.ts';
import type { Label } from './lexicon/labels.ts';
import type { IndicatorHeader } from './sections/indicator-header.ts';

/** A value as it stands beside its label. */
export interface LabelledValue {
  readonly label: Label;
  /** The label as printed. */
  readonly printed: string;
  readonly text: string;
  readonly horizon: Horizon;
  /** The money unit that stands nearest ("万元"), where one does. */
  readonly unit?: string;
  readonly at: Place;
}

/** A project that a column of the table names, as lists of projects do, with the row's own money and goal. */
export interface RowProject {
  readonly name: string;
  readonly code?: string;
  readonly amount?: string;
  /** The money unit in the header above the amount. */
  readonly amountUnit?: string;
  readonly goal?: string;
  readonly unit?: string;
  readonly department?: string;
  /** The points of the whole project. */
  readonly score?: string;
  /** What was spent, and which share of the budget that is, as printed. */
  readonly spent?: string;
  readonly rate?: string;
  /** The budgets beside what was spent, each with its header. */
  readonly budgets?: readonly (readonly [header: string, amount: string])[];
  readonly at: Place;
}

export interface DraftIndicator {
  readonly indicator: Indicator;
  readonly project?: RowProject;
}

/** What is collected of one form (one project, or the department as a whole) while its tables are read top down. */
export interface FormDraft {
  /** The form's title ("项目支出绩效自评表"), or "". */
  readonly title: string;
  readonly titleAt: Place | undefined;
  /** The money unit of the form's caption ("单位：万元"). */
  captionUnit: string | undefined;
  /** The money unit of the paper's layout, for amounts beside which the form prints none. */
  readonly usualUnit: string;
  readonly values: LabelledValue[];
  readonly further: { label: string; value: string; at: Place }[];
  /** What was taken already, so that a head printed on every page counts once. */
  readonly seen: Set<string>;
  readonly indicators: DraftIndicator[];
  readonly steps: FundingStep[];
  readonly execution: ExecutionLine[];
  readonly costLines: CostLine[];
  costTotal: string | null | undefined;
  readonly workPlan: WorkItem[];
  summary: ProjectSummary | undefined;
  /** The projects that a list names with their money and points, and without indicators. */
  readonly evaluated: Project[];
  purpose: { text: string; at: Place } | undefined;
  printedTotal: { text: string; at: Place } | undefined;
  printedGrade: string | undefined;
  /** The columns of the indicator table read last, for the part of it that follows on the next page. */
  header: IndicatorHeader | undefined;
  /** The level cells printed last: rows below that leave them blank belong to them. */
  level1: string;
  readonly level2: string[];
  /** The unit that a row of a list printed last, alone, above its projects. */
  unitOfRows: string | undefined;
  /** The project that a row of the table printed last, alone, above its indicators. */
  projectOfRows: RowProject | undefined;
  /** The projects that lists beside the tables of indicators name by their codes. */
  readonly listed: ReadonlyMap<string, RowProject>;
  readonly messages: Message[];
  at: Place | undefined;
}

/** What is known of a form before its first row is read. */
type FormHeading = Pick<FormDraft, 'title' | 'titleAt' | 'captionUnit' | 'usualUnit' | 'listed'>;

/** An empty form. */
export function newForm(heading: FormHeading): FormDraft {
  return {
    ...heading,
    values: [],
    further: [],
    seen: new Set(),
    indicators: [],
    steps: [],
    execution: [],
    costLines: [],
    costTotal: undefined,
    workPlan: [],
    summary: undefined,
    evaluated: [],
    purpose: undefined,
    printedTotal: undefined,
    printedGrade: undefined,
    header: undefined,
    level1: '',
    level2: [],
    unitOfRows: undefined,
    projectOfRows: undefined,
    messages: [],
    at: undefined,
  };
}

/** The money unit of amounts beside which none is printed, as far as the rows read say. */
export const moneyUnitOf = ({ captionUnit, usualUnit }: FormDraft): string => captionUnit ?? usualUnit;

/** The first value of a label that is not empty, else the first at all. */
export function labelled(form: FormDraft, label: Label): LabelledValue | undefined {
  let empty: LabelledValue | undefined;
  for (const value of form.values) {
    if (value.label !== label) continue;
    if (value.text !== '') return value;
    empty ??= value;
  }
  return empty;
}

/** Whether this is the first time that a form says something; a head that is printed on every page says it again. */
export function isFirst(form: FormDraft, ...said: readonly string[]): boolean {
  const key = said.join('\u0000');
  if (form.seen.has(key)) return false;
  form.seen.add(key);
  return true;
}
