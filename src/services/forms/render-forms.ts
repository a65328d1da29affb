import { OperationalError } from '../../base/operational-error.ts';
import { bindForms } from '../../forms/bind.ts';
import type { Frame } from '../../forms/bindings/frame.ts';
import { renderDocx } from '../../forms/docx/render-docx.ts';
import type { Form } from '../../forms/form.ts';
import { findForm, forms } from '../../forms/forms.ts';
import { layOut } from '../../forms/lay-out.ts';
import type { FilledForm } from '../../forms/sheet.ts';
import { renderXlsx } from '../../forms/xlsx/render-xlsx.ts';
import type { Plan, Project } from '../../model/plan.ts';
import { renderPdf } from './standing-pdf-process.ts';

export const formFormats = ['docx', 'xlsx', 'pdf'] as const;
export type FormFormat = (typeof formFormats)[number];

/** A form with an id. Throws `unknown_form` with the list of all. */
export function formOf(id: string): Form {
  const form = findForm(id);
  if (form) return form;
  const list = forms.map((one) => `  ${one.id}　${one.title.zh}`).join('\n');
  throw new OperationalError('unknown_form', {
    zh: `没有“${id}”这个表样。可用的有：\n${list}`,
    en: `There is no form "${id}". There are:\n${list}`,
  });
}

/** One file that is to be written: a name for it without ending, and its bytes when they are asked for. */
export interface FormPaper {
  readonly name: string;
  readonly write: () => Promise<Uint8Array>;
}

/** One written file with its name. */
export interface RenderedForm {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The plan with only one of its projects, told by its number or its name. Throws `unknown_project` with the list. */
export function onlyProject(plan: Plan, wanted: string): Plan {
  const byNumber = /^\d+$/.test(wanted) ? plan.projects[Number(wanted) - 1] : undefined;
  const project = byNumber ?? plan.projects.find(({ name }) => name === wanted) ?? onlyPartOf(plan.projects, wanted);
  if (project) return { ...plan, projects: [project] };
  const list = plan.projects.map(({ name }, index) => `  ${index + 1}　${name}`).join('\n');
  throw new OperationalError('unknown_project', {
    zh: `没有“${wanted}”这个项目。可用的有：\n${list}`,
    en: `There is no project "${wanted}". There are:\n${list}`,
  });
}

function onlyPartOf(projects: readonly Project[], wanted: string): Project | undefined {
  const found = projects.filter(({ name }) => name.includes(wanted));
  return found.length === 1 ? found[0] : undefined;
}

/**
 * The files that a form makes of its frame: one, or one for each project where the form is about a project. Each is laid out and written when its
 * turn comes, so that a thousand of them need no more room than one. Throws `nothing_to_render` where the plan has no project for it.
 */
export function formPapers(form: Form, frame: Frame, format: FormFormat): FormPaper[] {
  if (form.scope === 'paper') {
    return [{ name: form.title.zh, write: () => writeAs(format, layOut(form, frame)) }];
  }
  const projects = projectsOf(form, frame);
  return projects.map((project, index) => ({
    name: `${projects.length > 1 ? `${index + 1}.` : ''}${project.name}`,
    write: () => writeAs(format, layOut(form, { ...frame, project })),
  }));
}

/** The form of a frame as one file: where it is about a project, those of all projects bound. */
export function boundPaper(form: Form, frame: Frame, format: FormFormat): FormPaper {
  const [only, ...more] = formPapers(form, frame, format);
  if (only && more.length === 0) return only;
  const projects = projectsOf(form, frame);
  const names = projects.map(({ name }, index) => `${index + 1}.${name}`);
  return {
    name: form.title.zh,
    write: () =>
      writeAs(
        format,
        bindForms(
          projects.map((project) => layOut(form, { ...frame, project })),
          names,
        ),
      ),
  };
}

function projectsOf(form: Form, { plan }: Frame): readonly Project[] {
  if (plan.projects.length > 0) return plan.projects;
  throw new OperationalError('nothing_to_render', {
    zh: `《${form.title.zh}》按项目填写，而这份材料里没有项目。`,
    en: `"${form.title.en}" is filled for a project, and there is none in this paper.`,
  });
}

async function writeAs(format: FormFormat, form: FilledForm): Promise<Uint8Array> {
  switch (format) {
    case 'docx':
      return renderDocx(form);
    case 'xlsx':
      return renderXlsx(form);
    case 'pdf':
      return renderPdf(form);
  }
}
