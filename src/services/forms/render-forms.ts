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
import { fontFolders } from './font-folders.ts';
import { FORMS_PER_PROCESS, startPdfProcess } from './pdf-process.ts';
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

/** One written file: a name for it without ending, and its bytes. */
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
 * Writes a form from its frame: one file, or one for each project where the form is about a project, unless they are to be bound into one.
 * Throws `nothing_to_render` where the plan has no project for it.
 */
export async function renderForms(
  form: Form,
  frame: Frame,
  format: FormFormat,
  bound: boolean,
): Promise<RenderedForm[]> {
  const filled = fillForms(form, frame);
  const papers = bound && filled.length > 1 ? [{ name: form.title.zh, form: bindAll(filled) }] : filled;
  const writer = await writerOf(format, papers.length);
  try {
    const rendered: RenderedForm[] = [];
    for (const { name, form: one } of papers) rendered.push({ name, bytes: await writer.write(one) });
    return rendered;
  } finally {
    writer.close();
  }
}

function bindAll(filled: readonly { readonly name: string; readonly form: FilledForm }[]): FilledForm {
  return bindForms(
    filled.map(({ form }) => form),
    filled.map(({ name }) => name),
  );
}

function fillForms(form: Form, frame: Frame): { name: string; form: FilledForm }[] {
  if (form.scope === 'paper') return [{ name: form.title.zh, form: layOut(form, frame) }];
  const { projects } = frame.plan;
  if (projects.length === 0) {
    throw new OperationalError('nothing_to_render', {
      zh: `《${form.title.zh}》按项目填写，而这份材料里没有项目。`,
      en: `"${form.title.en}" is filled for a project, and there is none in this paper.`,
    });
  }
  return projects.map((project, index) => ({
    name: `${projects.length > 1 ? `${index + 1}.` : ''}${project.name}`,
    form: layOut(form, { ...frame, project }),
  }));
}

/** A form of a plan as pdf for whoever waits for it: all projects bound into one, set in a process of its own. */
export async function renderBoundPdf(form: Form, frame: Frame): Promise<Uint8Array> {
  const filled = fillForms(form, frame);
  const [only] = filled;
  return renderPdf(only && filled.length === 1 ? only.form : bindAll(filled));
}

/** Writes forms of one file type. */
interface FormWriter {
  readonly write: (form: FilledForm) => Uint8Array | Promise<Uint8Array>;
  readonly close: () => void;
}

/** Only the writer that is asked for is loaded: the typesetter of the pdf takes longer to start than the other two take to write. */
async function writerOf(format: FormFormat, count: number): Promise<FormWriter> {
  if (format === 'docx') return { write: renderDocx, close: () => undefined };
  if (format === 'xlsx') return { write: renderXlsx, close: () => undefined };
  if (count > FORMS_PER_PROCESS) {
    const { render, close } = startPdfProcess();
    return { write: render, close };
  }
  const { createPdfWriter } = await import('../../forms/pdf/render-pdf.ts');
  const writer = createPdfWriter(fontFolders());
  return { write: (form) => writer.render([form]), close: () => undefined };
}
