import type { Bilingual } from '../../base/bilingual.ts';
import { OperationalError } from '../../base/operational-error.ts';
import type { Form } from '../../forms/form.ts';
import { forms } from '../../forms/forms.ts';
import { lostValues } from '../../forms/lost-values.ts';
import { valueName } from '../../forms/value-names.ts';
import type { Plan } from '../../model/plan.ts';
import { findPlan } from '../../store/plans/plan-versions.ts';
import type { PlanRow } from '../../store/workflow/plans.ts';
import type { Acting } from '../acting/actor.ts';
import type { DrawnPng } from '../papers/draw-task.ts';
import { mustHaveVersion, mustSeePlan } from '../plans/plan-view.ts';
import { computeValues } from './compute-values.ts';
import { fileNameOf } from './output-name.ts';
import { boundPaper, type FormFormat, formOf, onlyProject, type RenderedForm } from './render-forms.ts';

/** Which version of a plan, and which of its projects, a form is filled from. */
export interface FormSource {
  /** The newest where none is named. */
  readonly version?: number | undefined;
  /** The number of a project, from 1; all, bound into one, where none is named. */
  readonly project?: number | undefined;
}

export interface FormLine {
  readonly id: string;
  readonly title: Bilingual;
  readonly origin: Bilingual;
  readonly scope: Form['scope'];
  readonly needs: NonNullable<Form['needs']> | null;
}

/** Every official form, in the order of the list. */
export function listForms(): FormLine[] {
  return forms.map(({ id, title, origin, scope, needs }) => ({ id, title, origin, scope, needs: needs ?? null }));
}

export interface Loss {
  readonly name: Bilingual;
  readonly owner: string;
  readonly text: string;
  readonly why: 'no-place' | 'unread' | 'filled-from-above' | 'cut-at-sign';
}

/** What of a plan has no place in a form. */
export async function readLosses(acting: Acting, planId: string, formId: string, source: FormSource): Promise<Loss[]> {
  const form = formOf(formId);
  const { plan } = await sourceOf(acting, planId, source);
  return lostValues(form, plan).map(({ binding, label, owner, text, why }) => {
    const { zh, en } = valueName(binding);
    return {
      name: label === undefined ? { zh, en } : { zh: `${zh}（${label}）`, en: `${en} (${label})` },
      owner,
      text,
      why,
    };
  });
}

/** A plan as an official form, as one file. */
export async function writePlanForm(
  acting: Acting,
  planId: string,
  formId: string,
  source: FormSource & { readonly format: FormFormat },
): Promise<RenderedForm> {
  const form = formOf(formId);
  const { row, plan } = await sourceOf(acting, planId, source);
  const name = fileNameOf(`${row.title}-${form.title.zh}`, source.format, new Set());
  if (source.format === 'pdf') return { name, bytes: await pdfOf(form, row, plan, source) };
  const frame = await computeValues(form, plan, { cwd: acting.data.store.folder });
  return { name, bytes: await boundPaper(form, frame, source.format).write() };
}

/** How a form will print: the picture of one page, and how many there are. */
export async function drawPlanForm(
  acting: Acting,
  planId: string,
  formId: string,
  source: FormSource,
  { page, width }: { readonly page: number; readonly width: number },
): Promise<{ readonly png: Uint8Array; readonly pages: number }> {
  const form = formOf(formId);
  const { row, plan } = await sourceOf(acting, planId, source);
  const pdf = await pdfOf(form, row, plan, source);
  const outcome = await acting.papers.compute<DrawnPng>('draw', { page, width, pdf });
  if (!('value' in outcome)) throw new OperationalError('server_fault', outcome.fault.text);
  const { png, pages } = outcome.value;
  if (png) return { png, pages };
  throw new OperationalError('resource_not_found', { zh: `没有第 ${page} 页。`, en: `There is no page ${page}.` });
}

async function sourceOf(
  acting: Acting,
  planId: string,
  { version, project }: FormSource,
): Promise<{ readonly row: PlanRow; readonly plan: Plan }> {
  const seen = await mustSeePlan(acting, planId);
  const { db } = acting.data.store;
  const row = { ...seen, version: (await mustHaveVersion(db, seen, version)).version };
  const stored = await findPlan(db, row.tenant, row.plan_id, row.version);
  if (!stored) throw new Error(`sourceOf: version ${row.version} of plan ${planId} has no content`);
  return { row, plan: project === undefined ? stored.plan : onlyProject(stored.plan, String(project)) };
}

/** Previews ask for one page after the other: the last few forms are kept as they were set. A version never changes. */
const KEPT = 6;
const kept = new Map<string, Promise<Uint8Array>>();

function pdfOf(form: Form, row: PlanRow, plan: Plan, { project }: FormSource): Promise<Uint8Array> {
  const key = [row.plan_id, row.version, form.id, project ?? ''].join('/');
  const known = kept.get(key);
  if (known) return known;
  const made = computeValues(form, plan, { cwd: '.' }).then((frame) => boundPaper(form, frame, 'pdf').write());
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}
