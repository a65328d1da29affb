import { extractPlan } from '../../src/extraction/extract-plan.ts';
import { renderDocx } from '../../src/forms/docx/render-docx.ts';
import type { Form } from '../../src/forms/form.ts';
import { layOut } from '../../src/forms/lay-out.ts';
import { lostValues } from '../../src/forms/lost-values.ts';
import { createPdfWriter } from '../../src/forms/pdf/render-pdf.ts';
import type { FilledForm } from '../../src/forms/sheet.ts';
import { renderXlsx } from '../../src/forms/xlsx/render-xlsx.ts';
import type { Plan, ProjectSummary } from '../../src/model/plan.ts';
import { readDocument } from '../../src/readers/read-document.ts';
import { fontFolders } from '../../src/services/forms/font-folders.ts';
import { planValues } from './plan-values.ts';

export type FileType = 'docx' | 'xlsx' | 'pdf';

const pdf = createPdfWriter(fontFolders());

export const writers: Readonly<Record<FileType, (form: FilledForm) => Uint8Array>> = {
  docx: renderDocx,
  xlsx: renderXlsx,
  pdf: (form) => pdf.render(form),
};

/** What a form can be written from: forms of scope "project" know one project only. */
export function planFor(form: Form, plan: Plan): Plan {
  if (form.id === 'hunan-special-funds') return { ...plan, projects: [], summary: summaryOf(plan) };
  return form.scope === 'project' ? { ...plan, projects: plan.projects.slice(0, 1) } : plan;
}

/** The list of special funds that an office would make of these projects. */
function summaryOf({ projects }: Plan): ProjectSummary {
  const lines = projects.map(({ name, amounts, goals, midtermGoals }) => ({
    name,
    ...(amounts.total === undefined ? {} : { amount: amounts.total }),
    midtermGoal: midtermGoals.join('\n'),
    annualGoal: goals.join('\n'),
  }));
  return { lines };
}

export function fillForm(form: Form, plan: Plan): FilledForm {
  const [project] = plan.projects;
  return layOut(form, { plan, ...(form.scope === 'project' && project ? { project } : {}) });
}

/** Where a plan differs from what is read of the form written from it, in the fields that the form has a place for: one line each. */
export async function differences(form: Form, plan: Plan, type: FileType): Promise<string[]> {
  const bytes = writers[type](fillForm(form, plan));
  const read = extractPlan(await readDocument(bytes, `${form.id}.${type}`));
  const lost = lostValues(form, plan);
  const whole = new Set(lost.filter(({ whole: all }) => all).map(({ owner }) => owner));
  const gone = new Set(lost.map(({ binding, owner }) => `${binding} ${owner}`));
  // What a reader cuts off a title it takes for the beginning of the goal.
  for (const { why, owner } of lost) if (why === 'cut-at-sign') gone.add(`division.goal ${owner}`);
  const got = new Map(planValues(read).map((value) => [value.path, value.text]));
  return planValues(plan).flatMap(({ path, binding, owner, text }) => {
    if (gone.has(`${binding} ${owner}`) || [...whole].some((one) => owner === one || owner.startsWith(`${one} › `)))
      return [];
    // A project of the department itself: the form names it once, for the paper.
    if (binding === 'project.unit' && text === plan.department.name) return [];
    // What a form leaves open is taken from its money table when it is read: a value gained is none lost.
    if (text === '' && /^(?:project\.amounts|plan\.budget)\./.test(binding)) return [];
    const other = got.get(path) ?? '';
    return same(text, other) ? [] : [`${path}: ${JSON.stringify(text)} → ${JSON.stringify(other)}`];
  });
}

/** Line ends and blanks are the paper's: a narrow column breaks lines where it must, and readers join them again. */
const same = (a: string, b: string): boolean => a.replace(/\s+/g, '') === b.replace(/\s+/g, '');
