import type { Block } from '../model/document.ts';
import { isPerformanceTitle } from './captions.ts';
import { type FormDraft, type LabelledValue, labelled } from './form-draft.ts';

/** The forms of a paper by what they are about. */
export interface SortedForms {
  readonly all: readonly FormDraft[];
  /** Those about performance. */
  readonly ofPerformance: readonly FormDraft[];
  readonly ofDepartment: readonly FormDraft[];
  readonly ofProjects: readonly FormDraft[];
  /** A form of a project that nobody has filled in, beside those that somebody has. */
  readonly blank: FormDraft | undefined;
  /** A list of evaluated projects, where none has a form of its own: beside forms it says nothing more. */
  readonly list: FormDraft | undefined;
  /** What holds none of these. */
  readonly unread: readonly FormDraft[];
}

/** Sorts the forms of a paper; `reportsWhole`: the text around them reports on the department as a whole. */
export function sortForms(all: readonly FormDraft[], blocks: readonly Block[], reportsWhole: boolean): SortedForms {
  const ofPerformance = performanceForms(all, blocks);
  const ofDepartment = ofPerformance.filter((form) => isDepartmentForm(form, reportsWhole));
  const others = ofPerformance.filter((form) => !ofDepartment.includes(form));
  const filled = others.filter((form) => !isBlank(form));
  // Sheets that nobody has filled in stand in many workbooks beside those of the projects.
  const ofProjects = filled.length > 0 ? filled : others;
  const list = ofProjects.length === 0 ? all.find(({ evaluated }) => evaluated.length > 0) : undefined;
  return {
    all,
    ofPerformance,
    ofDepartment,
    ofProjects,
    blank: others.find((form) => !ofProjects.includes(form)),
    list,
    unread: all.filter((form) => !ofPerformance.includes(form) && form !== list),
  };
}

/** Whether a form is one about performance: it has indicators, is a list of special funds, or is a performance form with a goal, a project or a department's duties. */
function isPerformanceForm(form: FormDraft): boolean {
  if (form.indicators.length > 0 || form.summary) return true;
  const named = isPerformanceTitle(form.title);
  const goal = labelled(form, 'goals') ?? labelled(form, 'midtermGoals');
  const name = labelled(form, 'name');
  const told = goal ?? name ?? labelled(form, 'duties');
  return (named && (told !== undefined || form.execution.length > 0)) || (Boolean(name?.text) && Boolean(goal?.text));
}

const PERFORMANCE_PAPER = /绩效(?:目标|自评|评价|监控|运行)[\u4e00-\u9fff]{0,8}(?:表|报告)/;

/**
 * The forms about performance. Where none is one for sure, the only table that names a project and its office, on a paper that says it is one about performance:
 * the head of a form whose text ends there, or of the summary of an evaluation.
 */
function performanceForms(all: readonly FormDraft[], blocks: readonly Block[]): readonly FormDraft[] {
  const sure = all.filter(isPerformanceForm);
  if (sure.length > 0) return sure;
  const heads = all.filter(
    (form) => labelled(form, 'name')?.text && (labelled(form, 'department')?.text || labelled(form, 'unit')?.text),
  );
  const isSaid = (block: Block): boolean =>
    block.kind === 'table'
      ? block.cells.some(({ text }) => PERFORMANCE_PAPER.test(text))
      : PERFORMANCE_PAPER.test(block.text);
  return heads.length === 1 && blocks.some(isSaid) ? heads : [];
}

/** Whether a form is about the department as a whole rather than about a project; one without a title and a name is, where the report around it is. */
function isDepartmentForm(form: FormDraft, reportsWhole: boolean): boolean {
  if (form.indicators.some(({ project }) => project !== undefined)) return false;
  // A transfer as a whole (转移支付整体绩效目标表) is a project like any other.
  if (/(?<!转移支付)整体|部门自评|部门绩效/.test(form.title)) return true;
  if (labelled(form, 'name')?.text) return false;
  if (form.header?.columns.some(({ header }) => header === '职责活动')) return true;
  if (form.title === '' && reportsWhole) return true;
  return form.workPlan.length > 0 || labelled(form, 'duties') !== undefined || labelled(form, 'basic') !== undefined;
}

/** What a workbook fills in on each of its forms at once, or the template prints. */
const OF_ALL_FORMS: ReadonlySet<LabelledValue['label']> = new Set([
  'department',
  'departmentCode',
  'ownDepartment',
  'unit',
  'fiscalYear',
  'nature',
]);

/** Whether nobody has filled in of a form what it says of its project. */
const isBlank = ({ indicators, values, execution, further, costLines, summary, purpose }: FormDraft): boolean =>
  [indicators, execution, further, costLines].every(({ length }) => length === 0) &&
  summary === undefined &&
  purpose === undefined &&
  values.every(({ label, text }) => text.trim() === '' || OF_ALL_FORMS.has(label));
