import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { renderDocx } from '../src/forms/docx/render-docx.ts';
import { forms } from '../src/forms/forms.ts';
import { awkwardPlans } from '../tests/forms/awkward-plans.ts';
import { fillForm, planFor } from '../tests/forms/round-trip.ts';

/** The number that the plans are drawn from: the same papers each time. */
const SEED = 2025;

/** Writes so many docx papers, each of a plan of its own, in all official forms by turns; their paths. */
export function writeMadePapers(folder: string, count: number): string[] {
  const carrying = forms.filter(({ needs }) => needs !== 'review');
  return fc.sample(awkwardPlans, { numRuns: count, seed: SEED }).flatMap((plan, index) => {
    const form = carrying[index % carrying.length];
    if (!form) return [];
    const path = join(folder, `${String(index).padStart(3, '0')}-${form.id}.docx`);
    writeFileSync(path, renderDocx(fillForm(form, planFor(form, plan))));
    return [path];
  });
}
