import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bindForms } from '../../src/forms/bind.ts';
import type { Form } from '../../src/forms/form.ts';
import { layOut } from '../../src/forms/lay-out.ts';
import type { FilledForm } from '../../src/forms/sheet.ts';
import { computeValues } from '../../src/services/forms/compute-values.ts';
import { parsePlan } from '../../src/services/forms/parse-plan.ts';

const folder = join(import.meta.dirname, '..', '..', 'samples', 'plans');

const PLANS = {
  scores: 'yunchuan-culture-2025-result.plan.json',
  monitoring: 'yunchuan-culture-2025-monitoring.plan.json',
  review: 'yunchuan-culture-2025.plan.json',
} as const;

/** A form filled with the sample plan of its kind, all projects bound. */
export async function sampleForm(form: Form): Promise<FilledForm> {
  const file = PLANS[form.needs ?? 'review'];
  const plan = parsePlan(readFileSync(join(folder, file), 'utf8'), file);
  const through = form.needs === 'monitoring' ? '2025-07-31' : undefined;
  const frame = await computeValues(form, plan, { cwd: folder, through });
  if (form.scope === 'paper') return layOut(form, frame);
  const { projects } = frame.plan;
  return bindForms(
    projects.map((project) => layOut(form, { ...frame, project })),
    projects.map(({ name }) => name),
  );
}

/** Every text that stands on the paper, headings and cells. */
export function textsOf(form: FilledForm): string[] {
  return form.sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => {
      if (block.kind === 'table') return block.rows.flatMap((row) => row.cells.map(({ text }) => text));
      if (block.kind === 'text') return block.texts;
      return [block.kind === 'heading' ? block.text : block.title];
    }),
  );
}
