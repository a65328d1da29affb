// Flattens forms, reads them back and holds what was read to what they say; used by the test beside it and by bench/flattenings.ts.
import { extractPlan } from '../../../src/extraction/extract-plan.ts';
import { readDocument } from '../../../src/readers/read-document.ts';
import { compareWithGold, type Score } from '../field-gold.ts';
import { goalForms } from './goal-forms.ts';
import { goldOf, type LogicalForm } from './logical-form.ts';
import { resultForms } from './result-forms.ts';
import type { Way } from './ways.ts';

/** All forms of the matrix. */
export const forms: readonly LogicalForm[] = [...goalForms, ...resultForms];

/** Flattens a form, reads the text as a file and compares it with what the form says. */
export async function readFlattened(form: LogicalForm, way: Way): Promise<Score> {
  const text = new TextEncoder().encode(way.flatten(form));
  return compareWithGold(goldOf(form), extractPlan(await readDocument(text, `${form.id}.txt`)));
}

/** Reads two forms one below the other in one text, as papers of several projects print them, with `between` between them; names and pairs of both are compared. */
export async function readBelowEachOther(
  upper: LogicalForm,
  lower: LogicalForm,
  way: Way,
  between = '\n',
): Promise<Score> {
  const text = new TextEncoder().encode(way.flatten(upper) + between + way.flatten(lower));
  const projects = [upper, lower].flatMap((form) => goldOf(form).projects);
  return compareWithGold({ projects }, extractPlan(await readDocument(text, `${upper.id}-${lower.id}.txt`)));
}
