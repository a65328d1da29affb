import type { Block, Document } from '../model/document.ts';
import { mapTexts } from '../model/map-texts.ts';
import type { Message } from '../model/message.ts';
import type { Place } from '../model/place.ts';
import type { Plan, Project } from '../model/plan.ts';
import { absenceMessages } from './absence-messages.ts';
import { findDepartment } from './assembly/department/department-of.ts';
import { departmentPlanOf } from './assembly/department-plan-of.ts';
import { findFiscalYear } from './assembly/fiscal-year-of.ts';
import { unitAssumed } from './assembly/form-amounts.ts';
import { nameAndCode, nameInTitle, nameOfSheet, projectOf, projectsOfRows, withListed } from './assembly/project-of.ts';
import { reportedProject, withToldBudget, withToldHeads } from './assembly/told-heads.ts';
import { isPerformanceTitle, type Line } from './captions.ts';
import { type FormDraft, type LabelledValue, labelled } from './form-draft.ts';
import { joinRowTables } from './join-row-tables.ts';
import { featuresOf } from './layouts/features.ts';
import type { Layout } from './layouts/layout.ts';
import { layouts } from './layouts/registry.ts';
import { liftTextRows } from './lift-text-rows.ts';
import { messageOf } from './messages.ts';
import { readDepartmentParts } from './narrative/department-parts.ts';
import { labelledProject } from './narrative/labelled-project.ts';
import { listedProjects } from './narrative/listed-projects.ts';
import { toldProjects } from './narrative/told-projects.ts';
import { readForms } from './read-forms.ts';
import { recoverTables } from './recovery/recover-tables.ts';
import { nameInReport, nameInSentences, reportsOnWhole } from './report-heads.ts';
import { textEnd } from './text-end.ts';
import { simplifiedDocument } from './traditional-text.ts';

/** The money unit assumed where a paper of no known layout prints none: almost all forms are in 万元. */
const USUAL_UNIT = '万元';

/** Whether a form is one about performance: it has indicators, is a list of special funds, or is a performance form with a goal. */
function isPerformanceForm(form: FormDraft): boolean {
  if (form.indicators.length > 0 || form.summary) return true;
  const named = isPerformanceTitle(form.title);
  const goal = labelled(form, 'goals') ?? labelled(form, 'midtermGoals');
  const name = labelled(form, 'name');
  return (
    (named && (goal !== undefined || name !== undefined || form.execution.length > 0)) ||
    (Boolean(name?.text) && Boolean(goal?.text))
  );
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

/** The projects of one form: usually one; none for the list of special funds; several where a column names them. */
function projectsOf(form: FormDraft, unit: string, reported: () => string, messages: Message[]): Project[] {
  if (form.indicators.some(({ project }) => project !== undefined)) return projectsOfRows(form, unit, messages);
  if (form.summary && form.indicators.length === 0) return [];
  const own = form.values.find(
    (value) => value.label === 'name' && value.printed.startsWith('二级') && value.text !== '',
  );
  const printed =
    (own ?? labelled(form, 'name'))?.text || nameInTitle(form.title) || nameOfSheet(form.at?.sheet ?? '') || reported();
  const { name, code } = nameAndCode(printed);
  if (name === '') messages.push(messageOf('project-name-missing', form.titleAt ?? form.at));
  const project = projectOf(form, name, unit, messages);
  return [code !== undefined && !project.code ? { ...project, code } : project];
}

/** The project that the title of a report names, where no form names another one, or that the sentences around the only form do. */
function nameBeside(forms: readonly FormDraft[], lines: readonly Line[]): string {
  const texts = lines.map(({ text }) => text);
  const reported = nameInReport(texts);
  if (forms.length === 1) return reported || nameInSentences(texts);
  const named = forms.map((form) => labelled(form, 'name')?.text || nameInTitle(form.title));
  return named.every((name) => reported.includes(name) || name.includes(reported)) ? reported : '';
}

function unitMessages(forms: readonly FormDraft[], unit: string): Message[] {
  return forms.flatMap((form) => {
    const assumed = unitAssumed(form, unit);
    return assumed ? [messageOf('amount-unit-assumed', assumed.at, assumed.unit)] : [];
  });
}

/** What the reader of the plan must know of the document as a whole. */
function documentMessages(
  forms: readonly FormDraft[],
  list: FormDraft | undefined,
  unread: readonly FormDraft[],
  layout: Layout | undefined,
  titles: readonly string[],
  document: Document,
  texts: readonly string[],
  recovered: readonly Message[],
): Message[] {
  const place = unread[0]?.at;
  return [
    ...absenceMessages(forms, list, titles, document, texts, recovered),
    ...(forms.length > 0 && !layout ? [messageOf('general-layout', forms[0]?.at)] : []),
    ...(unread.length > 0 ? [messageOf('table-not-read', place, String(unread.length))] : []),
  ];
}

/**
 * Reads a plan out of a document: pure, total, never throws on content. A document without any performance table gives a plan without
 * projects, but for the one that the title of a report names, and a message that says so.
 */
export function extractPlan(document: Document): Plan {
  const simplified = simplifiedDocument(document);
  if (!simplified) return planOf(document);
  const plan = mapTexts(planOf(simplified.document), simplified.inOwnWords);
  return { ...plan, messages: [messageOf('traditional-characters', undefined), ...plan.messages] };
}

/** The project that a paper without forms names behind a label, else the one that the title of a report names, else those that its sentences list. */
function projectsOfSentences(lines: readonly Line[]): readonly Project[] {
  for (const read of [labelledProject, reportedProject, listedProjects]) {
    const projects = read(lines);
    if (projects.length > 0) return projects;
  }
  return [];
}

function planOf(document: Document): Plan {
  const { blocks, messages: recovered } = recoverTables(liftTextRows(joinRowTables(document.blocks)));
  const features = featuresOf(blocks);
  const layout = layouts.find((candidate) => candidate.recognises(features));
  const unit = layout?.moneyUnit ?? USUAL_UNIT;
  const { forms: all, lines } = readForms(blocks, unit);
  const forms = performanceForms(all, blocks);
  const messages: Message[] = [...document.messages, ...recovered];
  const texts = lines.map(({ text }) => text);
  const reportsWhole = texts.slice(0, 40).some(reportsOnWhole);
  const ofDepartment = forms.filter((form) => isDepartmentForm(form, reportsWhole));
  const notOfDepartment = forms.filter((form) => !ofDepartment.includes(form));
  const filled = notOfDepartment.filter((form) => !isBlank(form));
  // Sheets that nobody has filled in stand in many workbooks beside those of the projects.
  const ofProjects = filled.length > 0 ? filled : notOfDepartment;
  const [blank] = notOfDepartment.filter((form) => !ofProjects.includes(form));
  if (blank) messages.push(messageOf('blank-forms', blank.at));
  // Where projects have forms of their own, what else lists them says nothing more.
  const list = ofProjects.length === 0 ? all.find(({ evaluated }) => evaluated.length > 0) : undefined;
  const reported = () => nameBeside(ofProjects, lines);
  const told = list?.evaluated ?? (forms.length === 0 ? toldProjects(lines) : []);
  // Beside a project of which no indicator is told, sentences may tell its money.
  const isOnly = !recovered.some(({ code }) => code === 'project-untold');
  const lists = forms.flatMap((form) => form.summary ?? []);
  const projects =
    told.length > 0
      ? told
      : withToldHeads(
          forms.length === 0
            ? projectsOfSentences(lines)
            : withListed(
                ofProjects.flatMap((form) => projectsOf(form, unit, reported, messages)),
                lists,
              ),
          isOnly ? lines : [],
        );
  const parts = readDepartmentParts(lines);
  const printed = departmentPlanOf(ofDepartment, unit, messages);
  const whole = reportsWhole && ofDepartment.length > 0 ? withToldBudget(printed, lines) : printed;
  const named = findDepartment(lines, forms, all, forms.length === 0 ? projects : []);
  const fiscalYear = findFiscalYear(lines, forms, projects, document.source.file);
  const [summary] = lists;
  const totalAt = ofDepartment.find(({ printedTotal }) => printedTotal)?.printedTotal?.at;
  const places: Record<string, Place> = {
    ...(named.at ? { department: named.at } : {}),
    ...(totalAt ? { printedTotal: totalAt } : {}),
    ...(parts.overallGoalAt ? { overallGoal: parts.overallGoalAt } : {}),
    ...Object.fromEntries(parts.safeguardsAt.map((at, index) => [`safeguards/${index}`, at])),
  };
  const isCutInRow = recovered.some(({ code }) => code === 'text-ends-in-row');
  const end = document.source.format === 'text' && !isCutInRow ? textEnd(blocks, all) : undefined;
  if (end) messages.push(end);
  // Of a file that could not be opened the reader has said all there is to say.
  const opened = document.blocks.length > 0 || document.messages.every(({ severity }) => severity !== 'error');
  if (opened) {
    messages.push(
      ...documentMessages(
        forms,
        list,
        all.filter((form) => !forms.includes(form) && form !== list),
        layout,
        features.titles,
        document,
        texts,
        recovered,
      ),
      ...unitMessages(forms, unit),
      ...forms.flatMap((form) => form.messages),
      ...(named.department.name === undefined ? [messageOf('department-not-found', undefined)] : []),
      ...(fiscalYear === undefined ? [messageOf('fiscal-year-not-found', undefined)] : []),
    );
  }
  const overallGoal = parts.overallGoal ?? whole.overallGoal;
  return {
    schema: 'mingji.plan/1',
    source: document.source,
    layout: layout?.id ?? 'general',
    department: named.department,
    ...(fiscalYear === undefined ? {} : { fiscalYear }),
    ...whole,
    ...(overallGoal === undefined ? {} : { overallGoal }),
    divisions: parts.divisions,
    safeguards: parts.safeguards,
    ...(summary ? { summary } : {}),
    projects,
    ...(Object.keys(places).length > 0 ? { places } : {}),
    messages,
  };
}
